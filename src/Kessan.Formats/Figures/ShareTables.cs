using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts.PerShare;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>The parent's shares: <c>shares.csv</c> and <c>dividends-per-share.csv</c>.</summary>
internal static class ShareTables
{
    private static readonly Column<DateOnly> Date = Columns.Date("date");
    private static readonly Column<Fraction?> Shares = FigureColumns.Positive("shares").Optional();
    private static readonly Column<Fraction?> Price = FigureColumns.NotNegative("price").Optional();
    private static readonly Column<string> Options = Columns.Text("options").Or(string.Empty);
    private static readonly Column<string> Note = Columns.Text("note").Or(string.Empty);
    private static readonly Column<DateOnly> RecordDate = Columns.Date("record_date");
    private static readonly Column<Fraction> PerShare = FigureColumns.NotNegative("per_share");
    private static readonly Column<DateOnly?> Decided = Columns.Date("decided").Optional();
    private static readonly Column<DateOnly?> PaidDate = Columns.Date("paid_date").Optional();

    private static readonly Column<ShareEventKind> Event = Columns.Word(
        "event",
        ("opening", ShareEventKind.Opening),
        ("opening-treasury", ShareEventKind.OpeningTreasury),
        ("opening-options", ShareEventKind.OpeningOptions),
        ("issue", ShareEventKind.Issue),
        ("purchase", ShareEventKind.Purchase),
        ("disposal", ShareEventKind.Disposal),
        ("retirement", ShareEventKind.Retirement),
        ("split", ShareEventKind.Split),
        ("options-granted", ShareEventKind.OptionsGranted),
        ("options-exercised", ShareEventKind.OptionsExercised),
        ("options-exercised-treasury", ShareEventKind.OptionsExercisedTreasury),
        ("options-expired", ShareEventKind.OptionsExpired),
        ("average-price", ShareEventKind.AveragePrice)
    );

    /// <summary>The table of events.</summary>
    public static TableShape Events { get; } = new("shares.csv", Date, Event, Shares, Price, Options, Note);

    /// <summary>The table of dividends.</summary>
    public static TableShape Dividends { get; } =
        new("dividends-per-share.csv", RecordDate, PerShare, Decided, PaidDate, Note);

    /// <summary>Reads events.</summary>
    public static ImmutableArray<ShareEvent> ReadEvents(Table table, FileReading reading) =>
        [.. TableReader.Read(table, Events, reading, ReadEvent, Key)];

    /// <summary>Reads dividends, in order of record date.</summary>
    public static ImmutableArray<ShareDividend> ReadDividends(Table table, FileReading reading) =>
        [
            .. TableReader
                .Read(
                    table,
                    Dividends,
                    reading,
                    row => new ShareDividend(
                        row.Read(RecordDate),
                        row.Read(PerShare),
                        row.Read(Decided),
                        row.Read(PaidDate),
                        row.Place
                    ),
                    (_, row) => $"the dividend of {row.CellOf(RecordDate).Text} {row.CellOf(Note).Text}".TrimEnd()
                )
                .OrderBy(dividend => dividend.RecordDate)
                .ThenBy(dividend => dividend.PerShare),
        ];

    private static ShareEvent ReadEvent(Row row)
    {
        var (kind, shares, price, options) = (row.Read(Event), row.Read(Shares), row.Read(Price), row.Read(Options));
        if (!row.IsBad && Needs(kind, shares is not null, price, options) is { } needs)
        {
            row.Refuse(FigureCellDiagnostics.EventIncomplete(row.Place, $"`{row.CellOf(Event).Text}`", needs));
        }

        return new(row.Read(Date), kind, shares ?? Fraction.Zero, price, options, row.Place);
    }

    /// <summary>What an event lacks; null where it has all.</summary>
    private static string? Needs(ShareEventKind kind, bool hasShares, Fraction? price, string options) =>
        (kind == ShareEventKind.AveragePrice, hasShares, IsOfOptions(kind), options.Length > 0) switch
        {
            (true, true, _, _) => "a `price` alone, no `shares`",
            (true, false, _, _) when price is null || price.Value.IsZero => "the average market `price` of its quarter",
            (true, _, _, _) => null,
            (_, false, _, _) => kind == ShareEventKind.Split ? "`shares`: those that one share becomes" : "`shares`",
            (_, _, true, false) => "`options`: the series, by a name of its own",
            (_, _, false, true) => "no `options`: it is no event of options",
            _ when IsGrant(kind) && price is null => "the exercise `price`",
            _ => null,
        };

    private static bool IsGrant(ShareEventKind kind) =>
        kind is ShareEventKind.OpeningOptions or ShareEventKind.OptionsGranted;

    private static bool IsOfOptions(ShareEventKind kind) =>
        IsGrant(kind)
        || kind
            is ShareEventKind.OptionsExercised
                or ShareEventKind.OptionsExercisedTreasury
                or ShareEventKind.OptionsExpired;

    /// <summary>Issues and purchases of one day may be alike; what says how things stand, and splits, may
    /// not.</summary>
    private static string? Key(ShareEvent one, Row row) =>
        one.Kind is ShareEventKind.Issue or ShareEventKind.Purchase or ShareEventKind.Disposal
            ? null
            : $"{row.CellOf(Event).Text} of {row.CellOf(Date).Text} {one.Options} {row.CellOf(Note).Text}".TrimEnd();
}
