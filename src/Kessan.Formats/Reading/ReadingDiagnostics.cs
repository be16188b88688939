using System.Globalization;
using Kessan.Diagnostics;

namespace Kessan.Formats.Reading;

/// <summary>Findings about published documents that are read.</summary>
internal static class ReadingDiagnostics
{
    private const string NothingRead = "nothing of it is checked";
    private const string PartLeftOut = "the rest is not checked";

    /// <summary>KES3200: a file that is not there, or that the system does not hand out.</summary>
    public static Diagnostic NotOpened(SourceLocation place, string why) =>
        new(
            "KES3200",
            Severity.Error,
            $"the document cannot be opened: {why}",
            place,
            NothingRead,
            "look at its name and whether it may be read"
        );

    /// <summary>KES3201: a file of no format that is read.</summary>
    public static Diagnostic UnknownFormat(SourceLocation place, string found) =>
        new(
            "KES3201",
            Severity.Error,
            $"{found}; text, Markdown, HTML, Inline XBRL, PDF, PPTX and XLSX are read",
            place,
            NothingRead,
            "save the document in one of these formats"
        );

    /// <summary>KES3202: a document without any text.</summary>
    public static Diagnostic Empty(SourceLocation place) =>
        new(
            "KES3202",
            Severity.Error,
            "there is no text in the document",
            place,
            NothingRead,
            "look whether it is the right file; pictures of pages have to go through text recognition first"
        );

    /// <summary>KES3203: a file larger than any document.</summary>
    public static Diagnostic TooLarge(SourceLocation place, long found, long most) =>
        new(
            "KES3203",
            Severity.Error,
            $"the file has {Number(found)} bytes; at most {Number(most)} are read",
            place,
            NothingRead,
            "hand in the pages with figures alone"
        );

    /// <summary>KES3204: a damaged file.</summary>
    public static Diagnostic Damaged(SourceLocation place, string format, string why) =>
        new(
            "KES3204",
            Severity.Error,
            $"this cannot be read as {format}: {why}",
            place,
            NothingRead,
            "open it in the program that made it and save it again"
        );

    /// <summary>KES3205: a file that needs a password.</summary>
    public static Diagnostic Locked(SourceLocation place) =>
        new(
            "KES3205",
            Severity.Error,
            "the document is locked by a password",
            place,
            NothingRead,
            "save it without a password"
        );

    /// <summary>KES3206: a zip that unpacks to far more than a document.</summary>
    public static Diagnostic UnpacksTooLarge(SourceLocation place, string found, string most) =>
        new(
            "KES3206",
            Severity.Error,
            $"the file unpacks to {found}; at most {most} are read",
            place,
            NothingRead,
            "take out of it what has no figures, such as films and pictures"
        );

    /// <summary>KES3207: bytes that are no text.</summary>
    public static Diagnostic NotText(SourceLocation place, int position, byte found) =>
        new(
            "KES3207",
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"byte {position + 1} of the file (0x{found:X2}) is not UTF-8 text"
            ),
            place,
            NothingRead,
            "save it as UTF-8; it is not Japanese in Shift_JIS, and which other encoding it is in is never guessed"
        );

    /// <summary>KES3208: a name that says another format than the content.</summary>
    public static Diagnostic OtherFormat(SourceLocation place, string ending, string found) =>
        new(
            "KES3208",
            Severity.Warning,
            $"the name ends in {ending}, but the content is {found}",
            place,
            $"it is read as {found}",
            "give the file the ending of its format"
        );

    /// <summary>KES3209: elements nested deeper than any page.</summary>
    public static Diagnostic TooDeep(SourceLocation place, int most) =>
        new(
            "KES3209",
            Severity.Error,
            $"elements stand inside one another here, deeper than {Number(most)} levels",
            place,
            "what stands deeper is not checked",
            "look for a table or list that is opened again and again and never closed"
        );

    /// <summary>KES3210: a line, cell or paragraph longer than any.</summary>
    public static Diagnostic TooLong(SourceLocation place, long found, int most) =>
        new(
            "KES3210",
            Severity.Error,
            $"this has {Number(found)} characters without an end; at most {Number(most)} are read",
            place,
            "it is not checked",
            "break it into lines"
        );

    /// <summary>KES3211: more of something than any document has.</summary>
    public static Diagnostic TooMany(SourceLocation place, string what, long most) =>
        new(
            "KES3211",
            Severity.Error,
            $"the document has more than {Number(most)} {what}",
            place,
            PartLeftOut,
            "hand in the pages with figures alone"
        );

    /// <summary>KES3212: a zip or folder without a filing.</summary>
    public static Diagnostic NoFiling(SourceLocation place) =>
        new(
            "KES3212",
            Severity.Error,
            "there is no PPTX, XLSX or Inline XBRL in it: no presentation, no workbook, no page with tagged figures",
            place,
            NothingRead,
            "hand in the document itself, or the whole zip or folder of a filing"
        );

    /// <summary>KES3213: a cell whose formula failed.</summary>
    public static Diagnostic FailedFormula(SourceLocation place, string cell) =>
        new(
            "KES3213",
            Severity.Warning,
            $"{cell} holds a formula that failed",
            place,
            "it has no figure to check",
            "mend the formula, or replace it by its value"
        );

    /// <summary>KES3214: pages that are pictures.</summary>
    public static Diagnostic PagesWithoutText(SourceLocation place, string pages) =>
        new(
            "KES3214",
            Severity.Warning,
            $"there is no text on {pages}, only pictures",
            place,
            "figures in pictures are not checked",
            "run text recognition over the file, or hand in the document the PDF was made from"
        );

    /// <summary>KES3215: pages that are damaged in a file that is not.</summary>
    public static Diagnostic BrokenPages(SourceLocation place, string pages) =>
        new(
            "KES3215",
            Severity.Error,
            $"{pages} cannot be read: what is drawn there is damaged",
            place,
            "nothing of it is checked",
            "open the file in the program that made it and save it again"
        );

    /// <summary>KES3216: a text in Shift_JIS.</summary>
    public static Diagnostic ReadAsShiftJis(SourceLocation place) =>
        new(
            "KES3216",
            Severity.Info,
            "this is no UTF-8; it was read as Japanese in Shift_JIS",
            place,
            "all of it decodes, and most of it is kana and everyday kanji",
            "save it as UTF-8 to be sure of every sign"
        );

    private static string Number(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
