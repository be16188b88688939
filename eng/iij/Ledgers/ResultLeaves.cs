using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Where the lines of operating results stand in the ledgers.</summary>
internal static class ResultLeaves
{
    private static readonly IReadOnlyDictionary<string, string> Accounts = new Dictionary<string, string>
    {
        ["Revenue"] = "4010",
        ["CostOfRevenue"] = "5010",
        ["SalesAndMarketing"] = "6010",
        ["GeneralAndAdministrative"] = "6020",
        ["ResearchAndDevelopment"] = "6030",
    };

    /// <summary>The cell of a leaf of the solution; null where it is not an operating result, or has an account of its
    /// own.</summary>
    public static Cell? CellOf(LineName line)
    {
        if (
            !Accounts.TryGetValue(line.Concept, out var account)
            || !line.Qualifiers.TryGetValue("service", out var service)
        )
        {
            return null;
        }

        var region = line.Qualifiers.GetValueOrDefault("region") ?? "Japan";
        return new Cell(account)
        {
            Service = service,
            Offering = line.Qualifiers.GetValueOrDefault("offering", string.Empty),
            Nature = line.Qualifiers.GetValueOrDefault("nature", string.Empty),
            Region = account == "4010" ? region : string.Empty,
        };
    }

    /// <summary>Income is credit, negative.</summary>
    public static int Sign(string account) =>
        account[0] == '4' || (account[0] == '8' && account != "8030") || account == "9010" ? -1 : 1;
}
