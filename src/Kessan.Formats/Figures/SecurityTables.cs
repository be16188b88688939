using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts.Securities;
using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.Figures;

/// <summary>Securities: <c>securities.csv</c>, <c>prices.csv</c> and <c>securities-policy.csv</c>.</summary>
internal static class SecurityTables
{
    private static readonly Column<DateOnly> Date = Columns.Date("date");
    private static readonly Column<string> Code = Columns.Text("security", "the code of a security");
    private static readonly Column<int> Holder = Columns.Entity("entity").Or(-1);
    private static readonly Column<Fraction> Quantity = FigureColumns.NotNegative("quantity");
    private static readonly Column<Fraction?> PricePaid = FigureColumns.NotNegative("price").Optional();
    private static readonly Column<Cell> Amount = Columns.Amount("amount").Or(default);
    private static readonly Column<Cell> Cost = Columns.Amount("cost").Or(default);
    private static readonly Column<string> NameEn = Columns.Text("name_en").Or(string.Empty);
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);
    private static readonly Column<Fraction> Price = FigureColumns.NotNegative("price");
    private static readonly Column<AccountingBasis> Basis = Columns.Basis("basis");

    private static readonly Column<SecurityEventKind> Event = Columns.Word(
        "event",
        ("holding", SecurityEventKind.Holding),
        ("purchase", SecurityEventKind.Purchase),
        ("sale", SecurityEventKind.Sale),
        ("split", SecurityEventKind.Split)
    );

    private static readonly Column<SecurityKind> Kind = Columns.Word(
        "kind",
        ("equity", SecurityKind.Equity),
        ("fund", SecurityKind.Fund)
    );

    private static readonly Column<SecurityKind?> KindSaid = Kind.Optional();
    private static readonly Column<Currency?> CurrencySaid = Columns.Currency("currency").Optional();

    private static readonly Column<SecurityTreatment> Treatment = Columns.Word(
        "treatment",
        ("cost", SecurityTreatment.Cost),
        ("available-for-sale", SecurityTreatment.AvailableForSale),
        ("other-comprehensive-income", SecurityTreatment.OtherComprehensiveIncome),
        ("profit-or-loss", SecurityTreatment.ProfitOrLoss)
    );

    /// <summary>The table of holdings and trades.</summary>
    public static TableShape Events { get; } =
        new("securities.csv", Date, Event, Code, KindSaid, NameEn, NameJa, Holder, Quantity, PricePaid, Amount, Cost);

    /// <summary>The table of prices.</summary>
    public static TableShape Prices { get; } = new("prices.csv", Date, Code, Price, CurrencySaid);

    /// <summary>The table of the folder's own rules.</summary>
    public static TableShape Rules { get; } = new("securities-policy.csv", Date, Basis, Kind, Treatment);

    /// <summary>Reads holdings and trades, and the securities they name.</summary>
    public static SecurityBook ReadEvents(Table table, FileReading reading)
    {
        var named = new SortedDictionary<string, Security>(StringComparer.Ordinal);
        var events = TableReader.Read(table, Events, reading, row => ReadEvent(row, named), Key);
        var held = events.Select(one => one.Security).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Events = [.. events],
            Securities = [.. named.Values.Where(security => held.Contains(security.Code)).Select(Named)],
        };
    }

    /// <summary>Reads prices.</summary>
    public static ImmutableArray<SecurityPrice> ReadPrices(Table table, FileReading reading) =>
        [
            .. TableReader.Read(
                table,
                Prices,
                reading,
                row => ReadPrice(row),
                (price, row) => $"the price of {price.Security} of {row.CellOf(Date).Text}"
            ),
        ];

    /// <summary>Reads rules.</summary>
    public static ImmutableArray<SecurityRule> ReadRules(Table table, FileReading reading) =>
        [
            .. TableReader.Read(
                table,
                Rules,
                reading,
                row => new SecurityRule(row.Read(Date), row.Read(Basis), row.Read(Kind), row.Read(Treatment)),
                (rule, row) => $"the rule of {rule.Basis.Id()} for {row.CellOf(Kind).Text} from {row.CellOf(Date).Text}"
            ),
        ];

    private static SecurityPrice ReadPrice(Row row)
    {
        var currency = row.Read(CurrencySaid);
        var isOther = currency is { } known && known.Code != row.Reading.Names.Presentation.Code;
        return new(row.Read(Date), row.Read(Code), row.Read(Price), isOther ? currency!.Value.Code : null, row.Place);
    }

    private static SecurityEvent ReadEvent(Row row, SortedDictionary<string, Security> named)
    {
        var (kind, code) = (row.Read(Event), row.Read(Code));
        var quantity = row.Read(Quantity);
        var (paid, cost) = (AmountOf(row, Amount), AmountOf(row, Cost));
        var price = row.Read(PricePaid);
        Name(row, named, code);
        var isTwice = paid is not null && price is not null;
        var needs = NeedsUnits(kind, quantity, cost) ?? Needs(kind, paid ?? price, cost, isTwice);
        if (!row.IsBad && needs is not null)
        {
            row.Refuse(FigureCellDiagnostics.EventIncomplete(row.Place, $"`{row.CellOf(Event).Text}`", needs));
        }

        var amount = paid ?? (price is { } each ? quantity * each : null);
        return new(row.Read(Date), kind, code, row.Read(Holder), quantity, amount, cost, row.Place);
    }

    /// <summary>What an event lacks of units; null where it has all. Calls and returns of a fund's capital have
    /// none.</summary>
    private static string? NeedsUnits(SecurityEventKind kind, Fraction quantity, Fraction? cost) =>
        !quantity.IsZero || kind == SecurityEventKind.Purchase || (kind == SecurityEventKind.Sale && cost is not null)
            ? null
        : kind == SecurityEventKind.Sale ? "a `quantity`, or the `cost` of the capital that is returned"
        : "a `quantity` above zero";

    /// <summary>What an event lacks of amounts; null where it has all.</summary>
    private static string? Needs(SecurityEventKind kind, Fraction? paid, Fraction? cost, bool isTwice) =>
        kind switch
        {
            SecurityEventKind.Holding when cost is null => "the `cost` of what is held",
            SecurityEventKind.Holding when paid is not null => "its `cost` alone: neither `price` nor `amount`",
            SecurityEventKind.Split when paid is not null || cost is not null =>
                "a `quantity` alone: the units that one unit becomes",
            SecurityEventKind.Purchase when cost is not null => "an `amount` or `price`, and no `cost`",
            SecurityEventKind.Purchase or SecurityEventKind.Sale when paid is null || isTwice =>
                "either an `amount` or a `price`, and not both",
            _ => null,
        };

    private static Fraction? AmountOf(Row row, Column<Cell> column)
    {
        var currency = row.Reading.Names.Presentation;
        return row.AmountOrNone(column, currency) is { } minor
            ? new Fraction(minor, (System.Numerics.BigInteger)PowerOfTen.Wide(currency.MinorUnits))
            : null;
    }

    private static void Name(Row row, SortedDictionary<string, Security> named, string? code)
    {
        var kind = row.Read(KindSaid);
        var (english, japanese) = (row.Read(NameEn), row.Read(NameJa));
        var known = string.IsNullOrEmpty(code) ? null : named.GetValueOrDefault(code);
        Compare(row, KindSaid, known is null || kind is null || kind == known.Kind, known?.Kind.ToString());
        Compare(row, NameEn, Agree(english, known?.NameEn), known?.NameEn);
        Compare(row, NameJa, Agree(japanese, known?.NameJa), known?.NameJa);
        if (!string.IsNullOrEmpty(code))
        {
            named[code] = new(
                code,
                known?.Kind ?? kind ?? SecurityKind.Equity,
                known is { NameEn.Length: > 0 } ? known.NameEn : english,
                known is { NameJa.Length: > 0 } ? known.NameJa : japanese
            );
        }
    }

    private static bool Agree(string said, string? known) =>
        said.Length == 0 || string.IsNullOrEmpty(known) || said == known;

    private static void Compare(Row row, Column column, bool agrees, string? first)
    {
        if (!agrees)
        {
            var code = row.CellOf(Code).Text;
            var place = row.CellOf(column).Place;
            row.Reading.Findings.Add(FigureCellDiagnostics.TwoNames(place, code, column.Name, first ?? string.Empty));
        }
    }

    private static Security Named(Security security)
    {
        var english = security.NameEn.Length > 0 ? security.NameEn : security.Code;
        return security with { NameEn = english, NameJa = security.NameJa.Length > 0 ? security.NameJa : english };
    }

    /// <summary>Trades of one day may be alike; holdings and splits of one day may not.</summary>
    private static string? Key(SecurityEvent one, Row row) =>
        one.Kind is SecurityEventKind.Holding or SecurityEventKind.Split
            ? string.Join(
                    ' ',
                    $"the {row.CellOf(Event).Text} of {one.Security} of {row.CellOf(Date).Text}",
                    row.CellOf(Holder).Text
                )
                .TrimEnd()
            : null;
}
