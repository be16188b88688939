using Kessan.Amounts;

namespace Kessan.Facts.Securities;

/// <summary>What securities gained over a period, presentation currency units, losses negative.</summary>
/// <remarks>Whatever the treatment, <see cref="Realized"/> and <see cref="Unrealized"/> add up to what came out of the
/// holding: closing value less opening value, and proceeds less purchases.</remarks>
/// <param name="Realized">Proceeds of sales less the cost of what was sold.</param>
/// <param name="Unrealized">By how much the carrying amount grew beyond cost.</param>
/// <param name="InProfitOrLoss">The part in profit or loss.</param>
/// <param name="InOtherComprehensiveIncome">What arose in other comprehensive income, before reclassification.</param>
/// <param name="Reclassified">What sales moved from other comprehensive income to profit or loss.</param>
public readonly record struct SecurityGains(
    Fraction Realized,
    Fraction Unrealized,
    Fraction InProfitOrLoss,
    Fraction InOtherComprehensiveIncome,
    Fraction Reclassified
)
{
    /// <summary>All gains: realised and unrealised.</summary>
    public Fraction Total => Realized + Unrealized;

    /// <summary>The sum.</summary>
    public static SecurityGains operator +(SecurityGains left, SecurityGains right) =>
        new(
            left.Realized + right.Realized,
            left.Unrealized + right.Unrealized,
            left.InProfitOrLoss + right.InProfitOrLoss,
            left.InOtherComprehensiveIncome + right.InOtherComprehensiveIncome,
            left.Reclassified + right.Reclassified
        );

    /// <summary>Gains by where a treatment puts them.</summary>
    public static SecurityGains Under(SecurityTreatment treatment, Fraction realized, Fraction unrealized)
    {
        var total = realized + unrealized;
        return treatment switch
        {
            SecurityTreatment.ProfitOrLoss => new(realized, unrealized, total, Fraction.Zero, Fraction.Zero),
            SecurityTreatment.OtherComprehensiveIncome => new(
                realized,
                unrealized,
                Fraction.Zero,
                total,
                Fraction.Zero
            ),
            SecurityTreatment.AvailableForSale => new(realized, unrealized, realized, total, realized),
            _ => new(realized, unrealized, realized, Fraction.Zero, Fraction.Zero),
        };
    }
}
