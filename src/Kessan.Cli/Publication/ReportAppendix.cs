using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.Reconciliations;
using Kessan.Documents.References;
using Kessan.Facts.Labels;
using Kessan.Statements;

namespace Kessan.Cli.Publication;

/// <summary>The pages after those of the deck: the primary statements in full, and how measures come from
/// them.</summary>
public static class ReportAppendix
{
    private static readonly (StatementKind Kind, string Id, string[] Comparisons)[] Statements =
    [
        (StatementKind.ProfitOrLoss, "statement-profit-or-loss", ["change", "yoy"]),
        (StatementKind.ComprehensiveIncome, "statement-comprehensive-income", ["change", "yoy"]),
        (StatementKind.FinancialPosition, "statement-financial-position", ["change"]),
        (StatementKind.ChangesInEquity, "statement-changes-in-equity", []),
        (StatementKind.CashFlows, "statement-cash-flows", ["change"]),
    ];

    /// <summary>The pages in a language; a statement without figures is left out.</summary>
    public static ImmutableArray<Page> Of(GroupClose close, Language language)
    {
        ArgumentNullException.ThrowIfNull(close);
        if (close.Series is not { } series)
        {
            return [];
        }

        var frame = ReferenceFrame.Of(
            close.Book,
            close.Books.Group,
            close.Period.Closing.YearToDate,
            close.Basis,
            language
        );
        var labels = ConceptLabels.Of(series, close.Figures);
        var source = new DocumentSource(close.Report, frame)
        {
            LabelOf = (fact, read) => read.Choose(labels.Of(fact).En, labels.Of(fact).Ja),
        };
        // What a folder cannot tell is empty here; the definitions of the group's own documents say what it must tell.
        var built = DocumentBuilder.Build(Definition(language), source).Value;
        var bridges = new ReconciliationPage(frame, close.Figures, labels).Build();
        return
        [
            .. built.Pages.Where(page => page.Body is TableBlock),
            .. bridges is null ? Array.Empty<Page>() : [bridges],
        ];
    }

    private static DocumentDefinition Definition(Language language)
    {
        var place = new SourceLocation(string.Empty);
        return new(
            "report",
            new("report", place) { IsLabel = true },
            PageFormat.A4,
            [
                .. Statements.Select(statement => new PageDefinition(
                    statement.Id,
                    PageKind.Content,
                    Label(statement.Kind, language, place),
                    new StatementBlockDefinition(statement.Kind, place)
                    {
                        Comparisons = [.. statement.Comparisons.Select(word => new DefinedText(word, place))],
                    },
                    place
                )),
            ],
            place
        );
    }

    private static DefinedText Label(StatementKind kind, Language language, SourceLocation place)
    {
        var (en, ja) = StatementSheets.TitleOf(kind);
        return new(language.Choose(en, ja), place) { IsLabel = true };
    }
}
