namespace Kessan.Eng.Iij.Ledgers;

/// <summary>What an amount of a ledger is about: a group account with everything that analyses it. Empty text: not
/// analysed.</summary>
internal readonly record struct Cell(
    string Account,
    string Partner = "",
    string Movement = "",
    string Service = "",
    string Offering = "",
    string Nature = "",
    string Region = ""
)
{
    /// <summary>The balance a year begins with.</summary>
    public const string Opening = "Opening";

    /// <summary>Whether the account is a result of the period: the group's chart numbers results from 4000.</summary>
    public bool IsResult => Account[0] >= '4';

    public bool IsEquity => Account[0] == '3';

    public static int Compare(Cell left, Cell right)
    {
        ReadOnlySpan<int> order =
        [
            string.CompareOrdinal(left.Account, right.Account),
            string.CompareOrdinal(left.Partner, right.Partner),
            string.CompareOrdinal(left.Service, right.Service),
            string.CompareOrdinal(left.Offering, right.Offering),
            string.CompareOrdinal(left.Nature, right.Nature),
            string.CompareOrdinal(left.Region, right.Region),
            string.CompareOrdinal(left.Movement, right.Movement),
        ];
        foreach (var difference in order)
        {
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }
}
