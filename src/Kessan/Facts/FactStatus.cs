namespace Kessan.Facts;

/// <summary>How sure a fact is: <c>reported</c>, <c>published</c>, <c>derived</c>, <c>illustrative</c>, from the
/// strongest to the weakest.</summary>
public static class FactStatus
{
    /// <summary>It comes from the group's own books.</summary>
    public const string Reported = "reported";

    /// <summary>It was read in what was published, not computed.</summary>
    public const string Published = "published";

    /// <summary>It was worked out from what was published.</summary>
    public const string Derived = "derived";

    /// <summary>It is made up, to show how it would look.</summary>
    public const string Illustrative = "illustrative";

    private static readonly string[] Strongest = [Reported, Published, Derived, Illustrative];

    /// <summary>The weakest of some statuses; <c>reported</c> of none.</summary>
    public static string Weakest(IEnumerable<string> statuses) =>
        Strongest[statuses.Select(status => Array.IndexOf(Strongest, status)).DefaultIfEmpty(0).Max()];
}
