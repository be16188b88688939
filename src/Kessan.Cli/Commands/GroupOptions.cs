using System.Collections.Immutable;
using System.CommandLine;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Phases;

namespace Kessan.Cli.Commands;

/// <summary>Arguments and options that several commands have, each with the same meaning everywhere.</summary>
internal static class GroupOptions
{
    public static Argument<string> Folder() => new("DIR");

    public static Option<string?> Period() => new("--period");

    public static Option<string?> Basis() => new("--basis");

    /// <summary>What is asked to be closed.</summary>
    public static CloseRequest Request(
        ParseResult parsed,
        Argument<string> folder,
        Option<string?> period,
        Option<string?> basis
    ) => new(parsed.GetRequiredValue(folder), parsed.GetValue(period), parsed.GetValue(basis));

    public static Option<string?> Language() => Words("--language", "en", "ja");

    public static Option<string?> Format(params string[] formats) => Words("--format", formats);

    /// <summary>The language asked for, else the first of the group.</summary>
    public static Language LanguageOf(string? asked, Group group) =>
        Documents.Languages.Find(asked ?? group.Languages.FirstOrDefault() ?? string.Empty)
        ?? Documents.Language.English;

    /// <summary>Languages of documents, <c>en,ja</c>.</summary>
    public static Option<string?> DocumentLanguages() => new("--lang");

    /// <summary>The languages asked for, else all of the group.</summary>
    /// <exception cref="WrongUseException">The group does not report in a language asked for.</exception>
    public static ImmutableArray<Language> LanguagesOf(string? asked, Group group)
    {
        var known = string.Join(", ", group.Languages);
        return
        [
            .. (asked?.Split(',', StringSplitOptions.TrimEntries) ?? [.. group.Languages])
                .Distinct()
                .Select(id =>
                    group.Languages.Contains(id) && Documents.Languages.Find(id) is { } language
                        ? language
                        : throw new WrongUseException($"group.yaml does not name the language {id}; it names {known}")
                ),
        ];
    }

    /// <summary>Writes into a folder.</summary>
    /// <exception cref="WrongUseException">The folder cannot be written.</exception>
    public static bool Publish(string target, Action write) =>
        Publish(
            target,
            () =>
            {
                write();
                return true;
            }
        );

    /// <summary>Writes into a folder, and gives what the writing came to.</summary>
    /// <exception cref="WrongUseException">The folder cannot be written.</exception>
    public static T Publish<T>(string target, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"{target} cannot be written: {exception.Message}", exception);
        }
    }

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
