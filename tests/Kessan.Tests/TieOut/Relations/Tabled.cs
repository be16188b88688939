using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.Tests.TieOut.Relations;

/// <summary>Documents of tables alone, noted down with bars, for tests of what ties figures within a table.</summary>
/// <remarks>It reads no more of a figure than a test needs: its digits, sign and per cent, the scale and unit the test
/// names, and per cent, shares and money per share where the row's label says so.</remarks>
internal sealed partial class Tabled
{
    private readonly List<FoundNumber> _numbers = [];
    private readonly List<ReadElement> _elements = [];

    /// <summary>The power of ten of amounts.</summary>
    public int Scale { get; init; } = 6;

    /// <summary>How amounts are rounded.</summary>
    public RoundingRule Rounding { get; init; }

    /// <summary>The document of the tables in a text; lines without bars are passed over.</summary>
    public static NumberedDocument Of(
        string text,
        int scale = 6,
        RoundingRule rounding = RoundingRule.HalfAwayFromZero
    ) => new Tabled { Scale = scale, Rounding = rounding }.Read(text);

    /// <summary>The document of the tables in a text.</summary>
    public NumberedDocument Read(string text)
    {
        var rows = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(string.Empty))
        {
            if (line.TrimStart().StartsWith('|'))
            {
                rows.Add(line.Trim());
            }
            else if (rows.Count > 0)
            {
                Add([.. rows.Where(row => !Rule().IsMatch(row))]);
                rows.Clear();
            }
        }

        var page = new ReadPage(1, string.Empty, [.. _elements]);
        return new(new("tables", "markdown", [page]), [.. _numbers], Rounding);
    }

    private void Add(List<string> rows)
    {
        var cells = ImmutableArray.CreateBuilder<ReadCell>();
        var heads = Cells(rows[0]);
        for (var row = 0; row < rows.Count; row++)
        {
            var texts = Cells(rows[row]);
            for (var column = 0; column < texts.Length; column++)
            {
                var indent = (texts[column].Length - texts[column].TrimStart().Length) / 2;
                var place = new TextPlace(1, row + 1, column + 1);
                cells.Add(new(row, column, 1, 1, new(texts[column].Trim(), place), row == 0, indent));
                if (row > 0 && column > 0)
                {
                    Number(texts[column].Trim(), texts[0].Trim(), heads[column].Trim(), (row, column));
                }
            }
        }

        _elements.Add(new ReadTable(null, 1, cells.ToImmutable()));
    }

    private static string[] Cells(string row) =>
        [.. row.Trim('|').Split('|').Select(cell => cell.TrimEnd()[Math.Min(1, cell.TrimEnd().Length)..])];

    private void Number(string cell, string label, string head, (int Row, int Column) at)
    {
        var position = 0;
        foreach (Match match in Figure().Matches(cell))
        {
            var unit = Unit(match, label, head);
            var scale =
                match.Groups["percent"].Success || unit.Kind == UnitKind.Ratio ? -2 : ScaleOf(unit, label, head);
            var digits = match.Groups["digits"].Value.Replace(",", string.Empty, StringComparison.Ordinal);
            Fraction.TryParse(digits.Length == 0 ? "0" : digits, out var value).Should().BeTrue();
            var point = digits.IndexOf('.', StringComparison.Ordinal);
            var isBelow = match.Groups["minus"].Success;
            _numbers.Add(
                new(
                    _numbers.Count + 1,
                    match.Value.Trim(),
                    new(1, at.Row + 1, at.Column + 1),
                    (isBelow ? -value : value) * Fraction.PowerOfTen(scale),
                    scale,
                    point < 0 ? 0 : digits.Length - point - 1,
                    unit,
                    NumberRole.Figure,
                    null,
                    [label],
                    new(_elements.Count, at.Row, at.Column, position++)
                )
                {
                    IsSigned = isBelow || match.Value.StartsWith('+'),
                    RoleWords = head,
                }
            );
        }
    }

    private static FoundUnit Unit(Match match, string label, string head) =>
        match.Groups["percent"].Success || label.EndsWith('%') || head.EndsWith('%') ? new(UnitKind.Ratio, string.Empty)
        : PerShare().IsMatch(label) ? new(UnitKind.PerUnit, "JPY/shares")
        : Shares().IsMatch(label) ? new(UnitKind.Count, "shares")
        : new(UnitKind.Money, string.Empty);

    private int ScaleOf(FoundUnit unit, string label, string head) =>
        unit.Kind is UnitKind.PerUnit or UnitKind.Count ? 0
        : (label + " " + head).Contains(" bn", StringComparison.Ordinal) ? 9
        : (label + " " + head).Contains(" mn", StringComparison.Ordinal) ? 6
        : label.Contains("kJPY", StringComparison.Ordinal) ? 3
        : Scale;

    [GeneratedRegex(@"^\|[-:| ]+\|$")]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"(?<![\w.])(?:\+|(?<minus>\(|-|△|▲))?(?<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
            + @"(?<percent>%)?\)?(?<close>%)?(?![\w])|^-$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Figure();

    [GeneratedRegex("EPS|DPS|BPS|per share|1株当たり", RegexOptions.CultureInvariant)]
    private static partial Regex PerShare();

    [GeneratedRegex("^(Basic|Diluted) shares|options|株式数", RegexOptions.CultureInvariant)]
    private static partial Regex Shares();
}
