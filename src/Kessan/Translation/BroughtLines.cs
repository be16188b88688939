using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>Balances that no earlier close translated: of an entity that entered this year, or of a folder's first
/// year without opening files. They stand at the rate at which the entity was acquired (IAS 21.39(b), ASC
/// 830-30-45).</summary>
internal sealed class BroughtLines(TranslationRates rates, ChartOfAccounts chart, AccountTreatment[] treatments)
{
    private readonly SortedDictionary<ulong, long> _amounts = [];

    /// <summary>Adds what an opening file shows for an entity that entered after it.</summary>
    public void AddPosition(EntityPosition position)
    {
        foreach (var ((account, partner), balance) in position.Balances)
        {
            Add(MovementKey.Group(account, partner), balance.Functional);
        }
    }

    /// <summary>Adds what the entity's first ledger of the year says, or implies, to have been there
    /// before.</summary>
    /// <param name="first">The ledger.</param>
    /// <param name="everyStage">Whether adjustments and combinations count too; they do not where a position holds
    /// them.</param>
    /// <param name="equity">Whether equity without analysis was there before.</param>
    public void AddFirstLedger(EntityLedger first, bool everyStage, bool equity)
    {
        foreach (var source in first.Sources)
        {
            var opens = everyStage || source.Stage == Stage.Mapping;
            var implies = equity && source.Stage != Stage.Combinations;
            for (var row = 0; row < source.Count; row++)
            {
                var account = source.Accounts[row];
                var movement = source.Movements[row];
                var isBefore =
                    movement == Movement.Opening
                        ? opens
                        : implies
                            && movement is Movement.Change or Movement.None
                            && chart[account].Class == AccountClass.Equity
                            && treatments[account] == AccountTreatment.CarriedBalance;
                if (isBefore)
                {
                    Add(MovementKey.Group(account, source.Partners[row]), source.Functional[row]);
                }
            }
        }
    }

    /// <summary>The lines; balances at the closing rate stand at last year's where there is one.</summary>
    public ImmutableArray<OpeningLine> Lines(RateEntry? lastYear) =>
        [.. _amounts.Where(line => line.Value != 0).Select(line => Line(line.Key, line.Value, lastYear))];

    /// <summary>The exact adjustment that the lines show at last year's closing rate.</summary>
    public Fraction Adjustment(Conversion lastYear)
    {
        var sum = Fraction.Zero;
        foreach (var (key, amount) in _amounts)
        {
            if (treatments[MovementKey.Account(key << 8)] == AccountTreatment.CarriedBalance && amount != 0)
            {
                sum += lastYear.Exact(amount) - Carried(key, amount);
            }
        }

        return sum;
    }

    private OpeningLine Line(ulong key, long amount, RateEntry? lastYear)
    {
        var isCarried = treatments[MovementKey.Account(key << 8)] == AccountTreatment.CarriedBalance;
        var exact = isCarried || lastYear is null ? Carried(key, amount) : rates.At(lastYear).Exact(amount);
        return new(key, amount, Rounding.Round(exact, RoundingRule.HalfAwayFromZero), exact);
    }

    private Fraction Carried(ulong key, long amount)
    {
        var account = MovementKey.Account(key << 8);
        var conversion = rates.At(rates.Entry());
        var known = rates.IsIdentity
            ? null
            : rates.Combination?.Equity.FirstOrDefault(e => e.Account == account && e.Historical is not null);
        return known?.Historical is { } historical
            ? historical + conversion.Exact(amount - known.Amount)
            : conversion.Exact(amount);
    }

    private void Add(ulong key, long amount) => _amounts[key] = _amounts.GetValueOrDefault(key) + amount;
}
