using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>The books of all entities: the subsidiaries' from the keys, the parent's as far as the keys state
/// them.</summary>
internal sealed class StatedBooks
{
    public const string Parent = "IIJ";
    private const string DepreciationNature = "DepreciationAndAmortization";

    private readonly KeyRows _keys;
    private readonly Figures _figures;
    private readonly QuarterRates _rates;
    private readonly SortedDictionary<string, EntityBooks> _books = new(StringComparer.Ordinal);

    public StatedBooks(KeyRows keys, Figures figures, QuarterRates rates, string groupFolder)
    {
        (_keys, _figures, _rates) = (keys, figures, rates);
        var currencies = CsvFile
            .Read(Path.Combine(groupFolder, "entities.csv"))
            .ToDictionary(row => row["code"], row => row["functional_currency"]);
        foreach (var row in keys.Read("charts"))
        {
            var books = new EntityBooks(row["entity"], currencies[row["entity"]]);
            var last = SamplePeriods.Quarters.ToList().IndexOf(row["last_quarter"]);
            books.LastQuarter = last < 0 ? books.LastQuarter : last;
            _books.Add(books.Entity, books);
        }

        AddResults();
        AddRemainders();
        AddTrade();
        AddBalances();
        AddDepreciation();
        Close();
    }

    public IEnumerable<EntityBooks> All => _books.Values;

    public EntityBooks OfParent => _books[Parent];

    private static IEnumerable<int> Quarters => Enumerable.Range(0, SamplePeriods.Quarters.Count);

    private void AddResults()
    {
        foreach (var row in _keys.Read("results"))
        {
            var books = _books[row["entity"]];
            var cell = new Cell(row["account"], row["partner"])
            {
                Service = row["service"],
                Offering = row["offering"],
                Nature = row["nature"],
                Region = row["region"],
            };
            foreach (var quarter in Quarters)
            {
                var amount = KeyRows.Thousands(row, quarter) * books.Thousand;
                books.Flows[quarter].Add(cell, ResultLeaves.Sign(cell.Account) * amount);
            }
        }

        foreach (var row in _keys.Read("stated").Where(row => row["line"] == "tax"))
        {
            foreach (var quarter in Quarters)
            {
                var books = _books[row["entity"]];
                books.Flows[quarter].Add(new Cell("9110"), KeyRows.Thousands(row, quarter) * books.Thousand);
            }
        }
    }

    /// <summary>Lines of the solution that are one entity's own: what the stated keys of the others leave of
    /// them.</summary>
    private void AddRemainders()
    {
        var rules = _keys.Read("remainder").ToList();
        for (var leaf = 0; leaf < _figures.Leaves.Count; leaf++)
        {
            var line = _figures.Leaves[leaf].Line;
            var rule = rules.Find(row =>
                (row["concept"] == "*" || row["concept"] == line.Concept)
                && line.Qualifiers.GetValueOrDefault(row["dimension"]) == row["member"]
            );
            if (rule is null || ResultLeaves.CellOf(line) is not { } cell)
            {
                continue;
            }

            var quarter = SamplePeriods.Quarters.ToList().IndexOf(_figures.Leaves[leaf].Period);
            var whole = ResultLeaves.Sign(cell.Account) * _figures.LeafValue(leaf);
            var books = _books[rule["entity"]];
            books.Flows[quarter].Add(cell, whole - Foreign(cell, quarter));
        }
    }

    private long Foreign(Cell cell, int quarter) =>
        _books
            .Values.Where(books => books.IsForeign)
            .Sum(books => _rates.Yen(books.Currency, quarter, books.Flows[quarter][cell]));

    private void AddTrade()
    {
        foreach (var row in _keys.Read("trade"))
        {
            var (seller, buyer) = (_books[row["seller"]], _books[row["buyer"]]);
            var follows = row[SamplePeriods.Quarters[0]] == KeyRows.Follows;
            foreach (var quarter in Quarters)
            {
                var amount =
                    row[SamplePeriods.Quarters[quarter]] == KeyRows.Follows
                        ? Balancing(buyer, quarter)
                        : KeyRows.Thousands(row, quarter) * seller.Thousand;
                Sell(row, quarter, amount);
            }

            if (!follows && !seller.IsForeign && row["seller_account"] == "4010")
            {
                Owe(row, seller, buyer);
            }
        }
    }

    /// <summary>What an entity must buy so that its result is the stated one.</summary>
    private long Balancing(EntityBooks buyer, int quarter)
    {
        var stated = _keys.Read("stated").First(row => row["entity"] == buyer.Entity && row["line"] == "profit");
        return buyer.Profit(quarter) - (KeyRows.Thousands(stated, quarter) * buyer.Thousand);
    }

    private void Sell(IReadOnlyDictionary<string, string> row, int quarter, long amount)
    {
        var (seller, buyer) = (_books[row["seller"]], _books[row["buyer"]]);
        var sold = new Cell(row["seller_account"], buyer.Entity)
        {
            Service = row["service"],
            Offering = row["offering"],
            Region = row["seller_account"] == "4010" ? Region(seller) : string.Empty,
        };
        var bought = new Cell(row["buyer_account"], seller.Entity)
        {
            Service = row["buyer_service"],
            Offering = row["buyer_account"] == "5010" ? "Other" : string.Empty,
            Nature = row["nature"],
        };
        seller.Flows[quarter].Add(sold, -amount);
        var paid = seller.IsForeign ? _rates.Yen(seller.Currency, quarter, amount) : amount;
        buyer.Flows[quarter].Add(bought, paid);
        if (seller.IsForeign)
        {
            buyer.Transactions[quarter].Add(bought, amount);
            buyer.DealCurrencies[seller.Entity] = seller.Currency;
        }
    }

    private static string Region(EntityBooks seller) => seller.IsForeign ? "Overseas" : "Japan";

    /// <summary>A month of a quarter's trade is unpaid at its end; at the opening, of the first quarter's.</summary>
    private static void Owe(IReadOnlyDictionary<string, string> row, EntityBooks seller, EntityBooks buyer)
    {
        long before = 0;
        foreach (var quarter in Quarters.Prepend(-1))
        {
            var owed = KeyRows.Thousands(row, Math.Max(quarter, 0)) / 3 * seller.Thousand;
            var (receivables, payables) =
                quarter < 0 ? (seller.Opening, buyer.Opening) : (seller.Flows[quarter], buyer.Flows[quarter]);
            receivables.Add(new Cell("1120", buyer.Entity), owed - before);
            payables.Add(new Cell("2020", seller.Entity), before - owed);
            before = owed;
        }
    }

    private void AddBalances()
    {
        foreach (var row in _keys.Read("balances"))
        {
            var books = _books[row["entity"]];
            var cell = new Cell(row["account"], row["partner"], row["movement"]);
            var opening = cell with { Movement = string.Empty };
            books.Opening.Add(opening, KeyRows.Thousands(row["opening"]) * books.Thousand);
            books.Historical.Add(opening, KeyRows.Thousands(row["historical"]) * 1_000);
            foreach (var quarter in Quarters)
            {
                books.Flows[quarter].Add(cell, KeyRows.Thousands(row, quarter) * books.Thousand);
            }
        }
    }

    /// <summary>What is depreciated in the results comes off property and equipment.</summary>
    private void AddDepreciation()
    {
        foreach (var books in _books.Values.Where(books => books != OfParent))
        {
            foreach (var flows in books.Flows)
            {
                var amount = flows.Sum(cell => cell.Nature == DepreciationNature && cell.Partner.Length == 0);
                flows.Add(new Cell("1610", Movement: "Depreciation"), -amount);
            }
        }
    }

    /// <summary>Cash is what every quarter leaves; retained earnings are what the opening balances leave.</summary>
    private void Close()
    {
        foreach (var books in _books.Values)
        {
            foreach (var quarter in Quarters)
            {
                books.LetCashFollow(quarter);
            }

            books.Opening.Add(new Cell(EntityBooks.RetainedEarnings), -books.Opening.Total);
        }
    }
}
