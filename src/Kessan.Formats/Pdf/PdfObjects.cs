using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kessan.Formats.Pdf;

/// <summary>Finds objects of a PDF file by number, as its table of offsets tells.</summary>
internal sealed partial class PdfObjects
{
    private readonly string _file;
    private readonly Dictionary<int, int> _offsets = [];

    /// <summary>Reads the table of a file with one table and no compressed objects.</summary>
    public PdfObjects(byte[] file)
    {
        _file = Encoding.Latin1.GetString(file);
        var start = _file.LastIndexOf("startxref", StringComparison.Ordinal);
        TableAt = Number(StartTable().Match(_file, start));
        Size = Number(SizeEntry().Match(_file, TableAt));
        Root = Number(RootEntry().Match(_file, TableAt));
        ReadTable();
    }

    /// <summary>Where the table begins.</summary>
    public int TableAt { get; }

    /// <summary>The number after the last object's.</summary>
    public int Size { get; }

    /// <summary>The number of the catalogue.</summary>
    public int Root { get; }

    /// <summary>The trailer's entry of the file's properties.</summary>
    public int Properties => Number(PropertiesEntry().Match(_file, TableAt));

    /// <summary>An object's dictionary, from its opening brackets to its closing ones.</summary>
    public string Dictionary(int number)
    {
        var start = _file.IndexOf("<<", _offsets[number], StringComparison.Ordinal);
        var end = _file.IndexOf("endobj", start, StringComparison.Ordinal);
        return _file[start..end].TrimEnd();
    }

    /// <summary>The numbers of the pages, in order.</summary>
    public List<int> Pages()
    {
        var pages = new List<int>();
        AddPages(Number(PagesEntry().Match(Dictionary(Root))), pages);
        return pages;
    }

    private void AddPages(int number, List<int> pages)
    {
        var kids = KidsEntry().Match(Dictionary(number));
        if (!kids.Success)
        {
            pages.Add(number);
            return;
        }

        foreach (Match kid in Reference().Matches(kids.Groups["value"].Value))
        {
            AddPages(Number(kid), pages);
        }
    }

    private void ReadTable()
    {
        var lines = _file[TableAt..].Split('\n');
        var first = 0;
        var count = 0;
        foreach (var line in lines.Skip(1).TakeWhile(line => !line.StartsWith("trailer", StringComparison.Ordinal)))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 2)
            {
                (first, count) = (Whole(words[0]), 0);
            }
            else if (words.Length >= 3)
            {
                _offsets[first + count++] = Whole(words[0]);
            }
        }
    }

    private static int Number(Match match) =>
        match.Success
            ? Whole(match.Groups["value"].Value)
            : throw new InvalidDataException("the file is no PDF of ours");

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"startxref\s+(?<value>\d+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex StartTable();

    [GeneratedRegex(@"/Size (?<value>\d+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"/Root (?<value>\d+) 0 R", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RootEntry();

    [GeneratedRegex(@"/Info (?<value>\d+) 0 R", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PropertiesEntry();

    [GeneratedRegex(@"/Pages (?<value>\d+) 0 R", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PagesEntry();

    [GeneratedRegex(@"/Kids \[(?<value>[^\]]*)\]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex KidsEntry();

    [GeneratedRegex(@"(?<value>\d+) 0 R", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Reference();
}
