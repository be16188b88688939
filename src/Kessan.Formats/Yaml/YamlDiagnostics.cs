using Kessan.Diagnostics;

namespace Kessan.Formats.Yaml;

/// <summary>Findings about YAML files.</summary>
internal static class YamlDiagnostics
{
    /// <summary>KES2050: not YAML.</summary>
    public static Diagnostic Syntax(SourceLocation place, string what) =>
        new(
            "KES2050",
            Severity.Error,
            $"this is not YAML: {what}",
            place,
            "nothing of this file is in the books",
            "look at the indentation (blanks, no tabs) and the quotes of this line and the one before"
        );

    /// <summary>KES2051: a key nobody reads.</summary>
    public static Diagnostic UnknownKey(YamlEntry entry, IEnumerable<string> known) =>
        new(
            "KES2051",
            Severity.Error,
            $"key `{entry.Key}` is not known here",
            entry.KeyPlace,
            "what it says would be left out",
            Nearest.Help(entry.Key, known)
        );

    /// <summary>KES2052: a value of another shape.</summary>
    public static Diagnostic WrongShape(string key, YamlNode found, string expected) =>
        new(
            "KES2052",
            Severity.Error,
            $"`{key}` is {Shape(found)}; {expected} is expected",
            found.Place,
            "it is left out",
            "a list stands in [ ], a mapping in { }, or each on lines of its own"
        );

    /// <summary>KES2054: a key twice.</summary>
    public static Diagnostic DuplicateKey(string key, SourceLocation place, SourceLocation first) =>
        new(
            "KES2054",
            Severity.Error,
            $"key `{key}` stands here a second time; first at {first}",
            place,
            "the first one holds",
            "take one of them away"
        );

    /// <summary>KES2055: YAML that is more than a group folder needs.</summary>
    public static Diagnostic TooMuch(SourceLocation place, string what) =>
        new(
            "KES2055",
            Severity.Error,
            what,
            place,
            "nothing of this file is in the books",
            "write the values out; files of a group folder are plain, short and shallow"
        );

    private static string Shape(YamlNode node) =>
        node switch
        {
            YamlScalar => "a single value",
            YamlList => "a list",
            _ => "a mapping",
        };
}
