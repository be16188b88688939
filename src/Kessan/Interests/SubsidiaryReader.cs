using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Interests;

/// <summary>Finds what each subsidiary brought with it: from its combination, or from what was paid in.</summary>
internal sealed class SubsidiaryReader
{
    private readonly InterestEntries _entries;
    private readonly int _reserve;
    private readonly HashSet<int> _capital;
    private readonly Dictionary<DateOnly, OwnershipGraph> _graphs = [];

    public SubsidiaryReader(InterestEntries entries)
    {
        _entries = entries;
        _reserve = entries.Frame.Group.Chart.WithRole(AccountRole.FairValueReserve)?.Index ?? -1;
        _capital = [.. entries.Totals.EquityAccounts.Where(account => IsCapital(entries.Frame.Group.Chart[account]))];
    }

    /// <summary>Every fully consolidated entity of the year with books, but the parent, in order of entity.</summary>
    public ImmutableArray<Subsidiary> Read() =>
        [
            .. _entries
                .Frame.Scope.Entries.Where(entry =>
                    entry.MethodInYear == ConsolidationMethod.Full
                    && entry.Entity != _entries.Frame.Group.Parent
                    && _entries.Totals.HasBooks(entry.Entity)
                )
                .Select(entry => Acquired(entry) ?? Founded(entry)),
        ];

    /// <summary>Whether an account holds what owners paid in.</summary>
    public bool HoldsCapital(int account) => _capital.Contains(account);

    /// <summary>The part of others' interests that is not in proportion, as it stands at the end of a day.</summary>
    public Fraction PremiumAt(Subsidiary subsidiary, DateOnly date)
    {
        var premium = subsidiary.Premium;
        if (premium.IsZero)
        {
            return premium;
        }

        var group = _entries.Frame.Group;
        var from = subsidiary.Combination?.AcquisitionDate ?? DateOnly.MinValue;
        var interest = subsidiary.EffectiveAtAcquisition;
        foreach (var day in group.Ownership.Events.Select(e => e.Date).Where(d => d >= from && d <= date).Distinct())
        {
            var graph = GraphAt(day);
            if (graph.Methods[subsidiary.Entity] == ConsolidationMethod.Full)
            {
                premium *= Subsidiary.PremiumKept(interest, graph.Effective[subsidiary.Entity]);
                interest = graph.Effective[subsidiary.Entity];
            }
        }

        return premium;
    }

    private static bool IsCapital(Account account) =>
        account.Role == AccountRole.AdditionalPaidInCapital
        || (account.Role == AccountRole.None && account.Line is "CommonStock" or "AdditionalPaidInCapital");

    private OwnershipGraph GraphAt(DateOnly day)
    {
        if (!_graphs.TryGetValue(day, out var graph))
        {
            var group = _entries.Frame.Group;
            graph = ScopeDetermination.GraphAtEndOf(group.Entities.Length, group.Ownership, group.Parent, day);
            _graphs.Add(day, graph);
        }

        return graph;
    }

    private Subsidiary? Acquired(ScopeEntry entry)
    {
        var group = _entries.Frame.Group;
        var results = _entries
            .Ledger.Matched.Translated.Acquisitions.Where(a => a.Acquiree == entry.Entity)
            .Where(a => group.Combinations[a.Combination].AcquisitionDate <= _entries.Frame.Date)
            .ToList();
        var result = results.MinBy(a => group.Combinations[a.Combination].AcquisitionDate);
        if (result is null)
        {
            return null;
        }

        var combination = group.Combinations[result.Combination];
        var to = new Conversion(
            result.Rate,
            group.Entities[entry.Entity].FunctionalCurrency,
            group.PresentationCurrency
        );
        var isPurchased = !result.IsFull || result.Goodwill < 0;
        var interests = InterestsAt(combination);
        return new()
        {
            Entity = entry.Entity,
            Acquirer = combination.Acquirer,
            Combination = combination,
            Entered = combination.AcquisitionDate >= _entries.Frame.YearStart ? combination.AcquisitionDate : null,
            Left = entry.Left,
            Equity = combination
                .Equity.GroupBy(e => e.Account)
                .ToImmutableSortedDictionary(e => e.Key, e => e.Sum(x => x.Historical ?? to.Convert(x.Amount))),
            Reserve = Reserve(entry.Entity),
            OthersAtAcquisition = result.NonControllingInterest * interests.OthersKept,
            PurchasedGoodwill = isPurchased ? to.Convert(result.Goodwill) : 0,
            IsPurchased = isPurchased,
            OwnersGoodwill = isPurchased ? OwnersGoodwill.Of(_entries, entry.Entity, results) : OwnersGoodwill.None,
            MinorUnit = to.Exact(1),
            EffectiveAtAcquisition = interests.Effective,
            AcquirerAtAcquisition = interests.Acquirer,
            HasOtherTranches = interests.OthersKept != Fraction.One || ChangedSince(combination),
        };
    }

    // The register may begin after the combination; then the combination's own interest is what was held.
    private (Fraction Effective, Fraction Acquirer, Fraction OthersKept) InterestsAt(BusinessCombination combination)
    {
        var graph = GraphAt(combination.AcquisitionDate);
        var interest = combination.Interest;
        if (graph.Methods[combination.Acquiree] != ConsolidationMethod.Full)
        {
            var acquirer = FirstRegistered(combination.Acquiree).Effective[combination.Acquirer];
            return (acquirer * interest, acquirer, Fraction.One);
        }

        var direct = graph
            .Holdings.Where(holding =>
                holding.Entity == combination.Acquiree && graph.Methods[holding.Owner] == ConsolidationMethod.Full
            )
            .Aggregate(Fraction.Zero, (sum, holding) => sum + holding.Interest);
        var kept = interest == Fraction.One ? Fraction.One : (Fraction.One - direct) / (Fraction.One - interest);
        return (graph.Effective[combination.Acquiree], graph.Effective[combination.Acquirer], kept);
    }

    // The same at every closing, whatever changed since.
    private OwnershipGraph FirstRegistered(int acquiree)
    {
        var days = _entries.Frame.Group.Ownership.Events.Select(e => e.Date).Distinct();
        return days.Select(GraphAt).FirstOrDefault(graph => graph.Methods[acquiree] == ConsolidationMethod.Full)
            ?? _entries.Timeline.YearStart;
    }

    private bool ChangedSince(BusinessCombination combination)
    {
        var start = _entries.Timeline.YearStart;
        var held = start
            .Holdings.Where(holding =>
                holding.Entity == combination.Acquiree && start.Methods[holding.Owner] == ConsolidationMethod.Full
            )
            .Aggregate(Fraction.Zero, (sum, holding) => sum + holding.Interest);
        return combination.AcquisitionDate < _entries.Frame.YearStart && held != combination.Interest;
    }

    private Subsidiary Founded(ScopeEntry entry)
    {
        var graph = entry.Entered is null ? _entries.Timeline.YearStart : _entries.Timeline.Now;
        var owners = graph
            .Holdings.Where(h => h.Entity == entry.Entity && graph.Methods[h.Owner] == ConsolidationMethod.Full)
            .ToList();
        var direct = owners.Aggregate(Fraction.Zero, (sum, holding) => sum + holding.Interest);
        var capital = _capital
            .Select(account =>
                (Account: account, Amount: _entries.Totals.Equity(entry.Entity, account, Movement.Opening))
            )
            .Where(paid => paid.Amount != 0 && entry.Entered is null)
            .ToImmutableSortedDictionary(paid => paid.Account, paid => paid.Amount);
        var acquirer = owners.Count == 0 ? _entries.Frame.Group.Parent : owners[0].Owner;
        return new()
        {
            Entity = entry.Entity,
            Acquirer = acquirer,
            Entered = entry.Entered,
            Left = entry.Left,
            Equity = capital,
            Reserve = Reserve(entry.Entity),
            OthersAtAcquisition = (Fraction.One - direct) * -capital.Values.Sum(),
            PurchasedGoodwill = 0,
            IsPurchased = false,
            EffectiveAtAcquisition = graph.Effective[acquirer] * direct,
            AcquirerAtAcquisition = graph.Effective[acquirer],
            HasOtherTranches = false,
        };
    }

    private long Reserve(int entity)
    {
        long sum = 0;
        for (var movement = 0; _reserve >= 0 && movement < EntityTotals.Movements; movement++)
        {
            sum += _entries.Totals.Equity(entity, _reserve, (Movement)movement);
        }

        return sum;
    }
}
