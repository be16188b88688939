using System.Buffers;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Tells results from targets and forecasts by the words around a period's name.</summary>
internal static class PeriodNatures
{
    private const int Reach = 60;

    private static readonly (string Word, PeriodNature Nature)[] Words =
    [
        ("target", PeriodNature.Target),
        ("plan", PeriodNature.Target),
        ("budget", PeriodNature.Target),
        ("計画", PeriodNature.Target),
        ("目標", PeriodNature.Target),
        ("予算", PeriodNature.Target),
        ("forecast", PeriodNature.Forecast),
        ("outlook", PeriodNature.Forecast),
        ("guidance", PeriodNature.Forecast),
        ("expected", PeriodNature.Forecast),
        ("estimated", PeriodNature.Forecast),
        ("estimate", PeriodNature.Forecast),
        ("projection", PeriodNature.Forecast),
        ("予想", PeriodNature.Forecast),
        ("見通し", PeriodNature.Forecast),
        ("見込", PeriodNature.Forecast),
        ("result", PeriodNature.Actual),
        ("actual", PeriodNature.Actual),
        ("実績", PeriodNature.Actual),
    ];

    // Results are compared with a plan: as planned, above it; that does not make them planned.
    private static readonly string[] ComparedBehind = ["どおり", "通り", "を上回", "を下回", "を達成", "に沿", "並み"];

    private static readonly string[] ComparedBefore =
    [
        "in line with",
        "according to",
        "ahead of",
        "above",
        "below",
        "exceeded",
        "exceeding",
        "beat",
        "met",
        "missed",
    ];

    private static readonly string[] Owners = ["the", "our", "its", "initial", "original"];

    private static readonly SearchValues<char> FirstLetters = WordEdges.First(Words.Select(entry => entry.Word));

    /// <summary>The words with what stands behind them before the next number, or else before them.</summary>
    public static PeriodWords With(NormalText text, PeriodMention mention, int before, int after)
    {
        var end = mention.End;
        while (end < after && end - mention.End < Reach && !IsStop(text, end))
        {
            end++;
        }

        var start = mention.Start;
        while (start > before && mention.Start - start < Reach / 2 && !IsStop(text, start - 1))
        {
            start--;
        }

        var nature = First(text, mention.End, end) ?? First(text, start, mention.Start);
        return nature is null or PeriodNature.Actual ? mention.Words : mention.Words with { Nature = nature.Value };
    }

    private static PeriodNature? First(NormalText text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!FirstLetters.Contains(text[at]))
            {
                continue;
            }

            foreach (var (word, nature) in Words)
            {
                var behind = at + word.Length;
                if (
                    text.Has(at, word)
                    && (text.IsJapanese(at) || IsWhole(text, at, behind))
                    && !IsComparedWith(text, at, behind)
                )
                {
                    return nature;
                }
            }
        }

        return null;
    }

    private static bool IsComparedWith(NormalText text, int start, int end)
    {
        var before = text.SkipBlanksBack(start);
        while (Array.Find(Owners, word => text.HasWordsBefore(before, word)) is { } owner)
        {
            before = text.SkipBlanksBack(before - owner.Length);
        }

        return Array.Exists(ComparedBehind, words => text.Has(end, words))
            || Array.Exists(ComparedBefore, words => text.HasWordsBefore(before, words));
    }

    /// <summary>Whether a word stands alone, in the singular or plural.</summary>
    private static bool IsWhole(NormalText text, int start, int end) =>
        !text.IsLetter(start - 1) && (!text.IsLetter(end) || (text[end] == 's' && !text.IsLetter(end + 1)));

    private static bool IsStop(NormalText text, int at) =>
        text.IsDigit(at) || text[at] is '。' or ';' or '\n' or '\t' || (text[at] == '.' && text.IsBlank(at + 1));
}
