using System.Globalization;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Numbers;

namespace Kessan.Tests.TieOut.Numbers;

/// <summary>Writes what a scanner read in one line, so that a test reads as a table.</summary>
internal static class Printed
{
    /// <summary><c>-1234 e6 JPY</c>; <c>=</c> is before a figure without a sign, <c>?</c> stands for no unit.</summary>
    public static string Of(ScannedNumber number)
    {
        if (number.Form != ScannedForm.Digits)
        {
            return number.Form == ScannedForm.Dash ? "dash" : "n.m.";
        }

        var sign =
            !number.IsSigned ? "="
            : number.Sign < 0 ? "-"
            : "+";
        var units = (number.Magnitude * Fraction.PowerOfTen(number.Decimals)).Numerator.ToString(
            CultureInfo.InvariantCulture
        );
        units = units.PadLeft(number.Decimals + 1, '0');
        var digits = number.Decimals == 0 ? units : $"{units[..^number.Decimals]}.{units[^number.Decimals..]}";
        var scale = number.Scale is { } power ? $" e{power}" : string.Empty;
        var range = number.Range == RangeEnd.None ? string.Empty : $" {number.Range}";
        var qualifier = number.Qualifier == FactQualifier.None ? string.Empty : $" {number.Qualifier}";
        return $"{sign}{digits}{scale} {Unit(number.Unit)}{range}{qualifier}";
    }

    private static string Unit(FoundUnit unit) =>
        unit.Kind switch
        {
            UnitKind.Unknown => "?",
            UnitKind.Ratio => "ratio",
            UnitKind.Points => "points",
            _ => unit.Name.Length == 0 ? unit.Kind.ToString() : unit.Name,
        };
}
