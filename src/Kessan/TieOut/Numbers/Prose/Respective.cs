using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Lists that go by their order: <c>$9.0 billion and $9.9 billion as of January 31, 2025 and 2024,
/// respectively</c>.</summary>
internal sealed class Respective
{
    private const string Word = "respectively";
    private const int MostBetween = 24;
    private static readonly string[] Joints = ["and", ",", ", and", "&", "and the", "compared to", "compared with"];

    private readonly Dictionary<int, PeriodMention?> _periods = [];

    /// <summary>Reads the lists of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="numbers">Its numbers in order.</param>
    /// <param name="mentions">The periods it names, in order.</param>
    /// <param name="ends">Where its sentences end.</param>
    public static Respective Of(
        NormalText text,
        ImmutableArray<ScannedNumber> numbers,
        ImmutableArray<PeriodMention> mentions,
        List<int> ends
    )
    {
        var lists = new Respective();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text.HasWord(at, Word))
            {
                var start = Math.Max(from, ends.FindLast(end => end < at));
                lists.Read(text, Within(numbers, start, at), Within(mentions, start, at));
                from = at;
            }
        }

        return lists;
    }

    /// <summary>Whether a number stands in such a list.</summary>
    /// <param name="number">The number.</param>
    /// <param name="period">Its period; null where the list does not tell.</param>
    public bool Tells(ScannedNumber number, out PeriodMention? period) =>
        _periods.TryGetValue(number.Start, out period);

    // Every list of as many numbers as the periods are; where they are not as many, which is whose cannot be told.
    private void Read(NormalText text, List<ScannedNumber> numbers, List<PeriodMention> mentions)
    {
        var periods = Runs(mentions, (one, next) => IsJoint(text, one.End, next.Start))
            .Where(run => run.Count > 1)
            .Select(Dated)
            .LastOrDefault();
        foreach (var run in Runs(numbers, (one, next) => IsJoint(text, one.End, next.Start)))
        {
            for (var at = 0; run.Count > 1 && at < run.Count; at++)
            {
                _periods[run[at].Start] = run.Count == periods?.Count ? periods[at] : null;
            }
        }
    }

    // "January 31, 2025 and 2024": the year alone is that of the same day or span.
    private static List<PeriodMention> Dated(List<PeriodMention> run)
    {
        var dated = new List<PeriodMention> { run[0] };
        foreach (var mention in run.Skip(1))
        {
            var before = dated[^1].Words;
            dated.Add(
                mention.Words is { IsBareYear: true, Year: var year } && before.Last is { } last
                    ? mention with
                    {
                        Words = before with
                        {
                            First = before.First?.AddYears(year - last.Year),
                            Last = last.AddYears(year - last.Year),
                        },
                    }
                    : mention
            );
        }

        return dated;
    }

    private static IEnumerable<List<T>> Runs<T>(List<T> all, Func<T, T, bool> isJoined)
    {
        var run = new List<T>();
        foreach (var one in all)
        {
            if (run.Count > 0 && !isJoined(run[^1], one))
            {
                yield return run;
                run = [];
            }

            run.Add(one);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static bool IsJoint(NormalText text, int from, int to) =>
        to >= from
        && to - from <= MostBetween
        && Array.Exists(Joints, joint => text.Slice(from, to).Trim().Equals(joint, StringComparison.OrdinalIgnoreCase));

    private static List<ScannedNumber> Within(ImmutableArray<ScannedNumber> numbers, int from, int to) =>
        [.. numbers.Where(number => number.Start >= from && number.Start < to)];

    private static List<PeriodMention> Within(ImmutableArray<PeriodMention> mentions, int from, int to) =>
        [.. mentions.Where(mention => mention.Start >= from && mention.Start < to)];
}
