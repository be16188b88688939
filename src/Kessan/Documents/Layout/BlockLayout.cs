using System.Collections.Immutable;
using Kessan.Documents.Charts;

namespace Kessan.Documents.Layout;

/// <summary>Places the blocks of a page in their boxes.</summary>
/// <param name="document">The document.</param>
/// <param name="measure">Tells widths of text.</param>
/// <param name="sizes">The sizes text is set in.</param>
internal sealed class BlockLayout(Document document, ITextMeasure measure, TextSizes sizes)
{
    private const int White = 0xFFFFFF;

    private readonly PagePlan _plan = PagePlan.Of(document);
    private readonly TableLook _look = new(document.Theme, PagePlan.Of(document).IsReport);
    private readonly List<Overrun> _overruns = [];
    private readonly List<PlacedElement> _placed = [];

    /// <summary>What does not fit.</summary>
    public IReadOnlyList<Overrun> Overruns => _overruns;

    /// <summary>What was placed, in reading order.</summary>
    public IReadOnlyList<PlacedElement> Placed => _placed;

    /// <summary>Places a block.</summary>
    public void Place(Block block, Box box)
    {
        switch (block)
        {
            case Arrangement { SideBySide: true } columns:
                PlaceColumns(columns, box);
                break;
            case Arrangement rows:
                PlaceRows(rows, box);
                break;
            case TextBlock text:
                PlaceText(text, box);
                break;
            case TableBlock table:
                PlaceTable(table, box);
                break;
            case ChartBlock chart:
                PlaceChart(chart, box);
                break;
            case ImageBlock image:
                _placed.Add(new PlacedImage(image.Element, Pictures.Fit(image, box), image, image.Bytes));
                break;
        }
    }

    /// <summary>What a block needs of height in a width, hundredths of a point; charts and pictures what they need at
    /// least.</summary>
    public int HeightOf(Block block, int width) => Height(block, width);

    private void PlaceColumns(Arrangement columns, Box box)
    {
        var widths = Columns(columns, box.Width);
        var left = box.Left;
        for (var part = 0; part < widths.Length; part++)
        {
            Place(columns.Parts[part].Block, box with { Left = left, Width = widths[part] });
            left += widths[part] + _plan.ColumnGap;
        }
    }

    private ImmutableArray<int> Columns(Arrangement columns, int width)
    {
        var room = width - ((columns.Parts.Length - 1) * _plan.ColumnGap);
        return Shares(columns.Parts.Select(part => Math.Max(1, part.Weight)), Math.Max(0, room));
    }

    private void PlaceRows(Arrangement rows, Box box)
    {
        var natural = rows.Parts.Select(part => Height(part.Block, box.Width)).ToArray();
        var room = box.Height - Gaps(rows);
        room -= rows.Parts.Select((part, index) => part.Weight == 0 ? natural[index] : 0).Sum();
        var shares = Shares(rows.Parts.Select(part => part.Weight), Math.Max(0, room));
        var lacking = rows
            .Parts.Select((part, index) => part.Weight == 0 ? 0 : Math.Max(0, natural[index] - shares[index]))
            .DefaultIfEmpty()
            .Max();
        if (room < 0 || lacking > 0)
        {
            _overruns.Add(new(rows, Math.Max(-room, lacking), false, Groups(rows)));
        }

        var top = box.Top;
        for (var part = 0; part < rows.Parts.Length; part++)
        {
            var height = rows.Parts[part].Weight == 0 ? natural[part] : shares[part];
            Place(rows.Parts[part].Block, box with { Top = top, Height = height });
            top += height + GapAfter(rows, part);
        }
    }

    private int Gaps(Arrangement rows) =>
        Enumerable.Range(0, Math.Max(0, rows.Parts.Length - 1)).Sum(part => GapAfter(rows, part));

    /// <summary>A bar belongs to what stands below it, and stands near.</summary>
    private int GapAfter(Arrangement rows, int part) =>
        rows.Parts[part].Block is TextBlock { Style.Frame: TextFrame.Bar } ? _plan.RowGap / 4 : _plan.RowGap;

    private void PlaceText(TextBlock block, Box box)
    {
        var (padding, setting) = (Padding(block), Setting(block));
        var isBar = block.Style.Frame == TextFrame.Bar;
        var set = Set(block, box.Width);
        var height = set.Height + (2 * padding.Vertical);
        Check(block, height - box.Height, isWidth: false);
        Check(block, set.Overrun, isWidth: true);
        var down = isBar ? Math.Max(padding.Vertical, (box.Height - set.Height) / 2) : padding.Vertical;
        var theme = document.Theme;
        _placed.Add(
            new PlacedText(
                block.Element,
                box,
                block.Text,
                [.. set.Lines.Select(line => line.Shift(box.Left + padding.Side, box.Top + down))],
                block.Style with
                {
                    Size = setting.Size,
                },
                isBar && !_plan.IsReport ? White : theme.Text
            )
            {
                Padding = padding.Side,
                Bold = isBar,
                Fill = FillOf(block.Style.Frame),
                Outline = block.Style.Frame == TextFrame.Outlined ? _plan.Ink : null,
            }
        );
    }

    private int? FillOf(TextFrame frame) =>
        frame switch
        {
            TextFrame.Bar => _plan.IsReport ? document.Theme.Tint : document.Theme.Primary,
            TextFrame.Tinted => document.Theme.Tint,
            _ => null,
        };

    private void PlaceTable(TableBlock block, Box box)
    {
        var table = Table(block);
        var caption = Caption(block, box);
        var down = caption is null ? 0 : caption.Box.Height + (_plan.RowGap / 3);
        var room = box with { Top = box.Top + down, Height = Math.Max(0, box.Height - down) };
        Check(block, table.Height(box.Width) - room.Height, isWidth: false);
        Check(block, table.Overrun(box.Width), isWidth: true);
        if (caption is not null)
        {
            _placed.Add(caption);
        }

        _placed.Add(table.Place(room));
    }

    private PlacedText? Caption(TableBlock block, Box box)
    {
        if (block.Caption is not { } caption)
        {
            return null;
        }

        var setting = new TextSetting(measure, document.Language, SizeOf(block), Bold: true);
        var set = SetText.Of(caption, box.Width, setting, Alignment.Start);
        var style = new TextStyle(setting.Size);
        var lines = set.Lines.Select(line => line.Shift(box.Left, box.Top)).ToImmutableArray();
        var colour = _plan.Ink;
        var room = box with { Height = set.Height };
        return new PlacedText(block.Element, room, caption, lines, style, colour) { Bold = true };
    }

    private void PlaceChart(ChartBlock block, Box box) =>
        _placed.Add(new PlacedChart(block.Element, box, block.Chart, Marks(block, box)));

    private ImmutableArray<ChartMark> Marks(ChartBlock block, Box box) =>
        ChartScene.Of(block.Chart, box.Width, box.Height, document.Theme, measure);

    /// <summary>What a block needs of height in a width; charts and pictures what they need at least.</summary>
    private int Height(Block block, int width) =>
        block switch
        {
            Arrangement { SideBySide: true } columns => columns
                .Parts.Zip(Columns(columns, width), (part, room) => Height(part.Block, room))
                .DefaultIfEmpty()
                .Max(),
            Arrangement rows => rows.Parts.Sum(part => Height(part.Block, width)) + Gaps(rows),
            TextBlock text => HeightOf(Set(text, width)) + (2 * Padding(text).Vertical),
            TableBlock table => Table(table).Height(width)
                + (Caption(table, new(0, 0, width, 0)) is { } caption ? caption.Box.Height + (_plan.RowGap / 3) : 0),
            ImageBlock image => Math.Min(
                _plan.LeastHeight,
                Pictures.Fit(image, new(0, 0, width, int.MaxValue / 4)).Height
            ),
            ChartBlock => _plan.LeastHeight,
            _ => 0,
        };

    /// <summary>Slides are also set by programs that break lines themselves.</summary>
    private int HeightOf(SetText set) => set.Height + (_plan.IsReport ? 0 : set.Spare);

    private void Check(Block block, int by, bool isWidth)
    {
        if (by > 0)
        {
            _overruns.Add(new(block, by, isWidth, Groups(block)));
        }
    }

    private ImmutableArray<(string Group, int Size)> Groups(Block block) =>
        block switch
        {
            Arrangement parts => [.. parts.Parts.SelectMany(part => Groups(part.Block)).Distinct()],
            TextBlock text => [(GroupOf(text), Nominal(text))],
            TableBlock table => [(GroupOf(table), Nominal(table))],
            _ => [],
        };

    private SetText Set(TextBlock block, int width)
    {
        var inner = Math.Max(0, width - (2 * Padding(block).Side));
        return SetText.Of(block.Text, inner, Setting(block), block.Style.Align, _plan.Ink);
    }

    private TextSetting Setting(TextBlock block) =>
        new(measure, document.Language, sizes.Of(GroupOf(block), Nominal(block)), block.Style.Frame == TextFrame.Bar);

    private (int Side, int Vertical) Padding(TextBlock block)
    {
        var size = sizes.Of(GroupOf(block), Nominal(block));
        return block.Style.Frame switch
        {
            TextFrame.None => (0, 0),
            TextFrame.Bar => (size * 70 / 100, size * 28 / 100),
            _ => (size * 85 / 100, size * 60 / 100),
        };
    }

    private TableLayout Table(TableBlock block) =>
        new(block, new(measure, document.Language, SizeOf(block), Bold: false), _look);

    private int SizeOf(TableBlock block) => sizes.Of(GroupOf(block), Nominal(block));

    private int Nominal(TextBlock block) => block.Style.Size > 0 ? block.Style.Size : _plan.Sizes.Body;

    private int Nominal(TableBlock block) => block.Size > 0 ? block.Size : _plan.Sizes.Table;

    private string GroupOf(TextBlock block) => $"text {Nominal(block)} {block.Style.Frame == TextFrame.Bar}";

    private static string GroupOf(TableBlock block) => $"table {block.Element}";

    private static ImmutableArray<int> Shares(IEnumerable<int> weights, int room)
    {
        var shares = weights.ToArray();
        long all = Math.Max(1, shares.Sum());
        return [.. shares.Select(weight => (int)(room * (long)weight / all))];
    }
}
