using System.Globalization;
using Kessan.Amounts;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Report;

/// <summary>Kinds of value that only report definitions have.</summary>
internal static class ReportColumns
{
    private const int Smallest = 400;
    private const int Largest = 9_600;

    /// <summary>A size in points, at most two decimals: hundredths of a point.</summary>
    public static Column<int> Points(string name) =>
        new(
            name,
            "a size in points",
            (Cell cell, FileReading reading, out int value) =>
            {
                value = 0;
                if (AmountText.Read(cell.Text, 2, out var size) == AmountText.Outcome.Read && IsFit(size))
                {
                    value = (int)size;
                    return true;
                }

                reading.Findings.Add(ReportDiagnostics.NotASize(cell));
                return false;
            }
        );

    /// <summary>A colour, <c>#12355B</c>: 0xRRGGBB.</summary>
    public static Column<int?> Colour(string name) =>
        new Column<int>(
            name,
            "a colour such as \"#12355B\"",
            (Cell cell, FileReading reading, out int value) => ReadColour(cell, reading, out value)
        ).Optional();

    /// <summary>Reads a colour.</summary>
    public static bool ReadColour(Cell cell, FileReading reading, out int value)
    {
        value = 0;
        var isRead =
            cell.Text.Length == 7
            && cell.Text[0] == '#'
            && int.TryParse(
                cell.Text.AsSpan(1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out value
            );
        if (!isRead)
        {
            reading.Findings.Add(ReportDiagnostics.NotAColour(cell));
        }

        return isRead;
    }

    private static bool IsFit(long size) => size is >= Smallest and <= Largest;
}
