using System.Globalization;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Periods;

namespace Kessan.Facts.Securities;

/// <summary>Findings about securities.</summary>
internal static class SecurityDiagnostics
{
    public static Diagnostic SoldMoreThanHeld(SecurityStep step) =>
        new(
            "KES2122",
            Severity.Error,
            $"{Quantity(step.Event.Quantity)} units of {step.Event.Security} are sold, but only "
                + $"{Quantity(step.Quantity + step.Event.Quantity)} were held",
            step.Event.Location,
            "its gains would be wrong",
            "correct the quantity, or add the purchase or the holding that is missing"
        );

    public static Diagnostic PriceOfNothing(SecurityPrice price, IEnumerable<string> known) =>
        new(
            "KES2123",
            Severity.Warning,
            $"a price of {price.Security} stands here, but securities.csv has no {price.Security}",
            price.Location,
            "the price is not used",
            $"securities.csv has {string.Join(", ", known)}"
        );

    public static Diagnostic NoPrice(SecurityEvent of, Closing closing, DateOnly date) =>
        new(
            "KES2124",
            Severity.Warning,
            $"{of.Security} is held at {closing}, but there is no price of it of {Day(date)} or of the "
                + $"{SecurityValuation.OldestPrice} days before",
            of.Location,
            "its carrying amount and its gains are not told, nor are the totals",
            "add its price of the closing day to prices.csv"
        );

    public static Diagnostic NoRate(SecurityPrice price, Closing closing, DateOnly date) =>
        new(
            "KES2128",
            Severity.Warning,
            $"the price of {price.Security} at {closing} is in {price.Currency}, and rates.csv has no closing rate of "
                + $"{Day(date)}",
            price.Location,
            "its carrying amount and its gains are not told, nor are the totals",
            $"add the closing rate of {price.Currency} to rates.csv"
        );

    public static Diagnostic Differs(Closing closing, Fraction holdings, Fraction ledger, Currency currency) =>
        new(
            "KES2125",
            Severity.Warning,
            $"holdings and prices give gains of {Amount(holdings, currency)} in profit or loss up to {closing}; the "
                + $"line GainLossOnOtherInvestments of the ledger is {Amount(ledger, currency)}",
            new("securities.csv"),
            $"the difference is {Amount(ledger - holdings, currency)}",
            "complete securities.csv and prices.csv, correct the ledger, or accept the finding where the line has "
                + "other gains"
        );

    public static Diagnostic BeforeTheHolding(SecurityEvent of, SecurityEvent holding) =>
        new(
            "KES2126",
            Severity.Error,
            $"this event of {of.Security} is not after {Day(holding.Date)}, at whose end line {holding.Location.Line} "
                + "says what is held",
            of.Location,
            "a holding stands once for each holder, before everything else",
            "leave out what the holding already has in it; enter what is bought later as a purchase"
        );

    public static Diagnostic CostLeft(SecurityStep step, Currency currency) =>
        new(
            "KES2127",
            Severity.Error,
            step.Cost.IsNegative
                ? $"what is sold of {step.Event.Security} cost {Amount(step.CostOfSale, currency)}, but all that was "
                    + $"held cost {Amount(step.Cost + step.CostOfSale, currency)}"
                : $"nothing is left of {step.Event.Security}, but {Amount(step.Cost, currency)} of its cost is",
            step.Event.Location,
            "realised gains would be wrong by as much",
            "correct the `cost` of this sale or of an earlier one"
        );

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Amount(Fraction amount, Currency currency) => $"{currency.Code} {Quantity(amount)}";

    /// <summary>An exact decimal with thousands apart; a quotient as it stands.</summary>
    private static string Quantity(Fraction value) => ExactText.Of(value);
}
