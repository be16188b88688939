using System.Text.Json.Nodes;
using NJsonSchema;

namespace Kessan.Scenarios.TieOut;

/// <summary>What <c>kessan tieout --format json</c> writes is what its schema says.</summary>
public sealed class TieOutSchemaTests
{
    private static readonly string Documents = Path.Combine(Scenario.Root, "tests", "Kessan.Scenarios", "documents");
    private static readonly string Deck = Path.Combine(Documents, "iij-1h-fy2018.txt");

    private static readonly Lazy<string> Written = new(() =>
        PackageFolder
            .Run("tieout", Deck, "--facts", Path.Combine(Documents, "iij-1h-fy2018.facts.csv"), "--format", "json")
            .Out
    );

    [Fact]
    public async Task A_document_with_facts_beside_it_is_valid()
    {
        var root = JsonNode.Parse(Written.Value)!;

        foreach (var list in (string[])["numbers", "relations", "conflicts", "known", "unmatched", "findings"])
        {
            root[list]!.AsArray().Should().NotBeEmpty();
        }

        (await ErrorsIn(Written.Value)).Should().BeEmpty();
    }

    [Fact]
    public async Task Several_documents_are_valid()
    {
        var json = PackageFolder.Run(
            "tieout",
            Path.Combine(Documents, "intel-3q18.md"),
            Path.Combine(Documents, "epson-fy2017.md"),
            "--format",
            "json"
        );

        JsonNode.Parse(json.Out)!.AsArray().Should().HaveCount(2);
        (await ErrorsIn(json.Out)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("numbers", "value", 12.5)]
    [InlineData("numbers", "role", "total")]
    [InlineData("relations", "verdict", "maybe")]
    [InlineData("relations", "lo", "a third")]
    [InlineData("known", "period", "1H18")]
    [InlineData("conflicts", "numbers", 7)]
    [InlineData("relations", "target", null)]
    public async Task What_the_schema_does_not_say_is_not_valid(string list, string member, object? value)
    {
        var root = JsonNode.Parse(Written.Value)!;
        var first = root[list]![0]!.AsObject();
        first[member] = value is null ? null : JsonValue.Create(value);

        (await ErrorsIn(root.ToJsonString())).Should().NotBeEmpty();
    }

    private static async Task<IEnumerable<string>> ErrorsIn(string json)
    {
        var path = Path.Combine(Scenario.Root, "docs", "reference", "schemas", "tie-out.schema.json");

        // The library knows the schemas a schema is made of by the name they had before.
        var text = File.ReadAllText(path).Replace("$defs", "definitions", StringComparison.Ordinal);
        var schema = await JsonSchema.FromJsonAsync(text);
        return schema.Validate(json).Select(error => error.ToString());
    }
}
