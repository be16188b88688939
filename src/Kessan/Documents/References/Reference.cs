using System.Collections.Immutable;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.Documents.References;

/// <summary>What stands between braces: a figure, perhaps compared, or a period, and how it is printed.</summary>
/// <param name="Source">The text between the braces, as written.</param>
public abstract record Reference(string Source);

/// <summary>A figure, <c>Revenue ytd | yoy | .1</c>.</summary>
/// <param name="Source">The text between the braces.</param>
/// <param name="Subject">What it is.</param>
/// <param name="Comparison">What it is compared with; null where it stands for itself.</param>
/// <param name="Display">How it is printed.</param>
public sealed record FigureReference(
    string Source,
    FigureSubject Subject,
    ReferenceComparison? Comparison,
    NumberDisplay Display
) : Reference(Source)
{
    /// <summary>Column of the display in the source, from one; zero where there is none.</summary>
    public int DisplayColumn { get; init; }
}

/// <summary>A period, <c>ytd | short</c>.</summary>
/// <param name="Source">The text between the braces.</param>
/// <param name="Period">The period; null for the column's, <c>@</c>.</param>
/// <param name="Style">How it is worded.</param>
public sealed record PeriodReference(string Source, PeriodExpression? Period, PeriodStyle Style) : Reference(Source);

/// <summary>A concept or measure, its members, a period and a scenario.</summary>
/// <param name="Concept">The concept; null for the row's, <c>@</c>.</param>
/// <param name="Members">Members it is narrowed to, in addition to the row's.</param>
/// <param name="Period">The period; null for the column's, written <c>@</c> or left out.</param>
/// <param name="Scenario">The scenario; null for the column's, <c>actual</c> where it has none.</param>
public sealed record FigureSubject(
    string? Concept,
    ImmutableArray<FactMember> Members,
    PeriodExpression? Period,
    string? Scenario
)
{
    /// <summary>Column of the period in the source, from one; the subject's where it names none.</summary>
    public int PeriodColumn { get; init; } = 1;
}

/// <summary>What a figure is compared with.</summary>
/// <param name="Kind">How.</param>
public sealed record ReferenceComparison(ComparisonKind Kind)
{
    /// <summary>The period of a change, a change of size or points; null is a year before.</summary>
    public PeriodExpression? Period { get; init; }

    /// <summary>The scenario of the base; null is <c>actual</c>, or the figure's own in a share.</summary>
    public string? Scenario { get; init; }

    /// <summary>The whole of a share; null otherwise.</summary>
    public FigureSubject? Whole { get; init; }

    /// <summary>Column of the comparison in the source, from one.</summary>
    public int Column { get; init; } = 1;
}
