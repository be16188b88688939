using System.Collections.Immutable;
using Kessan.Ledger;

namespace Kessan.Statements;

/// <summary>What the concepts are called, and on which side they stand.</summary>
/// <remarks>One row a concept: id, sign (<c>+</c> grows with debits, <c>-</c> with credits), English, Japanese; a
/// row that begins with a bar goes on with the one before. A framework's own
/// wording stands in <see cref="Overrides"/>; what a line contains never does.</remarks>
internal static partial class StandardLabels
{
    private static readonly ImmutableDictionary<string, StandardLabel> Standard = Read(
        string.Join('\n', Results, Position, Flows)
    );

    private static readonly ImmutableDictionary<string, StandardLabel> UsGaap = Read(UsGaapWording);
    private static readonly ImmutableDictionary<string, StandardLabel> JGaap = Read(JGaapWording);
    private static readonly ImmutableDictionary<string, StandardLabel> None = ImmutableDictionary<
        string,
        StandardLabel
    >.Empty;

    /// <summary>The label of a concept under a basis; every concept of an outline has one, by test.</summary>
    public static StandardLabel Of(string concept, AccountingBasis basis) =>
        Overrides(basis).GetValueOrDefault(concept) ?? Standard[concept];

    private static ImmutableDictionary<string, StandardLabel> Overrides(AccountingBasis basis) =>
        basis switch
        {
            AccountingBasis.UsGaap => UsGaap,
            AccountingBasis.JGaap => JGaap,
            _ => None,
        };

    private static ImmutableDictionary<string, StandardLabel> Read(string table) =>
        table
            .Replace("\n|", "|", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .ToImmutableDictionary(
                cells => cells[0],
                cells => new StandardLabel(cells[1] == "+" ? 1 : -1, cells[2], cells[3]),
                StringComparer.Ordinal
            );
}

/// <summary>The wording of a concept.</summary>
/// <param name="Sign">+1 where it grows with debits, -1 where with credits.</param>
/// <param name="En">English.</param>
/// <param name="Ja">Japanese.</param>
internal sealed record StandardLabel(int Sign, string En, string Ja);
