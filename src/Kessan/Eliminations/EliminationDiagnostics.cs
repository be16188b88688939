using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>A dividend inside the group as both companies show it.</summary>
/// <param name="Payer">Code of the company that declared it.</param>
/// <param name="Receiver">Code of the company that holds its shares.</param>
/// <param name="Declared">The receiver's part of what was declared, positive.</param>
/// <param name="Received">The income the receiver shows, positive.</param>
/// <param name="Location">The receiver's row, or the payer's.</param>
internal sealed record DividendReport(
    string Payer,
    string Receiver,
    Money Declared,
    Money Received,
    SourceLocation Location
)
{
    public Money Difference => Received + -Declared;
}

/// <summary>The findings of eliminations, KES17xx.</summary>
internal static class EliminationDiagnostics
{
    public static Diagnostic DividendsDiffer(DividendReport report, Severity severity) =>
        new(
            "KES1701",
            severity,
            $"dividends of {report.Payer} to {report.Receiver}: declared {report.Declared}, "
                + $"received {report.Received}, difference {report.Difference}",
            report.Location,
            "what both agree on is eliminated; the rest stays in income or in retained earnings",
            "correct the dividend income, the Dividends movement of the payer, or the interest on the record date"
        );

    public static Diagnostic DividendMissing(DividendReport report, Severity severity) =>
        new(
            "KES1702",
            severity,
            report.Received.Minor == 0
                ? $"{report.Receiver} shows no dividends from {report.Payer}, which declared {report.Declared}"
                : $"{report.Receiver} shows dividends of {report.Received} from {report.Payer}, which declared none",
            report.Location,
            "nothing is eliminated",
            "book the other side: dividend income with the payer as partner, or movement Dividends of the payer"
        );

    public static Diagnostic TaxForbidden(
        UnrealizedProfitTax chosen,
        UnrealizedProfitTax ruled,
        AccountingBasis basis
    ) =>
        new(
            "KES1703",
            Severity.Error,
            $"unrealized_profit_tax: {Word(chosen)} is not open under {basis.Id()}, "
                + $"which takes the rate of the {Word(ruled)} ({Paragraph(basis)})",
            new("group.yaml"),
            $"the rate of the {Word(ruled)} is used",
            $"set unrealized_profit_tax to {Word(ruled)}, or leave it out"
        );

    public static Diagnostic UpstreamForbidden() =>
        new(
            "KES1704",
            Severity.Error,
            "upstream_profit: owners is not open under jgaap, which charges non-controlling interests with their share "
                + "(ASBJ Statement No. 22, 38)",
            new("group.yaml"),
            "profit on upstream sales is shared",
            "set upstream_profit to shared, or leave it out"
        );

    public static Diagnostic NoClosingRate(string buyer, string currency, string date, SourceLocation at) =>
        new(
            "KES1705",
            Severity.Error,
            $"there is no closing rate of {currency} on {date} to measure unrealised profit in the stock of {buyer}",
            at,
            "the profit is not eliminated",
            "add the rate to rates.csv"
        );

    public static Diagnostic NoTaxRate(string whose, Money profit, SourceLocation at) =>
        new(
            "KES1706",
            Severity.Warning,
            $"no tax rate is known for {whose}, so unrealised profit of {profit} carries no deferred tax",
            at,
            "the profit is eliminated before tax",
            "give the row, the entity or the group (policies, tax_rate) a tax rate; 0 says that there is none"
        );

    public static Diagnostic NoStockStated(string closing, Money opening) =>
        new(
            "KES1707",
            Severity.Warning,
            $"inventory.csv has no row for {closing}, though the year began with unrealised profit of "
                + $"{opening} after tax",
            new("inventory.csv"),
            "all of it is taken as realised in the year",
            "state the stock bought inside the group at this closing, with amount 0 where there is none"
        );

    public static Diagnostic CarriedUnbalanced(string key, Money sum) =>
        new(
            "KES1708",
            Severity.Error,
            $"the unrealised profit carried from last year ({key}) adds up to {sum}, expected 0",
            new("opening/consolidation.csv"),
            "it is not carried forward, so that neither stock nor result show it",
            "let the rows of stock, deferred tax and retained earnings add up to nothing"
        )
        {
            ConcernsProof = true,
        };

    public static Diagnostic NoAccount(string what, Money amount, SourceLocation at) =>
        new(
            "KES1709",
            Severity.Error,
            $"the group chart has no {what}",
            at,
            $"{amount} of unrealised profit cannot be posted",
            "give an account of accounts.csv that role or line"
        );

    public static Diagnostic NotInGroup(string seller, string buyer, SourceLocation at) =>
        new(
            "KES1710",
            Severity.Warning,
            $"{seller} and {buyer} are not two companies consolidated on the closing day",
            at,
            "the row is left out",
            "take the row out, or correct seller and buyer"
        );

    private static string Word(UnrealizedProfitTax tax) => tax == UnrealizedProfitTax.Seller ? "seller" : "buyer";

    private static string Paragraph(AccountingBasis basis) =>
        basis switch
        {
            AccountingBasis.Ifrs => "IAS 12.51",
            AccountingBasis.JGaap => "ASBJ Guidance No. 28, 34",
            _ => "ASC 740-10-25-3(e)",
        };
}
