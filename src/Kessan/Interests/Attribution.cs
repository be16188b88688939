using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>Shares what subsidiaries' equity grew by since acquisition between the parent and others (IFRS 10.B94,
/// ASC 810-10-45-20).</summary>
/// <remarks>
/// Result, other comprehensive income, dividends, accounting changes: each equity account and movement by itself,
/// exactly, by the interests in force in each closing period, and the year to date rounded once a line. Goodwill
/// bought by the acquirer alone (its amortisation, impairment and translation) is the acquirer's owners'; it is
/// kept apart under its own account.
/// </remarks>
internal sealed class Attribution
{
    private readonly InterestEntries _entries;
    private readonly SubsidiaryReader _reader;
    private readonly int _others;
    private readonly int _retained;
    private readonly int _translation;
    private readonly int _reserve;
    private readonly int _goodwill;

    public Attribution(InterestEntries entries, SubsidiaryReader reader)
    {
        var chart = entries.Frame.Group.Chart;
        _entries = entries;
        _reader = reader;
        _others = entries.Need(AccountRole.NonControllingInterests);
        _retained = entries.Need(AccountRole.RetainedEarnings);
        _translation = chart.WithRole(AccountRole.CumulativeTranslationAdjustment)?.Index ?? -1;
        _reserve = chart.WithRole(AccountRole.FairValueReserve)?.Index ?? -1;
        _goodwill = chart.WithRole(AccountRole.Goodwill)?.Index ?? -1;
    }

    /// <summary>Shares the year to date of one subsidiary.</summary>
    /// <param name="subsidiary">The subsidiary.</param>
    /// <param name="paidIn">Whether owners paid in this year; then what they paid is no growth.</param>
    public void Share(Subsidiary subsidiary, bool paidIn)
    {
        var before =
            _entries.Frame.Previous?.Interests.FirstOrDefault(i => i.Entity == subsidiary.Entity)?.State
            ?? InterestState.Empty;
        var others = _entries.Timeline.ShareOfOthers(subsidiary.Entity);
        var acquirers = _entries.Timeline.ShareOfOthers(subsidiary.Acquirer);
        var (goodwillResult, goodwillExchange, _, _) = subsidiary.OwnersGoodwill;
        var result = Narrow(_entries.Totals.Result(subsidiary.Entity)) + Unrealized(subsidiary.Entity) - goodwillResult;
        var state = new InterestState(
            result,
            before.ResultShare + (others * (result - before.Result)),
            Components(subsidiary, before, others, paidIn)
                .SetItem(
                    (_goodwill, Movement.Profit),
                    Continue(before, (_goodwill, Movement.Profit), goodwillResult, acquirers)
                )
                .SetItem(
                    (_goodwill, Movement.OtherComprehensiveIncome),
                    Continue(before, (_goodwill, Movement.OtherComprehensiveIncome), goodwillExchange, acquirers)
                )
        );
        _entries.States[subsidiary.Entity] = state;
        Post(subsidiary, state);
        WarnIfChangedInside(subsidiary, state, before);
    }

    /// <summary>What the equity of a subsidiary grew by in the period since the last closing, debit
    /// positive.</summary>
    /// <remarks>Without purchased goodwill, which is kept under its own account.</remarks>
    public static long Growth(InterestState now, InterestState before, ChartOfAccounts chart)
    {
        Int128 growth = now.Result - before.Result;
        foreach (var (key, component) in now.Components)
        {
            var isEquity = key.Account >= 0 && chart[key.Account].Class == AccountClass.Equity;
            growth += isEquity ? component.Amount - before.Components.GetValueOrDefault(key).Amount : 0;
        }

        return Narrow(growth);
    }

    /// <summary>Effect after tax of unrealised profit on the year to date of the entity that bears it, debit
    /// positive.</summary>
    public long Unrealized(int entity) =>
        _entries.Ledger.UnrealizedProfits.Where(effect => effect.Bearer == entity).Sum(effect => effect.OnResult);

    private static long Narrow(Int128 amount) => Invariant.Narrow(amount);

    private static InterestComponent Continue(InterestState before, (int, Movement) key, long amount, Fraction others)
    {
        var last = before.Components.GetValueOrDefault(key);
        return new(amount, last.Share + (others * (amount - last.Amount)));
    }

    private ImmutableSortedDictionary<(int, Movement), InterestComponent> Components(
        Subsidiary subsidiary,
        InterestState before,
        Fraction others,
        bool paidIn
    )
    {
        var components = ImmutableSortedDictionary.CreateBuilder<(int, Movement), InterestComponent>();
        foreach (var account in _entries.Totals.EquityAccounts)
        {
            if (account == _reserve || account == _others || (paidIn && _reader.HoldsCapital(account)))
            {
                continue;
            }

            for (var m = (int)Movement.Opening + 1; m < EntityTotals.Movements; m++)
            {
                var key = (account, (Movement)m);
                var amount = Amount(subsidiary, account, (Movement)m);
                if (amount != 0 || before.Components.ContainsKey(key))
                {
                    components[key] = Continue(before, key, amount, others);
                }
            }
        }

        return components.ToImmutable();
    }

    private long Amount(Subsidiary subsidiary, int account, Movement movement)
    {
        var amount = _entries.Totals.Equity(subsidiary.Entity, account, movement);
        if (movement == Movement.ScopeChange && subsidiary is { Entered: not null, Combination: not null })
        {
            return amount - subsidiary.Equity.GetValueOrDefault(account);
        }

        if (account == _retained && movement == Movement.Dividends)
        {
            return amount - Narrow(_entries.Totals.DividendsReceived(subsidiary.Entity));
        }

        if (account == _translation && movement == Movement.OtherComprehensiveIncome && subsidiary.IsPurchased)
        {
            return amount - subsidiary.OwnersGoodwill.Exchange;
        }

        return amount - OpeningShownAsRounding(subsidiary.Entity, account, movement);
    }

    // Last year's rounding is part of the opening, wherever the translation shows it.
    private long OpeningShownAsRounding(int entity, int account, Movement movement)
    {
        var isOn = account == _translation && movement == Movement.Rounding && !_entries.Frame.Opening.IsFirst;
        return isOn && _entries.Frame.Opening.Of(entity) is { } position
            ? position.Balances.Where(b => b.Key.Account == account).Sum(b => b.Value.Presentation)
                - _entries.Totals.Equity(entity, account, Movement.Opening)
            : 0;
    }

    private void Post(Subsidiary subsidiary, InterestState state)
    {
        var goodwill = state.Components[(_goodwill, Movement.Profit)].Share;
        var profit = InterestEntries.Round(state.ResultShare + goodwill);
        PostPair(subsidiary, "profit", [(_retained, Movement.Profit, profit)], "Others' share of the result");
        var translated = state.Components[(_goodwill, Movement.OtherComprehensiveIncome)].Share;
        var lines = state
            .Components.Where(component => component.Key.Account != _goodwill)
            .Select(component => (Key: component.Key, component.Value.Share))
            .ToList();
        if (!translated.IsZero && !lines.Exists(line => line.Key == (_translation, Movement.OtherComprehensiveIncome)))
        {
            lines.Add(((_translation, Movement.OtherComprehensiveIncome), Fraction.Zero));
        }

        var shares = lines
            .Select(line =>
                (
                    line.Key.Account,
                    line.Key.Movement,
                    InterestEntries.Round(
                        line.Key == (_translation, Movement.OtherComprehensiveIncome)
                            ? line.Share + translated
                            : line.Share
                    )
                )
            )
            .ToList();
        foreach (var group in shares.GroupBy(share => NameOf(share.Movement)))
        {
            PostPair(subsidiary, group.Key, [.. group], $"Others' share of {group.Key.Replace('-', ' ')}");
        }
    }

    private static string NameOf(Movement movement) =>
        movement switch
        {
            Movement.Dividends => "dividends",
            Movement.OtherComprehensiveIncome or Movement.Reclassification or Movement.Rounding =>
                "other-comprehensive-income",
            Movement.AccountingChange => "accounting-changes",
            _ => "other-changes-in-equity",
        };

    private void PostPair(
        Subsidiary subsidiary,
        string what,
        IReadOnlyCollection<(int Account, Movement Movement, long Share)> shares,
        string reason
    )
    {
        var entity = subsidiary.Entity;
        var rows = shares
            .Where(share => share.Share != 0)
            .SelectMany(share =>
                new PostingRow[]
                {
                    new(entity, share.Account, -share.Share) { Movement = share.Movement },
                    new(entity, _others, share.Share) { Movement = share.Movement },
                }
            )
            .ToList();
        var rule = what == "dividends" ? "IFRS 10.B86(c), B94" : "IFRS 10.B94, ASC 810-10-45-20";
        _entries.Post(
            new($"interests/nci/{_entries.Code(entity)}/{what}", JournalKind.NonControllingInterest, rule, reason),
            rows
        );
    }

    private void WarnIfChangedInside(Subsidiary subsidiary, InterestState now, InterestState before)
    {
        var growth = Growth(now, before, _entries.Frame.Group.Chart);
        if (_entries.Timeline.ChangedInside(subsidiary.Entity) is { } day && growth != 0)
        {
            _entries.Findings.Add(InterestDiagnostics.ApportionedByDays(_entries, subsidiary.Entity, day, growth));
        }
    }
}
