using System.Collections.Immutable;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>What a sentence takes from its surroundings.</summary>
/// <param name="Element">The element of the document it stands in, as <see cref="NumberSite.Element"/> counts.</param>
/// <param name="Headings">The headings and bullets above it, from the outermost.</param>
/// <param name="Calendar">The document's fiscal calendar.</param>
public sealed record StatementContext(int Element, ImmutableArray<string> Headings, FiscalCalendarReading Calendar)
{
    /// <summary>The number its first figure gets.</summary>
    public int FirstId { get; init; } = 1;

    /// <summary>The unit of bare numbers, from the page's caption; null where there is none.</summary>
    public CaptionUnit? Unit { get; init; }

    /// <summary>The period of figures whose sentence names none; null where nothing tells.</summary>
    public FoundPeriod? Period { get; init; }

    /// <summary>The fiscal year of quarters and halves that are named without one; 0 where nothing tells.</summary>
    public int FiscalYear { get; init; }

    /// <summary>What the page says its marks mean.</summary>
    public Legend Legend { get; init; } = Legend.None;
}
