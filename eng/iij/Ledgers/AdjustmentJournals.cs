using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>The parent's adjustment journals from local books to the frameworks, from the keys and the
/// solution.</summary>
internal sealed class AdjustmentJournals(KeyRows keys, Figures figures)
{
    private static readonly IReadOnlyList<string> Header =
    [
        "journal",
        "basis",
        "entity",
        "period",
        "date",
        "account",
        "service",
        "offering",
        "nature",
        "function",
        "item",
        "movement",
        "amount",
        "standard",
        "reason",
        "preparer",
        "approver",
    ];

    private readonly IReadOnlyDictionary<string, string> _items = keys.Items;

    /// <summary>Files and their rows: each journal stated again, cumulatively, at every closing at which it
    /// changes.</summary>
    public IEnumerable<(string File, IEnumerable<IReadOnlyList<string>> Rows)> Files() =>
        keys.Read("adjustments")
            .GroupBy(row => row["file"])
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key, Journals(file).Prepend(Header)));

    private IEnumerable<IReadOnlyList<string>> Journals(IEnumerable<IReadOnlyDictionary<string, string>> file)
    {
        foreach (var journal in file.GroupBy(row => (row["journal"], row["basis"])))
        {
            for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
            {
                if (IsStatedAt(journal, quarter))
                {
                    foreach (var row in journal.Where(row => Cumulative(row, quarter) != 0))
                    {
                        yield return Row(row, quarter);
                    }
                }
            }
        }
    }

    private bool IsStatedAt(IEnumerable<IReadOnlyDictionary<string, string>> journal, int quarter) =>
        journal.Any(row => IsInYear(row, quarter) && Flow(row, quarter) != 0);

    private static bool IsInYear(IReadOnlyDictionary<string, string> row, int quarter) =>
        SamplePeriods.Quarters[quarter].StartsWith(row["year"], StringComparison.Ordinal);

    private long Flow(IReadOnlyDictionary<string, string> row, int quarter) =>
        row["formula"].Length > 0
            ? figures.Formula(row["formula"], SamplePeriods.Quarters[quarter])
            : KeyRows.Thousands(row, quarter) * 1_000;

    private long Cumulative(IReadOnlyDictionary<string, string> row, int quarter) =>
        Enumerable
            .Range(EntityBooks.YearStart(quarter), quarter - EntityBooks.YearStart(quarter) + 1)
            .Sum(each => Flow(row, each));

    private IReadOnlyList<string> Row(IReadOnlyDictionary<string, string> row, int quarter)
    {
        var isCost = row["nature"].Length > 0;
        var isChange = row["movement"] == "AccountingChange";
        return
        [
            row["journal"],
            row["basis"],
            StatedBooks.Parent,
            SamplePeriods.Quarters[quarter],
            isChange ? $"{row["year"][2..]}-04-01" : string.Empty,
            row["account"],
            isCost ? "NetworkServices" : string.Empty,
            isCost ? "Other" : string.Empty,
            row["nature"],
            isCost ? "CostOfRevenue" : string.Empty,
            _items.GetValueOrDefault(row["account"], string.Empty),
            row["movement"],
            AmountText.Of(Cumulative(row, quarter), isForeign: false),
            row["standard"],
            row["reason"],
            "N. Takahashi",
            "M. Sato",
        ];
    }
}
