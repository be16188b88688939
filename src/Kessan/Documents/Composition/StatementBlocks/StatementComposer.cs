using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Documents.Composition.StatementBlocks;

/// <summary>Sets a primary statement out as a table whose every cell is a reference, so that it is printed, named and
/// checked like any other.</summary>
/// <param name="composition">The document.</param>
/// <param name="statement">The statement.</param>
internal sealed class StatementComposer(OpenDocument composition, StatementBlockDefinition statement)
{
    private const int FigureWidth = 15;
    private const int GrowthWidth = 11;

    private readonly StatementPeriods _periods = new(composition, statement);

    /// <summary>The statement as a table; null, with findings, where it has no figures.</summary>
    public TableDefinition? Compose()
    {
        var periods = _periods.Read();
        if (periods.IsEmpty)
        {
            return null;
        }

        var table =
            statement.Kind == StatementKind.ChangesInEquity
                ? new EquityTable(composition, statement).Of(periods)
                : OfLines(periods);
        if (table.Rows.IsEmpty)
        {
            composition.Findings.Add(DocumentDiagnostics.NoFigures(statement, composition.Source.Frame.Closed));
            return null;
        }

        return table with
        {
            Name = statement.Name,
            Weight = statement.Weight,
            Caption = statement.Caption,
            Unit = statement.Unit,
            Size = statement.Size,
        };
    }

    private TableDefinition OfLines(ImmutableArray<StatementPeriod> periods)
    {
        var lines = new StatementLines(composition, statement).Of([.. periods.Select(period => period.Period)]);
        var cells = periods.Select(period => Cell($"{{@ {period.Text.Text} | dash}}", period.Text)).ToImmutableArray();
        var compared = Comparisons(periods);
        return new(
            Columns(cells, compared),
            [.. lines.Select(line => Row(line, periods, [.. cells, .. compared]))],
            statement.Place
        )
        {
            Head = [statement.Heads.IsEmpty ? Heads(periods, compared) : statement.Heads],
        };
    }

    private ImmutableArray<ColumnDefinition> Columns(
        ImmutableArray<DefinedText> cells,
        ImmutableArray<DefinedText> compared
    )
    {
        var figures = cells.Select(cell => Column(cell, FigureWidth));
        var comparisons = statement.Comparisons.Zip(
            compared,
            (word, cell) => Column(cell, IsChange(word) ? FigureWidth : GrowthWidth)
        );
        var columns = figures.Concat(comparisons).ToArray();
        var rest = 100 - columns.Sum(column => column.Width!.Value);
        return [new(statement.Place) { Width = Math.Max(FigureWidth, rest) }, .. columns];
    }

    private ColumnDefinition Column(DefinedText cell, int width) =>
        new(statement.Place)
        {
            Width = width,
            Cells = [cell],
            Align = Alignment.End,
        };

    /// <summary>A comparison is of the last period; a change that names no period is over the first.</summary>
    private ImmutableArray<DefinedText> Comparisons(ImmutableArray<StatementPeriod> periods) =>
        [
            .. statement.Comparisons.Select(word =>
            {
                var over = IsChange(word) && !word.Text.Contains(' ', StringComparison.Ordinal);
                var comparison = over ? $"{word.Text} {periods[0].Text.Text}" : word.Text;
                return Cell($"{{@ {periods[^1].Text.Text} | {comparison} | plain dash}}", word);
            }),
        ];

    private static bool IsChange(DefinedText word) =>
        word.Text.StartsWith("change", StringComparison.Ordinal)
        || word.Text.StartsWith("size-change", StringComparison.Ordinal);

    /// <summary>A line; what no period reaches stays empty.</summary>
    private static RowDefinition Row(
        StatementLineDefinition line,
        ImmutableArray<StatementPeriod> periods,
        ImmutableArray<DefinedText> cells
    )
    {
        var empty = Enumerable.Range(0, periods.Length).Where(at => !line.IsReached[at]).ToList();
        if (empty.Count > 0)
        {
            empty.AddRange(Enumerable.Range(periods.Length, cells.Length - periods.Length));
        }

        var place = periods[^1].Text.Place;
        return new(line.IsTotal ? TableRowKind.Total : TableRowKind.Body, place)
        {
            Of = new(line.Concept, place),
            Indent = line.Level,
            Display = line.IsDeducted ? new("deducted", place) : null,
            CellsByColumn = empty.ToImmutableSortedDictionary(at => at + 2, _ => new CellDefinition([], place)),
        };
    }

    private ImmutableArray<HeadDefinition> Heads(
        ImmutableArray<StatementPeriod> periods,
        ImmutableArray<DefinedText> compared
    )
    {
        var style = statement.Kind == StatementKind.FinancialPosition ? "end" : "months";
        var words = periods
            .Select(period => period.Text with { Text = $"{{{period.Text.Text} | {style}}}" })
            .Concat(compared.Zip(statement.Comparisons, (cell, word) => HeadOf(word)));
        return
        [
            new([new(ReportWords.StatementLine, statement.Place)], 1, 1, statement.Place),
            .. words.Select(word => new HeadDefinition([word], 1, 1, statement.Place)),
        ];
    }

    private static DefinedText HeadOf(DefinedText word) =>
        word with
        {
            Text =
                IsChange(word) ? ReportWords.StatementChange
                : word.Text.StartsWith("share", StringComparison.Ordinal) ? ReportWords.StatementShare
                : ReportWords.StatementGrowth,
        };

    private static DefinedText Cell(string reference, DefinedText at) => at with { Text = reference };
}

/// <summary>A period of a statement, as it is written and as it is.</summary>
internal sealed record StatementPeriod(DefinedText Text, ReportingPeriod Period);
