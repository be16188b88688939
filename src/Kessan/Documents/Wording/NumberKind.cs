using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Documents.Wording;

/// <summary>What a number is, as far as its printing goes.</summary>
public enum NumberKind
{
    /// <summary>An amount of a currency.</summary>
    Amount,

    /// <summary>An amount for each of something: yen a share.</summary>
    AmountEach,

    /// <summary>A pure number, printed in per cent.</summary>
    Ratio,

    /// <summary>A difference of ratios, printed in percentage points.</summary>
    Points,

    /// <summary>Anything else that is counted or measured.</summary>
    Count,
}

/// <summary>Tells what a number is by its unit.</summary>
public static class NumberKinds
{
    /// <summary>The unit of differences of ratios.</summary>
    public const string Points = "points";

    /// <summary>What a number of a unit is.</summary>
    public static NumberKind Of(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        return unit switch
        {
            Fact.Pure => NumberKind.Ratio,
            Points => NumberKind.Points,
            _ when IsCurrency(unit) => NumberKind.Amount,
            _ when slash > 0 && IsCurrency(unit[..slash]) => NumberKind.AmountEach,
            _ => NumberKind.Count,
        };
    }

    /// <summary>Whether a number of a kind can be printed in a unit.</summary>
    public static bool CanBePrintedIn(this NumberKind kind, PrintedUnit unit) =>
        kind switch
        {
            NumberKind.Ratio => unit is PrintedUnit.Percent or PrintedUnit.One,
            NumberKind.Points => unit == PrintedUnit.Percent,
            NumberKind.AmountEach => unit == PrintedUnit.One,
            _ => unit != PrintedUnit.Percent,
        };

    private static bool IsCurrency(string unit) => CurrencyTable.Iso.Find(unit) is not null;
}
