using System.Numerics;

namespace Kessan.Tests.Samples;

/// <summary>The published files of the IIJ sample, read without anything of the program that solved them.</summary>
internal static class PublishedFiles
{
    public static string Folder { get; } = Find();

    public static IReadOnlyList<Dictionary<string, string>> Rows(string file) =>
        Read(File.ReadAllLines(Path.Combine(Folder, file)));

    /// <summary>The rows of any file with a heading line.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Read(string[] lines)
    {
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(Fields(line)).ToDictionary(f => f.First, f => f.Second))];
    }

    /// <summary>Yen of the solution, and what is given beside it in its own unit.</summary>
    public static Dictionary<(string Line, string Period), BigInteger> Values() =>
        Rows("solution.csv")
            .Concat(Rows("constants.csv"))
            .ToDictionary(row => (row["line"], row["period"]), row => BigInteger.Parse(row["value"]));

    private static IEnumerable<string> Fields(string line)
    {
        // Every second piece between quotation marks is text, where a comma is a comma.
        var pieces = line.Split('"');
        var masked = pieces.Select((piece, i) => i % 2 == 1 ? piece.Replace(',', '\u0001') : piece);
        return string.Concat(masked).Split(',').Select(field => field.Replace('\u0001', ','));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kessan.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "samples", "iij", "_sources");
    }
}
