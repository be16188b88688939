namespace Kessan.Formats.Reading.Workbooks;

/// <summary>A part of a number format between semicolons: <c>#,##0,,_)</c>.</summary>
/// <param name="Tokens">Its signs in order; letters between quotes and after backslashes are literal.</param>
/// <param name="Condition">The condition in brackets, such as <c>&lt;1000</c>; empty where it has none.</param>
internal sealed record FormatSection(IReadOnlyList<FormatToken> Tokens, string Condition)
{
    /// <summary>Whether it shows digits of a number.</summary>
    public bool HasDigits => Tokens.Any(token => token.IsDigit);

    /// <summary>Whether it shows parts of a date or time.</summary>
    public bool HasDates =>
        !HasDigits
        && Tokens.Any(token =>
            !token.IsLiteral && char.ToLowerInvariant(token.Sign) is 'y' or 'd' or 'e' or 'm' or 'h' or 's' or 'g'
        );

    /// <summary>The sections of a format.</summary>
    public static List<FormatSection> Parse(string code)
    {
        var sections = new List<FormatSection>();
        var tokens = new List<FormatToken>();
        var condition = string.Empty;
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case ';':
                    sections.Add(new(tokens, condition));
                    (tokens, condition) = ([], string.Empty);
                    break;
                case '"':
                    at = Quoted(code, at, tokens);
                    break;
                case '\\' or '!' when at + 1 < code.Length:
                    tokens.Add(new(code[++at], true));
                    break;
                case '_' when at + 1 < code.Length:
                    // Room as wide as the sign that follows: nothing that is read.
                    at++;
                    break;
                case '*' when at + 1 < code.Length:
                    at++;
                    break;
                case '[':
                    at = Bracketed(code, at, tokens, ref condition);
                    break;
                default:
                    tokens.Add(new(code[at], IsLiteralSign(code[at])));
                    break;
            }
        }

        sections.Add(new(tokens, condition));
        return sections;
    }

    private static bool IsLiteralSign(char sign) =>
        sign
            is ' '
                or '$'
                or '-'
                or '+'
                or '('
                or ')'
                or ':'
                or '\''
                or '~'
                or '{'
                or '}'
                or '='
                or '<'
                or '>'
                or '^'
                or '&'
        || sign > '\u007F';

    private static int Quoted(string code, int at, List<FormatToken> tokens)
    {
        var end = code.IndexOf('"', at + 1);
        end = end < 0 ? code.Length : end;
        tokens.AddRange(code[(at + 1)..end].Select(sign => new FormatToken(sign, true)));
        return end;
    }

    /// <summary>What stands in brackets: a currency, a condition, elapsed time, or a colour.</summary>
    private static int Bracketed(string code, int at, List<FormatToken> tokens, ref string condition)
    {
        var end = code.IndexOf(']', at);
        if (end < 0)
        {
            return code.Length;
        }

        var inside = code[(at + 1)..end];
        if (inside is ['$', ..])
        {
            var currency = inside[1..].Split('-')[0];
            tokens.AddRange(currency.Select(sign => new FormatToken(sign, true)));
        }
        else if (inside is ['<' or '>' or '=', ..])
        {
            condition = inside;
        }
        else if (inside.Length > 0 && inside.All(sign => sign is 'h' or 'm' or 's' or 'H' or 'M' or 'S'))
        {
            tokens.AddRange(inside.Select(sign => new FormatToken(sign, false)));
        }

        return end;
    }
}

/// <summary>A sign of a number format.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="IsLiteral">Whether it is shown as it is.</param>
internal readonly record struct FormatToken(char Sign, bool IsLiteral)
{
    /// <summary>Whether a digit is shown in its place.</summary>
    public bool IsDigit => !IsLiteral && Sign is '0' or '#' or '?';
}
