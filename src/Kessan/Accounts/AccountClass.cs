namespace Kessan.Accounts;

/// <summary>What kind of account it is; the sign it normally carries follows (debit positive).</summary>
public enum AccountClass
{
    /// <summary>Resources; normally debit.</summary>
    Asset,

    /// <summary>Obligations; normally credit.</summary>
    Liability,

    /// <summary>Residual interest; normally credit.</summary>
    Equity,

    /// <summary>Income of the period; normally credit.</summary>
    Income,

    /// <summary>Expenses of the period; normally debit.</summary>
    Expense,
}

/// <summary>Questions about classes.</summary>
public static class AccountClasses
{
    /// <summary>Whether the account is a result of the period rather than a balance.</summary>
    public static bool IsResult(this AccountClass accountClass) =>
        accountClass is AccountClass.Income or AccountClass.Expense;

    /// <summary>The side on which the account normally stands: +1 debit, -1 credit.</summary>
    public static int NormalSign(this AccountClass accountClass) =>
        accountClass is AccountClass.Asset or AccountClass.Expense ? 1 : -1;
}
