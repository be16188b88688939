namespace Kessan.Documents.Layout;

/// <summary>How far each character of a paragraph advances.</summary>
/// <remarks>Summed at a thousand points and scaled down, so that a line's width does not collect a rounding for every
/// character.</remarks>
internal sealed class ParagraphAdvances
{
    private const int Scale = 100_000;

    private readonly long[] _sums;
    private readonly string _text;

    private ParagraphAdvances(string text)
    {
        _text = text;
        _sums = new long[text.Length + 1];
    }

    /// <summary>Characters of the paragraph.</summary>
    public int Length => _text.Length;

    /// <summary>The advances of a paragraph.</summary>
    public static ParagraphAdvances Of(Paragraph paragraph, TextSetting setting)
    {
        var advances = new ParagraphAdvances(paragraph.Plain);
        var at = 0;
        foreach (var run in paragraph.Runs)
        {
            at = advances.Add(run, at, setting);
        }

        return advances;
    }

    /// <summary>Whether a line feed stands at a place.</summary>
    public bool IsFeed(int at) => at < Length && _text[at] == '\n';

    /// <summary>The place after the character at a place.</summary>
    public int Next(int at) =>
        char.IsHighSurrogate(_text[at]) && at + 1 < Length && char.IsLowSurrogate(_text[at + 1]) ? at + 2 : at + 1;

    /// <summary>The width of a stretch without spaces at its end, rounded up.</summary>
    public int Width(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\u3000' or '\n')
        {
            end--;
        }

        return (int)((_sums[end] - _sums[start] + Scale - 1) / Scale);
    }

    /// <summary>The room that some programs leave where Japanese and Latin letters meet: a fifth of an em at every
    /// joint.</summary>
    public static int JointsOf(Paragraph paragraph, TextSetting setting)
    {
        var joints = 0;
        var text = paragraph.Plain;
        for (var at = 1; at < text.Length; at++)
        {
            var (before, after) = (text[at - 1], text[at]);
            var isMeeting = Kinsoku.IsFullWidth(before) != Kinsoku.IsFullWidth(after);
            joints += isMeeting && !char.IsWhiteSpace(before) && !char.IsWhiteSpace(after) ? 1 : 0;
        }

        return joints * setting.Size / 5;
    }

    private int Add(Run run, int at, TextSetting setting)
    {
        var (size, bold) = (setting.SizeOf(run), setting.Bold || run.Bold);
        for (var end = at + run.Text.Length; at < end; )
        {
            var next = Math.Min(Next(at), end);
            var width = setting.Measure.Width(_text.AsSpan(at, next - at), Scale, bold);
            _sums[at + 1] = _sums[at] + ((long)width * size);
            for (var rest = at + 2; rest <= next; rest++)
            {
                _sums[rest] = _sums[rest - 1];
            }

            at = next;
        }

        return at;
    }
}
