using System.Collections.Immutable;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>One pass over a text that collects its figures.</summary>
internal sealed class TextScan(NormalText text)
{
    private readonly ImmutableArray<ScannedNumber>.Builder _numbers = ImmutableArray.CreateBuilder<ScannedNumber>();
    private readonly ImmutableArray<PassedOver>.Builder _passed = ImmutableArray.CreateBuilder<PassedOver>();
    private readonly Stack<int> _open = [];
    private readonly NumberBuilder _builder = new(text);

    public ScannedText Read()
    {
        var periods = PeriodReader.Find(text);
        var period = 0;
        for (var at = 0; at < text.Length; )
        {
            if (period < periods.Length && at == periods[period].Start)
            {
                Pass(periods[period]);
                at = periods[period++].End;
                continue;
            }

            at =
                period < periods.Length && ListNumberEnd(at, periods[period].Start) is var end and > 0 ? end : Step(at);
        }

        if (text.Length <= LongestCell)
        {
            Signless.Add(text, _numbers, periods);
        }

        return new(_numbers.ToImmutable(), _passed.ToImmutable());
    }

    private const int LongestCell = 200;

    private int Step(int at)
    {
        if (text.IsDigit(at) || (text[at] == '.' && text.IsDigit(at + 1) && IsPointFirst(at)))
        {
            return Number(at);
        }

        if (text.IsLetter(at))
        {
            return WebAddresses.End(text, at) is var end && end > at ? Skip(at, end) : text.WordEnd(at);
        }

        if (text[at] == '(')
        {
            _open.Push(at);
        }
        else if (text[at] == ')' && _open.Count > 0)
        {
            _ = _open.Pop();
        }
        else if (text[at] is '\n' or '\t')
        {
            _open.Clear();
        }

        return at + 1;
    }

    // "１．2024年３月期の連結業績": what numbers a heading runs into the period it names.
    private int ListNumberEnd(int at, int period)
    {
        if (!text.IsDigit(at) || at >= period || DigitReader.Read(text, at).End <= period)
        {
            return 0;
        }

        _passed.Add(new(at, period - at, PassedOverReason.ListNumber));
        return period;
    }

    private bool IsPointFirst(int at) => at == 0 || text.IsBlank(at - 1) || text[at - 1] is '(' or '+' or '-' or '$';

    private int Number(int at)
    {
        var run = DigitReader.Read(text, at);
        if (NoFigures.Reason(text, run, out var end) is { } reason)
        {
            _passed.Add(new(run.Start, end - run.Start, reason));
            return end;
        }

        var last = _numbers.Count > 0 ? _numbers[^1] : null;
        var floor = Math.Max(last?.End ?? 0, _passed.Count > 0 ? _passed[^1].Start + _passed[^1].Length : 0);
        var opened = _open.Count > 0 ? _open.Peek() : -1;
        var follows =
            last is not null
            && opened >= 0
            && text.SkipBlanksBack(opened) == last.End
            && !IsNegativeInParentheses(last);
        var number = _builder.Build(run, floor, follows, isInside: opened >= 0);
        Ranges.Join(text, _numbers, ref number);
        _numbers.Add(number);
        return Math.Max(number.DigitsStart + number.DigitsLength, at + 1);
    }

    private bool IsNegativeInParentheses(ScannedNumber number) => text[number.Start] == '(';

    private void Pass(PeriodMention mention)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (text.IsDigit(at))
            {
                var reason =
                    mention.Words.Unit is PeriodUnit.Day or PeriodUnit.Span || mention.Words.IsBareYear
                        ? PassedOverReason.Date
                        : PassedOverReason.Period;
                _passed.Add(new(mention.Start, mention.Length, reason));
                return;
            }
        }
    }

    private int Skip(int at, int end)
    {
        for (var digit = at; digit < end; digit++)
        {
            if (text.IsDigit(digit))
            {
                _passed.Add(new(at, end - at, PassedOverReason.WebAddress));
                break;
            }
        }

        return end;
    }
}
