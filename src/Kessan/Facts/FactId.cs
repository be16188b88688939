using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Facts;

/// <summary>The identity of a fact: <c>concept @ period @ scenario @ basis [@ dimension=member ...]</c>.</summary>
/// <param name="Concept">What it is.</param>
/// <param name="Period">When.</param>
/// <param name="Scenario"><c>actual</c>, or a target or forecast by name.</param>
/// <param name="Basis">The framework.</param>
/// <param name="Dimensions">Members by dimension, in ordinal order of the dimensions; empty for the whole.</param>
public sealed record FactId(
    string Concept,
    ReportingPeriod Period,
    string Scenario,
    AccountingBasis Basis,
    ImmutableArray<FactMember> Dimensions
)
{
    /// <summary>The concept of account totals; the account stands as dimension <see
    /// cref="AccountDimension"/>.</summary>
    public const string AccountConcept = "Account";

    /// <summary>The dimension that names an account of the group chart.</summary>
    public const string AccountDimension = "account";

    /// <summary>The scenario of what happened.</summary>
    public const string Actual = "actual";

    /// <summary>Reads an id; dimensions may stand in any order.</summary>
    public static bool TryParse(string text, out FactId id)
    {
        id = new(string.Empty, default, Actual, AccountingBasis.UsGaap, []);
        var parts = text.Split('@');
        if (
            parts.Length < 4
            || parts.Any(part => part.Length == 0)
            || !ReportingPeriod.TryParse(parts[1], out var period)
        )
        {
            return false;
        }

        var members = parts[4..].Select(FactMember.Parse).ToArray();
        if (AccountingBases.Find(parts[3]) is not { } basis || members.Any(member => member is null))
        {
            return false;
        }

        var ordered = members.OfType<FactMember>().OrderBy(member => member.Dimension, StringComparer.Ordinal);
        id = new(parts[0], period, parts[2], basis, [.. ordered]);
        return id.Dimensions.Select(member => member.Dimension).Distinct(StringComparer.Ordinal).Count()
            == members.Length;
    }

    /// <summary>Writes the id, <c>Revenue@FY2018-H1@actual@usgaap</c>.</summary>
    public override string ToString()
    {
        var head = $"{Concept}@{Period}@{Scenario}@{Basis.Id()}";
        return Dimensions.IsEmpty ? head : head + "@" + string.Join('@', Dimensions);
    }

    /// <summary>Writes the dimensions alone, <c>offering=IP@service=WAN</c>; empty for the whole.</summary>
    public string DimensionText => string.Join('@', Dimensions);

    /// <inheritdoc/>
    public bool Equals(FactId? other) =>
        other is not null
        && Concept == other.Concept
        && Period == other.Period
        && Scenario == other.Scenario
        && Basis == other.Basis
        && Dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Members count: a concept such as that of accounts has thousands of facts in one period.
        var hash = new HashCode();
        hash.Add(Concept);
        hash.Add(Period);
        hash.Add(Scenario);
        hash.Add(Basis);
        foreach (var member in Dimensions)
        {
            hash.Add(member);
        }

        return hash.ToHashCode();
    }
}

/// <summary>A member of a dimension in a fact id.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Member">The member's code.</param>
public sealed record FactMember(string Dimension, string Member)
{
    /// <summary>Reads <c>dimension=member</c>, or gives null.</summary>
    public static FactMember? Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at <= 0 || at == text.Length - 1 ? null : new(text[..at], text[(at + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Dimension}={Member}";
}
