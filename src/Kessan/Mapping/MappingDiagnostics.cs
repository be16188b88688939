using Kessan.Diagnostics;

namespace Kessan.Mapping;

/// <summary>Findings of mapping local charts to the group chart.</summary>
internal static class MappingDiagnostics
{
    public static Diagnostic UnknownPartner(SourceLocation at, string partner) =>
        new(
            "KES1201",
            Severity.Error,
            $"partner {partner} is no entity of the group",
            at,
            "a balance with an unknown partner cannot be matched or eliminated",
            "correct the code, or add the entity to entities.csv; leave the cell empty for a company outside the group"
        );

    public static Diagnostic UnknownMovement(SourceLocation at, string movement) =>
        new(
            "KES1202",
            Severity.Error,
            $"{movement} is no movement",
            at,
            null,
            "use one of: Opening Change Additions LeaseAdditions Disposals Depreciation Impairment FairValue "
                + "Transfers Payments "
                + "Issue TreasuryShares Dividends OtherComprehensiveIncome Reclassification"
        );

    public static Diagnostic UnknownMember(SourceLocation at, string dimension, string member) =>
        new(
            "KES1203",
            Severity.Error,
            $"{member} is no member of dimension {dimension}",
            at,
            null,
            $"correct the cell, or add the member to dimensions/{dimension}.csv"
        );

    public static Diagnostic Unmapped(UnmappedAccount account) =>
        new(
            "KES1204",
            Severity.Error,
            $"account {account.Code} of {account.Entity} has no group account",
            account.Location,
            $"{account.LeftOut} would be left out"
                + (account.Nearest.Length == 0 ? string.Empty : $"; the nearest mapped account is {account.Nearest}"),
            account.HasMap
                ? $"add {account.Code} to mapping/{account.Entity}.csv, or widen a range that should hold it"
                : $"add {account.Code} to accounts.csv, or write mapping/{account.Entity}.csv"
        );

    public static Diagnostic Overlap(SourceLocation at, SourceLocation other, string account) =>
        new(
            "KES1205",
            Severity.Error,
            $"account {account} is mapped twice, here and at {other}",
            at,
            "the first row in the file would win by its place alone",
            "make the ranges disjoint, or give the rows different cost centres"
        );

    public static Diagnostic Heading(SourceLocation at, string local, string group) =>
        new(
            "KES1206",
            Severity.Error,
            local == group
                ? $"account {local} is a heading, which carries no postings"
                : $"{local} is mapped to {group}, a heading, which carries no postings",
            at,
            "the amount has no line of a statement to stand on",
            $"take an account below {group}, or give {group} a line in accounts.csv"
        );

    public static Diagnostic SelfPartner(SourceLocation at, string entity) =>
        new(
            "KES1207",
            Severity.Error,
            $"{entity} is named as its own partner",
            at,
            null,
            "name the company on the other side, or leave the cell empty"
        );

    public static Diagnostic UnknownCurrency(SourceLocation at, string currency) =>
        new(
            "KES1208",
            Severity.Error,
            $"{currency} is no currency Kessan knows",
            at,
            null,
            "correct the code, or declare the currency under currencies in group.yaml"
        );

    public static Diagnostic MovementOfResult(SourceLocation at, string account, string movement) =>
        new(
            "KES1209",
            Severity.Error,
            $"{account} is a result of the period and has no movement, but the row says {movement}",
            at,
            null,
            "empty the movement cell, or map the account to a balance"
        );
}
