namespace Kessan.Documents.Layout.Flow;

/// <summary>Divides the body of a page into as many as it takes, each as high as its room at most.</summary>
/// <param name="layout">Tells heights.</param>
/// <param name="document">The document.</param>
/// <param name="roomOf">The height of the body of a page.</param>
internal sealed class FlowingBody(BlockLayout layout, Document document, Func<Page, int> roomOf)
{
    private readonly int _width = document.Format.Width - (2 * document.Format.Margin);
    private readonly List<Block> _bodies = [];
    private readonly List<Share> _open = [];
    private Page _page = null!;

    /// <summary>The bodies; the page's own where it fits.</summary>
    public IReadOnlyList<Block> Of(Page page)
    {
        _page = page;
        var parts = Parts(page.Body).ToList();
        if (layout.HeightOf(Body(parts), _width) <= Room())
        {
            return [page.Body];
        }

        foreach (var part in parts)
        {
            Add(part);
        }

        Close();
        return _bodies;
    }

    /// <summary>The parts that stand one under another, those inside others among them.</summary>
    private static IEnumerable<Share> Parts(Block block) =>
        block is Arrangement { SideBySide: false } rows
            ? rows.Parts.SelectMany(part => part.Weight == 0 ? Parts(part.Block) : [part])
            : [new(0, block)];

    private void Add(Share part)
    {
        for (var rest = part; ; )
        {
            if (HeightWith(rest) <= Room())
            {
                _open.Add(rest);
                return;
            }

            var (head, tail) = Cut(rest.Block);
            if (tail is null && _open.Count == 0)
            {
                // Alone on its page and too high: it is placed, set smaller, and a finding where that does not help.
                _open.Add(rest);
                return;
            }

            if (head is not null)
            {
                _open.Add(rest with { Block = head });
            }

            var headings = head is null ? TakeHeadings() : [];
            Close();
            _open.AddRange(headings);
            rest = tail is null ? rest : rest with { Block = tail };
        }
    }

    /// <summary>What fits of a block, and what is left; nothing and nothing where it cannot be cut here.</summary>
    private (Block? Head, Block? Tail) Cut(Block block)
    {
        bool Fits(Block head) => HeightWith(new(0, head)) <= Room();
        return block switch
        {
            TableBlock table => TableCut.Of(table, Fits),
            TextBlock { Style.Frame: TextFrame.None } text => TextCut.Of(text, Fits),
            _ => (null, null),
        };
    }

    /// <summary>Headings at the end of a page go with what they stand over.</summary>
    private List<Share> TakeHeadings()
    {
        var first = _open.Count;
        while (first > 1 && IsHeading(_open[first - 1].Block))
        {
            first--;
        }

        if (first == 1 && IsHeading(_open[0].Block))
        {
            return [];
        }

        var taken = _open[first..];
        _open.RemoveRange(first, _open.Count - first);
        return taken;
    }

    /// <summary>What says nothing without what follows: bars, headings, bold lines, and remarks at the right over a
    /// table.</summary>
    private static bool IsHeading(Block block) =>
        block is TextBlock text
        && (
            text.Style.Frame == TextFrame.Bar
            || text.Style.Align == Alignment.End
            || (text.Text.Paragraphs is [.., var last] && IsHeading(last))
        );

    private static bool IsHeading(Paragraph paragraph) =>
        paragraph.Mark == ParagraphMark.Heading || paragraph.Runs.All(run => run.Bold);

    private void Close()
    {
        if (_open.Count > 0)
        {
            _bodies.Add(Body(_open));
            _open.Clear();
        }
    }

    private Block Body(IReadOnlyList<Share> parts) =>
        parts is [{ Weight: 0 } alone] && alone.Block == _page.Body
            ? alone.Block
            : new Arrangement(
                _page.Body is Arrangement { SideBySide: false } rows ? rows.Element : "rows",
                false,
                [.. parts]
            );

    private int HeightWith(Share part) => layout.HeightOf(Body([.. _open, part]), _width);

    private int Room() => roomOf(_bodies.Count == 0 ? _page : _page with { Kind = PageKind.Content, Headline = null });
}
