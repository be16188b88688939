using Kessan.Diagnostics;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Findings about cells of securities and shares.</summary>
internal static class FigureCellDiagnostics
{
    /// <summary>KES2120: not a number of units, a price or a ratio.</summary>
    public static Diagnostic NotANumber(Cell cell) =>
        new(
            "KES2120",
            Severity.Error,
            $"`{cell.Name}` {Shown(cell.Text)} is not a number that can stand here",
            cell.Place,
            "this entry is left out",
            "write a positive decimal with a point and no separators (1500000, 97.65625), or a fraction (3/2); "
                + "the event says which way it goes"
        );

    /// <summary>KES2121: a row that lacks what its event needs, or has what it cannot have.</summary>
    public static Diagnostic EventIncomplete(SourceLocation place, string row, string needs) =>
        new(
            "KES2121",
            Severity.Error,
            $"{row} needs {needs}",
            place,
            "this row is left out",
            "docs/reference/file-formats.md says what each event takes"
        );

    /// <summary>KES2129: one security under two kinds or names.</summary>
    public static Diagnostic TwoNames(SourceLocation place, string security, string column, string first) =>
        new(
            "KES2129",
            Severity.Error,
            $"the `{column}` of {security} is another here than on an earlier row, which says {first}",
            place,
            "the first one holds",
            $"say the `{column}` of a security once, or alike"
        );

    private static string Shown(string text) => text.Length <= 60 ? text : $"{text[..57]}...";
}
