using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Documents.Charts;

/// <summary>What a chart shows, before it is drawn: one definition behind the native chart, the PDF and the
/// SVG.</summary>
/// <param name="Kind">The kind of chart.</param>
/// <param name="Title">Who, what, unit, when.</param>
/// <param name="Categories">Along the axis, left to right in time.</param>
/// <param name="Series">What is drawn, the first at the bottom of a stack.</param>
/// <param name="AltText">What it shows, in words, every number included.</param>
public sealed record ChartFigure(
    ChartKind Kind,
    RichText Title,
    ImmutableArray<ChartCategory> Categories,
    ImmutableArray<ChartSeries> Series,
    string AltText
)
{
    /// <summary>Rows of numbers above the columns, from the top: growth, then totals.</summary>
    public ImmutableArray<ChartCaption> Captions { get; init; } = [];

    /// <summary>The largest value of the left axis, in the unit of the values; null lets the chart find it. Charts of
    /// one page that show the same measure share it.</summary>
    public Fraction? Maximum { get; init; }

    /// <summary>The smallest value of the left axis, nothing or below it, in the unit of the values; null lets the
    /// chart find it.</summary>
    public Fraction? Minimum { get; init; }

    /// <summary>Names the number of a printed unit, to scale axis values: 6 for millions.</summary>
    public int Scale { get; init; }

    /// <summary>Where the numbers of marks stand.</summary>
    public ChartLabels Labels { get; init; } = ChartLabels.Inside;

    /// <summary>What a note under the chart says, such as that figures are illustrative; null where there is
    /// none.</summary>
    public RichText? Note { get; init; }
}

/// <summary>A kind of chart.</summary>
public enum ChartKind
{
    /// <summary>Columns side by side, with lines on a second axis if series say so.</summary>
    Columns,

    /// <summary>Columns stacked, with lines on a second axis if series say so.</summary>
    Stacked,

    /// <summary>A bridge: totals stand on the axis, differences float.</summary>
    Waterfall,

    /// <summary>Shares of a whole, as one bar of parts for every category.</summary>
    Shares,

    /// <summary>Lines only.</summary>
    Lines,

    /// <summary>Bars from the left.</summary>
    Bars,
}

/// <summary>Where the numbers of marks stand.</summary>
public enum ChartLabels
{
    /// <summary>On the marks, or beside those too small for them.</summary>
    Inside,

    /// <summary>Above or at the end of the marks.</summary>
    Above,

    /// <summary>Nowhere.</summary>
    None,
}

/// <summary>A place along the axis.</summary>
/// <param name="Label">As printed: <c>1Q17</c>.</param>
/// <param name="Tone">Whose figures these are.</param>
/// <param name="StartsGroup">Whether a gap stands before it.</param>
public sealed record ChartCategory(string Label, ChartTone Tone = ChartTone.Actual, bool StartsGroup = false)
{
    /// <summary>The numbers its label prints.</summary>
    public ImmutableArray<PrintedNumber> LabelNumbers { get; init; } = [];
}

/// <summary>Whose figures are drawn (ISO 24896): actual solid dark, earlier lighter, target outlined, forecast
/// hatched.</summary>
public enum ChartTone
{
    /// <summary>This period's.</summary>
    Actual,

    /// <summary>Earlier periods'.</summary>
    Earlier,

    /// <summary>Targets.</summary>
    Target,

    /// <summary>Forecasts.</summary>
    Forecast,
}

/// <summary>A series.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Shape">Column or line.</param>
/// <param name="Points">One for every category; null where there is none.</param>
public sealed record ChartSeries(string Label, ChartShape Shape, ImmutableArray<ChartPoint?> Points)
{
    /// <summary>Place of its colour in the theme's series colours.</summary>
    public int Colour { get; init; }

    /// <summary>Whether it is measured on the second axis.</summary>
    public bool OnSecondAxis { get; init; }

    /// <summary>The numbers its label prints.</summary>
    public ImmutableArray<PrintedNumber> LabelNumbers { get; init; } = [];
}

/// <summary>How a series is drawn.</summary>
public enum ChartShape
{
    /// <summary>Columns.</summary>
    Column,

    /// <summary>A line with markers.</summary>
    Line,
}

/// <summary>A point.</summary>
/// <param name="Value">The exact value, in the unit of the fact.</param>
/// <param name="Number">What is printed at it; the label is shown where <paramref name="ShowLabel"/> says so, and
/// read out in the alternative text in any case.</param>
/// <param name="ShowLabel">Whether the number stands at the mark.</param>
/// <param name="Role">In a waterfall, whether it stands on the axis or floats.</param>
public sealed record ChartPoint(
    Fraction Value,
    PrintedNumber Number,
    bool ShowLabel = true,
    WaterfallRole Role = WaterfallRole.Total
);

/// <summary>How a point of a waterfall stands.</summary>
public enum WaterfallRole
{
    /// <summary>On the axis.</summary>
    Total,

    /// <summary>On what stands before it: up where it is positive, down where negative.</summary>
    Difference,
}

/// <summary>A row of numbers above the columns.</summary>
/// <param name="Label">What they are: <c>Total</c>, <c>YoY</c>.</param>
/// <param name="Cells">One for every category; null where there is none.</param>
/// <param name="Emphasis">Whether they are bold.</param>
public sealed record ChartCaption(string Label, ImmutableArray<PrintedNumber?> Cells, bool Emphasis = false);
