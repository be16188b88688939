using System.Text;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.TieOut.Mutation;

/// <summary>Writes a document that was read as Markdown, in which errors can be planted as in any text.</summary>
public static class DocumentText
{
    /// <summary>The text: pages behind marks, headings, bullets, and tables whose merged cells stand once.</summary>
    public static string Of(ReadDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            text.Append($"--- page {page.Number} ---\n\n");
            foreach (var element in page.Elements)
            {
                Append(text, element);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadElement element)
    {
        switch (element)
        {
            case ReadParagraph paragraph:
                text.Append(
                    paragraph switch
                    {
                        { HeadingLevel: > 0 } => new string('#', Math.Min(paragraph.HeadingLevel, 6)) + " ",
                        { BulletLevel: > 0 } => new string(' ', 2 * (paragraph.BulletLevel - 1)) + "- ",
                        _ => string.Empty,
                    }
                );
                text.Append(OneLine(paragraph.Text.Text)).Append("\n\n");
                break;
            case ReadLines lines:
                text.AppendJoin('\n', lines.Lines.Select(line => line.Text)).Append("\n\n");
                break;
            case ReadTable table:
                Append(text, table);
                break;
        }
    }

    private static void Append(StringBuilder text, ReadTable table)
    {
        if (table.Caption is { Text.Length: > 0 } caption)
        {
            text.Append(OneLine(caption.Text)).Append("\n\n");
        }

        var width = table.Cells.Max(cell => cell.Column + cell.ColumnSpan);
        foreach (var row in Enumerable.Range(0, table.Cells.Max(cell => cell.Row) + 1))
        {
            var cells = Enumerable
                .Range(0, width)
                .Select(column =>
                    table.Cells.FirstOrDefault(cell => cell.Row == row && cell.Column == column)?.Text.Text
                );
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => OneLine(cell ?? string.Empty))).Append(" |\n");
            if (row == Math.Max(table.HeadRows, 1) - 1)
            {
                text.Append('|').Insert(text.Length, " --- |", width).Append('\n');
            }
        }

        text.Append('\n');
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("|", "/", StringComparison.Ordinal);
}
