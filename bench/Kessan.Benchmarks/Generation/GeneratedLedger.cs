using System.Globalization;
using System.Text;
using Kessan.Amounts;

namespace Kessan.Benchmarks.Generation;

/// <summary>The ledgers of one generated company: opening and cumulative trial balances, closed by cash.</summary>
internal sealed class GeneratedLedger
{
    private readonly Shape _shape;
    private readonly GeneratedChart _chart;
    private readonly GeneratedRates _rates;
    private readonly GeneratedHoldings _holdings;
    private readonly SeededNumbers _numbers;
    private readonly PlantedMistakes _mistakes;
    private readonly int _entity;
    private readonly Currency _currency;

    public GeneratedLedger(
        Shape shape,
        GeneratedChart chart,
        GeneratedRates rates,
        GeneratedHoldings holdings,
        int entity
    )
    {
        _shape = shape;
        _chart = chart;
        _rates = rates;
        _holdings = holdings;
        _entity = entity;
        _numbers = new(shape.Seed);
        _mistakes = new(shape);
        _currency = CurrencyTable.Iso.Find(rates.CurrencyOf(entity))!.Value;
    }

    public string Opening()
    {
        var text = new StringBuilder("account,partner,amount,historical\n");
        var retained = FromYen(GeneratedHoldings.Capital(_entity) / 5);
        var cash = Capital() + retained;
        Opening(text, "1300", string.Empty, -Capital(), -GeneratedHoldings.Capital(_entity));
        Opening(text, "1400", string.Empty, -retained, -GeneratedHoldings.Capital(_entity) / 5);
        foreach (var (held, perMille) in _holdings.HeldBy(_entity))
        {
            var yen = GeneratedHoldings.Capital(held) / 1000 * perMille;
            Opening(text, "1100", GroupGenerator.Code(held), FromYen(yen), yen);
            cash -= FromYen(yen);
        }

        text.Append(CultureInfo.InvariantCulture, $"1000,,{Text(cash)},\n");
        return text.ToString();
    }

    public (string Text, int Rows) TrialBalance(int month)
    {
        var rows = new Rows(_currency);
        rows.Add("1300", -Capital());
        rows.Add("1400", -FromYen(GeneratedHoldings.Capital(_entity) / 5));
        foreach (var (held, perMille) in _holdings.HeldBy(_entity))
        {
            rows.Add("1100", FromYen(GeneratedHoldings.Capital(held) / 1000 * perMille), GroupGenerator.Code(held));
        }

        AddBalances(rows, month);
        AddResults(rows, month);
        AddTrade(rows, month);
        return rows.Close("1000");
    }

    private void AddBalances(Rows rows, int month)
    {
        var half = _shape.ActiveBalances / 2;
        for (var i = 0; i < half; i++)
        {
            rows.Add(_chart.Assets[Pick(_chart.Assets.Length, i)], Amount(1, i, month));
            rows.Add(_chart.Liabilities[Pick(_chart.Liabilities.Length, i)], -Amount(2, i, month));
        }
    }

    private void AddResults(Rows rows, int month)
    {
        var half = _shape.ActiveResults / 2;
        for (var i = 0; i < half; i++)
        {
            var (income, expense) = (
                _chart.Incomes[Pick(_chart.Incomes.Length, i)],
                _chart.Expenses[Pick(_chart.Expenses.Length, i)]
            );
            if (i >= _shape.Analysed / 2)
            {
                rows.Add(income, -Cumulative(3, i, month));
                rows.Add(expense, Cumulative(4, i, month) * 9 / 10);
                continue;
            }

            for (var member = 0; member < _shape.Members; member++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"P{member:00}");
                rows.Add(income, -Cumulative(5, (i * 100) + member, month), member: name);
                rows.Add(expense, Cumulative(6, (i * 100) + member, month) * 9 / 10, member: name);
            }
        }
    }

    /// <summary>Trade with the neighbours on both sides, in the currency of the one that has the claim.</summary>
    private void AddTrade(Rows rows, int month)
    {
        for (var step = 1; step <= _shape.Partners / 2; step++)
        {
            AddTrade(rows, (_entity + step) % _shape.Entities, month);
            AddTrade(rows, (_entity - step + _shape.Entities) % _shape.Entities, month);
        }
    }

    private void AddTrade(Rows rows, int partner, int month)
    {
        for (var group = 0; group < _shape.PairGroups; group++)
        {
            var (claim, obligation) = GeneratedChart.Pair(group);
            var sign = _chart.IsBalanceGroup(group) ? 1 : -1;
            var sold = Deal(_entity, partner, group, month);
            rows.AddDeal(claim, GroupGenerator.Code(partner), (_currency, sign * sold), sign * sold);
            var bought = Deal(partner, _entity, group, month) + _mistakes.Amount(partner, _entity, group) * month;
            var theirs = CurrencyTable.Iso.Find(_rates.CurrencyOf(partner))!.Value;
            rows.AddDeal(
                obligation,
                GroupGenerator.Code(partner),
                (theirs, -sign * bought),
                -sign * Mine(bought, theirs, group, month)
            );
        }
    }

    /// <summary>What the seller's books show, in its own minor units.</summary>
    private long Deal(int seller, int buyer, int group, int month) =>
        (1000 + _numbers.Below(5_000_000, 7, (seller * 1000L) + buyer, group))
        * (_chart.IsBalanceGroup(group) ? 1 : month);

    private long Mine(long minor, Currency theirs, int group, int month)
    {
        var (from, to) = _chart.IsBalanceGroup(group)
            ? (_rates.Closing(theirs.Code, month), _rates.Closing(_currency.Code, month))
            : (_rates.Average(theirs.Code, month), _rates.Average(_currency.Code, month));
        return (long)
            Rounding.Divide(
                (Int128)minor * from * _currency.MinorPerUnit,
                (Int128)to * theirs.MinorPerUnit,
                RoundingRule.HalfAwayFromZero
            );
    }

    private int Pick(int count, int i) => (int)(((_entity * 37L) + i) % count);

    private long Amount(int kind, int i, int month) =>
        100
        + _numbers.Below(900_000_000, kind, (_entity * 10_000L) + i)
        + _numbers.Below(10_000_000, kind, (_entity * 10_000L) + i, month);

    private long Cumulative(int kind, int i, int month) =>
        (100 + _numbers.Below(90_000_000, kind, (_entity * 10_000L) + i)) * month;

    private long Capital() => FromYen(GeneratedHoldings.Capital(_entity));

    private long FromYen(long yen) =>
        (long)((Int128)yen * 10000 * _currency.MinorPerUnit / _rates.Closing(_currency.Code, 0));

    private string Text(long minor) => AmountText.Plain(minor, _currency.MinorUnits);

    private void Opening(StringBuilder text, string account, string partner, long amount, long yen) =>
        text.Append(CultureInfo.InvariantCulture, $"{account},{partner},{Text(amount)},{yen}\n");

    /// <summary>The rows of one trial balance on their way into a file.</summary>
    private sealed class Rows(Currency currency)
    {
        private readonly StringBuilder _text = new("account,partner,product,currency,transaction_amount,amount\n");
        private long _sum;
        private int _count;

        public void Add(string account, long minor, string partner = "", string member = "") =>
            Append(account, partner, member, ",", minor);

        public void AddDeal(string account, string partner, (Currency Currency, long Minor) deal, long minor) =>
            Append(
                account,
                partner,
                string.Empty,
                $"{deal.Currency.Code},{AmountText.Plain(deal.Minor, deal.Currency.MinorUnits)}",
                minor
            );

        public (string Text, int Rows) Close(string cash)
        {
            Add(cash, -_sum);
            return (_text.ToString(), _count);
        }

        private void Append(string account, string partner, string member, string deal, long minor)
        {
            _text
                .Append(account)
                .Append(',')
                .Append(partner)
                .Append(',')
                .Append(member)
                .Append(',')
                .Append(deal)
                .Append(',');
            _text.Append(AmountText.Plain(minor, currency.MinorUnits)).Append('\n');
            _sum += minor;
            _count++;
        }
    }
}
