using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Facts.Measures.Formulas;

/// <summary>What is wrong in the text of a formula.</summary>
/// <param name="At">Where, from zero.</param>
/// <param name="Width">How many characters; at least one.</param>
/// <param name="What">What stands there and what is expected.</param>
public sealed record FormulaFault(int At, int Width, string What);

/// <summary>A formula as read: one of the two is there.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Fault">What is wrong first.</param>
public readonly record struct FormulaReading(Formula? Formula, FormulaFault? Fault);

/// <summary>Reads formulas: <c>+ - * /</c>, parentheses, decimals, concepts with members and at another
/// period.</summary>
public sealed class FormulaParser
{
    /// <summary>The longest formula that is read, in characters.</summary>
    public const int Longest = 2000;

    private const int Deepest = 50;
    private const int MostDigits = 18;
    private readonly string _text;
    private int _at;
    private int _depth;
    private FormulaFault? _fault;

    private FormulaParser(string text) => _text = text;

    /// <summary>Reads a formula.</summary>
    public static FormulaReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            return new(null, new(0, 1, $"the formula is longer than {Longest} characters; split it into measures"));
        }

        var parser = new FormulaParser(text);
        var formula = parser.Sum();
        parser.Skip();
        if (parser._fault is null && parser._at < text.Length)
        {
            parser.Fail("an operator (+ - * /) or the end is expected");
        }

        return parser._fault is { } fault ? new(null, fault) : new(formula, null);
    }

    private Formula Sum() => Chain(Product, '+', '-');

    private Formula Product() => Chain(Factor, '*', '/');

    private Formula Chain(Func<Formula> part, char one, char other)
    {
        var left = part();
        while (_fault is null && (Takes(one) || Takes(other)))
        {
            var sign = _text[_at - 1];
            left = new FormulaOperation(sign, left, part());
        }

        return left;
    }

    private Formula Factor()
    {
        if (++_depth > Deepest)
        {
            return Fail($"the formula is nested deeper than {Deepest} levels");
        }

        var single =
            Takes('-') ? new FormulaNegation(Factor())
            : Takes('(') ? Bracketed()
            : _at < _text.Length && char.IsAsciiDigit(_text[_at]) ? Number()
            : Operand();
        _depth--;
        return single;
    }

    private Formula Bracketed()
    {
        var open = _at - 1;
        var inside = Sum();
        return _fault is not null || Takes(')') ? inside : Fail("this parenthesis is never closed", open);
    }

    private Formula Number()
    {
        var start = _at;
        _at = End(character => char.IsAsciiDigit(character) || character == '.');
        var text = _text[start.._at];
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        return
            text[^1] != '.'
            && text.Length <= MostDigits
            && AmountText.Read(text, decimals, out var mantissa) == AmountText.Outcome.Read
            ? new FormulaNumber(mantissa, decimals)
            : Fail($"`{text}` is not a number of at most {MostDigits} digits", start);
    }

    private Formula Operand()
    {
        var start = _at;
        _at = End(IsOfName);
        if (_at == start || !char.IsAsciiLetter(_text[start]))
        {
            return Fail("a concept, a number or an opening parenthesis is expected", start);
        }

        var concept = _text[start.._at];
        var members = Opens('[') ? Members() : [];
        var period = _fault is null && Opens('(') ? Period() : null;
        return new FormulaOperand(concept, members, period) { At = start, Width = _at - start };
    }

    private ImmutableArray<FactMember> Members()
    {
        var members = new SortedDictionary<string, FactMember>(StringComparer.Ordinal);
        do
        {
            Skip();
            var start = _at;
            _at = End(character => character is not (',' or ']' or '[' or '(' or ')' or '@'));
            if (FactMember.Parse(_text[start.._at].Trim()) is not { } member || member.Member.Contains('='))
            {
                Fail("a member is written `dimension=member`", start);
            }
            else if (!members.TryAdd(member.Dimension, member))
            {
                Fail($"the dimension {member.Dimension} stands twice", start);
            }
        } while (_fault is null && Takes(','));

        if (_fault is null && !Takes(']'))
        {
            Fail("`]` or `,` is expected after a member");
        }

        return [.. members.Values];
    }

    private FormulaPeriod? Period()
    {
        Skip();
        var start = _at;
        _at = End(character => character is not (')' or '('));
        var word = _text[start.._at].Trim();
        if (FormulaPeriod.Parse(word) is not { } period)
        {
            Fail($"`{word}` is no period here; there are {string.Join(", ", FormulaPeriod.Words)} and names", start);
            return null;
        }

        if (!Takes(')'))
        {
            Fail("`)` is expected after a period");
        }

        return period;
    }

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character);

    /// <summary>Takes a bracket that follows a name without a blank.</summary>
    private bool Opens(char bracket)
    {
        var opens = _at < _text.Length && _text[_at] == bracket;
        _at += opens ? 1 : 0;
        return opens;
    }

    private bool Takes(char character)
    {
        Skip();
        return Opens(character);
    }

    private void Skip() => _at = End(character => character is ' ' or '\t' or '\n' or '\r');

    private int End(Func<char, bool> goesOn)
    {
        var end = _at;
        while (end < _text.Length && goesOn(_text[end]))
        {
            end++;
        }

        return end;
    }

    private FormulaNumber Fail(string what) => Fail(what, _at);

    /// <summary>Notes the first fault; what is given back is never used.</summary>
    private FormulaNumber Fail(string what, int start)
    {
        var end = _at > start ? _at : Math.Min(start + 1, _text.Length);
        _fault ??= new(start, Math.Max(1, end - start), what);
        return new(0, 0);
    }
}
