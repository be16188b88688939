using Kessan.Diagnostics;

namespace Kessan.Formats.Yaml;

/// <summary>A value of a YAML file and where it stands.</summary>
internal abstract record YamlNode(SourceLocation Place);

/// <summary>A single value.</summary>
internal sealed record YamlScalar(string Text, SourceLocation Place) : YamlNode(Place);

/// <summary>A list.</summary>
internal sealed record YamlList(List<YamlNode> Items, SourceLocation Place) : YamlNode(Place);

/// <summary>A mapping, its keys in the order of the file.</summary>
internal sealed record YamlMap(List<YamlEntry> Entries, SourceLocation Place) : YamlNode(Place)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Find(string key) => Entries.Find(entry => entry.Key == key)?.Value;
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(string Key, SourceLocation KeyPlace, YamlNode Value);
