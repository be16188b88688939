using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Relations.Across.Worded;

/// <summary>A paragraph with its numbers and the words before each.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Numbers">Its numbers in order, with the place of each in the text.</param>
internal sealed record Sentence(string Text, ImmutableArray<(FoundNumber Number, int Start)> Numbers)
{
    /// <summary>The document's paragraphs that hold two numbers or more.</summary>
    public static IEnumerable<Sentence> Of(NumberedDocument document)
    {
        var elements = document.Elements;
        foreach (
            var group in document.Numbers.Where(number => number.Site.IsProse).GroupBy(number => number.Site.Element)
        )
        {
            if (group.Count() > 1 && group.Key < elements.Length && elements[group.Key] is ReadParagraph paragraph)
            {
                yield return new(paragraph.Text.Text, Placed(paragraph.Text.Text, group.OrderBy(number => number.Id)));
            }
        }
    }

    /// <summary>The text between the number before and a number.</summary>
    public string Before(int at)
    {
        var from = at == 0 ? 0 : Numbers[at - 1].Start + Numbers[at - 1].Number.Text.Length;
        return from < Numbers[at].Start ? Text[from..Numbers[at].Start] : string.Empty;
    }

    private static ImmutableArray<(FoundNumber, int)> Placed(string text, IEnumerable<FoundNumber> numbers)
    {
        var placed = ImmutableArray.CreateBuilder<(FoundNumber, int)>();
        var from = 0;
        foreach (var number in numbers)
        {
            var at = text.IndexOf(number.Text, from, StringComparison.Ordinal);
            at = at < 0 ? from : at;
            placed.Add((number, at));
            from = Math.Min(text.Length, at + number.Text.Length);
        }

        return placed.ToImmutable();
    }
}
