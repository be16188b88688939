using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Documents.Approvals;
using Kessan.Documents.Layout;
using Kessan.Formats.Output;
using Kessan.Formats.Preview;
using Kessan.Formats.Text;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan preview DIR --period P --out DIR2</c>: pictures of the pages, as they stand.</summary>
internal static class PreviewCommand
{
    private const int Scale = 150;

    public static Command Build(Terminal terminal)
    {
        var folder = GroupOptions.Folder();
        var period = GroupOptions.Period();
        period.Required = true;
        var basis = GroupOptions.Basis();
        var target = new Option<string>("--out") { Required = true };
        var page = new Option<int?>("--page");
        var document = new Option<string?>("--document");
        var languages = GroupOptions.DocumentLanguages();
        var since = new Option<string?>("--since");
        var command = new Command("preview", "Draws pages as pictures.")
        {
            folder,
            period,
            basis,
            target,
            document,
            page,
            languages,
            since,
        };
        command.SetAction(parsed =>
        {
            var request = GroupOptions.Request(parsed, folder, period, basis);
            var close = GroupOptions.Close(request, terminal);
            var chosen = GroupOptions.LanguagesOf(parsed.GetValue(languages), close.Books.Group);
            var pages = Pages(close, new(parsed.GetValue(document), parsed.GetValue(page), chosen));
            terminal.Error.Write(FindingText.Render(close.Findings, close.Folder));
            var to = parsed.GetRequiredValue(target);
            var changes = parsed.GetValue(since) is { } old ? PackageChanges.Of(close, old) : null;
            Progress.While(terminal, $"Drawing {pages.Count} pages", () => Write(to, pages, close, changes));
            terminal.Out.WriteLine($"{FindingCount.Of(close.Findings)} {Count(pages.Count)}: {to}");
            return close.HasErrors ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static SortedDictionary<string, (PlacedDocument Document, PlacedPage Page)> Pages(
        GroupClose close,
        PreviewWishes wishes
    )
    {
        var pages = new SortedDictionary<string, (PlacedDocument, PlacedPage)>(StringComparer.Ordinal);
        foreach (var placed in close.Documents.Stamped(language => close.State.Stamp(language)).Where(wishes.Wants))
        {
            foreach (var page in placed.Pages.Where(page => wishes.Page is null || page.Page.Number == wishes.Page))
            {
                var (name, language) = (placed.Document.Name, placed.Document.Language.Id());
                var number = page.Page.Number.ToString("00", CultureInfo.InvariantCulture);
                pages[$"{name}.{language}-{number}.png"] = (placed, page);
            }
        }

        return pages.Count > 0
            ? pages
            : throw new WrongUseException("there is no such page; the group's documents are defined in report/");
    }

    private static int Write(
        string target,
        SortedDictionary<string, (PlacedDocument Document, PlacedPage Page)> pages,
        GroupClose close,
        PackageChanges? changes
    )
    {
        var wanted = pages.ToArray();
        var pictures = new byte[wanted.Length][];
        close.Scheduler.ForEach(
            wanted.Length,
            index =>
            {
                var (placed, page) = wanted[index].Value;
                var marks = changes?.MarksOn(placed.Document, page) ?? [];
                pictures[index] = PagePicture.Draw(placed.Document, page, Scale, marks);
            }
        );
        var files = Enumerable
            .Range(0, wanted.Length)
            .ToDictionary(index => wanted[index].Key, index => (Action<Stream>)(to => to.Write(pictures[index])));
        GroupOptions.Publish(target, () => PublishedFolder.Write(target, files));
        return wanted.Length;
    }

    private static string Count(int pages) =>
        string.Create(CultureInfo.InvariantCulture, $"{pages} {(pages == 1 ? "page" : "pages")}");

    /// <summary>Which pages are drawn.</summary>
    private sealed record PreviewWishes(string? Document, int? Page, ImmutableArray<Language> Languages)
    {
        public bool Wants(PlacedDocument placed) =>
            (Document is null || placed.Document.Name == Document) && Languages.Contains(placed.Document.Language);
    }
}
