using Kessan.Amounts;

namespace Kessan.TieOut.Relations;

/// <summary>How much speaks for a relation, counted in bits: each bit doubles the odds that it is meant and no
/// coincidence.</summary>
/// <remarks>
/// What it comes to is the odds by Bayes: what labels and position say, and for each place where it holds how unlikely
/// that would be by luck (a growth rate of 19.2% computed to 19.2173% from five-digit figures holds by luck once in a
/// thousand times; 0.1 as the sum of 0.1 and 0.0 says nothing); less the number of relations that were tried, and for
/// each place where it fails the odds that a print of it is wrong, which is rare.
/// </remarks>
public static class Evidence
{
    /// <summary>The most that one place can say: beyond it, luck is not what would make it hold.</summary>
    public const int MostOfOnePlace = 13;

    /// <summary>What a relation needs to be claimed where it holds.</summary>
    public const int ToClaim = 8;

    /// <summary>What a relation needs, its failures taken off, to be held against a number that breaks it.</summary>
    public const int ToContradict = 8;

    /// <summary>What a quotient or a change needs that no label names: of any three figures some come near
    /// it.</summary>
    public const int ToClaimUnnamed = 16;

    /// <summary>What a failure takes off: one print in a hundred, at most, is wrong.</summary>
    public const int OfFailure = 7;

    /// <summary>What a failure by less than a tenth of the last printed digit takes off.</summary>
    public const int OfNearMiss = 4;

    /// <summary>How many bits it says that a value fell into a window, had it been anywhere in a spread.</summary>
    /// <param name="window">The width of the outcomes that would have been taken; not negative.</param>
    /// <param name="spread">The width of the outcomes there could have been; not negative.</param>
    /// <returns>0 to <see cref="MostOfOnePlace"/>.</returns>
    public static int Bits(Fraction window, Fraction spread)
    {
        if (window.IsZero || spread.IsZero)
        {
            return spread.IsZero ? 0 : MostOfOnePlace;
        }

        return Math.Min(OfOdds(spread / window), MostOfOnePlace);
    }

    /// <summary>The odds in whole bits, however many; nothing for odds against.</summary>
    public static int OfOdds(Fraction odds) =>
        Math.Max(0, (int)(odds.Numerator.GetBitLength() - odds.Denominator.GetBitLength()));

    /// <summary>What a number of candidates tried takes off: the bits it takes to name one of them.</summary>
    public static int OfTries(int candidates) =>
        candidates <= 1 ? 0 : 32 - (int)uint.LeadingZeroCount((uint)(candidates - 1));
}
