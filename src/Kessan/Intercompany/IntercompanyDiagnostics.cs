using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Intercompany;

/// <summary>What is said of a pair and account group whose sides differ.</summary>
/// <param name="Pair">Both companies, the books of the first named first.</param>
/// <param name="Group">The account group.</param>
/// <param name="EntitySide">On the books of the first, debit positive.</param>
/// <param name="PartnerSide">On the books of the second, debit positive.</param>
/// <param name="Amount">The part of the difference the finding is about.</param>
/// <param name="Location">The largest row.</param>
internal sealed record DifferenceReport(
    (string Entity, string Partner) Pair,
    string Group,
    Money EntitySide,
    Money PartnerSide,
    Money Amount,
    SourceLocation Location
)
{
    /// <summary>Both sides and their difference in one clause.</summary>
    public string Sides =>
        $"{Group} between {Pair.Entity} and {Pair.Partner}: {Pair.Entity} has {EntitySide}, "
        + $"{Pair.Partner} has {PartnerSide}, difference {EntitySide + PartnerSide}";
}

/// <summary>The findings of matching, KES16xx.</summary>
internal static class IntercompanyDiagnostics
{
    private const string StaysVisible =
        "what both sides agree on is eliminated; the rest stays on the books that have it";

    public static Diagnostic Uncovered(
        string account,
        string entity,
        string partner,
        Money amount,
        SourceLocation at
    ) =>
        new(
            "KES1601",
            Severity.Error,
            $"no relation covers account {account} of {entity} with {partner}",
            at,
            $"{amount} would not be eliminated",
            $"add the account and its counterpart to intercompany.csv, or correct the account or the partner"
        );

    public static Diagnostic PartnerIsItself(string account, string entity, Money amount, SourceLocation at) =>
        new(
            "KES1602",
            Severity.Error,
            $"account {account} of {entity} names {entity} itself as partner",
            at,
            $"{amount} has no other side and is not eliminated",
            "name the company on the other side, or leave the partner empty"
        );

    public static Diagnostic AmountsDiffer(DifferenceReport report) =>
        new(
            "KES1603",
            Severity.Error,
            $"{report.Sides}; {report.Amount} is unexplained",
            report.Location,
            StaysVisible,
            "agree the amounts with both companies and correct the ledger that is wrong"
        );

    public static Diagnostic MissingSide(DifferenceReport report) =>
        new(
            "KES1604",
            Severity.Error,
            $"{report.Sides}; one side is missing",
            report.Location,
            "nothing is eliminated, for one company alone cannot show an intragroup balance",
            $"book the other side, or correct the partner or the account of this one"
        );

    public static Diagnostic Timing(DifferenceReport report, string evidence) =>
        new(
            "KES1605",
            Severity.Error,
            $"{report.Sides}; {report.Amount} is booked in another period: {evidence}",
            report.Location,
            StaysVisible,
            "post what is in transit with an adjustment journal of this closing, on the side that has not got it yet"
        );

    public static Diagnostic Tolerated(DifferenceReport report, Money tolerance) =>
        new(
            "KES1606",
            Severity.Warning,
            $"{report.Sides}; {report.Amount} is unexplained and within the tolerance of {tolerance}",
            report.Location,
            StaysVisible,
            "clear it with both companies when convenient"
        );

    public static Diagnostic ExchangeDifference(DifferenceReport report, string currency) =>
        new(
            "KES1607",
            Severity.Info,
            $"{report.Sides}; {report.Amount} is one {currency} amount at two rates",
            report.Location,
            "it is posted to the account with role exchange-difference-on-intercompany (IAS 21.45)",
            "remeasure the item at the closing rate on the books whose currency it is not"
        );

    public static Diagnostic RoundingPosted(int pairs, Money net, Money largest) =>
        new(
            "KES1608",
            Severity.Info,
            $"rounding of translated lines makes {(pairs == 1 ? "one pair" : $"{pairs} pairs")} differ, net {net}, "
                + $"at most {largest} each",
            new("intercompany.csv"),
            "each is at most half a unit a line, and posted as an exchange difference"
        );

    public static Diagnostic NoExchangeAccount(Money explained) =>
        new(
            "KES1609",
            Severity.Warning,
            "the group chart has no account with role exchange-difference-on-intercompany",
            new("accounts.csv"),
            $"explained differences of net {explained} stay on the books that have them",
            "give one account of the result the role exchange-difference-on-intercompany"
        );

    public static Diagnostic TwoGroups(string account, string group, string other, SourceLocation at) =>
        new(
            "KES1610",
            Severity.Error,
            $"account {account} stands in the groups {group} and {other} for the same companies",
            at,
            $"its rows are matched in {group}, so that {other} may differ",
            "leave the account in one group"
        );

    public static Diagnostic NotMatchedHere(string account, string group, SourceLocation at) =>
        new(
            "KES1611",
            Severity.Warning,
            $"account {account} stands in the group {group}, but equity, shares in group companies, gains on "
                + "them and dividends are not matched by pair",
            at,
            "its rows are eliminated by the rules of dividends and interests",
            "take the row out of intercompany.csv"
        );

    public static Diagnostic TradeAfterLeaving(DifferenceReport report, string left) =>
        new(
            "KES1612",
            Severity.Warning,
            $"{report.Sides}; {left} left the group during the year",
            report.Location,
            "what the company that stayed has more is taken as trade after that day, with an outsider",
            "check that the difference arose after the company left"
        );
}
