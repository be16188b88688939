using Kessan.Cli.Publication;

namespace Kessan.Scenarios;

/// <summary>A scenario kept as its difference from a sound group.</summary>
/// <remarks><c>base.txt</c> names the sound group from the repository's root. Files of <c>input/</c> are laid over a
/// copy of it, and a file <c>X.deleted</c> takes <c>X</c> away. <c>close.txt</c> may name what is closed, <c>FY2018
/// usgaap</c>; without it the last closing is, under the first basis. <c>also.txt</c> names errors that come with the
/// one of the scenario, one a line, each followed by its reason.</remarks>
internal sealed class Overlay(string folder)
{
    private const string Deleted = ".deleted";

    /// <summary>The sound group, from the repository's root.</summary>
    public string Base => File.ReadAllText(Path.Combine(folder, "base.txt")).Trim();

    public string Expected => Path.Combine(folder, "expected.txt");

    /// <summary>Errors that come with the scenario's own, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Also =>
        Lines("also.txt").Select(line => line.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[^1].Trim());

    /// <summary>Lays the group out in an empty folder.</summary>
    public void Lay(string target)
    {
        Scenario.Copy(Path.Combine(Scenario.Root, Base), target);
        var input = Path.Combine(folder, "input");
        if (Directory.Exists(input))
        {
            Scenario.Copy(input, target);
        }

        foreach (var mark in Directory.GetFiles(target, $"*{Deleted}", SearchOption.AllDirectories))
        {
            File.Delete(mark);
            File.Delete(mark[..^Deleted.Length]);
        }
    }

    /// <summary>Lays the group out in an empty folder, and closes it.</summary>
    public GroupClose Close(string target)
    {
        Lay(target);
        var words = Lines("close.txt").FirstOrDefault()?.Split(' ') ?? [];
        return GroupClose.Run(new(target, words.ElementAtOrDefault(0), words.ElementAtOrDefault(1)));
    }

    private string[] Lines(string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? [.. File.ReadAllLines(path).Where(line => line.Length > 0)] : [];
    }
}
