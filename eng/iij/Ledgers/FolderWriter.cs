using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Writes what the program makes of the group folder: trial balances, mappings, openings, equity method and
/// adjustments. What is stated by hand there is left alone.</summary>
internal sealed class FolderWriter(string folder, KeyRows keys)
{
    private static readonly IReadOnlyList<string> Made = ["trial-balances", "mapping", "opening", "adjustments"];

    public void Write(StatedBooks books, Investees investees, AdjustmentJournals journals)
    {
        foreach (var made in Made.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            Directory.Delete(made, recursive: true);
        }

        foreach (var entity in books.All)
        {
            WriteEntity(entity);
        }

        foreach (var (file, rows) in journals.Files())
        {
            CsvFile.Write(Place("adjustments", $"{file}.csv"), rows);
        }

        CsvFile.Write(Path.Combine(folder, "equity-method.csv"), EquityMethod(investees));
        CsvFile.Write(Place("opening", "consolidation.csv"), Carried(investees));
    }

    private void WriteEntity(EntityBooks books)
    {
        var chart = new LocalChart(keys, books.Entity);
        var used = new HashSet<(string, string)>();
        for (var quarter = 0; quarter <= books.LastQuarter; quarter++)
        {
            var rows = new TrialBalanceRows(books, chart, quarter);
            used.UnionWith(rows.Used);
            CsvFile.Write(Place("trial-balances", SamplePeriods.Quarters[quarter], $"{books.Entity}.csv"), rows.All);
        }

        File.WriteAllLines(Place("mapping", $"{books.Entity}.csv"), chart.Mapping(used));
        CsvFile.Write(Place("opening", $"{books.Entity}.csv"), Opening(books));
    }

    private static IEnumerable<IReadOnlyList<string>> Opening(EntityBooks books)
    {
        yield return ["account", "partner", "amount", "historical"];
        foreach (var (cell, amount) in books.Opening.All)
        {
            var historical = books.Historical[cell];
            yield return
            [
                cell.Account,
                cell.Partner,
                AmountText.Of(amount, books.IsForeign),
                historical == 0 ? string.Empty : AmountText.Of(historical, isForeign: false),
            ];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> EquityMethod(Investees investees)
    {
        yield return ["investee", "period", "result", "oci", "dividends", "net_assets"];
        foreach (var investee in investees.All.OrderBy(each => each.Code, StringComparer.Ordinal))
        {
            var (result, dividends, netAssets) = (0L, 0L, investee.NetAssets);
            for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
            {
                var isFirst = quarter == EntityBooks.YearStart(quarter);
                result = investee.Results[quarter] + (isFirst ? 0 : result);
                dividends = investee.Dividends[quarter] + (isFirst ? 0 : dividends);
                netAssets += investee.Results[quarter] - investee.Dividends[quarter];
                if (quarter >= investee.FirstQuarter)
                {
                    yield return
                    [
                        investee.Code,
                        SamplePeriods.Quarters[quarter],
                        AmountText.Of(result, isForeign: false),
                        "0",
                        AmountText.Of(dividends, isForeign: false),
                        AmountText.Of(netAssets, isForeign: false),
                    ];
                }
            }
        }
    }

    private IEnumerable<IReadOnlyList<string>> Carried(Investees investees)
    {
        yield return ["kind", "entity", "account", "amount", "source"];
        foreach (var row in keys.Read("carried"))
        {
            yield return [row["kind"], row["entity"], row["account"], row["amount"], row["source"]];
        }

        foreach (var investee in investees.All.OrderBy(each => each.Code, StringComparer.Ordinal))
        {
            if (investee.Carried != 0)
            {
                var amount = AmountText.Of(-investee.Carried, isForeign: false);
                yield return
                [
                    "equity-method",
                    investee.Code,
                    "3030",
                    amount,
                    "results before April 2017: illustrative",
                ];
            }
        }
    }

    private string Place(params string[] parts)
    {
        var path = Path.Combine([folder, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
