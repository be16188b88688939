using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Finds dashes and <c>n.m.</c> in a cell that holds nothing else but numbers.</summary>
internal static class Signless
{
    private static readonly string[] NotMeaningful = ["n.m.", "n.m", "nm", "n/m", "n.a.", "n.a", "n/a"];

    /// <summary>Adds them to the numbers found, in reading order.</summary>
    public static void Add(
        NormalText text,
        ImmutableArray<ScannedNumber>.Builder numbers,
        ImmutableArray<PeriodMention> periods
    )
    {
        if (!periods.IsEmpty)
        {
            return;
        }

        var found = new List<ScannedNumber>(numbers);
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at))
        {
            var place = at;
            if (numbers.FirstOrDefault(number => number.Start <= place && place < number.End) is { } covering)
            {
                at = covering.End;
                continue;
            }

            var end = at;
            while (end < text.Length && !IsGap(text, end))
            {
                end++;
            }

            if (Form(text.Slice(at, end)) is not { } form)
            {
                return;
            }

            found.Add(
                new ScannedNumber(at, end - at, form, Fraction.Zero, 0) { DigitsStart = at, DigitsLength = end - at }
            );
            at = end;
        }

        numbers.Clear();
        numbers.AddRange(found.OrderBy(number => number.Start));
    }

    private static bool IsGap(NormalText text, int at) => text.IsBlank(at) || text[at] is '\t' or ',' or ';';

    private static int Next(NormalText text, int at)
    {
        while (IsGap(text, at))
        {
            at++;
        }

        return at;
    }

    private static ScannedForm? Form(ReadOnlySpan<char> token)
    {
        token = token.Trim("()");
        if (token is "-" or "--" or "---" or "—" or "ー")
        {
            return ScannedForm.Dash;
        }

        foreach (var word in NotMeaningful)
        {
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return ScannedForm.NotMeaningful;
            }
        }

        return null;
    }
}
