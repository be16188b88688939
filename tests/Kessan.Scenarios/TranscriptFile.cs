using System.Text;

namespace Kessan.Scenarios;

/// <summary>A block of a transcript that stands for a file: <c>yaml report/deck.yaml</c> after its backticks.</summary>
internal sealed class TranscriptFile
{
    private static readonly string[] Words = ["yaml", "csv", "markdown"];

    private readonly string _fence;
    private readonly string _path;
    private readonly bool _isAdded;
    private readonly StringBuilder _text = new();

    private TranscriptFile(string fence, string path)
    {
        (_fence, _isAdded, _path) = (fence, path[0] == '+', path.TrimStart('+'));
    }

    /// <summary>Reads a line: the block it begins or goes on with; null where it is in none, or ends one, whose file is
    /// then written.</summary>
    public static TranscriptFile? Follow(TranscriptFile? file, string line)
    {
        if (file is null)
        {
            return Opened(line);
        }

        if (line != file._fence)
        {
            file._text.Append(line).Append('\n');
            return file;
        }

        file.Write();
        return null;
    }

    private static TranscriptFile? Opened(string line)
    {
        var mark = line.TrimStart('`');
        return
            line.Length - mark.Length >= 3
            && mark.Split(' ') is [var word, { Length: > 0 } path]
            && Words.Contains(word)
            ? new(line[..^mark.Length], path)
            : null;
    }

    private void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        if (_isAdded)
        {
            File.AppendAllText(_path, _text.ToString());
            return;
        }

        File.WriteAllText(_path, _text.ToString());
    }
}
