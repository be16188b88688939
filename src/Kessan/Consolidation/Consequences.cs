using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Consolidation;

/// <summary>Leaves out findings that only follow from what reading could not take in.</summary>
/// <remarks>A row that cannot be read has its own finding, with its place and what to do. That the trial balance then
/// does not balance, or that a rate is not there, says the same thing again in other words and points elsewhere. The
/// file's own finding stops publication, so that nothing is hidden: what is still wrong when it is mended is found
/// then.</remarks>
internal static class Consequences
{
    // The file the finding points to, whatever its extension.
    private const string Itself = "=";

    // The mapping of the entity whose file the finding points to.
    private const string ItsMapping = "mapping/=";

    private static readonly ImmutableSortedDictionary<string, string[]> Causes = new Dictionary<string, string[]>
    {
        ["KES1101"] = [Itself],
        ["KES1102"] = [Itself],
        ["KES1103"] = ["ownership.csv", "entities.csv"],
        ["KES1105"] = [Itself, ItsMapping, "accounts.csv"],
        ["KES1106"] = [Itself, ItsMapping, "accounts.csv"],
        ["KES1107"] = [Itself, ItsMapping, "accounts.csv", "opening/", "ownership.csv"],
        ["KES1108"] = [Itself, ItsMapping, "accounts.csv", "opening/", "ownership.csv"],
        ["KES1112"] = ["rates.csv", "group.yaml"],
        ["KES1114"] = [Itself, "accounts.csv", "entities.csv"],
        ["KES1116"] = ["accounts.csv"],
        ["KES1121"] = ["trial-balances/"],
        ["KES1201"] = ["entities.csv"],
        ["KES1203"] = ["dimensions/", "group.yaml"],
        ["KES1204"] = [ItsMapping, "accounts.csv"],
        ["KES1301"] = [Itself, "accounts.csv", "entities.csv"],
        ["KES1303"] = [Itself],
        ["KES1304"] = [Itself],
        ["KES1305"] = [Itself],
        ["KES1409"] = ["accounts.csv"],
        ["KES1403"] = ["rates.csv", "group.yaml"],
        ["KES1501"] = ["rates.csv", "group.yaml"],
        ["KES1502"] = ["rates.csv", "group.yaml"],
        ["KES1503"] = ["rates.csv", "group.yaml", "opening/", "combinations/", "dividends.csv"],
        ["KES1506"] = ["dividends.csv"],
        ["KES1509"] = ["accounts.csv"],
        ["KES1601"] = ["intercompany.csv", "entities.csv"],
        ["KES1609"] = ["accounts.csv"],
        ["KES1701"] = ["dividends.csv", "ownership.csv"],
        ["KES1702"] = ["dividends.csv", "ownership.csv"],
        ["KES1705"] = ["rates.csv", "group.yaml"],
        ["KES1706"] = ["inventory.csv", "entities.csv", "group.yaml"],
        ["KES1707"] = ["inventory.csv"],
        ["KES1708"] = ["opening/"],
        ["KES1709"] = ["accounts.csv"],
        ["KES1710"] = ["ownership.csv"],
        ["KES1803"] = ["ownership.csv", "entities.csv"],
        ["KES1810"] = ["accounts.csv"],
        ["KES1811"] = ["combinations/", "ownership.csv"],
        ["KES1812"] = ["combinations/", "ownership.csv"],
        ["KES1813"] = ["combinations/", "ownership.csv", "opening/"],
        ["KES1816"] = ["combinations/", "ownership.csv"],
        ["KES1817"] = ["combinations/", "ownership.csv"],
        ["KES1822"] = ["rates.csv", "group.yaml"],
        ["KES1823"] = ["equity-method.csv"],
        ["KES1824"] = ["equity-method.csv", "ownership.csv"],
        ["KES1825"] = ["equity-method.csv"],
        ["KES1827"] = ["opening/"],
        ["KES1828"] = ["combinations/", "ownership.csv", "opening/"],
        ["KES1829"] = ["combinations/", "ownership.csv", "opening/"],
        ["KES1903"] = ["accounts.csv"],
        ["KES1904"] = ["accounts.csv"],
        ["KES1905"] = ["opening/"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>All findings of reading, and those of the steps that stand on their own.</summary>
    /// <param name="reading">What reading found: a file with an error lacks something.</param>
    /// <param name="steps">What the steps found.</param>
    public static IEnumerable<Diagnostic> LeaveOut(IEnumerable<Diagnostic> reading, IEnumerable<Diagnostic> steps)
    {
        var found = reading.ToList();
        var incomplete = found
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Location.File)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return found.Concat(steps.Where(finding => !incomplete.Exists(file => Explains(file, finding))));
    }

    private static bool Explains(string file, Diagnostic finding) =>
        Causes.TryGetValue(finding.Code, out var causes)
        && Array.Exists(causes, cause => IsMeant(cause, file, finding.Location.File));

    private static bool IsMeant(string cause, string file, string place) =>
        cause switch
        {
            Itself => Table(file) == Table(place),
            ItsMapping => Table(file) == $"mapping/{Name(place)}",
            [.., '/'] => file.StartsWith(cause, StringComparison.Ordinal),
            _ => Table(file) == Table(cause),
        };

    private static string Table(string file)
    {
        var point = file.LastIndexOf('.');
        return point > file.LastIndexOf('/') ? file[..point] : file;
    }

    private static string Name(string file) => Table(file)[(file.LastIndexOf('/') + 1)..];
}
