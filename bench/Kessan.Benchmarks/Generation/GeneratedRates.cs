using System.Globalization;
using System.Text;

namespace Kessan.Benchmarks.Generation;

/// <summary>Currencies and rates: each currency has a level, and its rate walks around it month by month.</summary>
internal sealed class GeneratedRates(Shape shape, SeededNumbers numbers)
{
    private const int Decimals = 4;

    private static readonly string[] Codes =
    [
        "JPY",
        "USD",
        "EUR",
        "GBP",
        "AUD",
        "CAD",
        "CHF",
        "CNY",
        "HKD",
        "SGD",
        "THB",
        "INR",
        "IDR",
        "MYR",
        "PHP",
        "TWD",
        "NZD",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "HUF",
        "RON",
        "TRY",
        "ZAR",
        "BRL",
        "MXN",
        "COP",
        "PEN",
        "AED",
        "SAR",
        "ILS",
        "EGP",
        "MAD",
    ];

    public string CurrencyOf(int entity) => Codes[entity == 0 ? 0 : (int)numbers.Below(shape.Currencies, 11, entity)];

    /// <summary>Presentation units for one unit at a month's end, in ten-thousandths; month zero is the
    /// opening.</summary>
    public long Closing(string currency, int month)
    {
        var index = Array.IndexOf(Codes, currency);
        var level = 20000 + numbers.Below(1_500_000, 12, index);
        return currency == "JPY" ? 10000 : level + (level * (numbers.Below(200, 13, index, month) - 100) / 4000);
    }

    /// <summary>The average of the year to a month, in ten-thousandths: that of the months, each of which is at its
    /// closing rate on average.</summary>
    public long Average(string currency, int month)
    {
        long sum = 0;
        for (var m = 1; m <= month; m++)
        {
            sum += Closing(currency, m);
        }

        return currency == "JPY" ? 10000 : sum / month;
    }

    public string Csv()
    {
        var text = new StringBuilder("currency,period,kind,rate\n");
        foreach (var currency in Codes.Take(shape.Currencies).Where(code => code != "JPY"))
        {
            for (var month = 0; month <= shape.Months; month++)
            {
                var day = new DateOnly(2018, 4, 1).AddMonths(month).AddDays(-1);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{currency},{day:yyyy-MM-dd},closing,{Text(Closing(currency, month))}\n"
                );
                if (month > 0)
                {
                    AppendAverage(text, currency, PeriodName(month), Closing(currency, month));
                }

                if (month > 1)
                {
                    AppendAverage(text, currency, $"FY2018-M01:{month:00}", Average(currency, month));
                }
            }
        }

        return text.ToString();
    }

    public static string PeriodName(int month) => string.Create(CultureInfo.InvariantCulture, $"FY2018-M{month:00}");

    private static void AppendAverage(StringBuilder text, string currency, string period, long rate) =>
        text.Append(CultureInfo.InvariantCulture, $"{currency},{period},average,{Text(rate)}\n");

    private static string Text(long rate) => Amounts.AmountText.Plain(rate, Decimals);
}
