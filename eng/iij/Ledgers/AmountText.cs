using System.Globalization;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Amounts as the group folder writes them.</summary>
internal static class AmountText
{
    /// <summary>Minor units as currency units: yen have none, dollars and pounds two decimals.</summary>
    public static string Of(long minor, bool isForeign)
    {
        if (!isForeign)
        {
            return minor.ToString(CultureInfo.InvariantCulture);
        }

        var (whole, rest) = Math.DivRem(Math.Abs(minor), 100);
        var sign = minor < 0 ? "-" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{rest:00}");
    }
}
