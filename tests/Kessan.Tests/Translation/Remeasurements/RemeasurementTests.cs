using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Mapping;
using Kessan.Phases;
using Kessan.Tests.Ledgers;
using Kessan.Translation.Remeasurements;

namespace Kessan.Tests.Translation.Remeasurements;

/// <summary>A parent in yen with a receivable in dollars, a subsidiary in dollars with a payable in yen, over two
/// years: 110 yen to the dollar at the end of the first, 105 at the end of the second.</summary>
public sealed class RemeasurementTests
{
    private static readonly GroupExample Example = (GroupExample.In("JPY") with { Chart = Remeasuring("1100", "2000") })
        .Entity("P", "JPY")
        .Entity("S", "USD")
        .Holds("2018-03-31", "P", "S", "100", TranslationRun.Held)
        .RateOn("USD", RateKind.Closing, "2019-03-31", "110")
        .RateOn("USD", RateKind.Closing, "2020-03-31", "105");

    private static readonly (string, string)[] FirstYear =
    [
        (
            "P",
            """
            1100  -  -  -   108000  1000.00 USD
            3000  -  -  -  -108000
            """
        ),
        (
            "S",
            """
            1000  -  -  -   3200.00
            2000  -  -  -  -3200.00  -330000 JPY
            """
        ),
    ];

    private static readonly (string, string)[] SecondYear =
    [
        (
            "P",
            """
            1100  -  -  -   161500  1500.00 USD
            3000  -  -  -  -108000
            4000  -  -  -   -53500
            """
        ),
        FirstYear[1],
    ];

    [Fact]
    public void IAS_21_23a_a_receivable_in_dollars_stands_at_the_closing_rate_in_yen_books()
    {
        var ledger = Close(Example, "FY2018", FirstYear).Value;

        // 1,000 x 110 = 110,000 against 108,000 in the books.
        Written(ledger, "P")
            .Should()
            .Be(
                """
                journal remeasurement/P/USD | Remeasurement | IAS 21.23(a), ASC 830-20-35-1
                  | USD items of P at the closing rate of 2019-03-31
                  P  1100  Trade receivables   @ExchangeDifference  of 0.00 USD   2,000 JPY
                  P  4700  Remeasurement gain                                    -2,000 JPY
                """
            );
    }

    [Fact]
    public void ASC_830_20_35_1_a_payable_in_yen_stands_at_the_closing_rate_in_dollar_books()
    {
        var ledger = Close(Example, "FY2018", FirstYear).Value;

        // 330,000 / 110 = 3,000.00 against 3,200.00 in the books.
        Amount(ledger, "S", "2000", Movement.ExchangeDifference).Should().Be(200_00);
        Amount(ledger, "S", "4700").Should().Be(-200_00);
    }

    [Fact]
    public void IAS_21_28_the_second_year_takes_only_its_own_difference_into_the_result()
    {
        var first = Close(Example, "FY2018", FirstYear).Value;
        var second = Close(Example, "FY2019", SecondYear, first).Value;

        // Held: 1,000 x (105 - 110) = -5,000; new: 500 x (105 - 107) = -1,000.
        Amount(second, "P", "1100", Movement.Opening).Should().Be(2_000);
        Amount(second, "P", "3200", Movement.Opening).Should().Be(-2_000);
        Amount(second, "P", "1100", Movement.ExchangeDifference).Should().Be(-6_000);
        Amount(second, "P", "4700").Should().Be(6_000);

        // 330,000 / 105 = 3,142.857... is 3,142.86: 142.86 more than the 3,000.00 of last year.
        Amount(second, "S", "2000", Movement.ExchangeDifference).Should().Be(-142_86);
        Amount(second, "S", "4700").Should().Be(142_86);
    }

    [Fact]
    public void IAS_21_29_what_was_settled_takes_back_last_years_difference()
    {
        var first = Close(Example, "FY2018", FirstYear).Value;

        // Collected at 106: the books lose 2,000 against 108, the group 4,000 against 110.
        var second = Close(
            Example,
            "FY2019",
            [
                (
                    "P",
                    """
                    1000  -  -  -   106000
                    3000  -  -  -  -108000
                    5100  -  -  -     2000
                    """
                ),
            ],
            first
        ).Value;

        Amount(second, "P", "1100").Should().Be(2_000 - 2_000);
        Amount(second, "P", "4700").Should().Be(2_000);
    }

    [Fact]
    public void Rows_without_a_currency_and_other_accounts_stay_as_the_books_have_them()
    {
        var ledger = Close(
            Example,
            "FY2018",
            [
                (
                    "P",
                    """
                    1000  -  -  -    50000  500.00 USD
                    1100  -  -  -    40000
                    1100  -  -  -    30000  30000 JPY
                    3000  -  -  -  -120000
                    """
                ),
            ]
        ).Value;

        ledger.Segments.Should().OnlyContain(segment => segment.Stage == Stage.Mapping);
    }

    [Fact]
    public void Items_of_several_partners_are_remeasured_each_and_keep_their_partner_and_currency()
    {
        var ledger = Close(
            Example,
            "FY2018",
            [
                (
                    "P",
                    """
                    1100  -  -  -   10801  100.00 USD
                    1100  S  -  -   21600  200.00 USD
                    3000  -  -  -  -32401
                    """
                ),
            ]
        ).Value;

        Written(ledger, "P")
            .Should()
            .Be(
                """
                journal remeasurement/P/USD | Remeasurement | IAS 21.23(a), ASC 830-20-35-1
                  | USD items of P at the closing rate of 2019-03-31
                  P  1100  Trade receivables   @ExchangeDifference          of 0.00 USD   199 JPY
                  P  1100  Trade receivables   @ExchangeDifference  with S  of 0.00 USD   400 JPY
                  P  4700  Remeasurement gain                                            -599 JPY
                """
            );
    }

    [Fact]
    public void A_missing_rate_is_found_for_every_entity_and_currency_and_nothing_is_posted()
    {
        var closed = Close(Example with { Rates = [] }, "FY2018", FirstYear);

        closed.Findings.Select(f => f.Code).Should().Equal("KES1510", "KES1510");
        closed.Findings[0].Message.Should().Contain("P carries").And.Contain("USD on 2019-03-31");
        closed.Value.Segments.Should().OnlyContain(segment => segment.Stage == Stage.Mapping);
    }

    [Fact]
    public void A_chart_without_an_account_for_the_gain_is_found()
    {
        var chart = new ChartOfAccounts(
            Example.Chart.Accounts.Select(a => a.Code == "4700" ? a with { Role = AccountRole.None } : a)
        );

        var closed = Close(Example with { Chart = chart }, "FY2018", FirstYear);

        closed.Findings.Select(f => f.Code).Should().Equal("KES1511", "KES1511");
    }

    [Theory]
    [InlineData("3000", "of class equity")]
    [InlineData("4000", "of class income")]
    public void IAS_21_23_only_monetary_items_are_remeasured(string account, string nature)
    {
        var closed = Close(Example with { Chart = Remeasuring(account) }, "FY2018", FirstYear);

        closed.Findings.Should().ContainSingle().Which.Code.Should().Be("KES1512");
        closed.Findings[0].Message.Should().Contain(nature);
    }

    [Fact]
    public void A_carried_difference_that_last_years_books_and_rates_do_not_explain_breaks_the_proof()
    {
        var first = Close(Example, "FY2018", FirstYear).Value;
        var faulty = first with
        {
            Segments =
            [
                .. first.Segments.Where(s => (s.Stage, s.Entity) != (Stage.Remeasurement, 0)),
                Of(first, "P").WithTransactionCurrencies([-1, -1], []),
            ],
        };

        var close = () => Close(Example, "FY2019", SecondYear, faulty);

        close.Should().Throw<InvariantViolationException>().WithMessage("*remeasurement of USD in P*");
    }

    private static ChartOfAccounts Remeasuring(params string[] codes) =>
        new(ExampleChart.Standard.Accounts.Select(a => a with { Remeasures = codes.Contains(a.Code) }));

    private static Checked<CombinedLedger> Close(
        GroupExample example,
        string closing,
        (string Entity, string Rows)[] books,
        CombinedLedger? lastYear = null
    )
    {
        var frame = example.Frame(closing) with { LastYear = lastYear is null ? null : Wrap(lastYear) };
        var reported = books.Select(tb => TrialBalanceExample.Read(example, tb.Entity, closing, tb.Rows));
        var mapped = MappingStage.Run(new(frame, [.. reported]), MappingPolicy.Default);
        mapped.Findings.Should().BeEmpty();
        return RemeasurementStage.Run(new(frame, mapped.Value.Segments, null, []));
    }

    private static ConsolidatedLedger Wrap(CombinedLedger ledger)
    {
        var translated = new TranslatedLedger(ledger.Frame, ledger.Segments, [], []);
        return new(new(new(translated, ledger.Segments, []), ledger.Segments, []), ledger.Segments, [], []);
    }

    private static PostingSegment Of(CombinedLedger ledger, string entity) =>
        ledger.Segments.Single(s => s.Stage == Stage.Remeasurement && s.Entity == Example.Index(entity));

    private static string Written(CombinedLedger ledger, string entity) =>
        LedgerText.Write([Of(ledger, entity)], Example.Names).Trim();

    private static long Amount(CombinedLedger ledger, string entity, string account, Movement? movement = null)
    {
        var segment = Of(ledger, entity);
        return Enumerable
            .Range(0, segment.Count)
            .Where(row => segment.Accounts[row] == Example.Account(account))
            .Where(row => movement is null || segment.Movements[row] == movement)
            .Sum(row => segment.Functional[row]);
    }
}
