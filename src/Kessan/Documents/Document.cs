using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Documents;

/// <summary>A document in one language, every number resolved, before anything is placed.</summary>
/// <param name="Name">Its name in files and in <c>printed.csv</c>: <c>deck</c>, <c>summary</c>.</param>
/// <param name="Title">Its title, for readers of the file's properties.</param>
/// <param name="Language">The language.</param>
/// <param name="Theme">Colours, fonts, logo.</param>
/// <param name="Format">Size of its pages.</param>
/// <param name="Stamp">What stands across every page until the package is approved; null then.</param>
/// <param name="Pages">Its pages, the first numbered 1.</param>
public sealed record Document(
    string Name,
    string Title,
    Language Language,
    Theme Theme,
    PageFormat Format,
    string? Stamp,
    ImmutableArray<Page> Pages
)
{
    /// <summary>What stands after the title of a page that goes on.</summary>
    public string Continued { get; init; } = string.Empty;
}

/// <summary>What a page is for.</summary>
public enum PageKind
{
    /// <summary>The first page: title, company, date.</summary>
    Cover,

    /// <summary>A page of contents.</summary>
    Agenda,

    /// <summary>Any other.</summary>
    Content,
}

/// <summary>A page before anything is placed.</summary>
/// <param name="Number">Its number, the cover being 1.</param>
/// <param name="Id">Its name in the definition.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Its title.</param>
/// <param name="Headline">The message under the title; null where there is none.</param>
/// <param name="Remark">What stands at the right of the title: unit, abbreviations; null where there is none.</param>
/// <param name="Body">What it shows.</param>
/// <param name="Footnotes">Its footnotes, marks resolved, in order.</param>
/// <param name="Notes">Speaker notes: where the page's numbers come from, a paragraph each.</param>
public sealed record Page(
    int Number,
    string Id,
    PageKind Kind,
    RichText Title,
    RichText? Headline,
    RichText? Remark,
    Block Body,
    ImmutableArray<Footnote> Footnotes,
    ImmutableArray<string> Notes
)
{
    /// <summary>Where it is defined, for findings.</summary>
    public SourceLocation Place { get; init; }
}

/// <summary>A footnote: the mark as printed, <c>※1</c> or <c>*1</c>, and its text.</summary>
public sealed record Footnote(string Mark, RichText Text);

/// <summary>Size of pages in hundredths of a point.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Margin">Margin at all sides.</param>
public sealed record PageFormat(int Width, int Height, int Margin)
{
    /// <summary>Sixteen by nine, 960 by 540 points.</summary>
    public static PageFormat Wide { get; } = new(96_000, 54_000, 3_000);

    /// <summary>A4, upright.</summary>
    public static PageFormat A4 { get; } = new(59_528, 84_189, 4_800);
}
