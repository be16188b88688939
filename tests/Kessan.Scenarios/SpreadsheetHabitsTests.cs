using System.Text;
using Kessan.Cli.Publication;

namespace Kessan.Scenarios;

/// <summary>What spreadsheets do to a table changes no figure.</summary>
public sealed class SpreadsheetHabitsTests
{
    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing() =>
        Facts(text => "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal))
            .Should()
            .Equal(Facts(text => text));

    [Fact]
    public void Quotes_around_every_cell_change_nothing() => Facts(Quoted).Should().Equal(Facts(text => text));

    [Fact]
    public void Empty_rows_below_the_table_change_nothing() =>
        Facts(text => text + ",,,,,\n,,,\n\n").Should().Equal(Facts(text => text));

    private static string Quoted(string text) =>
        string.Concat(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line =>
                    line[0] == '#'
                        ? line + "\n"
                        : string.Join(',', line.Split(',').Select(cell => $"\"{cell}\"")) + "\n"
                )
        );

    private static List<string> Facts(Func<string, string> change)
    {
        using var folder = new TemporaryFolder();
        Scenario.Copy(Path.Combine(Scenario.Root, "samples", "tiny"), folder.Path);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*.csv", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, change(File.ReadAllText(file)), new UTF8Encoding(false));
        }

        var close = GroupClose.Run(new(folder.Path, null, null));
        close.Findings.Should().BeEmpty();
        return [.. close.Facts.All.Select(fact => $"{fact.Id} {fact.Text}")];
    }
}
