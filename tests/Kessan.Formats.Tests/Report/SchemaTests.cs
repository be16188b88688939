using System.Text.Json.Nodes;
using Kessan.Formats.Report;

namespace Kessan.Formats.Tests.Report;

/// <summary>The schemas that editors check definitions by have the keys that are read, and no others.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string> Shapes()
    {
        var data = new TheoryData<string, string>();
        foreach (var shape in ReportShapes.OfDocument)
        {
            data.Add("deck", shape.Name);
        }

        foreach (var shape in ReportShapes.OfWorkbook)
        {
            data.Add("workbook", shape.Name);
        }

        foreach (var shape in ThemeFile.Shapes)
        {
            data.Add("theme", shape.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_mapping_has_the_keys_that_are_read_and_no_others(string schema, string name)
    {
        var shape = ShapeOf(schema, name);
        var described = Described(schema, name);

        described["properties"]!.AsObject().Select(key => key.Key).Should().BeEquivalentTo(shape.Keys);
        described["additionalProperties"]!.GetValue<bool>().Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_value_that_must_be_there_is_required(string schema, string name)
    {
        var required = Described(schema, name)["required"]?.AsArray().Select(key => key!.GetValue<string>()) ?? [];
        var needed = ShapeOf(schema, name).Values.Where(column => column.IsRequired).Select(column => column.Name);

        needed.Except(required).Should().BeEmpty();
    }

    [Theory]
    [InlineData("deck")]
    [InlineData("workbook")]
    [InlineData("theme")]
    public void Every_mapping_described_is_read(string schema)
    {
        var described = Schema(schema)["$defs"]!.AsObject().Select(one => one.Key);
        var read = ShapesOf(schema).Select(shape => shape.Name);

        described.Should().BeSubsetOf(read);
    }

    [Fact]
    public void A_block_is_one_of_its_kinds()
    {
        var kinds = Described("deck", "block")["oneOf"]!
            .AsArray()
            .Select(one => one!["required"]![0]!.GetValue<string>());

        kinds.Should().Equal(ReportShapes.BlockKinds);
    }

    private static ReportShape ShapeOf(string schema, string name) =>
        ShapesOf(schema).Single(shape => shape.Name == name);

    private static IEnumerable<ReportShape> ShapesOf(string schema) =>
        schema switch
        {
            "deck" => ReportShapes.OfDocument,
            "workbook" => ReportShapes.OfWorkbook,
            _ => ThemeFile.Shapes,
        };

    private static JsonObject Described(string schema, string name)
    {
        var root = Schema(schema);
        return name is "document" or "workbook" or "theme" ? root : root["$defs"]![name]!.AsObject();
    }

    private static JsonObject Schema(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kessan.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var file = Path.Combine(folder, "docs", "reference", "schemas", $"{name}.schema.json");
        return JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    }
}
