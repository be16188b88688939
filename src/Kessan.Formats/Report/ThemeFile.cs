using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads <c>report/theme.yaml</c>; what it does not say is the theme's own.</summary>
internal static class ThemeFile
{
    private static readonly Column<int?> Primary = ReportColumns.Colour("primary");
    private static readonly Column<int?> Accent = ReportColumns.Colour("accent");
    private static readonly Column<int?> Text = ReportColumns.Colour("text");
    private static readonly Column<int?> Muted = ReportColumns.Colour("muted");
    private static readonly Column<int?> Tint = ReportColumns.Colour("tint");
    private static readonly Column<int?> Background = ReportColumns.Colour("background");
    private static readonly Column<int?> Favourable = ReportColumns.Colour("favourable");
    private static readonly Column<int?> Unfavourable = ReportColumns.Colour("unfavourable");
    private static readonly Column<string> Latin = Columns.Text("latin").Or(string.Empty);
    private static readonly Column<string> Japanese = Columns.Text("japanese").Or(string.Empty);
    private static readonly Column<int?> Title = ReportColumns.Points("title").Optional();
    private static readonly Column<int?> Body = ReportColumns.Points("body").Optional();
    private static readonly Column<int?> Table = ReportColumns.Points("table").Optional();
    private static readonly Column<int?> Chart = ReportColumns.Points("chart").Optional();
    private static readonly Column<int?> Note = ReportColumns.Points("note").Optional();
    private static readonly Column<int?> Smallest = ReportColumns.Points("smallest").Optional();
    private static readonly Column<string> Logo = Columns.Text("logo").Or(string.Empty);
    private static readonly Column<string> En = Columns.Text("en").Or(string.Empty);
    private static readonly Column<string> Ja = Columns.Text("ja").Or(string.Empty);

    /// <summary>The file.</summary>
    public static ReportShape File { get; } = new("theme", [Logo], ["colours", "fonts", "sizes", "footer"]);

    /// <summary>Its colours.</summary>
    public static ReportShape Colours { get; } =
        new("colours", [Primary, Accent, Text, Muted, Tint, Background, Favourable, Unfavourable], ["series"]);

    /// <summary>Its fonts.</summary>
    public static ReportShape Fonts { get; } = new("fonts", [Latin, Japanese], []);

    /// <summary>Its sizes of text.</summary>
    public static ReportShape Sizes { get; } = new("sizes", [Title, Body, Table, Chart, Note, Smallest], []);

    /// <summary>What stands at the foot of pages.</summary>
    public static ReportShape Footer { get; } = new("footer", [En, Ja], []);

    /// <summary>Every mapping of a theme.</summary>
    public static ReportShape[] Shapes { get; } = [File, Colours, Fonts, Sizes, Footer];

    /// <summary>Reads a theme.</summary>
    /// <param name="map">The file.</param>
    /// <param name="reading">Findings and names.</param>
    /// <param name="picture">Reads a picture of the folder.</param>
    public static Theme Read(YamlMap map, FileReading reading, Func<DefinedText, ImmutableArray<byte>> picture)
    {
        var yaml = new YamlRow(map, File.Values, File.Parts, reading);
        var theme = ReadColours(Theme.Default, Part(yaml, "colours", Colours));
        theme = ReadFonts(theme, Part(yaml, "fonts", Fonts));
        theme = ReadSizes(theme, Part(yaml, "sizes", Sizes));
        var logo = DefinitionReading.Written(yaml, Logo);
        return theme with
        {
            Logo = logo?.Text,
            LogoBytes = logo is null ? [] : picture(logo),
            Footer = ReadFooter(Part(yaml, "footer", Footer)),
        };
    }

    private static YamlRow? Part(YamlRow yaml, string key, ReportShape shape) =>
        yaml.Map(key) is { } map ? new(map, shape.Values, shape.Parts, yaml.Row.Reading) : null;

    private static Theme ReadColours(Theme theme, YamlRow? colours)
    {
        if (colours is null)
        {
            return theme;
        }

        var row = colours.Row;
        var series = ReadSeries(colours);
        return theme with
        {
            Primary = row.Read(Primary) ?? theme.Primary,
            Accent = row.Read(Accent) ?? theme.Accent,
            Series = series.IsEmpty ? theme.Series : series,
            Text = row.Read(Text) ?? theme.Text,
            Muted = row.Read(Muted) ?? theme.Muted,
            Tint = row.Read(Tint) ?? theme.Tint,
            Background = row.Read(Background) ?? theme.Background,
            Favourable = row.Read(Favourable) ?? theme.Favourable,
            Unfavourable = row.Read(Unfavourable) ?? theme.Unfavourable,
        };
    }

    private static ImmutableArray<int> ReadSeries(YamlRow colours)
    {
        var read = ImmutableArray.CreateBuilder<int>();
        foreach (var cell in colours.Values("series"))
        {
            if (ReportColumns.ReadColour(cell, colours.Row.Reading, out var colour))
            {
                read.Add(colour);
            }
        }

        return read.ToImmutable();
    }

    private static Theme ReadFonts(Theme theme, YamlRow? fonts) =>
        fonts is null
            ? theme
            : theme with
            {
                LatinFont = fonts.Row.Has(Latin) ? fonts.Row.Read(Latin) : theme.LatinFont,
                JapaneseFont = fonts.Row.Has(Japanese) ? fonts.Row.Read(Japanese) : theme.JapaneseFont,
            };

    private static Theme ReadSizes(Theme theme, YamlRow? sizes) =>
        sizes is null
            ? theme
            : theme with
            {
                TitleSize = sizes.Row.Read(Title) ?? theme.TitleSize,
                BodySize = sizes.Row.Read(Body) ?? theme.BodySize,
                TableSize = sizes.Row.Read(Table) ?? theme.TableSize,
                ChartSize = sizes.Row.Read(Chart) ?? theme.ChartSize,
                NoteSize = sizes.Row.Read(Note) ?? theme.NoteSize,
                SmallestSize = sizes.Row.Read(Smallest) ?? theme.SmallestSize,
            };

    private static ImmutableSortedDictionary<string, string> ReadFooter(YamlRow? footer)
    {
        var words = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        foreach (var language in footer is null ? [] : new[] { En, Ja }.Where(footer.Row.Has))
        {
            words = words.Add(language.Name, footer!.Row.Read(language));
        }

        return words;
    }
}
