namespace Kessan.Documents.Layout;

/// <summary>Places the furniture of the first page: a band, the logo, the title, the line under it.</summary>
internal sealed class CoverLayout(Document document, ITextMeasure measure, Page page)
{
    private const int Band = 1_600;

    private readonly FurnitureText _texts = new(document, measure);
    private readonly List<PlacedElement> _placed = [];

    private Theme Theme => document.Theme;

    private PageFormat Format => document.Format;

    /// <summary>The pieces placed, in reading order.</summary>
    public IReadOnlyList<PlacedElement> Placed => _placed;

    /// <summary>Places title and headline; tells the room of the body.</summary>
    public Box Place()
    {
        var left = (2 * Format.Margin) + Band;
        var width = Format.Width - left - (2 * Format.Margin);
        _placed.Add(new PlacedFill("cover", new(0, 0, Band, Format.Height), Theme.Primary));
        _placed.Add(new PlacedFill("cover", new(Band, 0, 200, Format.Height), Theme.Accent));
        Logo(left);
        var titleBox = new Box(left, Format.Height * 22 / 100, width, Format.Height * 26 / 100);
        var form = new FurnitureForm(Theme.TitleSize * 150 / 100, Theme.Primary, true, Stand: Alignment.End);
        var title = _texts.Place("title", page.Title, titleBox, form);
        _placed.Add(title);
        var rule = new Box(left, title.Box.Bottom + 900, 9_000, 200);
        _placed.Add(new PlacedFill("title", rule, Theme.Accent));
        var top = rule.Bottom + 1_000;
        if (page.Headline is { } headline)
        {
            var room = new Box(left, top, width, Format.Height * 14 / 100);
            var line = _texts.Place("headline", headline, room, new(Theme.TitleSize * 72 / 100, Theme.Text));
            _placed.Add(line);
            top = line.Box.Bottom;
        }

        top += 2_400;
        return new(left, top, width, Format.Height - top - (2 * Format.Margin));
    }

    private void Logo(int left)
    {
        if (Theme is { Logo: { } file, LogoBytes.IsEmpty: false })
        {
            var image = new ImageBlock("logo", file, string.Empty) { Bytes = Theme.LogoBytes };
            var room = new Box(left, Format.Margin, 16_000, 4_500);
            var fitted = Pictures.Fit(image, room);
            _placed.Add(new PlacedImage("logo", fitted with { Left = left }, image, image.Bytes));
        }
    }
}
