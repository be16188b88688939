using System.Text;

namespace Kessan.Eng.Iij.Model;

/// <summary>The few lines of RFC 4180 that the program's own files need.</summary>
internal static class CsvFile
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = Fields(lines[0]);
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = Fields(line);
            if (fields.Count != header.Count)
            {
                throw new InvalidDataException($"{path}: {fields.Count} fields instead of {header.Count}: {line}");
            }

            yield return header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    public static void Write(string path, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(',', '"') < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append(line[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
