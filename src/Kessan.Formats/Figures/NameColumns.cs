using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Columns of names that documents refer to.</summary>
internal static class NameColumns
{
    /// <summary>The name of a concept: a capital, then letters and digits.</summary>
    public static Column<string> Name(string name) => Checked(name, IsName, "a name such as MobileSubscriptions");

    /// <summary>A code of a member, unit or dimension.</summary>
    public static Column<string> Code(string name) =>
        Checked(name, IsCode, "a code of letters, digits, `-`, `_` and `.`");

    /// <summary>Whether a text can be the name of a concept.</summary>
    public static bool IsName(string text) => char.IsAsciiLetterUpper(text[0]) && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a text can be a code.</summary>
    public static bool IsCode(string text) =>
        char.IsAsciiLetterOrDigit(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static Column<string> Checked(string name, Func<string, bool> isSound, string expected) =>
        new(
            name,
            expected,
            (Cell cell, FileReading reading, out string value) =>
            {
                value = cell.Text;
                if (!isSound(cell.Text))
                {
                    reading.Findings.Add(FigureFileDiagnostics.NotAName(cell, expected));
                }

                return isSound(cell.Text);
            }
        );
}
