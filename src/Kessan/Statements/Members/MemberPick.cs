namespace Kessan.Statements.Members;

/// <summary>A member of a dimension asked for: one of the group's analysis dimensions, or one every group
/// has.</summary>
/// <param name="Dimension">The dimension's name, <see cref="Entity"/> and <see cref="Investee"/> among them.</param>
/// <param name="Member">The member's code; everything below it in the dimension's tree counts.</param>
public sealed record MemberPick(string Dimension, string Member)
{
    /// <summary>The dimension whose members are the entities that post: what is left of their postings after
    /// eliminations.</summary>
    public const string Entity = "entity";

    /// <summary>The dimension whose members are the equity-method investees that postings are about.</summary>
    public const string Investee = "investee";

    /// <summary>The analysis dimension whose members are items of note: what measures leave out, with the tax on
    /// it.</summary>
    public const string Item = "item";

    /// <inheritdoc/>
    public override string ToString() => $"{Dimension}={Member}";
}
