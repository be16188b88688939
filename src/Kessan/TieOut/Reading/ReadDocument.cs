using System.Collections.Immutable;

namespace Kessan.TieOut.Reading;

/// <summary>A published document as it was read: pages of text and tables in reading order, in no file
/// format.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Format">What it was read from: <c>text</c>, <c>markdown</c>, <c>html</c>, <c>pdf</c>, <c>pptx</c>,
/// <c>xlsx</c> or <c>ixbrl</c>.</param>
/// <param name="Pages">Its pages, slides or sheets; one page where the format has none.</param>
public sealed record ReadDocument(string Name, string Format, ImmutableArray<ReadPage> Pages)
{
    /// <summary>All its texts, in reading order.</summary>
    public IEnumerable<ReadText> Texts() => Pages.SelectMany(page => page.Elements).SelectMany(one => one.Texts());
}

/// <summary>A page, slide or sheet.</summary>
/// <param name="Number">Its number, the first being 1.</param>
/// <param name="Name">The sheet's or slide's own name; empty where it has none.</param>
/// <param name="Elements">What stands on it, in reading order.</param>
public sealed record ReadPage(int Number, string Name, ImmutableArray<ReadElement> Elements);

/// <summary>A heading, a paragraph, lines whose columns mean something, or a table.</summary>
public abstract record ReadElement
{
    /// <summary>Its texts: its own, those of its lines, or a table's caption and cells.</summary>
    public abstract IEnumerable<ReadText> Texts();
}

/// <summary>A paragraph, a bullet or a heading.</summary>
/// <param name="Text">Its text.</param>
/// <param name="HeadingLevel">1 for the title of the page or document, 2 and more below it; 0 for body text.</param>
/// <param name="BulletLevel">How deep a bullet stands, the outermost being 1; 0 for a paragraph.</param>
public sealed record ReadParagraph(ReadText Text, int HeadingLevel = 0, int BulletLevel = 0) : ReadElement
{
    /// <inheritdoc/>
    public override IEnumerable<ReadText> Texts() => [Text];
}

/// <summary>Lines of text set out with blanks or tabs, in which tables have still to be found.</summary>
/// <param name="Lines">The lines, empty ones included.</param>
public sealed record ReadLines(ImmutableArray<ReadText> Lines) : ReadElement
{
    /// <inheritdoc/>
    public override IEnumerable<ReadText> Texts() => Lines;
}

/// <summary>A table whose cells are known.</summary>
/// <param name="Caption">Its caption; null where it has none.</param>
/// <param name="HeadRows">How many rows at the top are heads, where the format tells; -1 where it does not.</param>
/// <param name="Cells">Its cells by row, then column; a merged cell stands once, at its first row and column.</param>
public sealed record ReadTable(ReadText? Caption, int HeadRows, ImmutableArray<ReadCell> Cells) : ReadElement
{
    /// <inheritdoc/>
    public override IEnumerable<ReadText> Texts() =>
        (Caption is { } caption ? [caption] : Enumerable.Empty<ReadText>()).Concat(Cells.Select(cell => cell.Text));
}

/// <summary>A cell of a table.</summary>
/// <param name="Row">Its first row, the top one being 0.</param>
/// <param name="Column">Its first column, the left one being 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsHead">Whether the format says that it is a head.</param>
/// <param name="Indent">How far its text is set in, in steps of the document's own; 0 where nothing tells.</param>
public sealed record ReadCell(
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    ReadText Text,
    bool IsHead = false,
    int Indent = 0
);

/// <summary>A run of text with its place in the file and what its format says of parts of it.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Tags">What the file says of parts of the text; empty where it says nothing.</param>
public sealed record ReadText(string Text, TextPlace Place, ImmutableArray<TextTag> Tags)
{
    /// <summary>Text of which the file says nothing.</summary>
    public ReadText(string text, TextPlace place)
        : this(text, place, []) { }

    /// <summary>Where parts of the text stand that do not follow what is before them on its line, such as the
    /// second line of a paragraph; in the order of their first characters.</summary>
    public ImmutableArray<TextAnchor> Anchors { get; init; } = [];

    /// <summary>Where a character of the text stands.</summary>
    /// <param name="character">The character, counted in the text from 0.</param>
    public TextPlace PlaceAt(int character)
    {
        var anchor = new TextAnchor(0, Place);
        foreach (var next in Anchors)
        {
            anchor = next.Start <= character ? next : anchor;
        }

        var start = Math.Min(anchor.Start, Text.Length);
        var columns = 0;
        foreach (var _ in Text.AsSpan(start, Math.Clamp(character, start, Text.Length) - start).EnumerateRunes())
        {
            columns++;
        }

        return anchor.Place with
        {
            Column = anchor.Place.Column + columns,
        };
    }
}

/// <summary>Where a part of a text stands.</summary>
/// <param name="Start">The part's first character, counted in the text from 0.</param>
/// <param name="Place">Where that character stands.</param>
public readonly record struct TextAnchor(int Start, TextPlace Place);

/// <summary>Where text stands in the file.</summary>
/// <param name="Page">The page, slide or sheet, the first being 1.</param>
/// <param name="Line">The line in the file, or on the page where the file has none; the first is 1.</param>
/// <param name="Column">The first character's column in the line; the first is 1.</param>
/// <param name="Address">The format's own name of the place: <c>Sheet1!B4</c>; empty where it has none.</param>
public readonly record struct TextPlace(int Page, int Line, int Column, string Address = "");

/// <summary>What a file says of a part of its text: the fact a number stands for.</summary>
/// <param name="Start">The first character, counted in the text from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="FactId">The fact's identity: Kessan's own, or the name and context of an Inline XBRL fact.</param>
/// <param name="Element">The element of Kessan's own package, as in <c>printed.csv</c>; empty otherwise.</param>
public readonly record struct TextTag(int Start, int Length, string FactId, string Element = "")
{
    /// <summary>What else the file states of the number, as Inline XBRL does: <c>scale=6 decimals=-6 sign=-
    /// unit=JPY</c>; null where it states nothing.</summary>
    public string? Stated { get; init; }
}
