using System.Globalization;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Tests.Simulation.Oracle;

namespace Kessan.Tests.Simulation;

/// <summary>Closes a random group and compares every closing with the oracle.</summary>
public sealed class Disagreements
{
    private readonly RandomGroup _group;
    private readonly GroupOracle _oracle;
    private readonly List<string> _found = [];

    private Disagreements(RandomGroup group) => (_group, _oracle) = (group, new(group.Books, group.Basis));

    /// <summary>Where engine and oracle disagree about the group of a seed, and what the engine found wrong with sound
    /// books; nothing where all is well.</summary>
    public static IReadOnlyList<string> Of(ulong seed)
    {
        var disagreements = new Disagreements(RandomGroup.Of(seed));
        try
        {
            disagreements.Compare();
        }
        catch (InvariantViolationException broken)
        {
            disagreements._found.Add($"a promise of the engine is broken: {broken.Message}");
        }

        return disagreements._found;
    }

    private void Compare()
    {
        var last = _group.Books.Closings[^1];
        var closed = ConsolidationRun.Close(_group.Books, _group.Basis, last, SequentialScheduler.Instance);
        _found.AddRange(
            closed.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"finding {f.Code}: {f.Message}")
        );
        foreach (var set in closed.Value.Statements?.Sets ?? [])
        {
            Compare(set);
        }
    }

    private void Compare(StatementSet set)
    {
        CompareInterests(set);
        CompareTranslations(set);
        ComparePosition(set);
        CompareResults(set);
    }

    private void CompareInterests(StatementSet set)
    {
        var expected = _oracle.Interests(set.Closing);
        foreach (var entry in set.Ledger.Frame.Scope.Entries)
        {
            Expect(set, $"interest in E{entry.Entity}", new(expected.Effective[entry.Entity], 0), entry.Effective);
        }
    }

    // Equity of a combination opens at whole numbers, so that there the two are equal but for a line's rounding each.
    private void CompareTranslations(StatementSet set)
    {
        foreach (var translation in set.Ledger.Eliminated.Matched.Translated.Translations)
        {
            var kind = _group.Plan.Entities[translation.Entity].Kind;
            var isForeign = _group.Plan.Entities[translation.Entity].Currency != _group.Plan.Presentation;
            if (isForeign && kind == PlannedKind.Founded)
            {
                var expected = _oracle.Translation(translation.Entity, set.Closing);
                Expect(set, $"translation of E{translation.Entity}", new(expected, 0), translation.Adjustment);
            }
        }
    }

    private void ComparePosition(StatementSet set)
    {
        var balances = _oracle.Balances(set.Closing);
        foreach (var account in SimulationChart.Accounts.Accounts.Where(a => !IsEquityOrResult(a.Index)))
        {
            Expect(set, $"account {account.Code}", balances.GetValueOrDefault(account.Index), Sum(set, account.Index));
        }

        var others = default(Bounded);
        foreach (var subsidiary in set.Ledger.Interests.Where(i => set.Ledger.Frame.Scope[i.Entity].HasBalances))
        {
            var expected = WithLines(_oracle.NonControlling(subsidiary.Entity, set.Closing), set, subsidiary.Entity);
            Expect(set, $"non-controlling interests in E{subsidiary.Entity}", expected, -(Fraction)subsidiary.Closing);
            others += expected;
        }

        var equity = Bounded.Sum(balances.Values);
        Expect(set, "non-controlling interests", others, set.Amounts["NonControllingInterests"]);
        Expect(set, "equity of owners", equity - others, set.Amounts["EquityAttributableToOwners"]);
    }

    private void CompareResults(StatementSet set)
    {
        foreach (var (account, expected) in _oracle.Results(set.Closing))
        {
            var isCompared =
                account != SimulationChart.GainOnLossOfControl
                && account != SimulationChart.IntragroupExchange
                && account != SimulationChart.ShareOfProfit;
            if (isCompared)
            {
                Expect(set, $"account {SimulationChart.Accounts[account].Code}", expected, Sum(set, account));
            }
        }
    }

    private Bounded WithLines(Bounded expected, StatementSet set, int entity)
    {
        // Each year's shares were rounded line by line, and what a year rounded stands on in the next.
        var years = set.Closing.FiscalYear - _group.Books.Closings[0].FiscalYear + 1;
        var lines = set.Ledger.Interests.First(i => i.Entity == entity).RoundedLines;
        return expected + Bounded.Lines(Fraction.Zero, Math.Max(lines, 1) * years);
    }

    private static bool IsEquityOrResult(int account) =>
        SimulationChart.Accounts[account].Class is not (Accounts.AccountClass.Asset or Accounts.AccountClass.Liability);

    private static long Sum(StatementSet set, int account) =>
        set.Totals.Cells.Where(cell => cell.Account == account).Sum(cell => cell.Amount);

    private void Expect(StatementSet set, string what, Bounded expected, Fraction found)
    {
        if (!expected.Admits(found))
        {
            _found.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{set.Closing} {what}: {found}, not {expected.Value} (within {expected.Bound})"
                )
            );
        }
    }
}
