using System.Text;
using Kessan.Diagnostics;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Formats.Text;

/// <summary>The primary statements as one document: <c>statements.md</c>, or lines for a screen.</summary>
public static class StatementsDocument
{
    private const int NoteWidth = 100;

    /// <summary>The statements as Markdown, with every period they have.</summary>
    /// <param name="tables">How the group prints.</param>
    /// <param name="statements">The statements in order of print.</param>
    /// <param name="draft">The line that marks a draft, or null.</param>
    public static string Markdown(StatementTables tables, IEnumerable<Statement> statements, string? draft = null)
    {
        var text = new StringBuilder($"# {tables.GroupName}\n\n");
        foreach (var statement in statements)
        {
            text.Append(draft is null ? string.Empty : $"**{draft}**\n\n");
            text.Append(MarkdownLayout.Of(tables.Of(statement))).Append('\n');
        }

        return text.Append(tables.Footnote).Append('\n').ToString();
    }

    /// <summary>The statements for a screen of fixed pitch, only the period asked for and what it is compared
    /// with.</summary>
    /// <param name="tables">How the group prints.</param>
    /// <param name="statements">The statements in order of print.</param>
    /// <param name="period">The period asked for.</param>
    /// <param name="draft">The line that marks a draft, or null.</param>
    public static string Screen(
        StatementTables tables,
        IEnumerable<Statement> statements,
        ReportingPeriod period,
        string? draft = null
    )
    {
        var text = new StringBuilder();
        foreach (var statement in statements.Where(statement => IsOf(statement, period)))
        {
            text.Append(draft is null ? string.Empty : $"*** {draft} ***\n");
            text.Append(ConsoleLayout.Of(tables.Of(statement, period))).Append('\n');
        }

        return text.Append(Wrapped(tables.Footnote)).ToString();
    }

    // Changes in equity of last year are a statement of their own.
    private static bool IsOf(Statement statement, ReportingPeriod period) =>
        statement.Kind != StatementKind.ChangesInEquity || statement.Columns[0].Period.Closing == period.Closing;

    private static string Wrapped(string text)
    {
        var lines = new StringBuilder();
        var width = 0;
        foreach (var word in text.Split(' '))
        {
            var wraps = width > 0 && width + 1 + DisplayWidth.Of(word) > NoteWidth;
            lines
                .Append(
                    width == 0 ? string.Empty
                    : wraps ? "\n"
                    : " "
                )
                .Append(word);
            width = (wraps || width == 0 ? 0 : width + 1) + DisplayWidth.Of(word);
        }

        return lines.Append('\n').ToString();
    }
}
