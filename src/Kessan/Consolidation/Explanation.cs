using System.Collections.Concurrent;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Periods;
using Kessan.Statements;
using Kessan.Statements.Members;

namespace Kessan.Consolidation;

/// <summary>Explains figures as trees: lines, accounts, kinds of journal, entities, postings. The amount of every node
/// is the sum of its children.</summary>
/// <remarks>One explanation serves any number of figures: the postings of a closing are put in order once, when first
/// asked for. It may be asked on any thread.</remarks>
public sealed class Explanation
{
    private readonly StatementSeries _series;
    private readonly MemberAmounts _amounts;
    private readonly ConcurrentDictionary<Closing, ExplanationIndex> _indexes = [];

    /// <summary>Explains figures of closings of one basis.</summary>
    public Explanation(StatementSeries series)
    {
        _series = series;
        _amounts = new(series);
    }

    /// <summary>The tree behind one figure; null where the closings do not reach it or know no such concept.</summary>
    public static ExplanationNode? Of(StatementSeries series, Figure figure, ExplanationLimits limits) =>
        new Explanation(series).Tree(figure, limits);

    /// <summary>The tree behind a figure; null where the closings do not reach it, know no such concept or member, or
    /// have no posting on the line.</summary>
    public ExplanationNode? Tree(Figure figure, ExplanationLimits limits)
    {
        var isLine = figure.Account < 0;
        if (isLine && !_series.Definition.Knows(figure.Concept))
        {
            return null;
        }

        if (Filter(figure) is not { } filter || !IsFact(figure, filter))
        {
            return null;
        }

        var isBalance = isLine
            ? _series.IsBalance(figure.Concept)
            : !_series.Sets.First().Ledger.Frame.Group.Chart[figure.Account].Class.IsResult();
        var asked = new AskedFigure(figure, filter, limits);
        var set = _series.At(figure.Period.Closing);
        if (set is null)
        {
            var opened = isBalance ? _series.OpenedBy(figure.Period.Closing) : null;
            return opened is null ? null : Branches(opened, asked, openingOnly: true).Of(1, 0);
        }

        return isBalance || figure.Period.IsCumulative ? Cumulative(set, asked, 0) : Difference(set, asked);
    }

    private MemberFilter? Filter(Figure figure) => MemberFilter.Of(_series, figure.Members);

    /// <summary>Whether members tell the figure; the whole is told always.</summary>
    private bool IsFact(Figure figure, MemberFilter filter) =>
        filter.IsWhole
        || (
            figure.Account < 0
                ? _amounts.Amount(figure.Concept, figure.Period, filter)
                : _amounts.Amount(_series.Sets.First().Ledger.Frame.Group.Chart[figure.Account], figure.Period, filter)
        )
            is not null;

    private ExplanationNode? Cumulative(StatementSet set, AskedFigure asked, int depth) =>
        asked.Figure.Account < 0 && !set.Amounts.ContainsKey(asked.Figure.Concept)
            ? null
            : Branches(set, asked, openingOnly: false).Of(1, depth);

    /// <summary>A stand-alone period: the year to date less the year to date before it, each at its own
    /// rates.</summary>
    private ExplanationNode? Difference(StatementSet set, AskedFigure asked)
    {
        var figure = asked.Figure;
        if (figure.Concept == "CashAtBeginningOfPeriod")
        {
            var end = new ReportingPeriod(figure.Period.FiscalYear, 1, figure.Period.FirstMonth - 1);
            return _series.Before(figure.Period) is null
                ? null
                : Tree(figure with { Concept = "CashAtEndOfPeriod", Period = end }, asked.Limits);
        }

        if (_series.Before(figure.Period) is not { } before || Cumulative(set, asked, 1) is not { } now)
        {
            return null;
        }

        var taken = Branches(before, asked, openingOnly: false).Of(-1, 1);
        ExplanationNode[] parts =
        [
            now with
            {
                LabelEn = $"{now.LabelEn}, {set.Closing} to date",
                LabelJa = $"{now.LabelJa}、{set.Closing}累計",
            },
            taken with
            {
                LabelEn = $"less {taken.LabelEn}, {before.Closing} to date",
                LabelJa = $"控除：{taken.LabelJa}、{before.Closing}累計",
            },
        ];
        var amount = Invariant.Narrow((Int128)parts[0].Amount + parts[1].Amount);
        return new(now.LabelEn, now.LabelJa, amount, asked.Limits.Depth > 0 ? [.. parts] : []);
    }

    private ExplanationBranches Branches(StatementSet set, AskedFigure asked, bool openingOnly)
    {
        var index = _indexes.GetOrAdd(set.Closing, _ => new ExplanationIndex(set, _amounts));
        return new(index, asked, openingOnly);
    }
}

/// <summary>How much of a tree is shown.</summary>
/// <param name="Depth">Levels below the figure; zero shows the figure alone.</param>
/// <param name="Postings">The most postings listed in one place; the rest is one node "and N more".</param>
public sealed record ExplanationLimits(int Depth = int.MaxValue, int Postings = 50);

/// <summary>A figure asked for, with its members looked up.</summary>
internal sealed record AskedFigure(Figure Figure, MemberFilter Filter, ExplanationLimits Limits);
