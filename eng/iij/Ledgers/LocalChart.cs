namespace Kessan.Eng.Iij.Ledgers;

/// <summary>An entity's local chart: how group accounts stand in its own books, and the mapping back.</summary>
internal sealed class LocalChart
{
    private static readonly IReadOnlyDictionary<string, string> Functions = new Dictionary<string, string>
    {
        ["5010"] = "CostOfRevenue",
        ["6010"] = "SalesAndMarketing",
        ["6020"] = "GeneralAndAdministrative",
        ["6030"] = "ResearchAndDevelopment",
    };

    private readonly List<IReadOnlyDictionary<string, string>> _rows;
    private readonly IReadOnlyDictionary<string, string> _items;

    public LocalChart(KeyRows keys, string entity)
    {
        var chart = keys.Read("charts").First(row => row["entity"] == entity)["chart"];
        _items = keys.Items;
        _rows = [.. keys.Read("local-charts").Where(row => row["chart"] == chart)];
    }

    /// <summary>Whether its rows have cost centres.</summary>
    public bool HasCostCentres => _rows.Exists(row => row["cost_centre"].Length > 0);

    /// <summary>Local account and cost centre of a cell.</summary>
    public (string Account, string CostCentre) Of(Cell cell)
    {
        var function = Functions.GetValueOrDefault(cell.Account, string.Empty);
        var row =
            _rows.Find(row =>
                row["group_account"] == cell.Account && row["nature"] == cell.Nature && row["function"] == function
            ) ?? throw new InvalidDataException($"no local account for {cell}");
        return (row["local_account"], row["cost_centre"]);
    }

    /// <summary>The mapping, its rows in order, each account's name a comment above it.</summary>
    public IEnumerable<string> Mapping(IReadOnlySet<(string Account, string CostCentre)> used)
    {
        yield return "local_account,to_account,cost_centre,group_account,nature,function,item";
        var ordered = _rows
            .Where(row => used.Contains((row["local_account"], row["cost_centre"])))
            .OrderBy(row => row["local_account"], StringComparer.Ordinal)
            .ThenBy(row => row["cost_centre"], StringComparer.Ordinal);
        var last = string.Empty;
        foreach (var row in ordered)
        {
            if (row["local_account"] != last)
            {
                last = row["local_account"];
                yield return $"# {row["name"]}";
            }

            var (account, item) = (row["group_account"], _items.GetValueOrDefault(row["group_account"], string.Empty));
            yield return $"{last},,{row["cost_centre"]},{account},{row["nature"]},{row["function"]},{item}";
        }
    }
}
