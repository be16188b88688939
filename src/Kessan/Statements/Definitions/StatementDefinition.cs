using System.Collections.Immutable;
using Kessan.Ledger;

namespace Kessan.Statements;

/// <summary>The lines of the primary statements under one basis: what each contains, where it stands, what it is
/// called.</summary>
/// <remarks>Every line an account may name has one place in every basis, so that a chart serves all of them.</remarks>
public sealed class StatementDefinition
{
    private static readonly ImmutableArray<StatementDefinition> All =
    [
        new(AccountingBasis.UsGaap, Outlines.UsGaapResult),
        new(AccountingBasis.Ifrs, Outlines.IfrsResult),
        new(AccountingBasis.JGaap, Outlines.JGaapResult),
    ];

    private readonly ImmutableDictionary<string, LineDefinition> _lines;
    private readonly ImmutableDictionary<StatementKind, ImmutableArray<string>> _printed;

    private StatementDefinition(AccountingBasis basis, string result)
    {
        Basis = basis;
        var outlines = new[]
        {
            (StatementKind.ProfitOrLoss, OutlineReader.Read(result)),
            (StatementKind.FinancialPosition, OutlineReader.Read(Outlines.Position)),
            (StatementKind.CashFlows, OutlineReader.Read(Outlines.CashFlows)),
            (StatementKind.ProfitOrLoss, OutlineReader.Read(Outlines.Attribution)),
            (StatementKind.ComprehensiveIncome, OutlineReader.Read(Outlines.Comprehensive)),
        };
        _lines = Define(outlines, basis);
        _printed = outlines
            .GroupBy(outline => outline.Item1)
            .ToImmutableDictionary(
                group => group.Key,
                group => group.SelectMany(outline => Printed(outline.Item2)).Distinct().ToImmutableArray()
            );
        KnownLines = Takers(outlines[..2]);
        KnownCashFlowLines = Takers(outlines[2..3]);
    }

    /// <summary>The framework.</summary>
    public AccountingBasis Basis { get; }

    /// <summary>The lines an account of the chart may name; the same under every basis.</summary>
    public ImmutableSortedSet<string> KnownLines { get; }

    /// <summary>The lines a cash-flow rule may name, beside <c>Cash</c> and <c>NonCash</c>.</summary>
    public ImmutableSortedSet<string> KnownCashFlowLines { get; }

    /// <summary>The lines whose accounts need no cash-flow rule of their own.</summary>
    public static IEnumerable<string> LinesWithCashFlowDefault => CashFlowDefaults.Lines;

    /// <summary>The cash-flow lines those defaults name, <c>Cash</c> and <c>NonCash</c> among them.</summary>
    public static IEnumerable<string> CashFlowDefaultLines =>
        CashFlowDefaults
            .Lines.Select(CashFlowDefaults.Of)
            .SelectMany(rule => rule.ByMovement.Values.Append(rule.Default))
            .Where(line => line.Length > 0)
            .Distinct();

    /// <summary>Every concept of the statements, in ordinal order.</summary>
    public IEnumerable<string> Concepts => _lines.Keys.Order(StringComparer.Ordinal);

    /// <summary>The definition of a basis.</summary>
    public static StatementDefinition For(AccountingBasis basis) => All[(int)basis];

    /// <summary>The line of a concept.</summary>
    /// <exception cref="KeyNotFoundException">The statements know no such concept.</exception>
    public LineDefinition this[string concept] => _lines[concept];

    /// <summary>Whether the statements know a concept.</summary>
    public bool Knows(string concept) => _lines.ContainsKey(concept);

    /// <summary>The concepts of a statement in order of print, parts before their total.</summary>
    public ImmutableArray<string> Printed(StatementKind kind) => _printed.GetValueOrDefault(kind, []);

    /// <summary>Whether a concept is a total, or the line itself, over another.</summary>
    public bool Contains(string total, string concept) =>
        total == concept || _lines[total].Parts.Any(part => Contains(part.Concept, concept));

    private static IEnumerable<string> Printed(ImmutableArray<OutlineNode> outline) =>
        outline.SelectMany(node => node.PartsFirst()).Select(node => node.Concept);

    private static ImmutableSortedSet<string> Takers((StatementKind, ImmutableArray<OutlineNode>)[] outlines) =>
        outlines
            .SelectMany(outline => outline.Item2.SelectMany(node => node.PartsFirst()))
            .Where(node => node.TakesAccounts)
            .Select(node => node.Concept)
            .ToImmutableSortedSet(StringComparer.Ordinal);

    private static ImmutableDictionary<string, LineDefinition> Define(
        (StatementKind Kind, ImmutableArray<OutlineNode> Nodes)[] outlines,
        AccountingBasis basis
    )
    {
        var lines = new Dictionary<string, LineDefinition>(StringComparer.Ordinal);
        foreach (var (kind, nodes) in outlines)
        {
            foreach (var node in nodes.SelectMany(node => node.PartsFirst()))
            {
                lines.TryAdd(node.Concept, Define(node, kind, basis));
            }
        }

        return lines.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static LineDefinition Define(OutlineNode node, StatementKind kind, AccountingBasis basis)
    {
        var label = StandardLabels.Of(node.Concept, basis);
        ImmutableArray<LinePart> parts = [.. node.Children.Select(child => new LinePart(child.Concept, child.Weight))];
        return new(node.Concept, kind, label.Sign, label.En, label.Ja, parts, node.Level, node.TakesAccounts);
    }
}
