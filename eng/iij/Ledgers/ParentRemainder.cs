using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>The parent is what remains: the solution less what consolidation made of everything else, added to its
/// books.</summary>
internal sealed class ParentRemainder(KeyRows keys, Figures figures, Consolidated consolidated)
{
    private const string Closing = "*";
    private const string CustomerRelationships = "6110";
    private const string LossOnDisposal = "6120";

    // What only the consolidation may post; a remainder here is a mistake of a key.
    private static readonly HashSet<string> NotTheParents =
    [
        "1120",
        "1410",
        "1450",
        "1920",
        "2020",
        "2410",
        "3110",
        "3200",
        "3900",
        "5090",
        "6110",
        "8090",
        "9010",
    ];

    private readonly List<string> _faults = [];

    /// <summary>What the keys left where nothing may remain.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public void AddTo(EntityBooks parent)
    {
        foreach (var target in keys.Read("targets").GroupBy(row => row["accounts"]))
        {
            AddOpening(parent, target);
            for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
            {
                AddFlows(parent, target, quarter);
            }
        }

        for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
        {
            AddOperatingResults(parent, quarter);
        }
    }

    private void AddOpening(EntityBooks parent, IGrouping<string, IReadOnlyDictionary<string, string>> target)
    {
        if (target.FirstOrDefault(row => row["movement"] == Closing) is { } closing)
        {
            var accounts = target.Key.Split(';');
            var there = consolidated.Opening.Sum(cell => accounts.Contains(cell.Account));
            var remainder = figures.Formula(closing["formula"], SamplePeriods.Opening) - there;
            Check(accounts[0], remainder, SamplePeriods.Opening);
            parent.Opening.Add(new Cell(accounts[0]), remainder);
        }
    }

    private void AddFlows(
        EntityBooks parent,
        IGrouping<string, IReadOnlyDictionary<string, string>> target,
        int quarter
    )
    {
        var (accounts, period) = (target.Key.Split(';'), SamplePeriods.Quarters[quarter]);
        var flows = consolidated.Flows[quarter];
        foreach (var row in target.Where(row => row["movement"] != Closing))
        {
            var there = flows.Sum(cell => accounts.Contains(cell.Account) && cell.Movement == row["movement"]);
            Add(
                parent,
                quarter,
                new Cell(accounts[0], Movement: row["movement"]),
                figures.Formula(row["formula"], period) - there
            );
        }

        if (
            target.FirstOrDefault(row => row["movement"] == Closing) is { } closing
            && accounts[0] != EntityBooks.RetainedEarnings
        )
        {
            AddChange(parent, accounts, closing["formula"], quarter);
        }
    }

    /// <summary>What no movement names takes the account to its balance.</summary>
    private void AddChange(EntityBooks parent, string[] accounts, string formula, int quarter)
    {
        var (period, before) = (SamplePeriods.Quarters[quarter], SamplePeriods.Before(SamplePeriods.Quarters[quarter]));
        var change = figures.Formula(formula, period) - figures.Formula(formula, before);
        var there = consolidated.Flows[quarter].Sum(cell => accounts.Contains(cell.Account));
        var named = keys.Read("targets")
            .Where(row => row["movement"] != Closing && row["accounts"].Split(';').All(accounts.Contains))
            .Sum(row =>
            {
                var own = row["accounts"].Split(';');
                var shown = consolidated
                    .Flows[quarter]
                    .Sum(cell => own.Contains(cell.Account) && cell.Movement == row["movement"]);
                return figures.Formula(row["formula"], period) - shown;
            });
        var remainder = change - there - named;
        if (accounts[0][0] == '3' && remainder != 0)
        {
            _faults.Add($"{accounts[0]} of {period} changes by {remainder} without saying how");
        }

        Add(parent, quarter, new Cell(accounts[0]), remainder);
    }

    private void AddOperatingResults(EntityBooks parent, int quarter)
    {
        var wanted = new Amounts();
        for (var leaf = 0; leaf < figures.Leaves.Count; leaf++)
        {
            var line = figures.Leaves[leaf];
            if (line.Period == SamplePeriods.Quarters[quarter] && ResultLeaves.CellOf(line.Line) is { } cell)
            {
                wanted.Add(cell, ResultLeaves.Sign(cell.Account) * figures.LeafValue(leaf));
            }
        }

        var flows = consolidated.Flows[quarter];
        var loss = figures.Value("LossOnDisposalOfPropertyAndEquipment", SamplePeriods.Quarters[quarter]);
        var released = flows.Sum(cell => cell.Account == CustomerRelationships);
        wanted.Add(new Cell("6020") { Service = "Common", Nature = "Other" }, -loss);
        wanted.Add(new Cell("6010") { Service = "Common", Nature = "DepreciationAndAmortization" }, -released);
        foreach (var (cell, amount) in flows.All.Where(pair => IsOperating(pair.Key)))
        {
            wanted.Add(cell, -amount);
        }

        foreach (var (cell, amount) in wanted.All)
        {
            Add(parent, quarter, cell, amount);
        }
    }

    private static bool IsOperating(Cell cell) => cell.Account is "4010" or "5010" or "6010" or "6020" or "6030";

    private void Add(EntityBooks parent, int quarter, Cell cell, long amount)
    {
        Check(cell.Account, amount, SamplePeriods.Quarters[quarter]);
        parent.Flows[quarter].Add(cell, amount);
    }

    private void Check(string account, long amount, string period)
    {
        if (amount != 0 && NotTheParents.Contains(account))
        {
            _faults.Add($"{amount} remain on {account} of {period}, which is not the parent's");
        }
    }
}
