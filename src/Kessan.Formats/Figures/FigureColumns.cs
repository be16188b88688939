using Kessan.Amounts;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Columns of exact numbers that are no amounts of the ledger.</summary>
internal static class FigureColumns
{
    private const int MostCharacters = 40;

    /// <summary>A positive number of units, a price or a ratio: an exact decimal or a fraction.</summary>
    public static Column<Fraction> Positive(string name) => new(name, "a positive number", ReadPositive);

    /// <summary>A number that is not negative: an exact decimal or a fraction.</summary>
    public static Column<Fraction> NotNegative(string name) => new(name, "a number, not negative", ReadNotNegative);

    private static bool ReadPositive(Cell cell, FileReading reading, out Fraction value) =>
        ReadNotNegative(cell, reading, out value) && (!value.IsZero || Refuse(cell, reading));

    private static bool ReadNotNegative(Cell cell, FileReading reading, out Fraction value)
    {
        value = default;
        return cell.Text.Length <= MostCharacters && Fraction.TryParse(cell.Text, out value) && !value.IsNegative
            || Refuse(cell, reading);
    }

    private static bool Refuse(Cell cell, FileReading reading)
    {
        reading.Findings.Add(FigureCellDiagnostics.NotANumber(cell));
        return false;
    }
}
