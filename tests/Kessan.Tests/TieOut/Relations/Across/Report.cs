using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

/// <summary>Made-up reports of the half year to September 2018, and what is found in them.</summary>
/// <remarks>A report goes through the finding of tables and the reading of figures, as a document would.</remarks>
internal static class Report
{
    private const string Title = "Results for 1H FY2018 (First 6 months ended September 30, 2018)\f";

    /// <summary>The report of a text behind a page with its title; a line <c>---</c> begins a page.</summary>
    public static MeasuredItems Of(string text) =>
        MeasuredItems.Of(
            DocumentNumbers.Of(
                TextDocument.Of(
                    Title + text.ReplaceLineEndings("\n").Replace("\n---\n", "\f", StringComparison.Ordinal)
                )
            )
        );

    /// <summary>What is found in a report, each as <c>Exact Sum 30: +10 +20</c>.</summary>
    public static IReadOnlyList<string> Told(string text, Func<MeasuredItems, IEnumerable<Relation>> find)
    {
        var items = Of(text);
        return [.. find(items).Select(relation => Told(items.Document, relation))];
    }

    private static string Told(NumberedDocument document, Relation relation) =>
        $"{relation.Verdict} {relation.Kind} {document.Numbers[relation.Target - 1].Text}: "
        + string.Join(
            ' ',
            relation.Operands.Select(operand =>
                (operand.Sign < 0 ? "-" : "+")
                + (operand.Number == 0 ? operand.FactId : document.Numbers[operand.Number - 1].Text)
            )
        );
}
