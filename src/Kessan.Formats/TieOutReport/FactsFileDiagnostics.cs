using Kessan.Diagnostics;

namespace Kessan.Formats.TieOutReport;

/// <summary>Findings about the figures a document is compared with.</summary>
internal static class FactsFileDiagnostics
{
    /// <summary>KES3235: a list of facts that is not there.</summary>
    public static Diagnostic NotOpened(SourceLocation place) =>
        new(
            "KES3235",
            Severity.Error,
            "this list of facts cannot be opened",
            place,
            "the document is compared with nothing",
            "name a file such as facts.csv, or the folder that kessan close wrote to"
        );

    /// <summary>KES3236: a list of facts that lacks columns.</summary>
    public static Diagnostic MissingColumns(SourceLocation place, IReadOnlyCollection<string> columns) =>
        new(
            "KES3236",
            Severity.Error,
            $"a list of facts has the columns label, end, unit and value; here {string.Join(", ", columns)} "
                + (columns.Count == 1 ? "is missing" : "are missing"),
            place,
            "the document is compared with nothing",
            "name the columns as facts.csv of a close does"
        );

    /// <summary>KES3237: a day that cannot be read.</summary>
    public static Diagnostic NotADay(SourceLocation place, string found) =>
        Left("KES3237", place, $"`{found}` is no day", "write a day there is, the year first: 2018-09-30");

    /// <summary>KES3238: a value that cannot be read.</summary>
    public static Diagnostic NotAValue(SourceLocation place, string found) =>
        Left(
            "KES3238",
            place,
            $"`{found}` is no value",
            "write whole units with a point and no separators: 90962930000, 0.096"
        );

    private static Diagnostic Left(string code, SourceLocation place, string message, string help) =>
        new(code, Severity.Error, message, place, "this fact is left out", help);
}
