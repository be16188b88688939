using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation.Remeasurements;

/// <summary>Remeasures one entity's foreign-currency items: one journal a currency.</summary>
internal sealed class EntityRemeasurement
{
    private readonly ClosingFrame _frame;
    private readonly Entity _entity;
    private readonly SortedDictionary<ItemKey, ForeignItem> _items;
    private readonly SortedDictionary<ItemKey, ForeignItem> _itemsBefore;
    private readonly SortedDictionary<ItemKey, long> _carried;
    private readonly CrossRates _rates;
    private readonly Account? _gain;
    private readonly Account? _retained;

    public EntityRemeasurement(ClosingFrame frame, PostingSegment books, bool[] isRemeasured)
    {
        var before = frame.LastYear?.Segments.Where(segment => segment.Entity == books.Entity).ToList() ?? [];
        _frame = frame;
        _entity = frame.Group.Entities[books.Entity];
        _items = ForeignItems.Of(books, isRemeasured, _entity.FunctionalCurrency);
        _itemsBefore = ForeignItems.Of(
            before.Find(segment => segment.Stage == Stage.Mapping),
            isRemeasured,
            _entity.FunctionalCurrency
        );
        _carried = Carried(before.Find(segment => segment.Stage == Stage.Remeasurement));
        _rates = new(frame, _entity);
        _gain = frame.Group.Chart.WithRole(AccountRole.RemeasurementGain);
        _retained = frame.Group.Chart.WithRole(AccountRole.RetainedEarnings);
    }

    /// <summary>The segment of its journals, or null where there are none, and its findings.</summary>
    public Checked<PostingSegment?> Run()
    {
        var byCurrency = _items.Keys.Concat(_carried.Keys).GroupBy(key => key.Currency).ToList();
        if (byCurrency.Count == 0)
        {
            return Checked.Clean<PostingSegment?>(null);
        }

        var findings = Findings().Distinct().ToList();
        if (findings.Count > 0)
        {
            return Checked.With<PostingSegment?>(null, findings);
        }

        var builder = SegmentBuilder.Functional(Stage.Remeasurement, _entity.Index);
        foreach (var keys in byCurrency)
        {
            Remeasure(keys.Key, new SortedSet<ItemKey>(keys), builder);
        }

        return Checked.Clean(builder.IsEmpty ? null : WithCurrencies(builder.Build(), byCurrency));
    }

    private IEnumerable<Diagnostic> Findings()
    {
        foreach (var missing in _items.Keys.SelectMany(key => _rates.Missing(key.Currency)))
        {
            yield return TranslationDiagnostics.RemeasurementRateMissing(_entity, missing, _rates.Day, "rates.csv");
        }

        if (_gain is null)
        {
            yield return TranslationDiagnostics.RemeasurementAccountMissing(_entity, "remeasurement-gain");
        }

        if (_retained is null)
        {
            yield return TranslationDiagnostics.RemeasurementAccountMissing(_entity, "retained-earnings");
        }
    }

    private void Remeasure(Currency currency, SortedSet<ItemKey> keys, SegmentBuilder builder)
    {
        // Where nothing is left of a currency, its rate need not be there: every rate gives the same.
        var rate = _rates.Of(currency) ?? Fraction.One;
        var rows = new List<PostingRow>();
        var (opening, year) = (0L, 0L);
        foreach (var key in keys)
        {
            var item = _items.GetValueOrDefault(key);
            var carried = _carried.GetValueOrDefault(key);
            var exact = rate * new Fraction((System.Numerics.BigInteger)item.Transaction, 1);
            var remeasured = Rounding.Round(exact, RoundingRule.HalfAwayFromZero);
            var ofYear = Invariant.Narrow(remeasured - item.Booked - carried);
            rows.Add(Row(key.Account, carried, Movement.Opening) with { Partner = key.Partner });
            rows.Add(Row(key.Account, ofYear, Movement.ExchangeDifference) with { Partner = key.Partner });
            (opening, year) = (opening + carried, year + ofYear);
        }

        rows.Add(Row(_retained!.Index, -opening, Movement.Opening));
        rows.Add(Row(_gain!.Index, -year, Movement.None));
        Prove(currency, rate, -year);
        builder.Add(
            new(
                Key(currency),
                JournalKind.Remeasurement,
                "IAS 21.23(a), ASC 830-20-35-1",
                $"{currency} items of {_entity.Code} at the closing rate of {_rates.Day:yyyy-MM-dd}"
            ),
            rows
        );
    }

    // From last year's books and both days' rates, and no posting: what was held through the year at the change of the
    // rate, and what came and went at the closing rate against what the books took it for.
    private void Prove(Currency currency, Fraction rate, long posted)
    {
        var (now, before) = (Total(_items, currency), Total(_itemsBefore, currency));
        var lines = Count(_items, currency) + Count(_itemsBefore, currency);
        var rateBefore = _frame.LastYear is { } last ? new CrossRates(last.Frame, _entity).Of(currency) : null;
        var held = Exact(before.Transaction) * (rate - (rateBefore ?? rate));
        var moved = (Exact(now.Transaction - before.Transaction) * rate) - Exact(now.Booked - before.Booked);
        var difference = -(held + moved) - posted;
        var magnitude = difference.IsNegative ? -difference : difference;
        Invariant.Holds(
            magnitude * 2 <= lines,
            $"remeasurement of {currency} in {_entity.Code}: posted {posted}, derived {-(held + moved)}"
        );
    }

    private static Fraction Exact(Int128 amount) => new((System.Numerics.BigInteger)amount, 1);

    private static ForeignItem Total(SortedDictionary<ItemKey, ForeignItem> items, Currency currency) =>
        items
            .Where(item => item.Key.Currency == currency)
            .Aggregate(default(ForeignItem), (sum, item) => sum + item.Value);

    private static int Count(SortedDictionary<ItemKey, ForeignItem> items, Currency currency) =>
        items.Keys.Count(key => key.Currency == currency);

    // What the last year's journals left on balances, whatever the movement.
    private static SortedDictionary<ItemKey, long> Carried(PostingSegment? segment)
    {
        var carried = new SortedDictionary<ItemKey, long>();
        for (var row = 0; row < (segment?.Count ?? 0); row++)
        {
            if (segment!.TransactionCurrencies[row] is >= 0 and var code)
            {
                var key = new ItemKey(segment.Currencies[code], segment.Accounts[row], segment.Partners[row]);
                carried[key] = carried.GetValueOrDefault(key) + segment.Functional[row];
            }
        }

        return carried;
    }

    // Rows on items keep the currency of the deal, so that both sides of an intragroup item still meet in it.
    private PostingSegment WithCurrencies(PostingSegment segment, List<IGrouping<Currency, ItemKey>> byCurrency)
    {
        ImmutableArray<Currency> currencies = [.. byCurrency.Select(keys => keys.Key)];
        var places = currencies.Select((currency, place) => (Key(currency), place)).ToDictionary();
        var codes = new int[segment.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            var isItem = segment.Accounts[row] != _gain!.Index && segment.Accounts[row] != _retained!.Index;
            codes[row] = isItem ? places[segment.Journals[segment.JournalIndexes[row]].Key] : -1;
        }

        return segment.WithTransactionCurrencies(codes, currencies);
    }

    private string Key(Currency currency) => $"remeasurement/{_entity.Code}/{currency.Code}";

    private PostingRow Row(int account, long amount, Movement movement) =>
        new(_entity.Index, account, amount) { Movement = movement };
}
