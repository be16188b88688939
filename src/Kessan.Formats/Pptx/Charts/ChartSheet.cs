using System.Collections.Immutable;
using System.Globalization;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>The sheet behind a chart: a row for every place along the axis, a column for every series, exact
/// values.</summary>
internal sealed class ChartSheet(
    ChartFigure chart,
    PlotMark plot,
    ImmutableArray<NativeSeries> series,
    Language language
)
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "Data";

    /// <summary>The last row.</summary>
    private int Last => plot.Slots.Length + 1;

    /// <summary>The workbook's bytes.</summary>
    public byte[] Write() => PlainWorkbook.Write(Name, [Head(), .. Enumerable.Range(0, plot.Slots.Length).Select(Row)]);

    /// <summary>Where the name of a series stands.</summary>
    public static string NameOf(int index) => $"{Name}!${PlainWorkbook.Column(index + 1)}$1";

    /// <summary>Where the values of a series stand.</summary>
    public string ValuesOf(int index) => Range(PlainWorkbook.Column(index + 1));

    /// <summary>Where the categories stand.</summary>
    public string Categories => Range("A");

    /// <summary>The format of a series' values: that of its first number.</summary>
    public string? FormatOf(int index) =>
        series[index]
            .Points.Select(point => point?.Number is { } number ? PrintedFormat.Of(number, language) : null)
            .FirstOrDefault(format => format is not null);

    private string Range(string column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}!${column}$2:${column}${Last}");

    private ImmutableArray<PlainCell> Head() =>
        [
            new(null),
            .. series.Select(one => new PlainCell(one.Name)),
            .. IsBridge ? [new PlainCell(ExactHead)] : ImmutableArray<PlainCell>.Empty,
        ];

    /// <summary>In a bridge the columns drawn are parts of the steps; the steps themselves stand beside them.</summary>
    private bool IsBridge => chart.Kind == ChartKind.Waterfall;

    private string ExactHead => language.Choose("Step", "増減");

    private ImmutableArray<PlainCell> Row(int slot)
    {
        var category = plot.Slots[slot];
        var row = ImmutableArray.CreateBuilder<PlainCell>();
        row.Add(new(category < 0 ? null : chart.Categories[category].Label));
        for (var i = 0; i < series.Length; i++)
        {
            row.Add(new(null, series[i].Points[slot]?.Value, FormatOf(i)));
        }

        if (IsBridge && category >= 0 && chart.Series[0].Points[category] is { } step)
        {
            row.Add(new(null, step.Value, PrintedFormat.Of(step.Number, language)));
        }

        return row.ToImmutable();
    }
}
