using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Report;

/// <summary>Findings about the files of <c>report/</c>.</summary>
internal static class ReportDiagnostics
{
    private const string LeftOut = "it is left out";

    /// <summary>KES3000: not a colour.</summary>
    public static Diagnostic NotAColour(Cell cell) =>
        Error(
            "KES3000",
            cell.Place,
            $"`{cell.Name}` {cell.Text} is not a colour",
            "the theme's own colour is taken",
            "write red, green and blue in six digits, in quotes: \"#12355B\""
        );

    /// <summary>KES3001: not a size of text.</summary>
    public static Diagnostic NotASize(Cell cell) =>
        Error(
            "KES3001",
            cell.Place,
            $"`{cell.Name}` {cell.Text} is not a size of text",
            "the theme's own size is taken",
            "write points from 4 to 96, with at most two decimals: 10.5"
        );

    /// <summary>KES3002: a block of no kind, or of several.</summary>
    public static Diagnostic NotOneBlock(SourceLocation place, string[] found, string[] kinds) =>
        Error(
            "KES3002",
            place,
            found.Length == 0 ? "this block shows nothing" : $"this block is {string.Join(" and ", found)} at once",
            found.Length == 0 ? "its room stays free" : $"only `{found[0]}` is taken",
            $"give it one of {string.Join(", ", kinds)}"
        );

    /// <summary>KES3003: what a chart draws does not fit its kind.</summary>
    public static Diagnostic NotDrawable(SourceLocation place, string[] given, string[][] fitting) =>
        Error(
            "KES3003",
            place,
            given.Length == 0
                ? "this chart has nothing to draw"
                : $"a chart of this kind cannot be drawn from {string.Join(" and ", given)}",
            LeftOut,
            $"give it {string.Join(", or ", fitting.Select(keys => string.Join(" and ", keys)))}"
        );

    /// <summary>KES3004: a picture without words.</summary>
    public static Diagnostic NoAltText(DefinedText file) =>
        Error(
            "KES3004",
            file.Place,
            $"nothing says what {file.Text} shows",
            "readers who cannot see it are told nothing",
            "add `alt` with the key of a text"
        );

    /// <summary>KES3005: a picture that cannot be taken.</summary>
    public static Diagnostic NoPicture(DefinedText file, string why) =>
        Error("KES3005", file.Place, $"{file.Text} {why}", LeftOut, "give the path of a PNG from the group folder");

    /// <summary>KES3006: a text that a language does not have.</summary>
    public static Diagnostic NoText(DefinedText key, string file, string? nearest) =>
        Error(
            "KES3006",
            key.Place,
            $"{file} has no text `{key.Text}`",
            "the key is printed in its place",
            nearest ?? $"add a section `## {key.Text}` to {file}"
        );

    /// <summary>KES3007: a text that nothing uses.</summary>
    public static Diagnostic UnusedText(TextTemplate section) =>
        new(
            "KES3007",
            Severity.Info,
            $"no document uses text `{section.Key}`",
            section.Place,
            Help: "take the section away, or name it in a definition"
        );

    /// <summary>KES3008: markup that texts do not have.</summary>
    public static Diagnostic Markup(SourceLocation place, string what) =>
        Error(
            "KES3008",
            place,
            what,
            LeftOut,
            "texts have paragraphs, lists, `###` headings, **bold**, [links](address) and [^footnotes]"
        );

    /// <summary>KES3009: a brace without the other.</summary>
    public static Diagnostic BraceAlone(SourceLocation place, char brace) =>
        Error(
            "KES3009",
            place,
            brace == '{'
                ? "the reference that opens here is not closed in its paragraph"
                : "a brace closes a reference here that was not opened",
            "it is printed as it stands",
            "write {Revenue ytd} for a reference, {{ and }} for braces as such"
        );

    /// <summary>KES3010: no words of a language of the group.</summary>
    public static Diagnostic NoTextFile(string file, string language) =>
        Error(
            "KES3010",
            new(file),
            $"{file} is not there; it holds the words of documents in `{language}`, a language of group.yaml",
            "no document is written in this language",
            "add the file, or take the language out of group.yaml"
        );

    /// <summary>KES3070: a sheet of no kind, or of several.</summary>
    public static Diagnostic NotOneSheet(SourceLocation place, string[] found, string[] kinds) =>
        Error(
            "KES3070",
            place,
            found.Length == 0 ? "this sheet shows nothing" : $"this sheet is {string.Join(" and ", found)} at once",
            LeftOut,
            $"give it one of {string.Join(", ", kinds)}"
        );

    private static Diagnostic Error(string code, SourceLocation place, string message, string note, string help) =>
        new(code, Severity.Error, message, place, note, help);
}
