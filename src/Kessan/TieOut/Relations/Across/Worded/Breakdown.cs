using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across.Worded;

/// <summary>An amount a sentence takes apart: "0.75 billion. The breakdown of which were losses of 0.86 billion and
/// gains of 0.12 billion".</summary>
/// <param name="Whole">The amount.</param>
/// <param name="Parts">Its parts, each with the sign its words give.</param>
/// <param name="Called">What the whole is called, and which way that goes: -1 a loss, 1 a gain, 0 neither.</param>
internal sealed record Breakdown(
    FoundNumber Whole,
    ImmutableArray<(FoundNumber Number, int Sign)> Parts,
    (string Words, int Way) Called
)
{
    // More are no sentence's.
    private const int MostParts = 8;

    private static readonly string[] Complete =
    [
        "breakdown of which",
        "breakdown of this",
        "breakdown is",
        "breakdown:",
        "consisting of",
        "consists of",
        "consisted of",
        "comprising",
        "comprised of",
        "composed of",
        "made up of",
        "内訳は",
        "内訳：",
    ];

    private static readonly string[] Again =
    [
        "this",
        "these",
        "it ",
        "they ",
        "the breakdown",
        "その内訳",
        "内訳",
        "うち",
    ];

    private static readonly string[] More =
    [
        "offset",
        "additionally",
        "in addition",
        "also included",
        "一方",
        "このほか",
    ];

    /// <summary>The breakdowns of a paragraph.</summary>
    public static IEnumerable<Breakdown> Of(Sentence sentence)
    {
        for (var at = 1; at < sentence.Numbers.Length; at++)
        {
            var before = sentence.Before(at);
            var opening = Opening(before);
            var parts = opening < 0 || !IsOfWhole(before, opening) ? [] : PartsOf(sentence, at, before[opening..]);
            if (parts.Length is > 1 and <= MostParts && IsComplete(sentence, at + parts.Length))
            {
                var whole = sentence.Numbers[at - 1].Number;
                var words = OwnLabel(whole) + " " + LastWords(sentence.Before(at - 1));
                yield return new(whole, parts, (words, GainOrLoss.Sign(words)));
            }
        }
    }

    /// <summary>Whether the parts come to the whole with its sign turned: a gain under the name of a loss.</summary>
    public bool IsTurned(MeasuredItems items)
    {
        var (sum, whole) = (Sum(items), Signed(items));
        return Called.Way != 0 && !sum.Meets(whole) && sum.Meets(-whole);
    }

    /// <summary>What the parts come to, gains positive.</summary>
    public Reckoned Sum(MeasuredItems items) =>
        Parts
            .Select(part => part.Sign < 0 ? -items.Reckon(part.Number) : items.Reckon(part.Number))
            .Aggregate((left, right) => left + right);

    /// <summary>The whole as its name has it, gains positive.</summary>
    public Reckoned Signed(MeasuredItems items) =>
        Called.Way < 0 && !Whole.Value.IsNegative ? -items.Reckon(Whole) : items.Reckon(Whole);

    // Where the parts begin: behind words that announce them, or a colon with what way the first goes.
    private static int Opening(string before)
    {
        var announced = Complete.Max(phrase => before.IndexOf(phrase, StringComparison.OrdinalIgnoreCase));
        var colon = before.LastIndexOf(':');
        return announced >= 0 ? announced
            : colon >= 0 && GainOrLoss.Sign(before[colon..]) != 0 ? colon
            : -1;
    }

    // What stands between the whole and the words that announce its parts: nothing that begins another sentence, but
    // for one that speaks of the whole again.
    private static bool IsOfWhole(string before, int opening)
    {
        var between = before[..opening];
        var stop = Math.Max(between.LastIndexOf(". ", StringComparison.Ordinal), between.LastIndexOf('。'));
        var next = before[(stop + 1)..].TrimStart();
        return stop < 0
            || between[(stop + 1)..].Trim().Length == 0
            || Array.Exists(Again, word => next.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    // The next sentence takes something off the whole, or adds to it: then the parts named are not all.
    private static bool IsComplete(Sentence sentence, int next)
    {
        if (next >= sentence.Numbers.Length)
        {
            return true;
        }

        var before = sentence.Before(next);
        return !Array.Exists(More, word => before.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string OwnLabel(FoundNumber number) => number.Label.LastOrDefault() ?? string.Empty;

    private static string LastWords(string text) => text[(text.LastIndexOf('.') + 1)..];

    // The parts end with the sentence: at a full stop before the next number, or where the kind of unit changes.
    private static ImmutableArray<(FoundNumber, int)> PartsOf(Sentence sentence, int first, string opening)
    {
        var parts = ImmutableArray.CreateBuilder<(FoundNumber, int)>();
        var whole = sentence.Numbers[first - 1].Number;
        for (var at = first; at < sentence.Numbers.Length; at++)
        {
            var number = sentence.Numbers[at].Number;
            var before = at == first ? opening : sentence.Before(at);
            var isOver = at > first && (before.Contains(". ", StringComparison.Ordinal) || before.Contains('。'));
            if (isOver || number.Unit.Kind != whole.Unit.Kind || number.Role != NumberRole.Figure)
            {
                break;
            }

            if (PeriodKey.Of(number.Period) is { } period && PeriodKey.Of(whole.Period) is { } of && period != of)
            {
                return [];
            }

            var sign = GainOrLoss.Sign(before);
            parts.Add((number, number.Value.IsNegative || sign == 0 ? 1 : sign));
        }

        return parts.ToImmutable();
    }
}
