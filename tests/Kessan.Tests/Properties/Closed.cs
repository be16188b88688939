using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Properties;

/// <summary>Random groups closed, and their figures as text to compare.</summary>
internal static class Closed
{
    /// <summary>The seeds every property is tried on: small and large groups, every framework, with every kind of
    /// event.</summary>
    public static TheoryData<ulong> Seeds { get; } = [.. Enumerable.Range(1, 24).Select(seed => (ulong)seed)];

    public static StatementSeries Series(GroupBooks books, AccountingBasis basis, IWorkScheduler? scheduler = null) =>
        Series(books, basis, books.Closings[^1], scheduler);

    public static StatementSeries Series(
        GroupBooks books,
        AccountingBasis basis,
        Closing upTo,
        IWorkScheduler? scheduler = null
    )
    {
        var closed = ConsolidationRun.Close(books, basis, upTo, scheduler ?? SequentialScheduler.Instance);
        closed.Findings.Where(f => f.Severity == Severity.Error).Should().BeEmpty();
        return closed.Value.Statements!;
    }

    /// <summary>Every fact with its value; nothing stands for zero.</summary>
    public static SortedDictionary<string, string> Facts(StatementSeries series) =>
        new(
            FactBuilder
                .Of(series)
                .All.Where(fact => fact.Minor != 0)
                .ToDictionary(fact => fact.Id.ToString(), fact => fact.Text),
            StringComparer.Ordinal
        );

    public static SortedDictionary<string, string> Facts(RandomGroup group, GroupBooks books) =>
        Facts(Series(books, group.Basis));
}
