using System.Collections.Immutable;
using Kessan.Ledger;

namespace Kessan.Statements;

/// <summary>What the concepts are called, and on which side they stand.</summary>
/// <remarks>One row a concept: id, sign (<c>+</c> grows with debits, <c>-</c> with credits), English, Japanese; a
/// row that begins with a bar goes on with the one before. A framework's own
/// wording stands in <see cref="Overrides"/>; what a line contains never does.</remarks>
internal static partial class ConceptLabels
{
    private static readonly ImmutableDictionary<string, ConceptLabel> Standard = Read(
        string.Join('\n', Results, Position, Flows)
    );

    private static readonly ImmutableDictionary<string, ConceptLabel> UsGaap = Read(UsGaapWording);
    private static readonly ImmutableDictionary<string, ConceptLabel> JGaap = Read(JGaapWording);
    private static readonly ImmutableDictionary<string, ConceptLabel> None = ImmutableDictionary<
        string,
        ConceptLabel
    >.Empty;

    /// <summary>The label of a concept under a basis; every concept of an outline has one, by test.</summary>
    public static ConceptLabel Of(string concept, AccountingBasis basis) =>
        Overrides(basis).GetValueOrDefault(concept) ?? Standard[concept];

    private static ImmutableDictionary<string, ConceptLabel> Overrides(AccountingBasis basis) =>
        basis switch
        {
            AccountingBasis.UsGaap => UsGaap,
            AccountingBasis.JGaap => JGaap,
            _ => None,
        };

    private static ImmutableDictionary<string, ConceptLabel> Read(string table) =>
        table
            .Replace("\n|", "|", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .ToImmutableDictionary(
                cells => cells[0],
                cells => new ConceptLabel(cells[1] == "+" ? 1 : -1, cells[2], cells[3]),
                StringComparer.Ordinal
            );
}

/// <summary>The wording of a concept.</summary>
/// <param name="Sign">+1 where it grows with debits, -1 where with credits.</param>
/// <param name="En">English.</param>
/// <param name="Ja">Japanese.</param>
internal sealed record ConceptLabel(int Sign, string En, string Ja);
