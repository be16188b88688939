using Kessan.TieOut.Reading;

namespace Kessan.Tests.TieOut;

/// <summary>Documents made of lines of text; a form feed begins a page.</summary>
internal static class TextDocument
{
    public static ReadDocument Of(string text)
    {
        var (pages, line) = (new List<ReadPage>(), 0);
        foreach (var page in text.Split('\f'))
        {
            var number = pages.Count + 1;
            var lines = page.TrimEnd('\n').Split('\n').Select(one => new ReadText(one, new(number, ++line, 1)));
            pages.Add(new(number, string.Empty, [new ReadLines([.. lines])]));
        }

        return new("document.txt", "text", [.. pages]);
    }
}
