using System.Text;
using Kessan.Diagnostics;
using Kessan.Formats.Csv;

namespace Kessan.Formats.Text;

/// <summary>The lines of the user's own files that findings point to.</summary>
/// <remarks>Steps know the number of a cell in its row; the row is taken apart again to find its column.</remarks>
internal sealed class SourceExcerpt(string folder)
{
    private readonly Dictionary<string, (byte[] Bytes, List<int> Lines)?> _files = new(StringComparer.Ordinal);

    /// <summary>The place with its column and width, where the file tells them.</summary>
    public SourceLocation Resolve(SourceLocation place)
    {
        if (place.Line == 0 || place.Column > 0 || place.Field == 0)
        {
            return place;
        }

        if (place.File.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return place with { Column = place.Field, Width = 1 };
        }

        if (!place.File.EndsWith(".csv", StringComparison.Ordinal) || Load(place.File) is not var (bytes, lines))
        {
            return place;
        }

        return place.Line <= lines.Count ? FieldPlace(bytes, lines[place.Line - 1], place) : place;
    }

    /// <summary>The line a place is on; null where the file has no lines to show.</summary>
    public string? Line(SourceLocation place)
    {
        if (place.Line == 0 || Load(place.File) is not var (bytes, lines) || place.Line > lines.Count)
        {
            return null;
        }

        var rest = bytes.AsSpan(lines[place.Line - 1]);
        var end = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).TrimEnd('\r');
    }

    private static SourceLocation FieldPlace(byte[] bytes, int start, SourceLocation place)
    {
        var scanner = new CsvScanner(bytes, start, place.Line);
        if (!scanner.NextRow() || scanner.Line != place.Line || scanner.Count < place.Field)
        {
            return place;
        }

        var cell = CsvFile.Place(bytes, scanner.Cells[place.Field - 1], (start, place.Line), place.File);
        return cell with { Field = place.Field };
    }

    private (byte[] Bytes, List<int> Lines)? Load(string file)
    {
        if (!_files.TryGetValue(file, out var loaded))
        {
            loaded = ReadText(Path.Combine(folder, file));
            _files.Add(file, loaded);
        }

        return loaded;
    }

    private static (byte[] Bytes, List<int> Lines)? ReadText(string path)
    {
        if (!IsText(path))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            CsvFile.EndLines(bytes);
            var lines = new List<int> { CsvFile.TextStart(bytes) };
            for (var at = Array.IndexOf(bytes, (byte)'\n'); at >= 0; at = Array.IndexOf(bytes, (byte)'\n', at + 1))
            {
                lines.Add(at + 1);
            }

            return (bytes, lines);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsText(string path) => Path.GetExtension(path) is ".csv" or ".yaml" or ".md";
}
