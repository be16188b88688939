using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Accounts;

/// <summary>An account of the group chart.</summary>
/// <param name="Index">Its place in the chart, which is its code in the posting table.</param>
/// <param name="Code">The code the user knows it by.</param>
/// <param name="NameEn">English label.</param>
/// <param name="NameJa">Japanese label; the English one where none is given.</param>
/// <param name="Class">Asset, liability, equity, income or expense.</param>
/// <param name="Parent">Index of the heading it adds up to, or -1.</param>
/// <param name="Line">The concept of its statement line; empty for a heading, which carries no postings.</param>
/// <param name="Translation">The rate it is translated at (IAS 21.39, ASC 830-30-45-3).</param>
/// <param name="CashFlow">The cash-flow lines its changes belong to.</param>
/// <param name="Role">Why the engine posts to it, if it does.</param>
/// <param name="Location">File and line.</param>
public sealed record Account(
    int Index,
    string Code,
    string NameEn,
    string NameJa,
    AccountClass Class,
    int Parent,
    string Line,
    RateKind Translation,
    CashFlowRule CashFlow,
    AccountRole Role,
    SourceLocation Location
)
{
    /// <summary>Whether what it carries in another currency than the functional one is remeasured at every closing:
    /// monetary items of books that do not revalue them (IAS 21.23(a), ASC 830-20-35-1).</summary>
    public bool Remeasures { get; init; }

    /// <summary>Whether the account only adds up others.</summary>
    public bool IsHeading => Line.Length == 0;
}

/// <summary>Which cash-flow line a change of an account is (IAS 7.18(b), ASC 230-10-45-28).</summary>
/// <param name="Default">The line of every movement not named; empty where the account is part of profit.</param>
/// <param name="ByMovement">Lines by name of movement.</param>
/// <param name="ShownOn">For results: the line where the amount is shown instead, having been taken out on
/// <paramref name="Default"/>; otherwise empty.</param>
public sealed record CashFlowRule(string Default, ImmutableSortedDictionary<string, string> ByMovement, string ShownOn)
{
    /// <summary>The line name that marks cash and cash equivalents themselves.</summary>
    public const string Cash = "Cash";

    /// <summary>The line name of movements whose other side is another balance, not cash.</summary>
    public const string NonCash = "NonCash";

    /// <summary>A rule without lines.</summary>
    public static CashFlowRule Empty { get; } =
        new(string.Empty, ImmutableSortedDictionary<string, string>.Empty, string.Empty);
}
