using CsCheck;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;
using Kessan.Translation;

namespace Kessan.Tests.Translation;

/// <summary>Random ledgers over three fiscal years of quarters, against an oracle that knows the unrounded
/// history.</summary>
public sealed class TranslationChainTests
{
    private static readonly string[] Results = ["4000", "4100", "5000", "5100"];

    private static readonly Gen<Quarter> Quarters = Gen.Select(
        Gen.Long[-999_999, 999_999].Array[8],
        Gen.Long[0, 30_000],
        Gen.Long[-50_000, 50_000].Array[3],
        Gen.Int[50_000, 150_000],
        Gen.Int[50_000, 150_000],
        Gen.Int[0, 255],
        (flows, dividends, assets, closing, average, zero) =>
            new Quarter(
                [.. flows.Select((flow, i) => (zero >> i & 1) == 1 ? 0 : flow)],
                dividends,
                assets,
                closing,
                average
            )
    );

    [Theory]
    [InlineData(AverageRatePolicy.ByPeriod)]
    [InlineData(AverageRatePolicy.YearToDate)]
    public void Over_three_years_both_derivations_and_the_unrounded_history_are_equal_and_everything_adds_up(
        AverageRatePolicy average
    ) =>
        Quarters
            .Array[12]
            .Sample(
                quarters =>
                {
                    var books = new RandomBooks(quarters, average);
                    for (var i = 0; i < quarters.Length; i++)
                    {
                        var run = books.Close(i);
                        run.Checked.Findings.Where(f => f.Code != "KES1504").Should().BeEmpty();
                        run.Total("S").Should().Be(0);
                        run.Of("S").Adjustment.Should().Be(run.Of("S").Derived);
                        run.Of("S").Adjustment.Should().Be(books.Expected);
                        var posted = Rounding.Round(books.Expected, RoundingRule.HalfAwayFromZero);
                        run.Shown("S", "3400").Should().Be(posted + run.Of("S").Rounding);
                        run.Shown("S", "3200", Movement.Opening).Should().Be(books.CarriedEarnings);
                    }
                },
                iter: 60
            );

    [Fact]
    public void The_order_of_rows_and_the_scheduler_do_not_matter() =>
        Quarters
            .Array[3]
            .Sample(
                quarters =>
                {
                    var (plain, reversed) = (
                        new RandomBooks(quarters, AverageRatePolicy.ByPeriod),
                        new RandomBooks(quarters, AverageRatePolicy.ByPeriod) { IsReversed = true }
                    );
                    for (var i = 0; i < quarters.Length; i++)
                    {
                        reversed.Close(i).Text("S").Should().Be(plain.Close(i).Text("S"));
                    }
                },
                iter: 30
            );

    [Fact]
    public void Rates_of_one_are_the_identity() =>
        Quarters
            .Array[4]
            .Sample(
                quarters =>
                {
                    Quarter[] atPar = [.. quarters.Select(q => q with { Closing = 1, Average = 1 })];
                    var books = new RandomBooks(atPar, AverageRatePolicy.ByPeriod, "USD") { Scale = 0 };
                    for (var i = 0; i < atPar.Length; i++)
                    {
                        var run = books.Close(i);
                        run.Of("S").Adjustment.Should().Be(Fraction.Zero);
                        run.Of("S").Rounding.Should().Be(0);
                        foreach (var segment in run.Ledger.Segments.Where(s => s.Stage < Stage.Translation))
                        {
                            segment.Presentation.ToArray().Should().Equal(segment.Functional.ToArray());
                        }
                    }
                },
                iter: 30
            );

    [Fact]
    public void A_rate_changed_behind_an_earlier_quarter_is_caught_by_the_second_derivation()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear());
        run.Close("FY2018-Q1", CurrentRateMethodTests.Ledger(1_300, 0, 300));
        run.Example = run.Example with
        {
            Rates =
            [
                .. run.Example.Rates.Select(r =>
                    r.Rate == GroupExample.Rate("108") ? r with { Rate = GroupExample.Rate("109") } : r
                ),
            ],
        };

        var close = () => run.Close("FY2018-H1", CurrentRateMethodTests.Ledger(1_700, 0, 700));

        close.Should().Throw<InvariantViolationException>().WithMessage("*the lines leave*the movements*");
    }

    [Fact]
    public void A_line_lost_from_an_earlier_quarter_is_caught_by_the_second_derivation()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear()) { Tamper = LoseSales };
        run.Close("FY2018-Q1", CurrentRateMethodTests.Ledger(1_300, 0, 300));

        var close = () => run.Close("FY2018-H1", CurrentRateMethodTests.Ledger(1_700, 0, 700));

        close.Should().Throw<InvariantViolationException>().WithMessage("*the lines leave*the movements*");
    }

    [Fact]
    public void A_presentation_amount_changed_behind_an_earlier_quarter_is_caught_by_the_bound_of_rounding()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear()) { Tamper = AddAHundred };
        run.Close("FY2018-Q1", CurrentRateMethodTests.Ledger(1_300, 0, 300));

        var close = () => run.Close("FY2018-H1", CurrentRateMethodTests.Ledger(1_700, 0, 700));

        close.Should().Throw<InvariantViolationException>().WithMessage("*rounding of * is more than half a unit*");
    }

    [Fact]
    public void What_is_out_of_balance_upstream_stays_visible_and_is_never_plugged()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear());
        var frame = run.Frame("FY2018-Q1");
        var whole = run.Example.Mapped(frame, CurrentRateMethodTests.Ledger(1_300, 0, 300)).Segments[0];
        var builder = SegmentBuilder.Functional(Stage.Mapping, 1);
        PostingRow[] kept = [.. Rows(whole).Where(row => row.Account != run.Example.Account("1000"))];
        builder.AddClosing(whole.Journals[0], kept, 1_300_00);

        run.Close(new CombinedLedger(frame, [builder.Build()], null, []));

        run.Total("S").Should().Be(-1_300 * 110);
        run.Of("S").Adjustment.Should().Be(run.Of("S").Derived);
        run.Of("S").Adjustment.Should().Be((Fraction)(-((1_000 * 10) + (300 * 2))));
    }

    private static ConsolidatedLedger LoseSales(ConsolidatedLedger ledger) =>
        ledger with
        {
            Segments =
            [
                .. ledger.Segments.Select(segment =>
                {
                    if (segment.Stage != Stage.Mapping)
                    {
                        return segment;
                    }

                    var builder = SegmentBuilder.Presentation(Stage.Mapping, segment.Entity);
                    PostingRow[] rows = [.. PresentationRows(segment).Where(row => row.Functional != -300_00)];
                    builder.AddClosing(segment.Journals[0], rows, -rows.Sum(row => row.Amount));
                    return builder.Build();
                }),
            ],
        };

    private static ConsolidatedLedger AddAHundred(ConsolidatedLedger ledger) =>
        ledger with
        {
            Segments =
            [
                .. ledger.Segments.Select(segment =>
                    segment.Stage == Stage.Mapping
                        ? segment.WithPresentation([.. segment.Presentation.ToArray().Select(amount => amount + 100)])
                        : segment
                ),
            ],
        };

    private static IEnumerable<PostingRow> Rows(PostingSegment segment) =>
        PresentationRowsOf(segment, (s, row) => s.Functional[row], (_, _) => 0);

    private static IEnumerable<PostingRow> PresentationRows(PostingSegment segment) =>
        PresentationRowsOf(segment, (s, row) => s.Presentation[row], (s, row) => s.Functional[row]);

    private static IEnumerable<PostingRow> PresentationRowsOf(
        PostingSegment segment,
        Func<PostingSegment, int, long> amount,
        Func<PostingSegment, int, long> functional
    ) =>
        Enumerable
            .Range(0, segment.Count)
            .Select(row => new PostingRow(segment.Entity, segment.Accounts[row], amount(segment, row))
            {
                Partner = segment.Partners[row],
                Movement = segment.Movements[row],
                Functional = functional(segment, row),
            });

    /// <summary>One quarter's own figures: flows by account and partner, dividends, balances, rates.</summary>
    private sealed record Quarter(long[] Flows, long Dividends, long[] Assets, int Closing, int Average);

    /// <summary>Books of one subsidiary made of random quarters, and the adjustment its unrounded history
    /// implies.</summary>
    private sealed class RandomBooks
    {
        private const long Capital = 1_234_567;
        private readonly Quarter[] _quarters;
        private readonly AverageRatePolicy _average;
        private readonly long[] _flows = new long[8];
        private readonly string _currency;
        private TranslationRun? _run;
        private long _dividends;
        private long _earnings;
        private Fraction _equity;
        private Fraction _year;

        public RandomBooks(Quarter[] quarters, AverageRatePolicy average, string presentation = "JPY")
        {
            _quarters = quarters;
            _average = average;
            _currency = presentation;
        }

        public bool IsReversed { get; init; }

        public int Scale { get; init; } = 3;

        public Fraction Expected { get; private set; }

        public long CarriedEarnings { get; private set; }

        public TranslationRun Close(int quarter)
        {
            _run ??= new(Example(), new() { Average = _average });
            var now = _quarters[quarter];
            if (quarter % 4 == 0)
            {
                BeginYear(quarter);
            }

            for (var i = 0; i < _flows.Length; i++)
            {
                _flows[i] = now.Flows[i] == 0 ? 0 : _flows[i] + now.Flows[i];
            }

            _dividends += now.Dividends;
            var period = new ReportingName(quarter);
            var frame = _run.Frame(period.Cumulative);
            _run.Close(new CombinedLedger(frame, [Mapping(now), Adjustments()], null, []));
            Expect(quarter);
            return _run;
        }

        private void BeginYear(int quarter)
        {
            if (quarter > 0)
            {
                CarriedEarnings = _run!.Shown("S", "3200") + Results.Sum(account => _run.Shown("S", account));
                _earnings += _flows.Sum() + _dividends;
                _equity += _year;
            }
            else
            {
                _equity = -Capital * Rate(100_000);
            }

            Array.Clear(_flows);
            (_dividends, _year, _last) = (0, Fraction.Zero, 0);
        }

        private long _last;

        private void Expect(int quarter)
        {
            var now = _quarters[quarter];
            var total = _flows.Sum() + _dividends;
            _year =
                _average == AverageRatePolicy.ByPeriod
                    ? _year + (Rate(now.Average) * (total - _last))
                    : Rate(now.Average) * total;
            _last = total;
            var netAssets = Capital - _earnings - total;
            Expected = -((Rate(now.Closing) * netAssets) + _equity + _year);
        }

        private Fraction Rate(int mantissa)
        {
            var exact = new ExchangeRate(mantissa, Scale).Exact;
            return _currency == "JPY" ? exact / 100 : exact;
        }

        private PostingSegment Mapping(Quarter now)
        {
            var example = _run!.Example;
            var rows = new List<PostingRow>();
            for (var i = 0; i < _flows.Length; i++)
            {
                rows.Add(new(1, example.Account(Results[i / 2]), _flows[i]) { Partner = (i % 2) - 1 });
            }

            rows.Add(new(1, example.Account("1100"), now.Assets[0]) { Movement = Movement.Change, Partner = 0 });
            rows.Add(new(1, example.Account("1500"), now.Assets[1]) { Movement = Movement.Additions });
            rows.Add(new(1, example.Account("1500"), now.Assets[2]) { Movement = Movement.Change });
            rows.Add(new(1, example.Account("3000"), -Capital) { Movement = Movement.Change });
            rows.Add(new(1, example.Account("3200"), _earnings) { Movement = Movement.Change });
            rows.Add(new(1, example.Account("3200"), _dividends) { Movement = Movement.Dividends });
            rows.Add(new(1, example.Account("1000"), -rows.Sum(row => row.Amount)) { Movement = Movement.Change });
            if (IsReversed)
            {
                rows.Reverse();
            }

            var builder = SegmentBuilder.Functional(Stage.Mapping, 1);
            builder.Add(new("reported/S", JournalKind.Reported, string.Empty, string.Empty), rows);
            return builder.Build();
        }

        private PostingSegment Adjustments()
        {
            var example = _run!.Example;
            var builder = SegmentBuilder.Functional(Stage.Adjustments, 1);
            foreach (var journal in IsReversed ? new[] { "b", "a" } : ["a", "b"])
            {
                builder.Add(
                    new($"adjustment/S/{journal}", JournalKind.Adjustment, string.Empty, string.Empty),
                    [
                        new(1, example.Account("5200"), _flows[1] + journal[0]),
                        new(1, example.Account("5800"), -_flows[1] - journal[0]),
                    ]
                );
            }

            return builder.Build();
        }

        private GroupExample Example()
        {
            var example = GroupExample
                .In(_currency)
                .Entity("P", _currency)
                .Entity("S", _currency == "USD" ? "CAD" : "USD")
                .Holds("2015-04-01", "P", "S", "100", TranslationRun.Held);
            var code = example.Entities[1].FunctionalCurrency.Code;
            var par = _currency == "USD" ? "1" : "100.000";
            example = example
                .RateOn(code, RateKind.Historical, "2015-04-01", par)
                .RateOn(code, RateKind.Closing, "2018-03-31", par);
            for (var i = 0; i < _quarters.Length; i++)
            {
                var begin = new DateOnly(2018, 4, 1).AddMonths(
                    _average == AverageRatePolicy.ByPeriod ? 3 * i : i / 4 * 12
                );
                var end = new DateOnly(2018, 4, 1).AddMonths(3 * (i + 1)).AddDays(-1);
                example = example
                    .RateOn(code, RateKind.Closing, $"{end:yyyy-MM-dd}", Text(_quarters[i].Closing))
                    .Average(code, $"{begin:yyyy-MM-dd}", $"{end:yyyy-MM-dd}", Text(_quarters[i].Average));
            }

            return example;
        }

        private string Text(int mantissa) => new ExchangeRate(mantissa, Scale).ToString();

        private readonly record struct ReportingName(int Quarter)
        {
            public string Cumulative =>
                $"FY{2018 + (Quarter / 4)}" + new[] { "-Q1", "-H1", "-9M", string.Empty }[Quarter % 4];
        }
    }
}
