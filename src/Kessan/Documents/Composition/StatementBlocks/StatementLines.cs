using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Facts;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Documents.Composition.StatementBlocks;

/// <summary>Tells the lines of a statement that have something to say.</summary>
/// <param name="composition">The document.</param>
/// <param name="statement">The statement.</param>
internal sealed class StatementLines(OpenDocument composition, StatementBlockDefinition statement)
{
    // The operating result is led to a measure of the group below its statement in working papers; no framework has it.
    private static readonly string[] OfNoFramework = ["AdjustedEbitda", "DepreciationAndAmortization"];

    private readonly StatementDefinition _definition = StatementDefinition.For(composition.Source.Frame.Basis);

    /// <summary>The lines in order of print: those that are nothing in every period left out, but for totals.</summary>
    public ImmutableArray<StatementLineDefinition> Of(ImmutableArray<ReportingPeriod> periods)
    {
        var deducted = PrintedDeductions.Of(_definition);
        var lines = Concepts()
            .Select(concept => (Line: _definition[concept], Facts: FactsOf(concept, periods)))
            .Where(line => IsWorthALine(line.Line, line.Facts))
            .ToArray();
        return
        [
            .. lines.Select(
                (line, at) =>
                    new StatementLineDefinition(
                        line.Line.Concept,
                        line.Line.Level,
                        IsTotal(line.Line, at == 0 ? null : lines[at - 1].Line),
                        deducted.Contains(line.Line.Concept),
                        [.. line.Facts.Select(fact => fact is not null)]
                    )
            ),
        ];
    }

    private IEnumerable<string> Concepts() =>
        _definition
            .Printed(statement.Kind)
            .Where(concept => statement.Kind != StatementKind.ProfitOrLoss || !OfNoFramework.Contains(concept))
            .Where(concept => _definition[concept].Level <= (statement.Depth ?? int.MaxValue));

    private ImmutableArray<Fact?> FactsOf(string concept, ImmutableArray<ReportingPeriod> periods)
    {
        var frame = composition.Source.Frame;
        return [.. periods.Select(period => frame.Book.Find(new(concept, period, FactId.Actual, frame.Basis, [])))];
    }

    private static bool IsWorthALine(LineDefinition line, ImmutableArray<Fact?> facts) =>
        facts.Any(fact => fact is not null && !fact.Value.IsZero)
        || (line is { IsTotal: true, TakesAccounts: false } && facts.Any(fact => fact is not null));

    /// <summary>A line that takes accounts of its own is a total in print only where a part of it stands above
    /// it.</summary>
    private static bool IsTotal(LineDefinition line, LineDefinition? above) =>
        line.IsTotal && (!line.TakesAccounts || above?.Level > line.Level);
}

/// <summary>A line of a statement to be printed.</summary>
/// <param name="Concept">Its concept.</param>
/// <param name="Level">How far it is indented.</param>
/// <param name="IsTotal">Whether it adds up lines above it.</param>
/// <param name="IsDeducted">Whether it is printed with its sign turned.</param>
/// <param name="IsReached">For every period whether there is a fact.</param>
internal sealed record StatementLineDefinition(
    string Concept,
    int Level,
    bool IsTotal,
    bool IsDeducted,
    ImmutableArray<bool> IsReached
);
