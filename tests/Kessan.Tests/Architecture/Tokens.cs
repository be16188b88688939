namespace Kessan.Tests.Architecture;

/// <summary>A word or a mark of source code and its line, counted from one.</summary>
internal readonly record struct Token(string Text, int Line)
{
    public bool IsWord => char.IsLetter(Text[0]) || Text[0] == '_';
}

/// <summary>Splits C# into words and marks. Comments and literals are left out; what stands in the holes of an
/// interpolated string is code and stays.</summary>
internal sealed class Tokens
{
    private static readonly string[] Marks = ["=>", "==", "!=", "<=", ">=", "::", "->"];

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _line = 1;

    private Tokens(string text) => _text = text;

    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new Tokens(text);
        tokens.Read(closing: '\0');
        return tokens._tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Step(int count = 1)
    {
        for (var i = 0; i < count && _at < _text.Length; i++)
        {
            _line += _text[_at] == '\n' ? 1 : 0;
            _at++;
        }
    }

    private bool Next(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    private void Read(char closing)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (closing != '\0' && depth == 0 && (Peek() == closing || Peek() == ':'))
            {
                return;
            }

            depth += Peek() is '{' or '(' or '[' ? 1 : 0;
            depth -= Peek() is '}' or ')' or ']' ? 1 : 0;
            ReadOne();
        }
    }

    private void ReadOne()
    {
        if (Next("//") || (Peek() == '#' && AtLineStart()))
        {
            SkipTo("\n");
        }
        else if (Next("/*"))
        {
            SkipTo("*/");
        }
        else if (Peek() is '"' or '$' or '@' && Literal.TryStart(_text, _at, out var literal))
        {
            ReadString(literal);
        }
        else if (Peek() == '\'')
        {
            Step(Peek(1) == '\\' ? 2 : 1);
            SkipTo("'");
        }
        else if (char.IsLetter(Peek()) || Peek() == '_')
        {
            Add(Span(c => char.IsLetterOrDigit(c) || c == '_'));
        }
        else if (char.IsDigit(Peek()))
        {
            Add(Span(c => char.IsLetterOrDigit(c) || c is '_' or '.'));
        }
        else if (char.IsWhiteSpace(Peek()))
        {
            Step();
        }
        else
        {
            Add(Marks.FirstOrDefault(Next) ?? Peek().ToString());
        }
    }

    private bool AtLineStart()
    {
        var i = _at - 1;
        while (i >= 0 && _text[i] is ' ' or '\t')
        {
            i--;
        }

        return i < 0 || _text[i] == '\n';
    }

    private string Span(Func<char, bool> belongs)
    {
        var end = _at;
        while (end < _text.Length && belongs(_text[end]))
        {
            // A range after a number, as in 1..3, is no part of it.
            if (_text[end] == '.' && (end + 1 >= _text.Length || !char.IsDigit(_text[end + 1])))
            {
                break;
            }

            end++;
        }

        return _text[_at..end];
    }

    private void Add(string text)
    {
        _tokens.Add(new(text, _line));
        Step(text.Length);
    }

    private void SkipTo(string end)
    {
        var found = _text.IndexOf(end, _at, StringComparison.Ordinal);
        Step((found < 0 ? _text.Length : found + end.Length) - _at);
    }

    private void ReadString(Literal literal)
    {
        _tokens.Add(new("\"\"", _line));
        Step(literal.Opening.Length);
        while (_at < _text.Length && !Next(literal.Closing))
        {
            if (literal.Escapes && Peek() == '\\')
            {
                Step(2);
            }
            else if (literal.IsVerbatim && Next("\"\""))
            {
                Step(2);
            }
            else if (literal.Hole.Length > 0 && Next(literal.Hole) && !(literal.Hole == "{" && Next("{{")))
            {
                ReadHole(literal);
            }
            else
            {
                Step(literal.Hole == "{" && Next("{{") ? 2 : 1);
            }
        }

        Step(literal.Closing.Length);
    }

    private void ReadHole(Literal literal)
    {
        Step(literal.Hole.Length);
        Read('}');
        if (Peek() == ':')
        {
            var end = _text.IndexOf('}', _at);
            Step((end < 0 ? _text.Length : end) - _at);
        }

        Step(literal.Hole.Length);
    }

    /// <summary>How a string literal begins and ends, and what opens a hole in it.</summary>
    private readonly record struct Literal(string Opening, string Closing, string Hole, bool IsVerbatim)
    {
        public bool Escapes => Closing == "\"" && !IsVerbatim;

        public static bool TryStart(string text, int at, out Literal literal)
        {
            literal = default;
            var i = at;
            while (i < text.Length && text[i] is '$' or '@')
            {
                i++;
            }

            var quotes = i;
            while (quotes < text.Length && text[quotes] == '"')
            {
                quotes++;
            }

            if (quotes == i)
            {
                return false;
            }

            var prefix = text[at..i];
            var raw = quotes - i >= 3;
            var closing = raw ? new string('"', quotes - i) : "\"";
            var hole = new string('{', prefix.Count(c => c == '$'));
            literal = new(prefix + closing, closing, hole, prefix.Contains('@', StringComparison.Ordinal));
            return true;
        }
    }
}
