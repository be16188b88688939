using Kessan.Eng.Iij.Model;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Says of the group's facts what the solution says of its lines: published, derived or, everything else,
/// illustrative.</summary>
internal static class StatusFile
{
    private static readonly HashSet<string> Dimensions = ["service", "offering", "nature", "region"];

    /// <summary>Writes the statuses.</summary>
    /// <param name="folder">The sample's folder.</param>
    /// <param name="figures">The file of keys that has those of figures beside the ledgers.</param>
    public static void Write(string folder, string figures)
    {
        var others = CsvFile
            .Read(figures)
            .Select(row => (IReadOnlyList<string>)[row["pattern"], row["status"], row["source"]]);
        IEnumerable<IReadOnlyList<string>> rows = CsvFile
            .Read(Path.Combine(folder, "_sources", "solution.csv"))
            .Where(row => row["status"] != "illustrative")
            .Where(row => IsFact(LineName.Parse(row["line"])))
            .Select(row => (IReadOnlyList<string>)[FactOf(row["line"], row["period"]), row["status"], row["source"]]);
        CsvFile.Write(
            Path.Combine(folder, "status.csv"),
            rows.Prepend(["pattern", "status", "source"])
                .Concat(others)
                .Append(["*", "illustrative", "built from eng/iij; entity figures are not published"])
        );
    }

    private static bool IsFact(LineName line) =>
        StatementDefinition.For(AccountingBasis.UsGaap).Knows(line.Concept)
        && line.Qualifiers.Count < 2
        && line.Qualifiers.Keys.All(Dimensions.Contains);

    private static string FactOf(string name, string period)
    {
        var line = LineName.Parse(name);
        var dimensions = line.Qualifiers.Select(pair => $"@{pair.Key}={pair.Value}");
        return $"{line.Concept}@{period}@actual@usgaap{string.Concat(dimensions)}";
    }
}
