using Kessan.Cli;

namespace Kessan.Scenarios;

/// <summary>A copy of the small sample, closed and approved through the command line.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFolder() => Scenario.Copy(Path.Combine(Scenario.Root, "samples", "tiny"), Group);

    public string Group => _folder.At("group");

    /// <summary>Where closes go that name no folder.</summary>
    public string Package => Path.Combine(Group, "closes", "FY2018-usgaap");

    public string At(string name) => _folder.At(name);

    public void Dispose() => _folder.Dispose();

    public (int Code, string Out, string Error) Close(params string[] more) =>
        Run(["close", Group, "--period", "FY2018", .. more]);

    public (int Code, string Out, string Error) Approve(string by, params string[] more) =>
        Run(["approve", Package, "--by", by, "--date", "2019-05-15", .. more]);

    public (int Code, string Out, string Error) Publish(string by) =>
        Run("publish", Package, "--by", by, "--date", "2019-05-16");

    public static (int Code, string Out, string Error) Run(params string[] arguments)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = KessanCommand.Run(arguments, new(printed, error));
        return (code, printed.ToString(), error.ToString());
    }

    /// <summary>Changes a text in a file of the group; it must be there.</summary>
    public void Edit(string file, string from, string to)
    {
        var path = Path.Combine(Group, file);
        var text = File.ReadAllText(path);
        text.Should().Contain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>The parent pays what it owes: cash and payables fall alike, and nothing else.</summary>
    public void PayPayables(int amount) =>
        EditLines(
            "trial-balances/FY2018/PARENT.csv",
            ("1000,,,55084", $"1000,,,{55084 - amount}"),
            ("2000,,,-27000", $"2000,,,{-27000 + amount}")
        );

    private void EditLines(string file, params (string From, string To)[] edits)
    {
        foreach (var (from, to) in edits)
        {
            Edit(file, from, to);
        }
    }

    /// <summary>The files of a folder by name.</summary>
    public static SortedDictionary<string, byte[]> Files(string folder) =>
        new(
            Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes),
            StringComparer.Ordinal
        );
}
