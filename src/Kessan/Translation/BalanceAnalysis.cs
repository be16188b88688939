using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>Analyses an entity's balances into movements in both currencies, and translates those that keep
/// historical rates.</summary>
/// <remarks>
/// <para>The opening stands as the last close left it. It is taken out of <see cref="Movement.Change"/>, where rows
/// without analysis carry it; every other movement is what it was at the closing before plus the increment at the
/// rate of its time. A balance at the closing rate shows the remainder as
/// <see cref="Movement.ExchangeDifference"/>; a carried balance is the sum of its movements.</para>
/// <para>A balance of an entity whose books began with nothing the folder shows enters at the closing rate: there
/// is no opening that could have been carried to another rate.</para>
/// </remarks>
internal sealed class BalanceAnalysis
{
    private const int Movements = (int)Movement.Rounding + 1;

    private readonly EntityLedger _ledger;
    private readonly EntityOpening _opening;
    private readonly TranslationRates _rates;
    private readonly AccountTreatment[] _treatments;
    private readonly CarriedRows _carried;
    private readonly long[][] _into;
    private readonly Conversion _closing;
    private readonly ChartOfAccounts _chart;
    private readonly bool _continues;
    private readonly ColumnConversion?[] _converters = new ColumnConversion?[Movements];
    private readonly BalanceKey _key = new(Movements);
    private readonly List<PostingRow> _rollForward = [];
    private readonly List<PostingRow> _vanished = [];
    private Fraction _dividendFactor;
    private Fraction _exact;

    public BalanceAnalysis(
        EntityLedger ledger,
        EntityOpening opening,
        TranslationRates rates,
        AccountTreatment[] treatments,
        long[][] into
    )
    {
        _continues = rates.Continues(ledger);
        _ledger = ledger;
        _opening = opening;
        _rates = rates;
        _treatments = treatments;
        _into = into;
        _chart = ledger.Frame.Group.Chart;
        _carried = new(ledger.Sources, treatments);
        _closing = rates.At(rates.Closing());
    }

    /// <summary>Rows of the roll-forward: zero in both currencies for each account and partner.</summary>
    public IReadOnlyList<PostingRow> RollForward => _rollForward;

    /// <summary>Carried balances whose rows are gone: functional zero, presentation what they came to.</summary>
    public IReadOnlyList<PostingRow> Vanished => _vanished;

    /// <summary>The increments of carried balances before rounding, presentation minor units.</summary>
    public Fraction Exact => _exact;

    /// <summary>How many increments of carried balances were rounded.</summary>
    public int Lines { get; private set; }

    /// <summary>Analyses every balance.</summary>
    /// <param name="before">The totals of the closing before, analysed; empty where increments count from the
    /// opening.</param>
    /// <param name="dividends">What the increment of dividends on carried balances comes to for one unit.</param>
    public void Run(MovementTotals before, Fraction dividends)
    {
        _dividendFactor = dividends;
        var raw = new MovementTotals();
        for (var i = 0; i < _ledger.Sources.Length; i++)
        {
            raw.Add(_ledger.Sources[i], _into[i], _treatments);
        }

        var (now, then) = (raw.Sorted().All, before.All);
        var (i1, i2, i3) = (0, 0, 0);
        while (i1 < now.Count || i2 < then.Count || i3 < _opening.Lines.Length)
        {
            var group = Math.Min(
                Math.Min(GroupAt(now, i1), GroupAt(then, i2)),
                i3 < _opening.Lines.Length ? _opening.Lines[i3].Key : ulong.MaxValue
            );
            _key.Begin();
            for (; GroupAt(now, i1) == group; i1++)
            {
                _key.AddRaw(now[i1]);
            }

            for (; GroupAt(then, i2) == group; i2++)
            {
                _key.AddBase(then[i2]);
            }

            for (; i3 < _opening.Lines.Length && _opening.Lines[i3].Key == group; i3++)
            {
                _key.AddOpening(_opening.Lines[i3]);
            }

            Analyse(group);
        }
    }

    private static ulong GroupAt(IReadOnlyList<MovementTotal> totals, int place) =>
        place < totals.Count ? totals[place].Key >> 8 : ulong.MaxValue;

    private void Analyse(ulong group)
    {
        var account = MovementKey.Account(group << 8);
        var isCarried = _treatments[account] == AccountTreatment.CarriedBalance;
        _key.TakeOpeningOut(_opening.Movement, _continues);
        if (_rates.IsIdentity)
        {
            _key.CopyFunctional();
        }
        else
        {
            Translate(account, isCarried);
            if (isCarried)
            {
                Spread(group);
            }
        }

        Emit(group);
    }

    private void Translate(int account, bool isCarried)
    {
        for (var movement = 0; movement < Movements; movement++)
        {
            var increment = _key.Analysed[movement] - _key.BaseFunctional[movement];
            _key.Presented[movement] = _key.BasePresentation[movement];
            if (increment == 0)
            {
                continue;
            }

            if (isCarried)
            {
                var exact = TranslateCarried(account, (Movement)movement, increment);
                _key.Presented[movement] += Rounding.Round(exact, RoundingRule.HalfAwayFromZero);
                _exact += exact;
                Lines++;
            }
            else
            {
                _key.Presented[movement] += Converter(movement).Convert(increment);
            }
        }

        if (!isCarried)
        {
            var difference = _key.RawPresentation.Sum() - _key.Presented.Sum();
            _key.Presented[(int)Movement.ExchangeDifference] += difference;
        }
    }

    private Fraction TranslateCarried(int account, Movement movement, long increment)
    {
        var isEquity = _chart[account].Class == AccountClass.Equity;
        if (isEquity && movement == Movement.Dividends)
        {
            return _dividendFactor * increment;
        }

        var isFirstHistorical = !isEquity && _opening.IsUnknown && !_continues;
        return _rates.At(_rates.OfIncrement(movement, _ledger.Frame, isFirstHistorical)).Exact(increment);
    }

    private ColumnConversion Converter(int movement) =>
        _converters[movement] ??= new(
            _opening.IsUnknown && !_continues ? _closing : _rates.At(_rates.Of((Movement)movement, _ledger.Frame))
        );

    private void Spread(ulong group)
    {
        var (opening, change) = _key.SpreadOpening(_opening.Movement);
        for (var movement = 0; movement < Movements; movement++)
        {
            var total = (Movement)movement switch
            {
                Movement.Opening => opening,
                Movement.Change => change,
                Movement.None => 0,
                _ => _key.OwnPresentation(movement, _opening.Movement),
            };
            var found = _carried.Assign((group << 8) | (byte)movement, total, _into, _closing);
            if (!found && total != 0)
            {
                _vanished.Add(Row(group, movement, total, 0));
            }

            _key.RawPresentation[movement] = total;
        }
    }

    private void Emit(ulong group)
    {
        for (var movement = 0; movement < Movements; movement++)
        {
            var functional = _key.Analysed[movement] - _key.RawFunctional[movement];
            var presentation = _key.Presented[movement] - _key.RawPresentation[movement];
            if (functional != 0 || presentation != 0)
            {
                _rollForward.Add(Row(group, movement, presentation, functional));
            }
        }
    }

    private PostingRow Row(ulong group, int movement, long presentation, long functional) =>
        new(_ledger.Entity, MovementKey.Account(group << 8), presentation)
        {
            Partner = MovementKey.Partner(group << 8),
            Movement = (Movement)movement,
            Functional = functional,
        };
}
