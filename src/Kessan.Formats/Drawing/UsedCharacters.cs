using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Fonts;

namespace Kessan.Formats.Drawing;

/// <summary>The characters pages use, by font.</summary>
internal sealed class UsedCharacters
{
    private readonly Dictionary<FontFace, SortedSet<int>> _used = [];

    /// <summary>Those of pages.</summary>
    public static UsedCharacters Of(IEnumerable<PlacedPage> pages)
    {
        var used = new UsedCharacters();
        foreach (var element in pages.SelectMany(page => page.Elements))
        {
            used.Add(element);
        }

        return used;
    }

    /// <summary>Those of a font, in order.</summary>
    public IEnumerable<int> Of(FontFace font) => _used.GetValueOrDefault(font) ?? [];

    private void Add(PlacedElement element)
    {
        switch (element)
        {
            case PlacedText text:
                Add(text.Lines, text.Bold);
                break;
            case PlacedTable table:
                foreach (var cell in table.Cells)
                {
                    Add(cell.Lines, cell.Look.Bold);
                }

                break;
            case PlacedChart chart:
                foreach (var mark in chart.Marks.OfType<TextMark>())
                {
                    Add(mark.Run.Text, mark.Run.Bold);
                }

                break;
        }
    }

    private void Add(IEnumerable<PlacedLine> lines, bool bold)
    {
        foreach (var line in lines)
        {
            Add(line.Mark, bold);
            foreach (var run in line.Runs)
            {
                Add(run.Text, bold || run.Bold);
            }
        }
    }

    private void Add(string text, bool bold)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var font = FontSet.For(rune.Value, bold);
            if (!_used.TryGetValue(font, out var characters))
            {
                _used[font] = characters = [];
            }

            characters.Add(rune.Value);
        }
    }
}
