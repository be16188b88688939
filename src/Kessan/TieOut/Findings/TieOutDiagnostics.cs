using Kessan.Diagnostics;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Wording;

namespace Kessan.TieOut.Findings;

/// <summary>Findings about a document that was tied out.</summary>
internal static class TieOutDiagnostics
{
    /// <summary>KES3230: numbers of a document that cannot all be right.</summary>
    public static Diagnostic Contradiction(TieOutResult result, Break found) =>
        Broken("KES3230", result, found, "does not agree with the numbers it belongs to");

    /// <summary>KES3231: a number that is not what the close says.</summary>
    public static Diagnostic AgainstFacts(TieOutResult result, Break found) =>
        Broken("KES3231", result, found, "does not agree with the facts of the close");

    /// <summary>KES3232: a number that is not what was published before.</summary>
    public static Diagnostic AgainstEarlier(TieOutResult result, Break found) =>
        Broken("KES3232", result, found, "is not what the earlier document printed");

    /// <summary>KES3233: a relation that may have to hold and does not.</summary>
    public static Diagnostic CannotTell(TieOutResult result, FoundNumber number, string others, string why) =>
        new(
            "KES3233",
            Severity.Info,
            $"{Named(result, number)} may have to agree with {others}, and does not",
            Place(result, number),
            why.TrimEnd('.'),
            "look whether both mean the same: their scope, definition or period may differ"
        );

    /// <summary>KES3234: a document in which no number was found.</summary>
    public static Diagnostic NoNumbers(TieOutResult result) =>
        new(
            "KES3234",
            Severity.Warning,
            "no number was found in this document, so nothing was checked",
            new(result.Document.Read.Name),
            null,
            "if pages are pictures of text, give the document as text, HTML, XLSX or a PDF with text"
        );

    private static Diagnostic Broken(string code, TieOutResult result, Break found, string what)
    {
        var number = result.Number(found.Number);
        return new(
            code,
            Severity.Error,
            $"{Named(result, number)} {what}: {string.Join("; and ", found.Arithmetic)}",
            Place(result, number),
            found.Reasons.IsEmpty ? null : string.Join("; ", found.Reasons.Select(why => why.TrimEnd('.'))),
            found.Mend.Length > 0 ? found.Mend : "find out which of them is right, and mend the others"
        );
    }

    private static string Named(TieOutResult result, FoundNumber number)
    {
        var name = NumberName.Of(number);
        var called = name.Length > 0 ? $" ({name})" : string.Empty;
        var page = result.Document.Read.Pages.Length > 1 ? $" on page {number.Place.Page}" : string.Empty;
        return $"{number.Text}{called}{page}";
    }

    /// <summary>The line of a text the user has; in other formats a line means nothing outside its page.</summary>
    private static SourceLocation Place(TieOutResult result, FoundNumber number)
    {
        var read = result.Document.Read;
        return read.Format is "text" or "markdown"
            ? new(read.Name, number.Place.Line, number.Place.Column, number.Text.Length)
            : new(number.Place.Address.Length > 0 ? $"{read.Name} {number.Place.Address}" : read.Name);
    }
}
