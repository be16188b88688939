namespace Kessan.Tests.Statements;

/// <summary>Ledgers of the statement tests, with their workings.</summary>
internal static class WorkedLedgers
{
    /// <summary>P sells for 900 at a cost of 500, depreciates 60, pays tax 40, sells shares carried at 50 for 70, buys
    /// equipment for 200 cash and 80 on lease, pays 30 of the lease, pays a dividend of 25.</summary>
    /// <remarks>Cash 300 + (900 - 500 - 40 + 70 - 200 - 30 - 25 = 175) + collections: receivables grow 35, so 140:
    /// 440.</remarks>
    public const string Parent = """
        = Reported
        P 1000 Opening 300
        P 1000 Change 140
        P 1100 Opening 100
        P 1100 Change 35
        P 1500 Opening 400
        P 1500 Additions 200
        P 1500 LeaseAdditions 80
        P 1500 Depreciation -60
        P 1800 Opening 50
        P 1800 Disposals -50
        P 2100 Opening -100
        P 2100 LeaseAdditions -80
        P 2100 Payments 30
        P 3000 Opening -500
        P 3200 Opening -250
        P 3200 Dividends 25
        P 4000 - -600 @WAN
        P 4000 - -300 @SI
        P 4400 - -20
        P 5000 - 500 @SI
        P 5100 - 60
        P 5800 - 40

        """;

    /// <summary>S in dollars: opening net assets all cash, 10 dollars at 100; result half a dollar at 100; at closing
    /// 110: cash 1,000 + 50 + 101 (exchange difference, rounded up), of which 100 is the exact adjustment and 1
    /// rounding.</summary>
    public const string Foreign = """
        = Reported
        S 1000 Opening 1000
        S 1000 Change 50
        S 3000 Opening -1000
        S 4000 - -50
        = Translation
        S 1000 ExchangeDifference 101
        S 3400 OtherComprehensiveIncome -100
        S 3400 Rounding -1

        """;

    /// <summary>As <see cref="Foreign"/>, a fifth of it others'.</summary>
    public const string ForeignWithOthers =
        Foreign
        + """
            = NonControllingInterest
            S 3000 Opening 200
            S 3800 Opening -200
            S 3200 Profit 10
            S 3800 Profit -10
            S 3400 OtherComprehensiveIncome 20
            S 3800 OtherComprehensiveIncome -20

            """;
}
