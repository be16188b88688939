using System.Globalization;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Entities;

/// <summary>Findings about the ownership register.</summary>
internal static class OwnershipDiagnostics
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>KES1801: holdings in one entity add up to more than all of it.</summary>
    public static Diagnostic MoreThanAll(OwnershipEvent e, Entity entity, Fraction interest, Fraction votes) =>
        new(
            "KES1801",
            Severity.Error,
            $"holdings in {entity.Code} add up to {Percent(interest)} of its shares and {Percent(votes)} of its votes "
                + $"on {Day(e.Date)}; at most 100 % can be held, "
                + $"{Percent(Larger(interest, votes) - Fraction.One)} is too much",
            e.Location,
            "Owners and non-controlling interests together would have more than the whole.",
            "Each row states what the owner holds after the event: add the row of the owner that sold."
        );

    /// <summary>KES1802: a row names an entity the group does not have.</summary>
    public static Diagnostic UnknownEntity(OwnershipEvent e) =>
        new(
            "KES1802",
            Severity.Error,
            $"the holding of {Day(e.Date)} names an entity that is not in entities.csv",
            e.Location,
            $"{Percent(e.Interest)} would be left out of control and of effective interests.",
            "Add the entity to entities.csv, or correct its code."
        );

    /// <summary>KES1803: nobody holds an entity.</summary>
    public static Diagnostic HeldByNobody(Entity entity) =>
        new(
            "KES1803",
            Severity.Warning,
            $"nobody holds {entity.Code}: the ownership register has no row for it, and it is not the parent",
            entity.Location,
            "It is out of scope at every closing, with its trial balance if it has one.",
            "Add its holding to ownership.csv, or take it out of entities.csv."
        );

    /// <summary>KES1804: an entity holds itself.</summary>
    public static Diagnostic HoldsItself(OwnershipEvent e, Entity entity) =>
        new(
            "KES1804",
            Severity.Error,
            $"{entity.Code} is said to hold {Percent(e.Interest)} of itself on {Day(e.Date)}",
            e.Location,
            "The row is left out: own shares are treasury stock, not a holding (IAS 32.33, ASC 810-10-45-5).",
            "State the other holdings as shares of what is outstanding, without own shares, and remove the row."
        );

    /// <summary>KES1805: holdings in one entity state different methods.</summary>
    public static Diagnostic TwoMethods(
        Entity entity,
        IEnumerable<ConsolidationMethod> methods,
        SourceLocation place
    ) =>
        new(
            "KES1805",
            Severity.Error,
            $"the holdings in {entity.Code} state different methods: {string.Join(", ", methods)}; an entity has one",
            place,
            "The first in order of owner is used.",
            "State the method in one row, or the same in all."
        );

    /// <summary>KES1806: a ring holds itself wholly.</summary>
    public static Diagnostic RingWithoutOwner(Entity entity) =>
        new(
            "KES1806",
            Severity.Error,
            $"{entity.Code} is part of a ring of holdings that holds all of itself, so nothing says whose it is",
            entity.Location,
            "Its effective interest is taken as zero.",
            "State what the parent or others outside the ring hold; the shares held inside a ring are less than 100 %."
        );

    /// <summary>KES1807: an interest or votes outside zero to one hundred per cent.</summary>
    public static Diagnostic NotAShare(OwnershipEvent e, Entity owner, Entity entity) =>
        new(
            "KES1807",
            Severity.Error,
            $"{owner.Code} is said to hold {Percent(e.Interest)} of the shares and {Percent(e.Votes)} of the votes of "
                + $"{entity.Code} on {Day(e.Date)}; both must lie between 0 and 100 %",
            e.Location,
            "Owners' and non-controlling shares would not both be parts of the whole.",
            "Interests are per cent (80.6) or a fraction of one (4/5)."
        );

    /// <summary>KES1808: two rows for one holding on one day.</summary>
    public static Diagnostic TwoEventsOnOneDay(OwnershipEvent e, OwnershipEvent earlier, Entity owner, Entity entity) =>
        new(
            "KES1808",
            Severity.Error,
            $"two rows of {Day(e.Date)} state what {owner.Code} holds in {entity.Code}: "
                + $"{Percent(earlier.Interest)} and {Percent(e.Interest)}",
            e.Location,
            "Which of them holds at the end of the day cannot be known.",
            "Keep one row, with what is held after all events of the day."
        );

    /// <summary>KES1809: the event says one thing, the interest another.</summary>
    public static Diagnostic EventContradictsInterest(OwnershipEvent e, Fraction before, Entity owner, Entity entity) =>
        new(
            "KES1809",
            Severity.Warning,
            $"the {e.Kind.ToString().ToLowerInvariant()} of {Day(e.Date)} takes the holding of {owner.Code} in "
                + $"{entity.Code} from {Percent(before)} to {Percent(e.Interest)}, the other way",
            e.Location,
            "The stated interest is used.",
            "The column interest is what is held after the event, not what was bought or sold."
        );

    /// <summary>KES1800: a joint operation, whose lines nothing cuts to the group's part.</summary>
    public static Diagnostic JointOperationNotClosed(Entity entity, OwnershipEvent? e) =>
        new(
            "KES1800",
            Severity.Error,
            $"{entity.Code} is a joint operation; Kessan cannot yet take the group's part of each of its lines",
            e?.Location ?? entity.Location,
            "All of its assets, liabilities, income and expenses would stand in the statements, not the group's part "
                + "of them (IFRS 11.20).",
            "Leave it out (method none) and enter the group's part of its lines as a top-side adjustment; a joint "
                + "venture has the method equity (IFRS 11.24)."
        );

    private static Fraction Larger(Fraction left, Fraction right) => left > right ? left : right;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", Invariant);

    // A decimal where it is one of at most four places, else the exact fraction.
    private static string Percent(Fraction share)
    {
        var scaled = share * 1_000_000;
        return scaled.Denominator.IsOne && scaled.Numerator > long.MinValue && scaled.Numerator < long.MaxValue
            ? $"{AmountText.Plain((long)scaled.Numerator, 4).TrimEnd('0').TrimEnd('.')} %"
            : $"{share} of one";
    }
}
