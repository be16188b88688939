namespace Kessan.Ledger;

/// <summary>The accounting framework statements are prepared under.</summary>
public enum AccountingBasis
{
    /// <summary>Generally accepted accounting principles of the United States.</summary>
    UsGaap,

    /// <summary>International Financial Reporting Standards.</summary>
    Ifrs,

    /// <summary>Accounting principles generally accepted in Japan.</summary>
    JGaap,
}

/// <summary>Names of frameworks in files and facts.</summary>
public static class AccountingBases
{
    /// <summary>The name in files and fact ids: <c>usgaap</c>, <c>ifrs</c>, <c>jgaap</c>.</summary>
    public static string Id(this AccountingBasis basis) =>
        basis switch
        {
            AccountingBasis.Ifrs => "ifrs",
            AccountingBasis.JGaap => "jgaap",
            _ => "usgaap",
        };

    /// <summary>The framework of a name, or null.</summary>
    public static AccountingBasis? Find(string id) =>
        id switch
        {
            "usgaap" => AccountingBasis.UsGaap,
            "ifrs" => AccountingBasis.Ifrs,
            "jgaap" => AccountingBasis.JGaap,
            _ => null,
        };
}
