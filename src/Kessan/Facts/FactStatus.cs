namespace Kessan.Facts;

/// <summary>How far a fact may be relied on.</summary>
/// <remarks>From strong to weak: <c>reported</c> comes from the group's books, <c>published</c> was read from what the
/// group printed, to the printed digit, <c>derived</c> was worked back or apportioned, <c>illustrative</c> was
/// made up.</remarks>
public static class FactStatus
{
    /// <summary>The words, the strongest first.</summary>
    public static IReadOnlyList<string> Words { get; } = ["reported", "published", "derived", "illustrative"];

    /// <summary>The weakest of some; <c>reported</c> of none. A word that is not known is weaker than all.</summary>
    public static string Weakest(IEnumerable<string> statuses) =>
        statuses.Aggregate(Words[0], (weakest, status) => Rank(status) > Rank(weakest) ? status : weakest);

    private static int Rank(string status)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i] == status)
            {
                return i;
            }
        }

        return Words.Count;
    }
}
