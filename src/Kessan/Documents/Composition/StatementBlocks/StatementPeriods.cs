using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Documents.Composition.StatementBlocks;

/// <summary>Reads the periods of a statement.</summary>
/// <param name="composition">The document.</param>
/// <param name="statement">The statement.</param>
internal sealed class StatementPeriods(OpenDocument composition, StatementBlockDefinition statement)
{
    /// <summary>The periods, of whose ends or length the statement is; those that are none are findings.</summary>
    public ImmutableArray<StatementPeriod> Read() =>
        [.. (statement.Periods.IsEmpty ? Usual() : statement.Periods).Select(Read).OfType<StatementPeriod>()];

    private StatementPeriod? Read(DefinedText text)
    {
        var frame = composition.Source.Frame;
        var found = PeriodExpression.TryParse(text.Text, out var expression) ? expression.Resolve(frame.Closed) : null;
        if (found is not { } period)
        {
            composition.Findings.Add(DocumentDiagnostics.NotAPeriod(text));
            return null;
        }

        if (statement.Kind == StatementKind.ChangesInEquity && !period.IsCumulative)
        {
            composition.Findings.Add(DocumentDiagnostics.NotFromTheYearsStart(text));
            return null;
        }

        return new(text, period);
    }

    /// <summary>Balances beside the last year's end, flows beside the same period last year.</summary>
    private ImmutableArray<DefinedText> Usual()
    {
        var before = statement.Kind == StatementKind.FinancialPosition ? "fy-1y" : "ytd-1y";
        return [new(before, statement.Place), new("ytd", statement.Place)];
    }
}
