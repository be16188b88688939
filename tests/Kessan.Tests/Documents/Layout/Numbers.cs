using Kessan.Amounts;
using Kessan.Documents;

namespace Kessan.Tests.Documents.Layout;

/// <summary>Printed numbers and texts for tests of layout.</summary>
internal static class Numbers
{
    public static PrintedNumber Any { get; } =
        new("Revenue@FY2018-H1@actual@usgaap", Fraction.One, "JPY", "1", new(0, 0, RoundingRule.HalfAwayFromZero));

    public static TableCell Cell(string text, int columns = 1, int rows = 1) =>
        new(new([.. text.Split('/').Select(line => new Paragraph(0, ParagraphMark.None, [new(line)]))]), columns, rows);

    public static TableRow Row(TableRowKind kind, params string[] cells) =>
        new(kind, [.. cells.Select(text => Cell(text))]);
}
