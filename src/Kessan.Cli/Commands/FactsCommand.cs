using System.CommandLine;
using System.Text;
using Kessan.Cli.Publication;
using Kessan.Facts;
using Kessan.Formats.Csv;
using Kessan.Formats.Json;
using Kessan.Formats.Text;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan facts DIR --period P</c>: the figures of a close.</summary>
internal static class FactsCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = GroupOptions.Folder();
        var period = GroupOptions.Period();
        period.Required = true;
        var basis = GroupOptions.Basis();
        var where = new Option<string[]>("--where");
        var draft = new Option<bool>("--draft");
        var format = GroupOptions.Format("table", "csv", "json");
        var command = new Command("facts", "Lists the figures of a close.")
        {
            folder,
            period,
            basis,
            where,
            draft,
            format,
        };
        command.SetAction(parsed =>
        {
            var filter = FactFilter.Of(parsed.GetValue(where) ?? []);
            var request = GroupOptions.Request(parsed, folder, period, basis) with { WithDocuments = false };
            var close = GroupOptions.Close(request, terminal);
            terminal.Error.Write(FindingText.Render(close.Findings, close.Folder));
            if (!close.HasErrors || parsed.GetValue(draft))
            {
                // Documents ask for facts of their own, which a close publishes with the rest.
                var published = close.WithDocuments().Facts.All;
                Print([.. published.Where(filter.Meets)], parsed.GetValue(format), close.DraftStamp, terminal);
            }

            return close.HasErrors ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<Fact> facts, string? format, string? draft, Terminal terminal)
    {
        terminal.Out.Write(
            format switch
            {
                "csv" => Text(stream => FactsCsv.Write(facts, stream, draft)),
                "json" => Text(stream => FactsJson.Write(facts, stream, draft)),
                _ => Table(facts, draft),
            }
        );
    }

    private static string Table(IReadOnlyList<Fact> facts, string? draft)
    {
        var text = new StringBuilder(draft is null ? string.Empty : $"*** {draft} ***\n");
        var id = facts.Select(fact => fact.Id.ToString().Length).DefaultIfEmpty().Max();
        var value = facts.Select(fact => Value(fact).Length).DefaultIfEmpty().Max();
        foreach (var fact in facts)
        {
            text.Append(
                $"{fact.Id.ToString().PadRight(id)}  {Value(fact).PadLeft(value)} {fact.Unit}  {fact.Status}\n"
            );
        }

        return text.Append($"{facts.Count} {(facts.Count == 1 ? "fact" : "facts")}.\n").ToString();
    }

    private static string Value(Fact fact) => fact.GroupedText;

    private static string Text(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
