using Kessan.Formats.Tables;

namespace Kessan.Formats.Yaml;

/// <summary>A mapping read like a row of a table: its single values are cells, its other values are read by their
/// keys.</summary>
internal sealed class YamlRow
{
    private readonly YamlMap _map;

    /// <summary>A mapping of a shape; keys it does not have and values of another form are findings.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="values">Keys of single values.</param>
    /// <param name="parts">Keys of lists and mappings.</param>
    /// <param name="reading">Names and findings.</param>
    public YamlRow(YamlMap map, Column[] values, string[] parts, FileReading reading)
    {
        _map = map;
        var columns = values.ToDictionary(column => column.Name, StringComparer.Ordinal);
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        var cells = new List<Cell>();
        var isSound = true;
        foreach (var entry in map.Entries)
        {
            if (parts.Contains(entry.Key, StringComparer.Ordinal))
            {
                continue;
            }

            if (!columns.ContainsKey(entry.Key))
            {
                isSound = false;
                reading.Findings.Add(YamlDiagnostics.UnknownKey(entry, Free(columns.Keys.Concat(parts), map)));
            }
            else if (entry.Value is YamlScalar scalar)
            {
                header.Add(entry.Key, cells.Count);
                cells.Add(new(entry.Key, scalar.Text, scalar.Place));
            }
            else
            {
                isSound = false;
                header.Add(entry.Key, cells.Count);
                cells.Add(new(entry.Key, string.Empty, entry.Value.Place));
                reading.Findings.Add(YamlDiagnostics.WrongShape(entry.Key, entry.Value, "a single value"));
            }
        }

        Row = new(reading, map.Place, header, [.. cells]);
        Refuse(isSound);
    }

    /// <summary>The single values.</summary>
    public Row Row { get; }

    /// <summary>Whether a key is there, whatever its value.</summary>
    public bool Contains(string key) => _map.Find(key) is not null;

    /// <summary>The value of a key as it stands, or null.</summary>
    public YamlNode? Node(string key) => _map.Find(key);

    /// <summary>The values of a list as they stand; empty where the key is not there.</summary>
    public IReadOnlyList<YamlNode> Nodes(string key) => Items(key);

    /// <summary>The mappings of a list; empty where the key is not there.</summary>
    public IEnumerable<YamlMap> Maps(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlMap map)
            {
                yield return map;
            }
            else
            {
                Row.Refuse(YamlDiagnostics.WrongShape($"an entry of {key}", item, "a mapping of keys"));
            }
        }
    }

    /// <summary>The single values of a list; empty where the key is not there.</summary>
    public IEnumerable<Cell> Values(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlScalar scalar)
            {
                yield return new(key, scalar.Text, scalar.Place);
            }
            else
            {
                Row.Refuse(YamlDiagnostics.WrongShape($"an entry of {key}", item, "a single value"));
            }
        }
    }

    /// <summary>The mapping of a key, or null.</summary>
    public YamlMap? Map(string key)
    {
        var value = _map.Find(key);
        if (value is not null and not YamlMap)
        {
            Row.Refuse(YamlDiagnostics.WrongShape(key, value, "a mapping of keys"));
        }

        return value as YamlMap;
    }

    private void Refuse(bool isSound)
    {
        if (!isSound)
        {
            Row.Refuse();
        }
    }

    private List<YamlNode> Items(string key)
    {
        var value = _map.Find(key);
        if (value is null or YamlScalar { Text: "" })
        {
            return [];
        }

        if (value is not YamlList list)
        {
            Row.Refuse(YamlDiagnostics.WrongShape(key, value, "a list"));
            return [];
        }

        return list.Items;
    }

    private static IEnumerable<string> Free(IEnumerable<string> known, YamlMap map) =>
        known.Except(map.Entries.Select(entry => entry.Key), StringComparer.Ordinal);
}
