using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Sums the rows of one slot by side and transaction currency; used for one slot after the other.</summary>
internal sealed class PairSums
{
    private readonly PostingSegment[] _segments;
    private readonly int[][] _currencyCodes;
    private readonly int[] _functional;
    private readonly bool[] _translated;
    private readonly int[] _roundings;
    private readonly bool[] _offClosing;
    private readonly int _presentation;
    private readonly List<string> _codes = [];
    private CurrencySums[] _sums = new CurrencySums[4];

    public PairSums(TranslatedLedger ledger)
    {
        var group = ledger.Frame.Group;
        _segments = [.. ledger.Segments];
        _presentation = CodeOf(group.PresentationCurrency);
        _functional = [.. group.Entities.Select(entity => CodeOf(entity.FunctionalCurrency))];
        _translated = [.. _functional.Select(code => code != _presentation)];
        _currencyCodes = [.. _segments.Select(segment => segment.Currencies.Select(CodeOf).ToArray())];
        var byPeriod = ledger.Frame.Policies.Average != AverageRatePolicy.YearToDate;
        var closings = ledger.Frame.Books.Closings.Count(c =>
            c.FiscalYear == ledger.Frame.Closing.FiscalYear && c <= ledger.Frame.Closing
        );
        var ofResult = byPeriod ? Math.Max(1, closings) : 1;
        _roundings = [.. group.Chart.Accounts.Select(account => account.Class.IsResult() ? ofResult : 1)];
        _offClosing = [.. group.Chart.Accounts.Select(account => account.Translation != RateKind.Closing)];
    }

    /// <summary>The sums by currency, in order of first occurrence.</summary>
    public ReadOnlySpan<CurrencySums> ByCurrency => _sums.AsSpan(0, Count);

    /// <summary>How many currencies occur.</summary>
    public int Count { get; private set; }

    /// <summary>Presentation minor units on the books of the entity with the smaller index.</summary>
    public long EntitySide { get; private set; }

    /// <summary>Presentation minor units on the books of the other.</summary>
    public long PartnerSide { get; private set; }

    /// <summary>The ISO code of a currency code of these sums.</summary>
    public string CurrencyName(int code) => _codes[code];

    /// <summary>Whether an entity's functional currency is a currency of these sums.</summary>
    public bool IsFunctionalOf(int entity, int currency) => _functional[entity] == currency;

    /// <summary>Whether an entity's amounts are translated.</summary>
    public bool IsTranslated(int entity) => _translated[entity];

    /// <summary>Sums the rows of a slot.</summary>
    /// <param name="entity">The side with the smaller index.</param>
    /// <param name="segments">Segment of every row.</param>
    /// <param name="rows">Place of every row in its segment.</param>
    public void Sum(int entity, ReadOnlySpan<int> segments, ReadOnlySpan<int> rows)
    {
        (Count, EntitySide, PartnerSide) = (0, 0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var segment = _segments[segments[i]];
            var own = segment.EntityAt(rows[i]);
            var (currency, amount) = Transaction(segments[i], rows[i], own);
            ref var sums = ref Of(currency);
            if (own == entity)
            {
                Add(ref sums.Entity, segment, rows[i], amount);
                EntitySide += segment.Presentation[rows[i]];
            }
            else
            {
                Add(ref sums.Partner, segment, rows[i], amount);
                PartnerSide += segment.Presentation[rows[i]];
            }
        }
    }

    private void Add(ref SideSums side, PostingSegment segment, int row, long transaction)
    {
        var account = segment.Accounts[row];
        side.Transaction += transaction;
        side.Functional += segment.Functional[row];
        side.Presentation += segment.Presentation[row];
        var isOwnLine = segment.Entity >= 0 && segment.Stage < Stage.Translation && _translated[segment.Entity];
        side.Roundings += isOwnLine ? _roundings[account] : 0;
        side.IsOffClosing |= _offClosing[account] || segment.Entity < 0;
    }

    private (int Currency, long Amount) Transaction(int segment, int row, int entity)
    {
        var table = _segments[segment];
        if (table.Entity < 0)
        {
            return (_presentation, table.Presentation[row]);
        }

        var codes = table.TransactionCurrencies;
        return codes.IsEmpty || codes[row] < 0
            ? (_functional[entity], table.Functional[row])
            : (_currencyCodes[segment][codes[row]], table.Transaction[row]);
    }

    private ref CurrencySums Of(int currency)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_sums[i].Currency == currency)
            {
                return ref _sums[i];
            }
        }

        if (Count == _sums.Length)
        {
            Array.Resize(ref _sums, Count * 2);
        }

        _sums[Count] = new() { Currency = currency };
        return ref _sums[Count++];
    }

    private int CodeOf(Currency currency)
    {
        var code = _codes.IndexOf(currency.Code);
        if (code < 0)
        {
            code = _codes.Count;
            _codes.Add(currency.Code);
        }

        return code;
    }
}
