using System.Collections.Immutable;
using Kessan.Periods;

namespace Kessan.Statements;

/// <summary>The closings of one basis side by side: any concept over any period they reach.</summary>
/// <remarks>A stand-alone period is the difference of two cumulative ones; a balance is that of the period's last
/// day, or the
/// opening of the year after it.</remarks>
public sealed class StatementSeries
{
    private const string CashAtBeginning = "CashAtBeginningOfPeriod";
    private const string CashAtEnd = "CashAtEndOfPeriod";
    private readonly ImmutableSortedDictionary<Closing, StatementSet> _sets;

    /// <summary>A series of closings, in any order.</summary>
    /// <exception cref="ArgumentException">There is none, or a closing stands twice.</exception>
    public StatementSeries(IEnumerable<StatementSet> sets)
    {
        _sets = sets.ToImmutableSortedDictionary(set => set.Closing, set => set);
        if (_sets.IsEmpty)
        {
            throw new ArgumentException("A series has at least one closing.", nameof(sets));
        }
    }

    /// <summary>The closings in order.</summary>
    public IEnumerable<StatementSet> Sets => _sets.Values;

    /// <summary>The lines of the basis.</summary>
    public StatementDefinition Definition => Sets.First().Definition;

    /// <summary>The figures of a closing, or null.</summary>
    public StatementSet? At(Closing closing) => _sets.GetValueOrDefault(closing);

    /// <summary>The first closing of the year after, whose opening is the balance of a year's end that was not
    /// closed; else null.</summary>
    public StatementSet? OpenedBy(Closing closing) =>
        closing.Month == 12 && At(closing) is null
            ? Sets.FirstOrDefault(set => set.Closing.FiscalYear == closing.FiscalYear + 1 && !set.Opening.IsEmpty)
            : null;

    /// <summary>The closing whose cumulative figures are taken off for a stand-alone period; null where there is
    /// none.</summary>
    public StatementSet? Before(ReportingPeriod period) =>
        period.IsCumulative ? null : At(new(period.FiscalYear, period.FirstMonth - 1));

    /// <summary>Whether a concept is a balance on a day rather than a flow over a period.</summary>
    public bool IsBalance(string concept) =>
        concept == CashAtEnd || Definition[concept].Statement == StatementKind.FinancialPosition;

    /// <summary>Whether flows of a period can be told from the closings there are.</summary>
    public bool Reaches(ReportingPeriod period) =>
        At(period.Closing) is not null && (period.IsCumulative || Before(period) is not null);

    /// <summary>A concept over a period, presentation minor units with its sign; null where the closings do not
    /// reach.</summary>
    public long? Amount(string concept, ReportingPeriod period)
    {
        var set = At(period.Closing);
        if (IsBalance(concept))
        {
            return set is not null ? Find(set.Amounts, concept) : Find(OpenedBy(period.Closing)?.Opening, concept);
        }

        if (set is null || !Reaches(period))
        {
            return null;
        }

        if (concept == CashAtBeginning && !period.IsCumulative)
        {
            return Find(Before(period)!.Amounts, CashAtEnd);
        }

        var before = period.IsCumulative ? 0 : Find(Before(period)!.Amounts, concept);
        return Find(set.Amounts, concept) - before;
    }

    private static long? Find(ImmutableSortedDictionary<string, long>? amounts, string concept) =>
        amounts is not null && amounts.TryGetValue(concept, out var amount) ? amount : null;
}
