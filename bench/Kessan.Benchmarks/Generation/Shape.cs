namespace Kessan.Benchmarks.Generation;

/// <summary>The size of a generated group.</summary>
/// <param name="Entities">Companies, the parent included.</param>
/// <param name="Currencies">Functional currencies, the presentation currency included.</param>
/// <param name="Accounts">Accounts of the group chart.</param>
/// <param name="ActiveBalances">Balance-sheet accounts an entity uses, without a partner.</param>
/// <param name="ActiveResults">Result accounts an entity uses, without a partner.</param>
/// <param name="Analysed">Of these, how many carry every member of the dimension.</param>
/// <param name="Members">Members of the dimension.</param>
/// <param name="PairGroups">Groups of intragroup accounts, each two accounts: half balances, half results.</param>
/// <param name="Partners">Partners of an entity.</param>
/// <param name="MistakeOneIn">One deal in so many is booked wrongly by the buyer.</param>
/// <param name="Months">Monthly cumulative closings.</param>
/// <param name="Seed">Where the random numbers begin.</param>
internal sealed record Shape(
    int Entities,
    int Currencies,
    int Accounts,
    int ActiveBalances,
    int ActiveResults,
    int Analysed,
    int Members,
    int PairGroups,
    int Partners,
    int MistakeOneIn,
    int Months,
    ulong Seed
)
{
    /// <summary>The size one published figure exists for: about 650,000 rows a closing.</summary>
    public static Shape Listed(int months, ulong seed) =>
        new(400, 35, 4700, 240, 320, 10, 30, 20, 20, 10_000, months, seed);

    /// <summary>A small one of the same shape, for trying things out.</summary>
    public static Shape Small(int months, ulong seed) => new(20, 5, 400, 40, 60, 4, 6, 8, 6, 200, months, seed);
}
