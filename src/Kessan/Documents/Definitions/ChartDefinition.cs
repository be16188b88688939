using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Charts;

namespace Kessan.Documents.Definitions;

/// <summary>A chart as it is defined: series over periods, or parts of one period.</summary>
/// <param name="Kind">The kind of chart.</param>
/// <param name="Title">Who and what; unit and period are added.</param>
/// <param name="Place">Where it begins.</param>
public sealed record ChartDefinition(ChartKind Kind, DefinedText Title, SourceLocation Place) : BlockDefinition(Place)
{
    /// <summary>The unit of its amounts; null takes the document's.</summary>
    public string? Unit { get; init; }

    /// <summary>The periods along the axis, left to right.</summary>
    public ImmutableArray<PeriodDefinition> Periods { get; init; } = [];

    /// <summary>The period of parts that name none; null is the fiscal year to date.</summary>
    public DefinedText? PartsPeriod { get; init; }

    /// <summary>What is drawn for every period.</summary>
    public ImmutableArray<SeriesDefinition> Series { get; init; } = [];

    /// <summary>The steps of a waterfall, or the parts of shares and bars over one period.</summary>
    public ImmutableArray<PartDefinition> Parts { get; init; } = [];

    /// <summary>Rows of numbers above the columns, from the top.</summary>
    public ImmutableArray<CaptionDefinition> Captions { get; init; } = [];

    /// <summary>Where the numbers of marks stand.</summary>
    public ChartLabels Labels { get; init; } = ChartLabels.Inside;

    /// <summary>Charts of a page with the same scale share their axis; null where it has its own.</summary>
    public string? Scale { get; init; }

    /// <summary>What a note under the chart says; null says it where a figure is illustrative.</summary>
    public DefinedText? Note { get; init; }
}

/// <summary>A place along the axis, or several: <c>q-5q..q</c>.</summary>
/// <param name="First">The period, or the first of a row of quarters or years.</param>
/// <param name="Last">The last of the row; null for a single period.</param>
/// <param name="StartsGroup">Whether a gap stands before it.</param>
public sealed record PeriodDefinition(DefinedText First, DefinedText? Last, bool StartsGroup)
{
    /// <summary>The scenario; null for what happened.</summary>
    public DefinedText? Scenario { get; init; }

    /// <summary>Its label; null takes the period's short name.</summary>
    public DefinedText? Label { get; init; }
}

/// <summary>A series.</summary>
/// <param name="Of">Its concept or measure, members in brackets.</param>
/// <param name="Place">Where it begins.</param>
public sealed record SeriesDefinition(DefinedText Of, SourceLocation Place)
{
    /// <summary>Its label; null takes that of the concept.</summary>
    public DefinedText? Label { get; init; }

    /// <summary>How it is drawn.</summary>
    public ChartShape Shape { get; init; }

    /// <summary>Display words for its numbers; null where there are none.</summary>
    public DefinedText? Display { get; init; }

    /// <summary>Whether it is measured on the second axis.</summary>
    public bool OnSecondAxis { get; init; }

    /// <summary>Whether its numbers stand at their marks; null as the chart says.</summary>
    public bool? ShowsLabels { get; init; }
}

/// <summary>A step of a waterfall, or a part of a whole.</summary>
/// <param name="Of">A concept, members in brackets, or a reference in braces.</param>
/// <param name="Place">Where it begins.</param>
public sealed record PartDefinition(DefinedText Of, SourceLocation Place)
{
    /// <summary>Its label; null takes that of the fact.</summary>
    public DefinedText? Label { get; init; }

    /// <summary>How it stands in a waterfall.</summary>
    public StepRole Role { get; init; }
}

/// <summary>How a step of a waterfall stands.</summary>
public enum StepRole
{
    /// <summary>On the axis.</summary>
    Total,

    /// <summary>On what stands before it: up where it is positive, down where negative.</summary>
    Difference,

    /// <summary>As a difference, but taken off: costs, whose figures are positive, lead down.</summary>
    Deduction,
}

/// <summary>A row of numbers above the columns.</summary>
/// <param name="Cells">The reference for every period, <c>@</c> being the column's.</param>
/// <param name="Place">Where it begins.</param>
public sealed record CaptionDefinition(DefinedText Cells, SourceLocation Place)
{
    /// <summary>What the numbers are; null where nothing is said.</summary>
    public DefinedText? Label { get; init; }

    /// <summary>The periods that have a number; empty for all.</summary>
    public ImmutableArray<PeriodDefinition> Periods { get; init; } = [];

    /// <summary>Whether they are bold.</summary>
    public bool IsBold { get; init; }
}
