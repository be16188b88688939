using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Tables;

namespace Kessan.TieOut.Numbers.Context;

/// <summary>What stands above a table or a paragraph and speaks for it.</summary>
/// <param name="Headings">The headings over it, the outermost first.</param>
/// <param name="Units">The units its own lines, its page's and its document's name, the nearest first.</param>
/// <param name="Period">The period of its headings, or of the document; null where nothing tells.</param>
/// <param name="Legend">What marks mean on its page.</param>
/// <param name="Calendar">The document's fiscal calendar.</param>
internal sealed record Surroundings(
    ImmutableArray<string> Headings,
    ImmutableArray<ToldUnit> Units,
    FoundPeriod? Period,
    Legend Legend,
    FiscalCalendarReading Calendar
)
{
    /// <summary>The unit that the last caption above gives to bare numbers in sentences; null where none.</summary>
    public ToldUnit? Caption { get; init; }

    /// <summary>The fiscal year of quarters and halves that are named without one; 0 where nothing tells.</summary>
    public int FiscalYear { get; init; }

    /// <summary>The periods of the columns that the document's tables with heads have, by how many they are; only
    /// where all tables of so many columns have the same.</summary>
    public ImmutableDictionary<int, ImmutableArray<FoundPeriod>> Columns { get; init; } =
        ImmutableDictionary<int, ImmutableArray<FoundPeriod>>.Empty;
}
