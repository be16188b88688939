using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Formats.Tests.GroupFolder;

public sealed class TablesTests
{
    [Fact]
    public void A_small_group_is_read_without_findings_and_indexed_in_order_of_codes()
    {
        using var folder = new TestFolder();

        var read = folder.Read();

        read.Findings.Should().BeEmpty();
        var group = read.Value.Group;
        (group.NameEn, group.NameJa).Should().Be(("Tiny", "タイニー"));
        group.Chart.Accounts.Select(account => account.Code).Should().Equal("1", "1000", "3000", "4000");
        group.Chart.Accounts.Select(account => account.Parent).Should().Equal(-1, 0, -1, -1);
        group.Chart[1].CashFlow.Default.Should().Be("Cash");
        group.Chart[1].NameJa.Should().Be("現金");
        group.Chart[3].NameJa.Should().Be("Revenue");
        group
            .Chart.Accounts.Select(account => account.Translation)
            .Should()
            .Equal(RateKind.Closing, RateKind.Closing, RateKind.Historical, RateKind.Average);
        group.Chart.WithRole(AccountRole.RetainedEarnings)!.Code.Should().Be("3000");
        group.Entities.Select(entity => entity.Code).Should().Equal("PARENT", "SUB");
        group.Entities[1].MonthsBefore.Should().Be(3);
        group.Entities[1].TaxRate.Should().Be(new Fraction(3062, 10000));
        group.Parent.Should().Be(0);
        group
            .Dimensions.All[0]
            .Members.Select(member => (member.Code, member.Parent))
            .Should()
            .Equal(("IP", 1), ("NET", -1));
    }

    [Fact]
    public void Group_yaml_is_read_whole()
    {
        using var folder = new TestFolder();
        folder.Write(
            "group.yaml",
            """
            name: { en: Tiny }
            parent: PARENT
            presentation_currency: JPY
            fiscal_year: { start: 4, named_by: end }
            bases: [jgaap, usgaap]
            languages: [ja, en]
            unit: million
            rounding: truncate
            materiality: 5000000
            closings: [FY2018-H1, FY2018-Q1]
            currencies: { XTS: 4 }
            policies:
              - { average: year-to-date, goodwill: purchased, tax_rate: 30 }
              - { from: 2018-07-01, goodwill_life: 10, unrealized_profit_tax: buyer, upstream_profit: owners,
                  intercompany_tolerance: 7 }
            """
        );

        var read = folder.Read();

        // Nobody names the dimension any longer.
        read.Findings.Select(finding => $"{finding.Location} {finding.Code}")
            .Should()
            .Equal("dimensions/service.csv KES2014");
        var group = read.Value.Group;
        group.Bases.Should().Equal(AccountingBasis.JGaap, AccountingBasis.UsGaap);
        group.Languages.Should().Equal("ja", "en");
        (group.PrintedUnit, group.PrintedRounding, group.Materiality)
            .Should()
            .Be((1_000_000L, RoundingRule.TowardZero, 5_000_000L));
        read.Value.Closings.Should().Equal(new Closing(2018, 3), new Closing(2018, 6));
        group.Currencies.Find("XTS")!.Value.MinorUnits.Should().Be(4);
        group.Calendar.Should().Be(new FiscalCalendar(4, YearNaming.End));
        var later = group.Policies.On(new(2018, 7, 1));
        later.Average.Should().Be(AverageRatePolicy.YearToDate);
        later.Goodwill.Should().Be(GoodwillMethod.Purchased);
        (later.GoodwillLife, later.IntercompanyTolerance).Should().Be((10, 7L));
        (later.UnrealizedProfitTax, later.UpstreamProfit)
            .Should()
            .Be((UnrealizedProfitTax.Buyer, UpstreamProfit.Owners));
        group.Policies.On(new(2018, 6, 30)).GoodwillLife.Should().BeNull();
    }

    [Fact]
    public void Every_other_table_becomes_its_noun()
    {
        using var folder = new TestFolder();
        folder
            .Write(
                "ownership.csv",
                "date,event,owner,entity,interest,votes,consideration,method\n2015-04-01,opening,PARENT,SUB,80.6,4/5,1000,full\n"
            )
            .Write(
                "rates.csv",
                """
                currency,period,kind,rate,source
                USD,FY2018-H1,closing,113.57,bank
                USD,FY2018-M06,average,111.9,
                USD,2015-04-01,historical,120.17,
                USD,FY2018-M01:05,average,110.2,
                """
            )
            .Write(
                "mapping/SUB.csv",
                "local_account,to_account,cost_centre,group_account,service\n200,299,,4000,IP\n100,,K1,1000,\n"
            )
            .Write("opening/SUB.csv", "account,partner,amount,historical\n3000,PARENT,-10.50,-1200\n")
            .Write(
                "opening/consolidation.csv",
                "kind,entity,account,amount,source\ntranslation-adjustment,SUB,3000,-7,FY2017\n"
            )
            .Write(
                "equity-method.csv",
                "investee,period,result,oci,dividends,net_assets\nSUB,FY2018-Q1,1.25,,0.5,100\n"
            )
            .Write(
                "intercompany.csv",
                "entity,partner,group,account,partner_account,tolerance\n*,SUB,trade,1000,3000,5\n"
            )
            .Write(
                "inventory.csv",
                "period,seller,buyer,account,amount,margin,tax_rate,cost_account\nFY2018-Q1,PARENT,SUB,1000,10.01,1/4,30,4000\n"
            )
            .Write("dividends.csv", "entity,record_date,paid_date,amount,rate\nSUB,2018-03-31,,3.50,110.5\n")
            .Write("status.csv", "pattern,status,source\nRevenue@*,published,deck\n*,derived,\n")
            .Write(
                "accepted.csv",
                "code,place,reason,preparer,approver,until\nKES1101,entities.csv:2,known,Ann,Bob,2019-03-31\n"
            )
            .Write(
                "adjustments/lease.csv",
                "journal,basis,entity,period,date,account,partner,movement,amount,recurrence,standard,reason,preparer,approver,service\nL1,ifrs,SUB,FY2018-Q1,2018-04-01,1000,PARENT,Additions,1.5,recurring,IFRS 16,lease,Ann,Bob,IP\nL1,,,FY2018-Q1,,3000,,,-2,,,lease,Ann,Bob,\n"
            );

        var read = folder.Read();

        read.Findings.Should().BeEmpty();
        var (books, group) = (read.Value, read.Value.Group);
        var held = group.Ownership.Events.Should().ContainSingle().Subject;
        (held.Interest, held.Votes, held.Consideration, held.Method)
            .Should()
            .Be((new Fraction(806, 1000), new Fraction(4, 5), 1000L, ConsolidationMethod.Full));
        group.Rates.On("USD", RateKind.Closing, new(2018, 9, 30))!.Rate.Should().Be(new ExchangeRate(11357, 2));
        group.Rates.Average("USD", new(2018, 9, 1), new(2018, 9, 30))!.Rate.Should().Be(new ExchangeRate(1119, 1));
        group.Rates.Average("USD", new(2018, 4, 1), new(2018, 8, 31))!.Rate.Should().Be(new ExchangeRate(1102, 1));
        group.Rates.On("USD", RateKind.Historical, new(2015, 4, 1))!.Location.Line.Should().Be(4);
        var rows = books.Mappings.Should().ContainSingle().Subject.Rows;
        rows.Select(row => (row.From, row.To, row.CostCentre, row.Account, row.Dimensions[0]))
            .Should()
            .Equal(("100", "100", "K1", 1, -1), ("200", "299", "", 3, 0));
        var opening = books.Openings.Should().ContainSingle().Subject;
        (opening.Entity, opening.Account, opening.Partner, opening.Amount, opening.Historical)
            .Should()
            .Be((1, 2, 0, -1050L, -1200L));
        (books.Carried[0].Kind, books.Carried[0].Amount).Should().Be((CarriedEntryKind.TranslationAdjustment, -7L));
        var result = books.EquityMethod[0];
        (result.Result, result.OtherComprehensiveIncome, result.Dividends, result.NetAssets)
            .Should()
            .Be((125L, 0L, 50L, 10_000L));
        (books.Intercompany[0].Entity, books.Intercompany[0].Partner, books.Intercompany[0].Tolerance)
            .Should()
            .Be((-1, 1, 5L));
        var goods = books.Inventories[0];
        (goods.Amount, goods.Margin, goods.TaxRate, goods.CostAccount)
            .Should()
            .Be((1001L, new Fraction(1, 4), new Fraction(3, 10), 3));
        (books.Dividends[0].Amount, books.Dividends[0].PaidDate, books.Dividends[0].Rate)
            .Should()
            .Be((350L, null, new ExchangeRate(1105, 1)));
        books.Statuses.Select(rule => rule.Status).Should().Equal("published", "derived");
        (books.Accepted[0].Until, books.Accepted[0].Location.Line).Should().Be((new DateOnly(2019, 3, 31), 2));
        books
            .Adjustments.Select(row => (row.Basis, row.Entity, row.Movement, row.Amount, row.Recurrence, row.Standard))
            .Should()
            .BeEquivalentTo([
                ((AccountingBasis?)null, -1, Movement.None, -2L, Recurrence.Once, ""),
                (AccountingBasis.Ifrs, 1, Movement.Additions, 150L, Recurrence.Recurring, "IFRS 16"),
            ]);
    }

    [Fact]
    public void A_combination_keeps_equity_debit_positive()
    {
        using var folder = new TestFolder();
        folder.Write(
            "combinations/sub.yaml",
            """
            acquiree: SUB
            acquirer: PARENT
            date: 2015-04-01
            interest: 80
            consideration: 1000
            rate: 110.5
            goodwill: purchased
            non_controlling_interest: 200
            equity:
              - { account: "3000", amount: 800.50, historical: 88455 }
            fair_values:
              - { account: "1000", amount: 120, life_months: 60, release: "4000", tax_rate: 30 }
              - { account: "1000", amount: 5, release: "4000", released: [{ date: 2018-09-30, amount: 4 }] }
            impairments:
              - { date: 2018-09-30, percent: 10 }
              - { date: 2018-12-31, amount: 20 }
            """
        );

        var read = folder.Read();

        read.Findings.Should().BeEmpty();
        var combination = read.Value.Group.Combinations.Should().ContainSingle().Subject;
        (combination.Interest, combination.Consideration, combination.NonControllingInterest)
            .Should()
            .Be((new Fraction(4, 5), 1000L, 200L));
        (combination.Equity[0].Amount, combination.Equity[0].Historical).Should().Be((-80_050L, -88_455L));
        combination
            .FairValues[0]
            .Should()
            .Match<FairValueAdjustment>(f =>
                f.Amount == 12_000 && f.LifeMonths == 60 && f.TaxRate == new Fraction(3, 10)
            );
        combination.FairValues[1].Released.Should().Equal(new DatedAmount(new(2018, 9, 30), 400));
        combination
            .Impairments.Select(i => (i.Amount, i.Part))
            .Should()
            .Equal((null, new Fraction(1, 10)), (2000L, null));
    }

    [Fact]
    public void A_trial_balance_is_columns_of_codes_with_lines()
    {
        using var folder = new TestFolder();
        folder.Write(
            "trial-balances/FY2018-H1/SUB.csv",
            "\uFEFFaccount,cost_centre,partner,service,movement,currency,transaction_amount,amount\r\n"
                + "# cash\r\n1000,,,,Opening,,,10.50\r\n\"40,00\",K1,PARENT,IP,,KWD,-1.234,-0.5\r\n\r\n1000,,,,,,,-10\r\n"
        );

        var read = folder.Read();

        read.Findings.Should().BeEmpty();
        read.Value.Closings.Should().Equal(new Closing(2018, 6));
        var balance = read.Value.TrialBalances.Should().ContainSingle().Subject;
        balance.AccountWords.Should().Equal("1000", "40,00");
        balance.Accounts.Should().Equal(0, 1, 0);
        balance.Amounts.Should().Equal(1050, -50, -1000);
        balance.Lines.Should().Equal(3, 4, 6);
        balance.CostCentres.Should().Equal(-1, 0, -1);
        balance.PartnerWords.Should().Equal("PARENT");
        balance.Members[0].Should().Equal(-1, 0, -1);
        balance.Movements.Should().Equal(0, -1, -1);
        balance.CurrencyWords.Should().Equal("KWD");
        balance.Transaction.Should().Equal(0, -1234, 0);
        balance
            .At(1, "amount")
            .Should()
            .Be(new Kessan.Diagnostics.SourceLocation("trial-balances/FY2018-H1/SUB.csv", 4) { Field = 8 });
    }

    [Fact]
    public void Debit_and_credit_are_netted()
    {
        using var folder = new TestFolder();
        folder.Write("trial-balances/FY2018/PARENT.csv", "account,debit,credit\n1,10,\n2,,4\n3,5,7\n4,,\n5,x,y\n,,\n");

        var read = folder.Read();

        read.Value.TrialBalances[0].Amounts.Should().Equal(10, -4, -2);
        read.Findings.Select(f => $"{f.Location.Line}:{f.Location.Column} {f.Code}")
            .Should()
            .Equal("5:3 KES2020", "6:3 KES2021", "6:5 KES2021");
    }

    [Fact]
    public void Order_of_rows_and_threads_do_not_matter()
    {
        using var folder = new TestFolder();
        for (var month = 1; month <= 12; month++)
        {
            folder.Write($"trial-balances/FY2018-M{month:00}/SUB.csv", $"account,amount\n1000,{month}\n");
            folder.Write($"trial-balances/FY2018-M{month:00}/PARENT.csv", $"account,amount\n1000,{month}.5\n");
        }

        var (one, four) = (folder.Read(1), folder.Read(4));

        four.Findings.Should().Equal(one.Findings).And.HaveCount(12);
        four.Value.TrialBalances.Select(b => (b.Closing, b.Entity, b.Amounts.Sum()))
            .Should()
            .Equal(one.Value.TrialBalances.Select(b => (b.Closing, b.Entity, b.Amounts.Sum())));
    }
}
