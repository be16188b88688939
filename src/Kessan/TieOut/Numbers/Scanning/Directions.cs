using System.Buffers;
using Kessan.Facts;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Reads the words around a number that give its direction or say how exact it is.</summary>
internal static class Directions
{
    private static readonly string[] Up =
    [
        "up",
        "increased",
        "increase",
        "increases",
        "increasing",
        "rose",
        "rise",
        "risen",
        "rising",
        "grew",
        "growth",
        "grown",
        "gained",
        "higher",
        "improved",
        "improvement",
        "climbed",
        "jumped",
        "surged",
        "added",
        "plus",
        "advanced",
        "expanded",
    ];

    private static readonly string[] Down =
    [
        "down",
        "decreased",
        "decrease",
        "decreases",
        "decreasing",
        "fell",
        "fall",
        "fallen",
        "falling",
        "declined",
        "decline",
        "declining",
        "dropped",
        "drop",
        "lower",
        "reduced",
        "reduction",
        "deteriorated",
        "worsened",
        "shrank",
        "contracted",
        "minus",
        "slipped",
        "off",
    ];

    private static readonly (string Word, FactQualifier Qualifier)[] Before =
    [
        ("approx.", FactQualifier.Approximately),
        ("approx", FactQualifier.Approximately),
        ("approximately", FactQualifier.Approximately),
        ("about", FactQualifier.Approximately),
        ("around", FactQualifier.Approximately),
        ("roughly", FactQualifier.Approximately),
        ("nearly", FactQualifier.Approximately),
        ("almost", FactQualifier.Approximately),
        ("some", FactQualifier.Approximately),
        ("約", FactQualifier.Approximately),
        ("およそ", FactQualifier.Approximately),
        ("概ね", FactQualifier.Approximately),
        ("おおむね", FactQualifier.Approximately),
        ("over", FactQualifier.Over),
        ("more than", FactQualifier.Over),
        ("exceeding", FactQualifier.Over),
        ("exceeded", FactQualifier.Over),
        ("at least", FactQualifier.Over),
        ("under", FactQualifier.Under),
        ("less than", FactQualifier.Under),
        ("up to", FactQualifier.Under),
        ("fewer than", FactQualifier.Under),
        ("expected to be", FactQualifier.Expected),
        ("expected", FactQualifier.Expected),
    ];

    private static readonly (string Word, FactQualifier Qualifier)[] After =
    [
        ("超", FactQualifier.Over),
        ("以上", FactQualifier.Over),
        ("強", FactQualifier.Over),
        ("or more", FactQualifier.Over),
        ("未満", FactQualifier.Under),
        ("弱", FactQualifier.Under),
        ("以下", FactQualifier.Under),
        ("or less", FactQualifier.Under),
        ("程度", FactQualifier.Approximately),
        ("前後", FactQualifier.Approximately),
        ("ほど", FactQualifier.Approximately),
    ];

    private static readonly string[] JapaneseUp = ["増", "上昇", "改善", "アップ", "プラス", "上回"];

    private static readonly string[] JapaneseDown =
    [
        "減",
        "低下",
        "悪化",
        "下落",
        "ダウン",
        "マイナス",
        "下回",
        "縮小",
    ];

    /// <summary>The word that says how exact the number is that begins behind a place; the place before that
    /// word.</summary>
    public static FactQualifier QualifierBefore(NormalText text, int start, out int before)
    {
        before = start;
        var end = text.SkipBlanksBack(start);
        if (!BeforeEnds.Contains(text[end - 1]))
        {
            return FactQualifier.None;
        }

        foreach (var (word, qualifier) in Before)
        {
            if (text.HasWordsBefore(end, word))
            {
                before = end - word.Length;
                return qualifier;
            }
        }

        if (text[end - 1] == '~' && !text.IsDigit(text.SkipBlanksBack(end - 1) - 1))
        {
            before = end - 1;
            return FactQualifier.Approximately;
        }

        return FactQualifier.None;
    }

    /// <summary>The word behind a number that says how exact it is.</summary>
    public static FactQualifier QualifierAfter(NormalText text, int end)
    {
        var at = text.SkipBlanks(end);
        if (!AfterStarts.Contains(text[at]))
        {
            return FactQualifier.None;
        }

        return Array
            .Find(After, entry => text.Has(at, entry.Word) && !(entry.Word == "強" && text[at + 1] == '化'))
            .Qualifier;
    }

    /// <summary>The direction that the words before a place give: up, increased by, a decrease of.</summary>
    public static WordedDirection DirectionBefore(NormalText text, int start)
    {
        var end = text.SkipBlanksBack(start);
        var first = text.WordStart(end);
        if (end - first > MostLetters)
        {
            return WordedDirection.None;
        }

        if (
            text.HasWord(first, "by")
            || text.HasWord(first, "of")
            || text.HasWord(first, "a")
            || text.HasWord(first, "an")
        )
        {
            end = text.SkipBlanksBack(first);
            first = text.WordStart(end);
        }

        return end - first > MostLetters ? WordedDirection.None : Word(text, first, end);
    }

    /// <summary>The direction that the words behind a place give: 増, 減少, <c>increase</c>, <c>off</c>.</summary>
    public static WordedDirection DirectionAfter(NormalText text, int end)
    {
        var at = text.SkipBlanks(end);
        if (text.IsLetter(at))
        {
            var wordEnd = text.WordEnd(at);
            return wordEnd - at > MostLetters ? WordedDirection.None : Word(text, at, wordEnd);
        }

        at = text[at] is 'の' or 'と' ? at + 1 : at;
        if (!text.IsJapanese(at))
        {
            return WordedDirection.None;
        }

        return Array.Exists(JapaneseUp, word => text.Has(at, word)) && !text.Has(at, "増減") ? WordedDirection.Up
            : Array.Exists(JapaneseDown, word => text.Has(at, word)) && !text.Has(at, "減価") && !text.Has(at, "減損")
                ? WordedDirection.Down
            : WordedDirection.None;
    }

    private static readonly SearchValues<char> BeforeEnds = WordEdges.Last([
        .. Before.Select(entry => entry.Word),
        "~",
    ]);

    private static readonly SearchValues<char> AfterStarts = WordEdges.First(After.Select(entry => entry.Word));

    private const int MostLetters = 13;

    private static WordedDirection Word(NormalText text, int start, int end) =>
        end == start ? WordedDirection.None
        : Array.Exists(Up, word => word.Length == end - start && text.Has(start, word)) ? WordedDirection.Up
        : Array.Exists(Down, word => word.Length == end - start && text.Has(start, word)) ? WordedDirection.Down
        : WordedDirection.None;
}
