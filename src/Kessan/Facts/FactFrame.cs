using System.Collections.Immutable;
using System.Numerics;
using Kessan.Amounts;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>An amount on its way to be a fact.</summary>
/// <param name="Minor">Presentation minor units, with the sign of the concept.</param>
/// <param name="IsBalance">Whether it is a balance on the period's last day.</param>
/// <param name="Rule">The rule that made it.</param>
internal readonly record struct FactAmount(long Minor, bool IsBalance, string Rule);

/// <summary>What all facts of a series have in common: dates, unit, status, files.</summary>
internal sealed class FactFrame
{
    private readonly StatementSeries _series;
    private readonly ClosingFrame _frame;
    private readonly StatusRules _statuses;
    private readonly Dictionary<Closing, string> _files;

    public FactFrame(StatementSeries series)
    {
        _series = series;
        _frame = series.Sets.First().Ledger.Frame;
        _statuses = new(_frame.Books.Statuses);
        _files = series.Sets.ToDictionary(set => set.Closing, Files);
        Periods = PeriodsOf(series);
    }

    /// <summary>Every period that ends at a closing, or at the year end before the first.</summary>
    public ImmutableArray<ReportingPeriod> Periods { get; }

    /// <summary>Every period that ends at a closing of a series, or at the year end before the first.</summary>
    public static ImmutableArray<ReportingPeriod> PeriodsOf(StatementSeries series) =>
        [
            .. series
                .Sets.Where(set => series.OpenedBy(set.Closing.LastYearEnd) == set)
                .SelectMany(set => ReportingPeriod.EndingAt(set.Closing.LastYearEnd))
                .Concat(series.Sets.SelectMany(set => ReportingPeriod.EndingAt(set.Closing))),
        ];

    /// <summary>A fact.</summary>
    public Fact Fact(
        string concept,
        ReportingPeriod period,
        ImmutableArray<FactMember> members,
        (string En, string Ja) label,
        FactAmount amount
    )
    {
        var id = new FactId(concept, period, FactId.Actual, _frame.Basis, members);
        var calendar = _frame.Group.Calendar;
        return new(
            id,
            label.En,
            label.Ja,
            amount.IsBalance ? null : calendar.Start(period),
            calendar.End(period),
            _frame.Group.PresentationCurrency.Code,
            new(amount.Minor, (BigInteger)PowerOfTen.Wide(_frame.Group.PresentationCurrency.MinorUnits)),
            _frame.Group.PresentationCurrency.MinorUnits,
            _statuses.Of(id),
            $"{Source(period, amount.IsBalance)}; {amount.Rule}"
        );
    }

    private string Source(ReportingPeriod period, bool isBalance)
    {
        if (!_files.TryGetValue(period.Closing, out var files))
        {
            return "opening";
        }

        return isBalance || _series.Before(period) is not { } before ? files : $"{files} less {_files[before.Closing]}";
    }

    /// <summary>The folders (files where they stand alone) that journals of a closing come from, without
    /// lines.</summary>
    private static string Files(StatementSet set) =>
        string.Join(
            ", ",
            set.Ledger.Segments.SelectMany(segment => segment.Journals)
                .Select(journal => journal.File)
                .Where(file => file.Length > 0)
                .Select(file => file.Contains('/', StringComparison.Ordinal) ? file[..file.LastIndexOf('/')] : file)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
}
