namespace Kessan.Tests.Architecture;

/// <summary>A member with a body, as it stands in a source file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">Its first line.</param>
/// <param name="Lines">How many lines it takes, signature included.</param>
/// <param name="Parameters">How many parameters it has.</param>
/// <param name="Nesting">How deep its control statements stand in each other.</param>
internal sealed record Member(string Name, int Line, int Lines, int Parameters, int Nesting);

/// <summary>Finds methods, constructors, operators and properties in source code by their shape.</summary>
internal static class Members
{
    private static readonly HashSet<string> TypeWords = ["class", "struct", "record", "interface", "enum", "namespace"];

    private static readonly HashSet<string> Statements =
    [
        "if",
        "else",
        "for",
        "foreach",
        "while",
        "do",
        "switch",
        "using",
        "lock",
        "try",
        "catch",
        "finally",
        "fixed",
    ];

    public static IReadOnlyList<Member> Of(IReadOnlyList<Token> code)
    {
        var members = new List<Member>();
        var at = 0;
        while (at < code.Count)
        {
            at = Declaration(code, at, members);
        }

        return members;
    }

    /// <summary>Reads one declaration and gives the place after it; the body of a type is entered, not passed
    /// over.</summary>
    private static int Declaration(IReadOnlyList<Token> code, int start, List<Member> members)
    {
        start = SkipAttributes(code, start);
        var end = HeaderEnd(code, start);
        if (end >= code.Count || code[end].Text is ";" or "}")
        {
            return end + 1;
        }

        if (IsType(code, start, end))
        {
            // Base lists and constraints stand between the name and the body.
            while (end < code.Count && code[end].Text is not ("{" or ";"))
            {
                end++;
            }

            return (IsEnum(code, start, end) ? BodyEnd(code, end) : end) + 1;
        }

        var close = BodyEnd(code, end);
        if (code[end].Text is "{" or "=>" || OpensBody(code, end, close))
        {
            members.Add(Measure(code, start, end, close));
        }

        return close + 1;
    }

    private static bool OpensBody(IReadOnlyList<Token> code, int from, int to) =>
        code[from].Text is ":" or "where"
        && code.Skip(from).Take(to - from + 1).Any(token => token.Text is "{" or "=>");

    private static Member Measure(IReadOnlyList<Token> code, int start, int end, int close)
    {
        var open = -1;
        var name = code[end - 1].Text;
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (
                depth == 0
                && code[i].Text == "("
                && i > start
                && (code[i - 1].IsWord || code[i - 1].Text is ">" or "]")
            )
            {
                open = i;
            }

            depth += code[i].Text is "(" or "[" ? 1 : 0;
            depth -= code[i].Text is ")" or "]" ? 1 : 0;
        }

        if (open > start)
        {
            name = NameBefore(code, open);
        }

        var lines = code[Math.Min(close, code.Count - 1)].Line - code[start].Line + 1;
        return new(name, code[start].Line, lines, open < 0 ? 0 : Parameters(code, open), Nesting(code, end, close));
    }

    private static string NameBefore(IReadOnlyList<Token> code, int open)
    {
        var i = open - 1;
        var angles = 0;
        while (i > 0 && (angles > 0 || code[i].Text == ">"))
        {
            angles += code[i].Text == ">" ? 1 : 0;
            angles -= code[i].Text == "<" ? 1 : 0;
            i--;
        }

        return code[i].Text;
    }

    private static int Parameters(IReadOnlyList<Token> code, int open)
    {
        var (depth, angles, commas) = (0, 0, 0);
        for (var i = open; i < code.Count; i++)
        {
            depth += code[i].Text is "(" or "[" or "{" ? 1 : 0;
            depth -= code[i].Text is ")" or "]" or "}" ? 1 : 0;
            angles += code[i].Text == "<" ? 1 : 0;
            angles -= code[i].Text == ">" ? 1 : 0;
            commas += code[i].Text == "," && depth == 1 && angles == 0 ? 1 : 0;
            if (depth == 0)
            {
                return i == open + 1 ? 0 : commas + 1;
            }
        }

        return 0;
    }

    private static int Nesting(IReadOnlyList<Token> code, int from, int to)
    {
        var blocks = new Stack<bool>();
        var deepest = 0;
        for (var i = from; i <= to && i < code.Count; i++)
        {
            if (code[i].Text == "{")
            {
                blocks.Push(OpensStatement(code, i));
                deepest = Math.Max(deepest, blocks.Count(isStatement => isStatement));
            }
            else if (code[i].Text == "}" && blocks.Count > 0)
            {
                blocks.Pop();
            }
        }

        return deepest;
    }

    private static bool OpensStatement(IReadOnlyList<Token> code, int brace)
    {
        var i = brace - 1;
        if (i >= 0 && code[i].Text == ")")
        {
            var depth = 0;
            do
            {
                depth += code[i].Text == ")" ? 1 : 0;
                depth -= code[i].Text == "(" ? 1 : 0;
                i--;
            } while (i >= 0 && depth > 0);
        }

        return i >= 0 && Statements.Contains(code[i].Text);
    }

    private static int SkipAttributes(IReadOnlyList<Token> code, int at)
    {
        while (at < code.Count && code[at].Text == "[")
        {
            var depth = 0;
            do
            {
                depth += code[at].Text == "[" ? 1 : 0;
                depth -= code[at].Text == "]" ? 1 : 0;
                at++;
            } while (at < code.Count && depth > 0);
        }

        return at;
    }

    private static int HeaderEnd(IReadOnlyList<Token> code, int at)
    {
        var depth = 0;
        for (; at < code.Count; at++)
        {
            var text = code[at].Text;
            if (depth == 0 && text is "{" or "}" or ";" or "=>" or "=" or ":" or "where")
            {
                return at;
            }

            depth += text is "(" or "[" ? 1 : 0;
            depth -= text is ")" or "]" ? 1 : 0;
        }

        return at;
    }

    private static bool IsEnum(IReadOnlyList<Token> code, int start, int end) =>
        code.Skip(start).Take(end - start).Any(token => token.Text == "enum");

    private static bool IsType(IReadOnlyList<Token> code, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (depth == 0 && TypeWords.Contains(code[i].Text))
            {
                return true;
            }

            depth += code[i].Text is "(" or "[" ? 1 : 0;
            depth -= code[i].Text is ")" or "]" ? 1 : 0;
        }

        return false;
    }

    /// <summary>The place of the mark that ends a member: its closing brace, or its semicolon.</summary>
    private static int BodyEnd(IReadOnlyList<Token> code, int at)
    {
        var depth = 0;
        var expression = false;
        for (; at < code.Count; at++)
        {
            var text = code[at].Text;
            expression |= depth == 0 && text is "=>" or "=";
            depth += text is "{" or "(" or "[" ? 1 : 0;
            depth -= text is "}" or ")" or "]" ? 1 : 0;
            if (depth == 0 && (text == ";" || (text == "}" && !expression && !Initialized(code, at))))
            {
                return at;
            }
        }

        return at;
    }

    private static bool Initialized(IReadOnlyList<Token> code, int brace) =>
        brace + 1 < code.Count && code[brace + 1].Text == "=";
}
