using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Statements;

namespace Kessan.Documents.Workbook;

/// <summary>The workbook of a group that defines none: the statements, key figures, lines by each analysis
/// dimension, measures and their reconciliations.</summary>
internal static class UsualWorkbook
{
    private static readonly SourceLocation Place = new("report/workbook.yaml");

    /// <summary>The definition for a group.</summary>
    public static WorkbookDefinition Of(WorkbookSource source)
    {
        var sheets = new List<SheetDefinition>
        {
            Statement(
                StatementKind.ProfitOrLoss,
                ["ytd-1y", "ytd", "{@ ytd | change}", "{@ ytd | yoy}", "|", "q-5q..q"]
            ),
            Statement(StatementKind.ComprehensiveIncome, ["ytd-1y", "ytd", "{@ ytd | change}"]),
            Statement(StatementKind.FinancialPosition, ["fy-1y", "ytd", "{@ ytd | change fy-1y}"]),
            Statement(StatementKind.ChangesInEquity, ["ytd-1y", "ytd"]),
            Statement(StatementKind.CashFlows, ["ytd-1y", "ytd", "{@ ytd | change}"]),
        };
        var words = source.Frame.Language;
        sheets.AddRange(source.Group.Dimensions.All.Select(dimension => ByDimension(dimension.Name)));
        AddFigures(sheets, source, words);
        if (source.Figures.Measures.Any(measure => measure.Reconciles is not null))
        {
            sheets.Add(
                new("reconciliations", Columns(["ytd-1y", "ytd", "|", "q-5q..q"]), Place) { IsOfReconciliations = true }
            );
        }

        return new([.. sheets], Place);
    }

    private static void AddFigures(List<SheetDefinition> sheets, WorkbookSource source, Language language)
    {
        var closed = source.Frame.Book.PublishedIds.Select(id => id.Concept).ToHashSet(StringComparer.Ordinal);
        var concepts = source
            .Figures.Measures.Select(measure => measure.Name)
            .Concat(source.Figures.Concepts.Select(concept => concept.Concept))
            .Where(closed.Contains)
            .ToList();
        if (concepts.Count > 0)
        {
            var name = language.Choose("Key figures", "主要指標");
            sheets.Add(Rows(name, concepts.Select(concept => new SheetRowDefinition(Place) { Of = Text(concept) })));
        }
    }

    private static SheetDefinition ByDimension(string dimension) =>
        Rows(
            dimension,
            new[] { "Revenue", "CostOfRevenue", "GrossProfit" }.Select(concept => new SheetRowDefinition(Place)
            {
                Of = Text(concept),
                By = Text(dimension),
            })
        );

    private static SheetDefinition Rows(string id, IEnumerable<SheetRowDefinition> rows) =>
        new(id, Columns(["ytd-1y", "ytd", "{@ ytd | change}", "{@ ytd | yoy}", "|", "q-5q..q"]), Place)
        {
            Rows = [.. rows],
        };

    private static SheetDefinition Statement(StatementKind kind, string[] columns) =>
        new(kind.ToString(), Columns(columns), Place) { Statement = kind };

    private static ImmutableArray<SheetColumnDefinition> Columns(string[] texts)
    {
        var columns = ImmutableArray.CreateBuilder<SheetColumnDefinition>();
        var startsGroup = false;
        foreach (var text in texts)
        {
            if (text == "|")
            {
                startsGroup = true;
                continue;
            }

            var span = text.Split("..");
            var column = new SheetColumnDefinition(Place) { StartsGroup = startsGroup };
            columns.Add(
                text[0] == '{'
                    ? column with
                    {
                        Cells = Text(text),
                    }
                    : column with
                    {
                        Periods = new(Text(span[0]), span.Length > 1 ? Text(span[1]) : null, false),
                    }
            );
            startsGroup = false;
        }

        return columns.ToImmutable();
    }

    private static DefinedText Text(string text) => new(text, Place);
}
