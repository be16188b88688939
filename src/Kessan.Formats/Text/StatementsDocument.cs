using System.Text;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Formats.Text;

/// <summary>The primary statements as one document: <c>statements.md</c>, or lines for a screen.</summary>
public static class StatementsDocument
{
    /// <summary>The statements as Markdown.</summary>
    /// <param name="group">The group.</param>
    /// <param name="basis">The framework.</param>
    /// <param name="statements">The statements in order of print.</param>
    /// <param name="language">The language.</param>
    /// <param name="draft">The line that marks a draft, or null.</param>
    public static string Markdown(
        Group group,
        AccountingBasis basis,
        IEnumerable<Statement> statements,
        Language language,
        string? draft = null
    )
    {
        var tables = new StatementTables(group, basis, language);
        var text = new StringBuilder($"# {language.Choose(group.NameEn, group.NameJa)}\n\n");
        if (draft is not null)
        {
            text.Append($"**{draft}**\n\n");
        }

        foreach (var statement in statements)
        {
            text.Append(MarkdownLayout.Of(tables.Of(statement))).Append('\n');
        }

        return text.Append(tables.Footnote).Append('\n').ToString();
    }

    /// <summary>The statements for a screen of fixed pitch.</summary>
    /// <param name="group">The group.</param>
    /// <param name="basis">The framework.</param>
    /// <param name="statements">The statements in order of print.</param>
    /// <param name="language">The language.</param>
    /// <param name="draft">The line that marks a draft, or null.</param>
    public static string Screen(
        Group group,
        AccountingBasis basis,
        IEnumerable<Statement> statements,
        Language language,
        string? draft = null
    )
    {
        var tables = new StatementTables(group, basis, language);
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            text.Append(draft is null ? string.Empty : $"*** {draft} ***\n");
            text.Append(ConsoleLayout.Of(tables.Of(statement))).Append('\n');
        }

        return text.Append(tables.Footnote).Append('\n').ToString();
    }
}
