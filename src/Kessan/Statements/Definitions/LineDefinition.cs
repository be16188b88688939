using System.Collections.Immutable;

namespace Kessan.Statements;

/// <summary>A line of the statements of one basis: what it is called, on which side it stands, what it adds
/// up.</summary>
/// <param name="Concept">Its concept id.</param>
/// <param name="Statement">The statement it is printed in.</param>
/// <param name="Sign">+1 where the concept grows with debits (assets, expenses, cash flows), -1 where with
/// credits.</param>
/// <param name="LabelEn">English label of the basis.</param>
/// <param name="LabelJa">Japanese label of the basis.</param>
/// <param name="Parts">The lines it adds up, in order; amounts are added as they stand in the ledger, debit
/// positive.</param>
/// <param name="Level">How far it is indented in print.</param>
/// <param name="TakesAccounts">Whether accounts, or cash-flow rules, may name it.</param>
public sealed record LineDefinition(
    string Concept,
    StatementKind Statement,
    int Sign,
    string LabelEn,
    string LabelJa,
    ImmutableArray<LinePart> Parts,
    int Level,
    bool TakesAccounts
)
{
    /// <summary>Whether it adds up other lines.</summary>
    public bool IsTotal => !Parts.IsEmpty;
}

/// <summary>A part of a total.</summary>
/// <param name="Concept">The line added.</param>
/// <param name="Weight">+1, or -1 where its ledger amount is taken off.</param>
public readonly record struct LinePart(string Concept, int Weight);
