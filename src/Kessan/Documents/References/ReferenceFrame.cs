using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Documents.References;

/// <summary>What all references of a document are read against.</summary>
/// <param name="Book">The facts.</param>
/// <param name="Closed">The period closed, from which periods are told.</param>
/// <param name="Basis">The framework.</param>
/// <param name="Calendar">The fiscal calendar, for dates.</param>
/// <param name="Language">The language.</param>
public sealed record ReferenceFrame(
    FactBook Book,
    ReportingPeriod Closed,
    AccountingBasis Basis,
    FiscalCalendar Calendar,
    Language Language
)
{
    /// <summary>The frame of a group's documents, with its rounding and its printed unit.</summary>
    /// <param name="book">The facts.</param>
    /// <param name="group">The group.</param>
    /// <param name="closed">The period closed.</param>
    /// <param name="basis">The framework.</param>
    /// <param name="language">The language.</param>
    public static ReferenceFrame Of(
        FactBook book,
        Group group,
        ReportingPeriod closed,
        AccountingBasis basis,
        Language language
    )
    {
        ArgumentNullException.ThrowIfNull(group);
        return new(book, closed, basis, group.Calendar, language)
        {
            Amounts = group.PrintedRounding,
            AmountUnit = group.PrintedUnit switch
            {
                1_000 => PrintedUnit.Thousand,
                1_000_000 => PrintedUnit.Million,
                1_000_000_000 => PrintedUnit.Billion,
                _ => PrintedUnit.One,
            },
        };
    }

    /// <summary>How amounts of a currency are rounded; everything else is rounded half-up.</summary>
    public RoundingRule Amounts { get; init; } = RoundingRule.HalfAwayFromZero;

    /// <summary>The printed unit of amounts where a reference names none.</summary>
    public PrintedUnit AmountUnit { get; init; } = PrintedUnit.Million;
}

/// <summary>What a reference is read against besides its document: the row and column of a table or chart.</summary>
public sealed record ReferenceContext
{
    /// <summary>A text: no row and no column.</summary>
    public static ReferenceContext None { get; } = new();

    /// <summary>The row's concept, <c>@</c> in front; null where there is no row.</summary>
    public string? Concept { get; init; }

    /// <summary>The row's members.</summary>
    public ImmutableArray<FactMember> Members { get; init; } = [];

    /// <summary>The column's period; null where there is no column.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>The column's scenario; null is <c>actual</c>.</summary>
    public string? Scenario { get; init; }

    /// <summary>The printed unit of the table's or chart's amounts; null is the document's.</summary>
    public PrintedUnit? AmountUnit { get; init; }

    /// <summary>How numbers are printed where a reference does not say. Its sign and words are for figures, not for
    /// comparisons; its unit and decimals for numbers they fit.</summary>
    public NumberDisplay Display { get; init; } = NumberDisplay.None;
}
