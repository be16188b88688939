using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers;

/// <summary>The unit that a caption, a head or a label gives to bare numbers.</summary>
/// <param name="Scale">The power of ten; null where the words tell none.</param>
/// <param name="Unit">What is counted; of an unknown kind where the words tell only a power of ten.</param>
public sealed record CaptionUnit(int? Scale, FoundUnit Unit)
{
    private static readonly string[] Fillers =
    [
        "in",
        "of",
        "the",
        "unit",
        "units",
        "u",
        "s",
        "us",
        "amounts",
        "figures",
        "are",
        "and",
    ];

    /// <summary>Reads <c>Unit: JPY million</c>, <c>(in thousands of U.S. dollars)</c>, <c>$ in millions</c>,
    /// （単位：百万円）, <c>Stock Price (JPY)</c>.</summary>
    /// <param name="text">The caption, head or label.</param>
    /// <returns>The unit; null where the text gives none.</returns>
    public static CaptionUnit? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = new NormalText(text);
        if (Run(normal, 0, out var end) is { } whole && normal.SkipBlanks(end) == normal.Length)
        {
            return whole;
        }

        for (var at = 0; at < normal.Length; at++)
        {
            if (Marked(normal, at) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>A unit behind a parenthesis, behind <c>Unit:</c> or 単位, or behind <c>in</c>.</summary>
    private static CaptionUnit? Marked(NormalText text, int at)
    {
        var start =
            text[at] is '(' or '[' ? at + 1
            : text.Has(at, "単位") ? at + 2
            : text.HasWord(at, "unit") ? at + 4
            : text.HasWord(at, "in") ? at + 2
            : 0;
        if (start == 0)
        {
            return null;
        }

        start = text.SkipBlanks(text[text.SkipBlanks(start)] == ':' ? text.SkipBlanks(start) + 1 : start);
        var unit = Run(text, start, out var end);
        var isWhole =
            text[text.SkipBlanks(end)] is ')' or ']' or '(' or ',' or ';' or ':' or '、' or '\0' or '\n' or '\t' or '.';
        return text[at] is not ('i' or 'I')
            ? isWhole
                ? unit
                : null
            : unit?.Scale is > 0
                ? unit
                : null;
    }

    /// <summary>Words for units and fillers from a place on.</summary>
    private static CaptionUnit? Run(NormalText text, int at, out int end)
    {
        int? scale = null;
        var unit = UnitReader.Unknown;
        end = at;
        while (true)
        {
            at = text.SkipBlanks(end);
            at = text[at] is '.' or ':' ? text.SkipBlanks(at + 1) : at;
            if (UnitReader.Scale(text, at, isGlued: false, out var power) is var behind && behind > at)
            {
                (scale, end) = (power, behind);
            }
            else if (UnitReader.Alone(text, at) is { } found)
            {
                unit = unit.Kind is UnitKind.Unknown or UnitKind.Count ? found.Unit : unit;
                scale ??= found.Unit.Kind is UnitKind.Ratio or UnitKind.Points ? found.Scale : null;
                end = found.End;
            }
            else if (IsFiller(text, at, out behind))
            {
                end = behind;
            }
            else
            {
                return scale is null && unit.Kind == UnitKind.Unknown ? null : new(scale ?? 0, unit);
            }
        }
    }

    private static bool IsFiller(NormalText text, int at, out int end)
    {
        end = text.WordEnd(at);
        var length = end - at;
        return length > 0 && Array.Exists(Fillers, word => word.Length == length && text.HasWord(at, word));
    }
}
