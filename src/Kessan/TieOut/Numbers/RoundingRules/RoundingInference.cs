using System.Globalization;
using System.Text.RegularExpressions;
using Kessan.Amounts;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.RoundingRules;

/// <summary>How a document rounds its amounts, and what tells.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Why">What tells, in one sentence for the reader.</param>
public sealed record InferredRounding(RoundingRule Rule, string Why)
{
    /// <summary>Whether anything tells; otherwise the rule is what is taken where nothing does.</summary>
    public bool IsTold { get; init; } = true;
}

/// <summary>Infers from a document whether its amounts are rounded half up or cut off.</summary>
/// <remarks>What the document says of it goes first (百万円未満切捨て); then figures printed more finely elsewhere, which
/// tell outright; then totals, which lie above the sum of cut-off parts and on either side of rounded ones. Rates are
/// rounded half up in either kind of document.</remarks>
public static partial class RoundingInference
{
    private const int LongestStatement = 400;
    private const int NeededTotals = 3;

    // Names repeat, and what one name prints in two places need not be one figure.
    private const int OfOtherKind = 4;

    /// <summary>The rule a document's words and figures tell; half up where nothing does.</summary>
    /// <param name="read">The document with its tables found.</param>
    /// <param name="numbers">Its figures.</param>
    public static InferredRounding Of(ReadDocument read, IReadOnlyList<FoundNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(numbers);
        return Stated(read)
            ?? OfRestatements(Restatements.Votes(numbers))
            ?? OfTotals(TotalGaps.Of(numbers))
            ?? new(RoundingRule.HalfAwayFromZero, "Nothing in the document tells how it rounds; half up is taken.")
            {
                IsTold = false,
            };
    }

    private static InferredRounding? Stated(ReadDocument read)
    {
        foreach (var text in read.Texts().Where(text => text.Text.Length <= LongestStatement))
        {
            var plain = text.Text;
            if (CutOff().Match(plain) is { Success: true } cut)
            {
                return new(RoundingRule.TowardZero, Says(text, cut.Value));
            }

            if (HalfUp().Match(plain) is { Success: true } half)
            {
                return new(RoundingRule.HalfAwayFromZero, Says(text, half.Value));
            }
        }

        return null;
    }

    private static string Says(ReadText text, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"Page {text.Place.Page} says \"{words.Trim()}\".");

    private static InferredRounding? OfRestatements((int HalfUp, int CutOff) votes) =>
        votes.HalfUp < OfOtherKind * votes.CutOff && votes.CutOff < OfOtherKind * votes.HalfUp || votes == (0, 0)
            ? null
            : new(
                votes.HalfUp > votes.CutOff ? RoundingRule.HalfAwayFromZero : RoundingRule.TowardZero,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Of the figures printed more finely elsewhere {votes.HalfUp} "
                        + $"are rounded half up and {votes.CutOff} cut off."
                )
            );

    private static InferredRounding? OfTotals((int Above, int Below, int Equal) gaps)
    {
        var rule =
            gaps.Below > 0 ? RoundingRule.HalfAwayFromZero
            : gaps.Above >= NeededTotals && gaps.Above * 2 >= gaps.Equal ? RoundingRule.TowardZero
            : (RoundingRule?)null;
        return rule is null
            ? null
            : new(
                rule.Value,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{gaps.Above} totals are above the sum of their parts and {gaps.Below} below it."
                )
            );
    }

    [GeneratedRegex(
        @"\S{0,12}切り?捨て?\S{0,6}|\b(?:fractions?|amounts?|figures?"
            + @"|less than)\b.{0,60}\b(?:rounded down|truncated|cut off|discarded|disregarded|omitted)\b"
            + @"|\brounded down to the nearest\b.{0,20}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex CutOff();

    [GeneratedRegex(
        @"\S{0,12}四捨五入\S{0,6}|\b(?:amounts?|figures?"
            + @"|numbers?)\b.{0,60}\brounded(?: off)?(?: to the nearest| half up)\b.{0,20}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex HalfUp();
}
