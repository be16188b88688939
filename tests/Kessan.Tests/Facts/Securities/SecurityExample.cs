using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts.Securities;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Facts.Securities;

/// <summary>Securities written as lines: <c>2018-03-31 holding A 100 cost 5000</c>, <c>2018-06-30 price A
/// 60</c>.</summary>
internal static class SecurityExample
{
    public static FiscalCalendar April { get; } = new(4, YearNaming.Start);

    public static SecurityBook Book(string lines, SecurityKind kind = SecurityKind.Equity)
    {
        var rows = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var words = rows.Select((row, at) => (Words: row.Split(' '), Line: at + 1)).ToArray();
        var codes = words.Select(row => row.Words[2]).Distinct().Order(StringComparer.Ordinal);
        return new()
        {
            Securities = [.. codes.Select(code => new Security(code, kind, code, code))],
            Events = [.. words.Where(row => row.Words[1] != "price").Select(row => Event(row.Words, row.Line))],
            Prices = [.. words.Where(row => row.Words[1] == "price").Select(row => Price(row.Words, row.Line))],
        };
    }

    public static SecurityValuation Valuation(this SecurityBook book, AccountingBasis basis) =>
        new(
            book,
            SecurityPolicy.Of(book.Rules, basis, April),
            (currency, _) => currency == "USD" ? Number("110.5") : null
        );

    public static SecurityGains? Gains(this SecurityValuation valuation, string first, string last) =>
        valuation.Gains(valuation.Book.Securities[0], Day(first), Day(last));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static Fraction Number(string text) =>
        Fraction.TryParse(text, out var number) ? number : throw new ArgumentException(text, nameof(text));

    private static SecurityEvent Event(string[] words, int line) =>
        new(
            Day(words[0]),
            Enum.Parse<SecurityEventKind>(words[1], ignoreCase: true),
            words[2],
            -1,
            Number(words[3]),
            After(words, "for"),
            After(words, "cost"),
            new("securities.csv", line)
        );

    private static SecurityPrice Price(string[] words, int line) =>
        new(Day(words[0]), words[2], Number(words[3]), words.ElementAtOrDefault(4), new("prices.csv", line));

    private static Fraction? After(string[] words, string word) =>
        Array.IndexOf(words, word) is var at and >= 0 ? Number(words[at + 1]) : null;
}
