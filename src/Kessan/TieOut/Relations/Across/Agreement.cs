using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Two numbers in two lines that say the same of the same period.</summary>
/// <param name="First">The number of the earlier line.</param>
/// <param name="Second">The number of the later line.</param>
/// <param name="Bits">How much their agreeing says, as <see cref="Evidence"/> counts it.</param>
internal readonly record struct Agreement(FoundNumber First, FoundNumber Second, int Bits)
{
    /// <summary>Whether the numbers are rates, which lie close together.</summary>
    public bool IsOfRates => First.Unit.Kind is UnitKind.Ratio or UnitKind.Points;

    /// <summary>How much it says that two numbers agree: as much as the coarser one's printed digits do; a rate says
    /// less, as rates lie close together.</summary>
    public static int BitsOf(FoundNumber first, FoundNumber second)
    {
        var step = first.Step > second.Step ? first.Step : second.Step;
        var isRate = first.Unit.Kind is UnitKind.Ratio or UnitKind.Points;
        var size = first.Value.Magnitude > second.Value.Magnitude ? first.Value.Magnitude : second.Value.Magnitude;
        var spread = isRate && size > RatesLieWithin ? RatesLieWithin : size;
        return Evidence.Bits(step, spread);
    }

    /// <summary>Whether two numbers agree in so many digits that they are the same even where no period is
    /// told.</summary>
    public static bool IsTelling(FoundNumber first, FoundNumber second) =>
        BitsOf(first, second) >= Evidence.ToClaim && first.Unit.Kind is not (UnitKind.Ratio or UnitKind.Points);

    private static Fraction RatesLieWithin { get; } = new(1, 5);
}
