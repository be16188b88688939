using System.CommandLine;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Formats.Text;
using Kessan.Phases;

namespace Kessan.Cli.Commands;

/// <summary>Arguments and options that several commands have, each with the same meaning everywhere.</summary>
internal static class GroupOptions
{
    public static Argument<string> Folder() => new("DIR");

    public static Option<string?> Period() => new("--period");

    public static Option<string?> Basis() => new("--basis");

    public static Option<string?> Language() => Words("--language", "en", "ja");

    public static Option<string?> Format(params string[] formats) => Words("--format", formats);

    /// <summary>The language asked for, else the first of the group.</summary>
    public static Language LanguageOf(string? asked, Group group) =>
        Languages.Find(asked ?? group.Languages.FirstOrDefault() ?? string.Empty) ?? Documents.Language.English;

    /// <summary>Reads and closes, with progress.</summary>
    public static GroupClose Close(CloseRequest request, Terminal terminal) =>
        Progress.While(terminal, $"Closing {request.Folder}", () => GroupClose.Run(request));

    private static Option<string?> Words(string name, params string[] words)
    {
        var option = new Option<string?>(name);
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
