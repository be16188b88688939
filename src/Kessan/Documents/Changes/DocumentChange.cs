using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Documents.Changes;

/// <summary>What kind of change it is.</summary>
public enum ChangeKind
{
    /// <summary>A number is printed otherwise.</summary>
    Number,

    /// <summary>A sentence, label or cell of words reads otherwise.</summary>
    Sentence,

    /// <summary>A word of direction turned: what went up goes down.</summary>
    Direction,

    /// <summary>Nothing stood there before.</summary>
    Added,

    /// <summary>Nothing stands there now.</summary>
    Removed,
}

/// <summary>Something a document prints otherwise than an earlier issue of it.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Page">The page; of what was removed, the page of the earlier issue.</param>
/// <param name="Element">The element.</param>
/// <param name="Before">What was printed; empty where nothing was.</param>
/// <param name="After">What is printed; empty where nothing is.</param>
public sealed record DocumentChange(ChangeKind Kind, int Page, string Element, string Before, string After)
{
    /// <summary>The facts that moved it; none where only words or the way of printing changed.</summary>
    public ImmutableArray<FactMove> Moved { get; init; } = [];

    /// <summary>The numbers as they are printed now that a reader has to look at.</summary>
    public ImmutableArray<PrintedNumber> Numbers { get; init; } = [];

    /// <summary>Whether the words themselves have to be looked at, not only numbers in them.</summary>
    public bool ConcernsWords { get; init; }
}

/// <summary>A fact whose value is another than it was.</summary>
/// <param name="Fact">Its id.</param>
/// <param name="Before">Its exact value before; empty where it had none.</param>
/// <param name="After">Its exact value now; empty where it has none.</param>
public sealed record FactMove(string Fact, string Before, string After)
{
    /// <summary>The exact difference; null where there is none to be taken.</summary>
    public Fraction? Difference =>
        Fraction.TryParse(Before, out var before) && Fraction.TryParse(After, out var after) ? after - before : null;
}
