using System.Globalization;
using Kessan.Diagnostics;

namespace Kessan.Formats.Tables;

/// <summary>Findings about files as such: what is there, whether it is text, whether it is a table.</summary>
internal static class FileDiagnostics
{
    /// <summary>KES2001: something in the folder cannot be read at all.</summary>
    public static Diagnostic Unreadable(SourceLocation place, string reason) =>
        new("KES2001", Severity.Error, $"this cannot be read: {reason}", place, "nothing of it is in the books");

    /// <summary>KES2002: a file that is needed is not there.</summary>
    public static Diagnostic FileMissing(SourceLocation place, string what, string? file = null) =>
        new(
            "KES2002",
            Severity.Error,
            $"{file ?? place.File} is not there; it holds {what}",
            place,
            Help: $"add {file ?? place.File}; `kessan new` writes a small group to begin with"
        );

    /// <summary>KES2003: text in UTF-16.</summary>
    public static Diagnostic Utf16(SourceLocation place) =>
        NotUtf8(place, "the text is UTF-16; UTF-8 is expected", "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")");

    /// <summary>KES2003: a byte that no UTF-8 text has.</summary>
    public static Diagnostic NotUtf8(SourceLocation place, byte found, int position) =>
        NotUtf8(
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"byte {position + 1} of the file (0x{found:X2}) is not UTF-8 text"
            ),
            "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\"); whether it is in Shift_JIS, Windows-1252 or "
                + "something else is never guessed"
        );

    private static Diagnostic NotUtf8(SourceLocation place, string message, string help) =>
        new("KES2003", Severity.Error, message, place, "nothing of this file is in the books", help);

    /// <summary>KES2004: a byte of value zero.</summary>
    public static Diagnostic NulByte(SourceLocation place, int position) =>
        new(
            "KES2004",
            Severity.Error,
            string.Create(CultureInfo.InvariantCulture, $"byte {position + 1} of the file is zero, which no text has"),
            place,
            "nothing of this file is in the books",
            "export it again: it was cut short or is not a text file"
        );

    /// <summary>KES2005: a quote that never closes.</summary>
    public static Diagnostic UnclosedQuote(SourceLocation place) =>
        new(
            "KES2005",
            Severity.Error,
            "the quote that opens here is not closed",
            place,
            "this line is left out",
            "close the quote, or double a quote that belongs to the text"
        );

    /// <summary>KES2006: a quote where none may stand.</summary>
    public static Diagnostic StrayQuote(SourceLocation place) =>
        new(
            "KES2006",
            Severity.Error,
            "a quote stands inside a cell",
            place,
            "this line is left out",
            "put the whole cell in quotes and double the quotes inside it: \"5\"\" pipe\""
        );

    /// <summary>KES2007: a cell larger than any may be.</summary>
    public static Diagnostic FieldTooLarge(SourceLocation place) =>
        new(
            "KES2007",
            Severity.Error,
            "this cell is larger than 1 MiB",
            place,
            "this line is left out",
            "look for a quote that is not closed, or a file that is not a table"
        );

    /// <summary>KES2008: a row with more or fewer cells than the header.</summary>
    public static Diagnostic RaggedRow(SourceLocation place, int found, int expected) =>
        new(
            "KES2008",
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the row has {found} cells, the header {expected}: {Surplus(found, expected)}"
            ),
            found > expected ? place with { Field = expected + 1 } : place,
            "this row is left out",
            found > expected
                ? "an amount has no thousands separators, and a text with a comma stands in quotes"
                : "empty cells keep their commas"
        );

    /// <summary>KES2009: a file with nothing in it.</summary>
    public static Diagnostic EmptyTable(SourceLocation place) =>
        new(
            "KES2009",
            Severity.Error,
            "the file is empty",
            place,
            "nothing of it is in the books",
            "a table begins with the names of its columns, a YAML file with a key; take a file away that is not needed"
        );

    /// <summary>KES2010: a column twice.</summary>
    public static Diagnostic DuplicateColumn(Cell header) =>
        new(
            "KES2010",
            Severity.Error,
            $"column `{header.Text}` stands twice",
            header.Place,
            "no row of this file is read: it is not clear which column holds",
            "keep one of them"
        );

    /// <summary>KES2011: a column nobody reads.</summary>
    public static Diagnostic UnknownColumn(Cell header, IEnumerable<string> known) =>
        new(
            "KES2011",
            Severity.Error,
            $"column `{header.Text}` is not known in this table",
            header.Place,
            "what it says would be left out",
            Nearest.Help(header.Text, known)
        );

    /// <summary>KES2012: a column that must be there is not.</summary>
    public static Diagnostic MissingColumn(SourceLocation place, string name) =>
        new(
            "KES2012",
            Severity.Error,
            $"column `{name}` is missing",
            place,
            "no row of this file is read",
            $"add `{name}` to the header"
        );

    /// <summary>KES2013: the same table as text and as workbook.</summary>
    public static Diagnostic TwoTables(SourceLocation place, string other) =>
        new(
            "KES2013",
            Severity.Error,
            $"both {place.File} and {other} are there; which of them holds is not clear",
            place,
            $"{other} is not read",
            "take one of them away"
        );

    /// <summary>KES2014: a file in a place nobody reads.</summary>
    public static Diagnostic UnreadFile(SourceLocation place, IEnumerable<string> known) =>
        new(
            "KES2014",
            Severity.Warning,
            $"{place.File} is not read: no table of a group folder has this name or place",
            place,
            "nothing of it is in the books",
            Nearest.Help(place.File.Split('/')[0], known)
        );

    /// <summary>KES2015: a file that bears the name of no entity.</summary>
    public static Diagnostic FileOfNoEntity(SourceLocation place, string name, IEnumerable<string> known) =>
        new(
            "KES2015",
            Severity.Error,
            $"the file is named after {name}, which is no entity of entities.csv",
            place,
            "nothing of it is in the books",
            Nearest.Help(name, known)
        );

    /// <summary>KES2016: a folder that bears the name of no period.</summary>
    public static Diagnostic FolderOfNoPeriod(SourceLocation place, string name) =>
        new(
            "KES2016",
            Severity.Error,
            $"`{name}` is not the name of a period",
            place,
            "no trial balance in it is in the books",
            "name it after the period that ends on the closing day: FY2018-M06, FY2018-Q2, FY2018-H1 or FY2018"
        );

    /// <summary>KES2017: one trial balance handed in twice.</summary>
    public static Diagnostic TrialBalanceTwice(SourceLocation place, string first) =>
        new(
            "KES2017",
            Severity.Error,
            $"the closing day of this trial balance is that of {first}: the entity has two for one day",
            place,
            "this one is not read",
            "keep one folder for each closing day"
        );

    private static string Surplus(int found, int expected) =>
        found > expected
            ? string.Create(CultureInfo.InvariantCulture, $"{found - expected} too many")
            : string.Create(CultureInfo.InvariantCulture, $"{expected - found} too few");
}
