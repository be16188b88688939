namespace Kessan.TieOut.Package;

/// <summary>Which number of a file is which of the list: by page, fact and text, each once.</summary>
internal sealed class EntryMatch
{
    private EntryMatch(IEnumerable<PrintedEntry> entries, IEnumerable<TaggedNumber> numbers, int before)
    {
        Before = before;
        var listed = entries.ToLookup(entry => (entry.Page, entry.Fact));
        var printed = numbers.ToLookup(number => (number.Page - before, number.Tag.FactId));
        foreach (var group in listed)
        {
            Match([.. group], [.. printed[group.Key]]);
        }

        Extra.AddRange(printed.Where(group => !listed.Contains(group.Key)).SelectMany(group => group));
    }

    /// <summary>The match with as many pages before the document's first as let most numbers match.</summary>
    public static EntryMatch Best(
        IReadOnlyCollection<PrintedEntry> entries,
        IReadOnlyCollection<TaggedNumber> numbers,
        int mostBefore
    )
    {
        var best = new EntryMatch(entries, numbers, 0);
        for (var before = 1; before <= mostBefore && best.Matched.Count < entries.Count; before++)
        {
            var match = new EntryMatch(entries, numbers, before);
            best = match.Matched.Count > best.Matched.Count ? match : best;
        }

        return best;
    }

    /// <summary>How many pages of the file come before the document's first.</summary>
    public int Before { get; }

    /// <summary>Rows of the list with the number of the file.</summary>
    public List<(PrintedEntry Entry, TaggedNumber Number)> Matched { get; } = [];

    /// <summary>Rows of the list whose place in the file prints something else.</summary>
    public List<(PrintedEntry Entry, TaggedNumber Number)> Changed { get; } = [];

    /// <summary>Rows of the list that the file does not print.</summary>
    public List<PrintedEntry> Missing { get; } = [];

    /// <summary>Numbers of the file that the list does not have.</summary>
    public List<TaggedNumber> Extra { get; } = [];

    private void Match(List<PrintedEntry> entries, List<TaggedNumber> numbers)
    {
        var open = new List<PrintedEntry>();
        foreach (var entry in entries)
        {
            var at = At(numbers, entry);
            if (at < 0)
            {
                open.Add(entry);
                continue;
            }

            Matched.Add((entry, numbers[at]));
            numbers.RemoveAt(at);
        }

        var changed = Math.Min(open.Count, numbers.Count);
        Changed.AddRange(open.Zip(numbers));
        Missing.AddRange(open.Skip(changed));
        Extra.AddRange(numbers.Skip(changed));
    }

    /// <summary>The number of the same element and text; else of the same text, with no words about it before others:
    /// <c>2,649</c> in a table is not the one in <c>USD2,649 thousand</c> beside it.</summary>
    private static int At(List<TaggedNumber> numbers, PrintedEntry entry)
    {
        var text = Bare(entry.Text);
        Predicate<TaggedNumber>[] likeliest =
        [
            number => number.Tag.Element == entry.Element && Prints(number, text),
            number => Bare(number.Printed) == text,
            number => Prints(number, text),
        ];
        return likeliest.Select(numbers.FindIndex).FirstOrDefault(at => at >= 0, -1);
    }

    /// <summary>Whether a number prints a text, with words about it or none: <c>9.6%</c> in <c>up 9.6%</c>.</summary>
    private static bool Prints(TaggedNumber number, string text)
    {
        var printed = Bare(number.Printed);
        var at = printed.IndexOf(text, StringComparison.Ordinal);
        return at >= 0 && printed.Remove(at, text.Length).All(IsOfWord);
    }

    private static bool IsOfWord(char character) => char.IsLetter(character) || character is '.';

    /// <summary>A text without blanks: what is set in type is read back with more or fewer of them.</summary>
    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
