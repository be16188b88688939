using Kessan.Amounts;
using Kessan.Formats.Tables;
using Kessan.Periods;

namespace Kessan.Formats.GroupFolder;

/// <summary>Exchange rates: <c>rates.csv</c>.</summary>
internal static class ExchangeRateTable
{
    private static readonly Column<Currency> Currency = Columns.Currency("currency");
    private static readonly Column<string> Period = Columns.Text("period", "a date or a period");
    private static readonly Column<ExchangeRate> Rate = Columns.Rate("rate");
    private static readonly Column<string> Source = Columns.Text("source").Or(string.Empty);

    private static readonly Column<RateKind> Kind = Columns.Word(
        "kind",
        ("closing", RateKind.Closing),
        ("average", RateKind.Average),
        ("historical", RateKind.Historical)
    );

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("rates.csv", Currency, Period, Kind, Rate, Source);

    /// <summary>Reads the rates.</summary>
    public static RateTable Read(Table table, FileReading reading) =>
        new(TableReader.Read(table, Shape, reading, ReadRate, Key));

    private static RateEntry ReadRate(Row row)
    {
        var (currency, kind) = (row.Read(Currency), row.Read(Kind));
        var (from, to) = Days(row, kind);
        return new(currency.Code, kind, from, to, row.Read(Rate), row.Read(Source), row.Place);
    }

    /// <summary>A closing rate is of a date or of a period's last day, an average of a period, a historical rate of
    /// a date.</summary>
    private static (DateOnly From, DateOnly To) Days(Row row, RateKind kind)
    {
        var cell = row.CellOf(Period);
        if (row.Read(Period).Length == 0)
        {
            return default;
        }

        if (kind != RateKind.Historical && ReportingPeriod.TryParse(cell.Text, out var period))
        {
            var calendar = row.Reading.Names.Calendar;
            return (
                kind == RateKind.Closing ? calendar.End(period) : Start(period, cell.Text, calendar),
                calendar.End(period)
            );
        }

        if (kind == RateKind.Average)
        {
            row.Refuse(CellDiagnostics.NotAPeriod(cell, "the period the average is of, such as FY2018-Q2"));
        }
        else if (Columns.ReadDate(cell, row.Reading, out var date))
        {
            return (date, date);
        }
        else
        {
            row.Refuse();
        }

        return default;
    }

    /// <summary>An average named after a month is of that month alone, though a month names a closing
    /// elsewhere; of several months it names the first and the last.</summary>
    private static DateOnly Start(ReportingPeriod period, string name, FiscalCalendar calendar) =>
        name.Contains("-M", StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
            ? calendar.FirstDay(period.FiscalYear, period.LastMonth)
            : calendar.Start(period);

    private static string Key(RateEntry rate, Row row) =>
        $"the {row.CellOf(Kind).Text} rate of {rate.Currency} for {Days(rate)}";

    private static string Days(RateEntry rate) =>
        rate.From == rate.To ? $"{rate.To:yyyy-MM-dd}" : $"{rate.From:yyyy-MM-dd} to {rate.To:yyyy-MM-dd}";
}
