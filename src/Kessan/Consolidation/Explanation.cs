using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>Explains a figure as a tree: lines, accounts, kinds of journal, entities, postings. The amount of every
/// node is the
/// sum of its children.</summary>
public sealed class Explanation
{
    private readonly StatementSeries _series;
    private readonly ExplanationLimits _limits;

    private Explanation(StatementSeries series, ExplanationLimits limits)
    {
        _series = series;
        _limits = limits;
    }

    /// <summary>The tree behind a figure; null where the closings do not reach it or know no such concept.</summary>
    public static ExplanationNode? Of(StatementSeries series, Figure figure, ExplanationLimits limits) =>
        new Explanation(series, limits).Tree(figure);

    private ExplanationNode? Tree(Figure figure)
    {
        var isLine = figure.Account < 0;
        if (isLine && !_series.Definition.Knows(figure.Concept))
        {
            return null;
        }

        var isBalance = isLine
            ? _series.IsBalance(figure.Concept)
            : !_series.Sets.First().Ledger.Frame.Group.Chart[figure.Account].Class.IsResult();
        var set = _series.At(figure.Period.Closing);
        if (set is null)
        {
            var opened = isBalance ? _series.OpenedBy(figure.Period.Closing) : null;
            return opened is null ? null : Branches(opened, openingOnly: true).Of(figure, 1, 0);
        }

        return isBalance || figure.Period.IsCumulative ? Cumulative(set, figure, 0) : Difference(set, figure);
    }

    private ExplanationNode? Cumulative(StatementSet set, Figure figure, int depth) =>
        figure.Account < 0 && !set.Amounts.ContainsKey(figure.Concept)
            ? null
            : Branches(set, openingOnly: false).Of(figure, 1, depth);

    /// <summary>A stand-alone period: the year to date less the year to date before it, each at its own
    /// rates.</summary>
    private ExplanationNode? Difference(StatementSet set, Figure figure)
    {
        if (figure.Concept == "CashAtBeginningOfPeriod")
        {
            return _series.Before(figure.Period) is null
                ? null
                : Tree(new("CashAtEndOfPeriod", new(figure.Period.FiscalYear, 1, figure.Period.FirstMonth - 1)));
        }

        if (_series.Before(figure.Period) is not { } before || Cumulative(set, figure, 1) is not { } now)
        {
            return null;
        }

        var taken = Branches(before, openingOnly: false).Of(figure, -1, 1);
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
        return new(now.LabelEn, now.LabelJa, amount, _limits.Depth > 0 ? [.. parts] : []);
    }

    private ExplanationBranches Branches(StatementSet set, bool openingOnly) => new(set, openingOnly, _limits);
}

/// <summary>How much of a tree is shown.</summary>
/// <param name="Depth">Levels below the figure; zero shows the figure alone.</param>
/// <param name="Postings">The most postings listed in one place; the rest is one node "and N more".</param>
public sealed record ExplanationLimits(int Depth = int.MaxValue, int Postings = 50);
