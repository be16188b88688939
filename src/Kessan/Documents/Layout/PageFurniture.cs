using System.Collections.Immutable;
using System.Globalization;
using Kessan.Diagnostics;

namespace Kessan.Documents.Layout;

/// <summary>Places what stands around a page's body: title, rule, headline, remark, footnotes, footer, stamp.</summary>
internal sealed class PageFurniture(Document document, ITextMeasure measure, Page page)
{
    private const int RemarkShare = 36;
    private const int ListedFootnotes = 3;
    private const int Rule = 60;
    private const int Pale = 0xEDF0F3;

    private readonly PagePlan _plan = PagePlan.Of(document);
    private readonly FurnitureText _texts = new(document, measure);
    private readonly List<PlacedElement> _placed = [];
    private readonly List<Diagnostic> _findings = [];

    private Theme Theme => document.Theme;

    private PageFormat Format => document.Format;

    private int Inner => Format.Width - (2 * Format.Margin);

    /// <summary>What does not fit.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>The pieces placed, in reading order.</summary>
    public IReadOnlyList<PlacedElement> Placed => _placed;

    /// <summary>The stamp, behind everything; none where the document has none.</summary>
    public IEnumerable<PlacedElement> Stamp()
    {
        if (document.Stamp is not { } stamp)
        {
            yield break;
        }

        var size = Format.Width * 14 / 100;
        var box = new Box(0, (Format.Height / 2) - size, Format.Width, 2 * size);
        var form = new FurnitureForm(size, Pale, true, Alignment.Center, Alignment.Center);
        yield return _texts.Place("stamp", RichText.Of(stamp), box, form) with
        {
            Turn = 30,
        };
    }

    /// <summary>Places title, remark and headline; tells where the body begins.</summary>
    public int Head()
    {
        (PlacedText Text, Box Room, int Width)? remark = page.Remark is { } text ? Remark(text) : null;
        var taken = remark is null ? 0 : remark.Value.Width + _plan.ColumnGap;
        if (page.Kind == PageKind.Cover)
        {
            return First(remark);
        }

        var form = new FurnitureForm(_plan.Sizes.Title, _plan.Ink, true, Alignment.Start, Alignment.End)
        {
            Least = _plan.Sizes.Title * 55 / 100,
        };
        var room = new Box(Format.Margin, _plan.TitleTop, Inner - taken, _plan.RuleAt - _plan.TitleTop - 400);
        Add(_texts.Place("title", page.Title, OneLine(page.Title, room, form), form), room);
        if (remark is { } placed)
        {
            Add(placed.Text, placed.Room);
        }

        Rules();
        return page.Headline is { } headline ? Headline(headline) : _plan.RuleAt + _plan.UnderRule;
    }

    /// <summary>A report's first page: the remark, as the date, over a title in the middle of the page.</summary>
    private int First((PlacedText Text, Box Room, int Width)? remark)
    {
        if (remark is { } date)
        {
            Add(date.Text, date.Room);
        }

        var size = _plan.Sizes.Title * 125 / 100;
        var form = new FurnitureForm(size, _plan.Ink, true, Alignment.Center) { Least = _plan.Sizes.Title * 70 / 100 };
        var most = 2 * TextSetting.LineHeightOf(size, document.Language);
        var title = _texts.Place("title", page.Title, new(Format.Margin, _plan.RuleAt, Inner, most), form);
        Add(title, title.Box with { Height = most });
        return title.Box.Bottom + _plan.UnderRule;
    }

    /// <summary>Places footer and footnotes; tells where the body ends.</summary>
    public int Foot()
    {
        var top = Format.Height - _plan.FooterUp;
        if (page.Footnotes.IsEmpty)
        {
            return top - 300;
        }

        var form = new FurnitureForm(Theme.NoteSize, Theme.Muted);
        var text = Footnotes();
        var most = Format.Height * 22 / 100;
        var needed = _texts.Height(text, Inner, form);
        var height = Math.Min(needed, most);
        var room = new Box(Format.Margin, top - height - 200, Inner, height);
        Add(_texts.Place("footnotes", text, room, form), room);
        return room.Top - 700;
    }

    /// <summary>Places the company's line and the page's number.</summary>
    public void Footer()
    {
        var top = Format.Height - _plan.FooterUp + 500;
        var room = new Box(Format.Margin, top, Inner * 4 / 5, 1_000);
        var form = new FurnitureForm(Theme.NoteSize, Theme.Muted, Stand: Alignment.Center);
        var key = document.Language.Id();
        if (Theme.Footer.TryGetValue(key, out var company))
        {
            Add(_texts.Place("footer", RichText.Of(company), room, form), room);
        }

        var number = RichText.Of(page.Number.ToString(CultureInfo.InvariantCulture));
        var right = new Box(Format.Margin + (Inner * 4 / 5), top, Inner - (Inner * 4 / 5), 1_000);
        var align = _plan.IsReport ? Alignment.Center : Alignment.End;
        var place = _plan.IsReport ? room with { Width = Inner } : right;
        Add(_texts.Place("footer", number, place, form with { Align = align, Size = Theme.NoteSize + 100 }), place);
    }

    /// <summary>The stamp again, small, at the foot: what stands on the page may hide parts of the large one.</summary>
    public void Tag()
    {
        if (document.Stamp is not { } stamp)
        {
            return;
        }

        var top = Format.Height - _plan.FooterUp + 450;
        var room = new Box(Format.Width * 2 / 5, top, Format.Width / 5, 1_100);
        var form = new FurnitureForm(Theme.NoteSize + 50, Theme.Accent, true, Alignment.Center, Alignment.Center);
        var place = _plan.IsReport ? room with { Top = top - 1_500 } : room;
        Add(_texts.Place("stamp", RichText.Of(stamp), place, form), place);
    }

    /// <summary>A title of one line where the size need not fall under four fifths for it.</summary>
    private Box OneLine(RichText title, Box room, FurnitureForm form)
    {
        var one = TextSetting.LineHeightOf(form.Size, document.Language);
        var isNear = _texts.Width(title, form) * 72 / 100 <= room.Width;
        return isNear ? new(room.Left, room.Bottom - one, room.Width, one) : room;
    }

    private (PlacedText Text, Box Room, int Width) Remark(RichText text)
    {
        var form = new FurnitureForm(Theme.NoteSize + 50, Theme.Muted, Align: Alignment.End, Stand: Alignment.End);
        var width = Math.Min(_texts.Width(text, form) + 100, Inner * RemarkShare / 100);
        var top = _plan.TitleTop - 800;
        var room = new Box(Format.Width - Format.Margin - width, top, width, _plan.RuleAt - top - 450);
        return (_texts.Place("remark", text, room, form), room, width);
    }

    private void Rules()
    {
        _placed.Add(new PlacedFill("title", new(Format.Margin, _plan.RuleAt, Inner, Rule), _plan.Ink));
        if (!_plan.IsReport)
        {
            var accent = new Box(Format.Margin, _plan.RuleAt - 70, 6_000, 200);
            _placed.Add(new PlacedFill("title", accent, Theme.Accent));
        }
    }

    private int Headline(RichText text)
    {
        var padding = _plan.IsReport ? 0 : _plan.Sizes.Headline * 75 / 100;
        var form = new FurnitureForm(_plan.Sizes.Headline, _plan.Ink, true, Alignment.Start, Alignment.Center)
        {
            Least = _plan.Sizes.Headline * 70 / 100,
        };
        var width = Inner - (2 * padding);
        var most = 3 * TextSetting.LineHeightOf(form.Size, document.Language);
        var height = Math.Min(_texts.Height(text, width, form), most);
        var band = new Box(Format.Margin, _plan.RuleAt + 750, Inner, height + padding);
        var room = new Box(Format.Margin + padding, band.Top, width, band.Height);
        if (!_plan.IsReport)
        {
            _placed.Add(new PlacedFill("headline", band, Theme.Tint));
            _placed.Add(new PlacedFill("headline", band with { Width = 300 }, Theme.Primary));
        }

        Add(_texts.Place("headline", text, room, form), room);
        return band.Bottom + 1_000;
    }

    /// <summary>Few footnotes stand one under another, many in a row, as Japanese decks do.</summary>
    private RichText Footnotes()
    {
        var notes = page.Footnotes.Select(note => (Note: note, Runs: RunsOf(note))).ToArray();
        return notes.Length <= ListedFootnotes
            ? new([.. notes.Select(note => new Paragraph(0, ParagraphMark.None, note.Runs))])
            : new([
                new(
                    0,
                    ParagraphMark.None,
                    [.. notes.SelectMany((note, at) => at == 0 ? note.Runs : [new("   "), .. note.Runs])]
                ),
            ]);
    }

    private static ImmutableArray<Run> RunsOf(Footnote note) =>
        [new($"{note.Mark} "), .. note.Text.Paragraphs.SelectMany(paragraph => paragraph.Runs)];

    private void Add(PlacedText text, Box room)
    {
        _placed.Add(text);
        var by = Math.Max(text.Box.Height - room.Height, Widest(text) - room.Width);
        if (by > 0)
        {
            _findings.Add(LayoutDiagnostics.Furniture(document, page, text.Element, by));
        }
    }

    private static int Widest(PlacedText text) => text.Lines.Select(line => line.Width).DefaultIfEmpty().Max();
}
