using Kessan.Accounts;
using Kessan.Amounts;

namespace Kessan.Translation;

/// <summary>How the postings of an account are translated.</summary>
internal enum AccountTreatment : byte
{
    /// <summary>A balance at the closing rate (IAS 21.39(a), ASC 830-30-45-3).</summary>
    ClosingBalance,

    /// <summary>A balance whose amounts keep the rates of their days: equity, and what the folder says is
    /// historical.</summary>
    CarriedBalance,

    /// <summary>A result at the average of the period it fell in (IAS 21.40, ASC 830-10-55-10).</summary>
    Flow,

    /// <summary>A result the folder wants at the closing rate.</summary>
    ClosingResult,
}

/// <summary>The treatment of every account of a chart.</summary>
internal static class AccountTreatments
{
    /// <summary>By account index.</summary>
    /// <remarks>A result has no day of its own, so one marked historical takes the average of its period; a balance
    /// marked average is carried, its movements at averages.</remarks>
    public static AccountTreatment[] Of(ChartOfAccounts chart) => [.. chart.Accounts.Select(Of)];

    private static AccountTreatment Of(Account account) =>
        (account.Class.IsResult(), account.Translation == RateKind.Closing) switch
        {
            (true, true) => AccountTreatment.ClosingResult,
            (true, false) => AccountTreatment.Flow,
            (false, true) => AccountTreatment.ClosingBalance,
            (false, false) => AccountTreatment.CarriedBalance,
        };
}
