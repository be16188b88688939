using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.TieOut.Package;

/// <summary>Findings about a package whose files do not print what its lists say.</summary>
internal static class PackageDiagnostics
{
    private const string CloseAgain =
        "close again; where this comes back, the program that wrote the file made a mistake: do not publish it";

    /// <summary>KES3240: a number that a file does not print.</summary>
    public static Diagnostic Missing(string file, PrintedEntry entry) =>
        Missing(
            file,
            $"{entry.Text} is not printed on page {entry.Page} in `{entry.Element}`, though printed.csv lists it",
            entry.Fact
        );

    /// <summary>The same of a cell of a workbook that shows nothing.</summary>
    public static Diagnostic Empty(string file, TaggedNumber number) =>
        Missing(
            file,
            $"{number.Text.Place.Address} shows nothing, though the workbook says that it holds a fact",
            number.Tag.FactId
        );

    private static Diagnostic Missing(string file, string message, string fact) =>
        Of("KES3240", file, message, $"it stands for {fact}");

    /// <summary>KES3241: a number of a fact that no list has.</summary>
    public static Diagnostic Extra(string file, TaggedNumber number) =>
        Of(
            "KES3241",
            file,
            $"{number.Printed} is printed on page {number.Page}{Element(number)}, and printed.csv does not list it",
            $"it says that it stands for {number.Tag.FactId}"
        );

    /// <summary>KES3242: a number printed otherwise.</summary>
    public static Diagnostic Changed(string file, PrintedEntry entry, TaggedNumber number) =>
        Of(
            "KES3242",
            file,
            $"page {entry.Page} prints {number.Printed} in `{entry.Element}`, where printed.csv says {entry.Text}",
            $"it stands for {entry.Fact}"
        );

    /// <summary>KES3243: a number whose digits cannot stand for its fact.</summary>
    public static Diagnostic NotTheFact(string file, TaggedNumber number, Fraction value) =>
        Of(
            "KES3243",
            file,
            $"{number.Printed} {Place(number)} cannot stand for {FractionText.Grouped(value)}",
            $"that is the exact value of {number.Tag.FactId}"
        );

    /// <summary>KES3244: a listed value that the facts do not give.</summary>
    public static Diagnostic NotOfFacts(PrintedEntry entry, Fraction? value) =>
        new(
            "KES3244",
            Severity.Error,
            $"{entry.Text} is listed with the value {FractionText.Grouped(entry.Value)}, and the facts give "
                + (value is { } known ? FractionText.Grouped(known) : "none"),
            new("printed.csv", entry.Line),
            $"it stands for {entry.Fact}",
            CloseAgain
        );

    /// <summary>KES3246: a number of a fact that the package does not have.</summary>
    public static Diagnostic NoSuchFact(string file, TaggedNumber number) =>
        Of(
            "KES3246",
            file,
            $"{number.Printed}{Cell(number)} says that it stands for a fact that facts.csv does not give",
            $"it names {number.Tag.FactId}"
        );

    /// <summary>KES3245: a file whose numbers say nothing of their facts.</summary>
    public static Diagnostic NoFacts(string file, int listed) =>
        Of(
            "KES3245",
            file,
            $"no number of this file says which fact it stands for; printed.csv lists {listed}",
            "nothing of it can be tied"
        );

    private static string Place(TaggedNumber number) =>
        Cell(number) is { Length: > 0 } cell ? cell[1..] : $"on page {number.Page}{Element(number)}";

    private static string Cell(TaggedNumber number) =>
        number.Text.Place.Address is { Length: > 0 } address ? $" in {address}" : string.Empty;

    private static string Element(TaggedNumber number) =>
        number.Tag.Element is { Length: > 0 } element ? $" in `{element}`" : string.Empty;

    private static Diagnostic Of(string code, string file, string message, string note) =>
        new(code, Severity.Error, message, new(file), note, CloseAgain);
}
