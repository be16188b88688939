using Kessan.Amounts;

namespace Kessan.Documents.Wording;

/// <summary>What a document prints its numbers by.</summary>
/// <param name="Language">The language.</param>
/// <param name="Amounts">How amounts of a currency are rounded; all other numbers are rounded half-up.</param>
/// <param name="AmountUnit">The printed unit of amounts where nothing else is said.</param>
public sealed record NumberRules(Language Language, RoundingRule Amounts, PrintedUnit AmountUnit)
{
    private const int PercentScale = -2;

    /// <summary>The display of a number: what its reference says, then its row or column, then what its kind is
    /// printed with.</summary>
    /// <param name="number">The number.</param>
    /// <param name="own">What the reference says.</param>
    /// <param name="inherited">What its row or column says; what does not fit the number is left out.</param>
    public NumberDisplay Display(NumberToPrint number, NumberDisplay own, NumberDisplay inherited)
    {
        ArgumentNullException.ThrowIfNull(number);
        var isFact = number.Comparison is null;
        var fits = inherited.Unit is { } unit ? number.Kind.CanBePrintedIn(unit) : isFact;
        var passed = inherited with
        {
            Unit = fits ? inherited.Unit : null,
            Decimals = fits ? inherited.Decimals : null,
            Sign = isFact ? inherited.Sign : null,
            Wording = isFact ? inherited.Wording : null,
        };
        var said = own.Over(own.Unit is { } named && named != passed.Unit ? passed with { Decimals = null } : passed);
        var printed = said.Unit ?? DefaultUnit(number.Kind);
        return said with
        {
            Unit = printed,
            Decimals = said.Decimals ?? DefaultDecimals(number, printed),
            Sign = said.Sign ?? (number.IsMovement ? SignStyle.Signed : SignStyle.Plain),
            Qualifier = said.Qualifier ?? (isFact ? number.Qualifier : Facts.FactQualifier.None),
        };
    }

    /// <summary>How the digits of a number come from its value.</summary>
    /// <remarks>Japanese counts in 億 and 万: the printed unit grows smaller, the decimals fewer, and the last digit
    /// stays the same; where that would leave less than none, 203億 is printed to its last digit.</remarks>
    public PrintedScale Scale(NumberToPrint number, NumberDisplay display)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(display);
        var kind = number.Kind;
        var rounding = kind == NumberKind.Amount ? Amounts : RoundingRule.HalfAwayFromZero;
        var scale = display.Unit switch
        {
            PrintedUnit.Thousand => 3,
            PrintedUnit.Million => 6,
            PrintedUnit.Billion => 9,
            PrintedUnit.Percent => PercentScale,
            _ => 0,
        };
        var japanese = (Language, scale, kind, display.WithUnit) switch
        {
            (Language.Japanese, 9, NumberKind.Amount, _) or (Language.Japanese, 9, NumberKind.Count, true) => 8,
            (Language.Japanese, 6, NumberKind.Count, true) => 4,
            _ => scale,
        };
        return new(japanese, Math.Max(0, display.Decimals.GetValueOrDefault() - (scale - japanese)), rounding);
    }

    private PrintedUnit DefaultUnit(NumberKind kind) =>
        kind switch
        {
            NumberKind.Amount => AmountUnit,
            NumberKind.Ratio or NumberKind.Points => PrintedUnit.Percent,
            _ => PrintedUnit.One,
        };

    /// <summary>Amounts in whole units, yen a share to the sen, ratios to a tenth, counts as they were
    /// given.</summary>
    private static int DefaultDecimals(NumberToPrint number, PrintedUnit unit) =>
        number.Kind switch
        {
            NumberKind.Amount => 0,
            NumberKind.AmountEach => 2,
            NumberKind.Count => unit == PrintedUnit.One ? Math.Clamp(number.Decimals, 0, 4) : 0,
            _ => 1,
        };
}
