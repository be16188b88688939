using System.Globalization;
using Kessan.Documents.Composition.StatementBlocks;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;

namespace Kessan.Documents.Composition;

/// <summary>Builds the blocks of a page.</summary>
internal sealed class BlockBuilder
{
    private readonly OpenDocument _composition;
    private readonly TextComposer _texts;
    private readonly HashSet<string> _names;

    public BlockBuilder(OpenDocument composition, TextComposer texts, PageDefinition page)
    {
        (_composition, _texts) = (composition, texts);
        _names = new(Named(page.Body), StringComparer.Ordinal);
    }

    /// <summary>The charts built whose axis is shared, by element.</summary>
    public Dictionary<string, ChartDefinition> Scales { get; } = new(StringComparer.Ordinal);

    /// <summary>A block, which knows where it is defined.</summary>
    public Block Build(BlockDefinition definition) => BuildAnywhere(definition) with { Place = definition.Place };

    private Block BuildAnywhere(BlockDefinition definition) =>
        definition switch
        {
            ArrangementDefinition arrangement => Arrange(arrangement),
            TextDefinition text => new TextBlock(
                Name(text, text.Text.Text),
                _texts.Compose(text.Text, ReferenceContext.None),
                text.Style
            ),
            TableDefinition table => new TableComposer(_composition, _texts).Compose(table, Name(table, "table")),
            StatementBlockDefinition statement => Set(statement),
            ChartDefinition chart => Draw(chart),
            ImageDefinition image => Show(image),
            _ => new EmptyBlock(Name(definition, "empty")),
        };

    private Arrangement Arrange(ArrangementDefinition arrangement)
    {
        var name = Name(arrangement, arrangement.SideBySide ? "columns" : "rows");
        return new(
            name,
            arrangement.SideBySide,
            [.. arrangement.Parts.Select(part => new Share(Weight(part, arrangement.SideBySide), Build(part)))]
        );
    }

    /// <summary>Under one another, text and tables take what they need; everything else shares what is left.</summary>
    private static int Weight(BlockDefinition part, bool sideBySide) =>
        sideBySide ? Math.Max(1, part.Weight ?? 1)
        : part is TextDefinition or TableDefinition or StatementBlockDefinition ? part.Weight ?? 0
        : part.Weight ?? 1;

    private Block Set(StatementBlockDefinition statement)
    {
        var name = Name(statement, "statement");
        return new StatementComposer(_composition, statement).Compose() is { } table
            ? new TableComposer(_composition, _texts).Compose(table, name)
            : new EmptyBlock(name);
    }

    private ChartBlock Draw(ChartDefinition chart)
    {
        var name = Name(chart, "chart");
        if (chart.Scale is not null)
        {
            Scales[name] = chart;
        }

        return new(name, new ChartComposer(_composition, _texts, chart).Compose());
    }

    private ImageBlock Show(ImageDefinition image)
    {
        var alt = _texts.Compose(image.AltText, ReferenceContext.None).Plain;
        var bytes = _composition.Source.Report.Images.GetValueOrDefault(image.File.Text);
        return new(Name(image, "image"), image.File.Text, alt) { Bytes = bytes.IsDefault ? [] : bytes };
    }

    /// <summary>The name a block was given, else its key or kind, numbered where it is taken.</summary>
    private string Name(BlockDefinition block, string usual)
    {
        if (block.Name is { } given)
        {
            return given.Text;
        }

        var name = usual;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{usual}-{number}");
        }

        return name;
    }

    private static IEnumerable<string> Named(BlockDefinition block)
    {
        var inner = block is ArrangementDefinition arrangement ? arrangement.Parts.SelectMany(Named) : [];
        return block.Name is { } name ? inner.Prepend(name.Text) : inner;
    }
}
