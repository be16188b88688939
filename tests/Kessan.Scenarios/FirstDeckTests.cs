namespace Kessan.Scenarios;

/// <summary>The guide to a first deck shows what stands in the small sample.</summary>
public sealed class FirstDeckTests
{
    private const int MostLines = 30;
    private const string Marker = "```yaml +mygroup/";

    private static readonly string Guide = File.ReadAllText(
        Path.Combine(Scenario.Root, "docs", "guides", "first-deck.md")
    );

    [Fact]
    public void A_new_page_with_a_new_chart_and_a_new_measure_takes_under_thirty_lines_of_yaml()
    {
        var added = Added().ToList();

        added.Select(block => block.File).Should().Equal("report/concepts.yaml", "report/deck.yaml");
        added.Sum(block => block.Text.Split('\n').Count(line => line.Length > 0)).Should().BeLessThan(MostLines);
        added[1].Text.Should().Contain("- page: ").And.Contain("chart:");
    }

    [Fact]
    public void The_lines_of_the_guide_stand_in_the_small_sample()
    {
        foreach (var (file, text) in Added())
        {
            File.ReadAllText(Path.Combine(Scenario.Root, "samples", "tiny", file)).Should().Contain(text);
        }
    }

    private static IEnumerable<(string File, string Text)> Added() =>
        from block in Guide.Split(Marker).Skip(1)
        let end = block.IndexOf('\n')
        select (block[..end], block[(end + 1)..block.IndexOf("```", StringComparison.Ordinal)]);

    [Fact]
    public void Six_pictures_of_moderate_size_are_shown_somewhere()
    {
        string[] shown = [Guide, .. new[] { "README.md", "docs/start.md", "docs/reference/deck.md" }.Select(Text)];
        var pictures = Directory.GetFiles(Path.Combine(Scenario.Root, "docs", "pictures"));

        pictures.Should().HaveCount(6).And.OnlyContain(file => new FileInfo(file).Length < 200_000);
        pictures
            .Select(file => $"pictures/{Path.GetFileName(file)})")
            .Should()
            .OnlyContain(address => shown.Any(text => text.Contains(address)));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Scenario.Root, file));
}
