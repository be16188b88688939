using System.Collections.Immutable;

namespace Kessan.Documents;

/// <summary>How a group's documents look. Colours are 0xRRGGBB, sizes hundredths of a point.</summary>
public sealed record Theme
{
    /// <summary>The theme of groups that state none.</summary>
    public static Theme Default { get; } = new();

    /// <summary>Titles, heads, this period's columns.</summary>
    public int Primary { get; init; } = 0x12355B;

    /// <summary>Second colour: rules, second line.</summary>
    public int Accent { get; init; } = 0xC8102E;

    /// <summary>Colours of series, from the bottom of a stack, each told from its neighbours in grey too.</summary>
    public ImmutableArray<int> Series { get; init; } = [0x12355B, 0x366F9E, 0x95B8D1, 0xD5E1EA, 0x7A7A7A, 0xB8B8B8];

    /// <summary>Colour of text.</summary>
    public int Text { get; init; } = 0x1F2933;

    /// <summary>Colour of what stands back: axes, notes. Meets 4.5 to 1 on the background.</summary>
    public int Muted { get; init; } = 0x5B6770;

    /// <summary>A tint behind heads and emphasised columns.</summary>
    public int Tint { get; init; } = 0xE8EEF4;

    /// <summary>The page.</summary>
    public int Background { get; init; } = 0xFFFFFF;

    /// <summary>Good variances; told from bad ones in grey too.</summary>
    public int Favourable { get; init; } = 0x1B7F5C;

    /// <summary>Bad variances.</summary>
    public int Unfavourable { get; init; } = 0x7D1410;

    /// <summary>Family of Latin letters and digits in PPTX, XLSX and HTML; PDF embeds one of the same widths.</summary>
    public string LatinFont { get; init; } = "Arial";

    /// <summary>Family of Japanese characters in PPTX, XLSX and HTML.</summary>
    public string JapaneseFont { get; init; } = "Yu Gothic";

    /// <summary>Size of page titles.</summary>
    public int TitleSize { get; init; } = 2_200;

    /// <summary>Size of body text.</summary>
    public int BodySize { get; init; } = 1_100;

    /// <summary>Size of text in tables.</summary>
    public int TableSize { get; init; } = 1_050;

    /// <summary>Size of chart labels.</summary>
    public int ChartSize { get; init; } = 900;

    /// <summary>Size of footnotes and remarks.</summary>
    public int NoteSize { get; init; } = 750;

    /// <summary>The smallest size text may be set in to fit; below it the page is a finding.</summary>
    public int SmallestSize { get; init; } = 700;

    /// <summary>Path of a logo (PNG) from the group folder; null where there is none.</summary>
    public string? Logo { get; init; }

    /// <summary>The logo's bytes, read with the theme.</summary>
    public ImmutableArray<byte> LogoBytes { get; init; } = [];

    /// <summary>What stands at the foot of every page beside its number: the company, a copyright; by
    /// language.</summary>
    public ImmutableSortedDictionary<string, string> Footer { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}
