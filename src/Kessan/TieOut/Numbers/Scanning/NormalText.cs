using System.Globalization;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>A run of text with one sign for each kind of mark: every character keeps its place.</summary>
/// <remarks>Full-width letters, digits and marks become half-width ones, all blanks a blank, the minuses a hyphen, the
/// long dashes one long dash, the marks of a negative △, the wave dashes a tilde.</remarks>
internal sealed class NormalText(string raw)
{
    public const char Minus = '△';
    public const char LongDash = '—';

    private readonly string _text = Normalised(raw);

    public int Length => _text.Length;

    /// <summary>The character at a place; a null character before and behind the text.</summary>
    public char this[int at] => at < 0 || at >= _text.Length ? '\0' : _text[at];

    /// <summary>The character as it was printed.</summary>
    public char Printed(int at) => at < 0 || at >= raw.Length ? '\0' : raw[at];

    public ReadOnlySpan<char> Slice(int start, int end) => _text.AsSpan(start, end - start);

    public bool IsDigit(int at) => char.IsAsciiDigit(this[at]);

    /// <summary>Whether a letter of an alphabet stands there, not a Chinese character or a kana.</summary>
    public bool IsLetter(int at) => IsLetter(this[at]);

    /// <summary>Whether a blank or a line's end stands there; a tab parts what is on its two sides.</summary>
    public bool IsBlank(int at) => this[at] is ' ' or '\n' or '\r';

    /// <summary>Whether a Chinese character or a kana stands there.</summary>
    public bool IsJapanese(int at) => IsJapanese(this[at]);

    /// <summary>The first character from a place on that is no blank.</summary>
    public int SkipBlanks(int at)
    {
        while (IsBlank(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>The place behind the last character before a place that is no blank.</summary>
    public int SkipBlanksBack(int end)
    {
        while (IsBlank(end - 1))
        {
            end--;
        }

        return end;
    }

    /// <summary>The place behind the letters that begin at a place.</summary>
    public int WordEnd(int at)
    {
        while (IsLetter(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>The first of the letters that end before a place.</summary>
    public int WordStart(int end)
    {
        while (IsLetter(end - 1))
        {
            end--;
        }

        return end;
    }

    /// <summary>The place behind the digits that begin at a place.</summary>
    public int DigitsEnd(int at)
    {
        while (IsDigit(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>A whole number of up to nine digits at a place, ending before any other digit; -1 where there is
    /// none.</summary>
    public int Whole(int at, out int end)
    {
        end = DigitsEnd(at);
        return end == at || end - at > 9
            ? -1
            : int.Parse(Slice(at, end), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the text goes on with some characters, in letters of either case.</summary>
    public bool Has(int at, string characters) =>
        at >= 0
        && at + characters.Length <= _text.Length
        && _text.AsSpan(at, characters.Length).Equals(characters, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the characters before a place are these, in letters of either case.</summary>
    public bool HasBefore(int end, string characters) => Has(end - characters.Length, characters);

    /// <summary>Whether words that no letter goes on from stand before a place, in letters of either case.</summary>
    public bool HasWordsBefore(int end, string words) =>
        HasBefore(end, words) && !(char.IsAsciiLetter(words[0]) && IsLetter(end - words.Length - 1));

    /// <summary>Whether a whole word stands at a place, in letters of either case.</summary>
    public bool HasWord(int at, string word) => Has(at, word) && !IsLetter(at - 1) && !IsLetter(at + word.Length);

    public override string ToString() => _text;

    private static bool IsLetter(char character) => character < 0x250 && char.IsLetter(character);

    private static bool IsJapanese(char character) =>
        character is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or '\u3005' or '\u3006';

    private static string Normalised(string raw) =>
        string.Create(
            raw.Length,
            raw,
            static (span, source) =>
            {
                for (var at = 0; at < span.Length; at++)
                {
                    span[at] = Normalised(source[at]);
                }
            }
        );

    private static char Normalised(char character) =>
        character switch
        {
            < '\u0080' => character,
            '\u3000' or '\u00a0' or '\u2002' or '\u2003' or '\u2007' or '\u2009' or '\u202f' or '\ufeff' => ' ',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uff0d' or '\u207b' => '-',
            '\u2014' or '\u2015' or '\u2500' or '\u2501' => LongDash,
            '\u25b3' or '\u25b2' or '\u0394' or '\u2206' or '\u25b5' => Minus,
            '\u301c' or '\uff5e' or '\u223c' => '~',
            '\u2018' or '\u2019' => '\'',
            '\uffe5' => '\u00a5',
            '\uffe1' => '\u00a3',
            >= '\uff01' and <= '\uff5e' => (char)(character - 0xfee0),
            _ => character,
        };
}
