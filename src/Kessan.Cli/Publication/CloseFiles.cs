using System.Text;
using Kessan.Consolidation;
using Kessan.Documents;
using Kessan.Formats.Csv;
using Kessan.Formats.Json;
using Kessan.Formats.Text;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Cli.Publication;

/// <summary>The files of figures of a close by name, each written on demand to a stream.</summary>
public static class CloseFiles
{
    /// <summary>The folder of group folders that closes are written to unless another is named; it is not read as
    /// input.</summary>
    public const string DefaultFolder = "closes";

    /// <summary>Where the files go if nobody says otherwise: <c>DIR/closes/FY2018-H1-usgaap</c>.</summary>
    public static string DefaultTarget(GroupClose close) =>
        Path.Combine(close.Folder, DefaultFolder, $"{close.Period}-{close.Basis.Id()}");

    /// <summary>The files of figures of a close that has them.</summary>
    /// <exception cref="ArgumentException">The close has no figures.</exception>
    public static IDictionary<string, Action<Stream>> OfFigures(GroupClose close, Language language)
    {
        ArgumentNullException.ThrowIfNull(close);
        if (close.Statements is not { } set || close.Series is not { } series)
        {
            throw new ArgumentException("A close without figures has no files.", nameof(close));
        }

        var draft = close.DraftStamp;
        var group = close.Books.Group;
        var facts = close.Facts.All;
        return new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal)
        {
            ["facts.csv"] = stream => FactsCsv.Write(facts, stream, draft),
            ["facts.json"] = stream => FactsJson.Write(facts, stream, draft),
            ["intercompany.csv"] = stream => IntercompanyCsv.Write(set.Ledger, stream, draft),
            ["journals.csv"] = stream => JournalsCsv.Write(set.Ledger, stream, draft),
            ["proofs.md"] = Text(() => ProofsDocument.Of(set.Ledger, ProofSheetBuilder.Of(set), draft)),
            ["scope.md"] = Text(() => ScopeDocument.Of(set.Ledger, draft)),
            ["statements.md"] = Text(() =>
                StatementsDocument.Markdown(
                    new StatementTables(group, close.Basis, language),
                    StatementSheets.Of(series, set.Closing),
                    draft
                )
            ),
            ["worksheet.csv"] = stream => WorksheetCsv.Write(group, WorksheetBuilder.Of(set), stream, draft),
        };
    }

    private static Action<Stream> Text(Func<string> text) => stream => stream.Write(Encoding.UTF8.GetBytes(text()));
}
