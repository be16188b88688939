using Kessan.Facts.Securities;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Facts.Securities;

public sealed class SecurityPolicyTests
{
    private static readonly FiscalCalendar January = new(1, YearNaming.Start);

    [Theory]
    [InlineData(AccountingBasis.UsGaap, "2018-03-31", "Equity", "AvailableForSale")]
    [InlineData(AccountingBasis.UsGaap, "2018-04-01", "Equity", "ProfitOrLoss")]
    [InlineData(AccountingBasis.UsGaap, "2018-03-31", "Fund", "Cost")]
    [InlineData(AccountingBasis.UsGaap, "2018-04-01", "Fund", "ProfitOrLoss")]
    [InlineData(AccountingBasis.Ifrs, "2018-03-31", "Equity", "AvailableForSale")]
    [InlineData(AccountingBasis.Ifrs, "2018-04-01", "Equity", "OtherComprehensiveIncome")]
    [InlineData(AccountingBasis.Ifrs, "2018-04-01", "Fund", "ProfitOrLoss")]
    [InlineData(AccountingBasis.JGaap, "2018-04-01", "Equity", "AvailableForSale")]
    [InlineData(AccountingBasis.JGaap, "2018-04-01", "Fund", "Cost")]
    public void New_standards_hold_from_the_first_fiscal_year_they_name(
        AccountingBasis basis,
        string day,
        string kind,
        string treatment
    ) =>
        SecurityPolicy
            .Of([], basis, SecurityExample.April)
            .On(Enum.Parse<SecurityKind>(kind), SecurityExample.Day(day))
            .ToString()
            .Should()
            .Be(treatment);

    [Fact]
    public void A_calendar_year_takes_them_on_its_first_day()
    {
        var policy = SecurityPolicy.Of([], AccountingBasis.UsGaap, January);

        policy.On(SecurityKind.Equity, new(2017, 12, 31)).Should().Be(SecurityTreatment.AvailableForSale);
        policy.On(SecurityKind.Equity, new(2018, 1, 1)).Should().Be(SecurityTreatment.ProfitOrLoss);
    }

    [Fact]
    public void The_folders_own_rule_holds_from_its_day_whatever_the_framework_says_later()
    {
        var own = new SecurityRule(
            new(2017, 4, 1),
            AccountingBasis.Ifrs,
            SecurityKind.Equity,
            SecurityTreatment.OtherComprehensiveIncome
        );
        var policy = SecurityPolicy.Of([own], AccountingBasis.Ifrs, SecurityExample.April);

        policy.On(SecurityKind.Equity, new(2017, 3, 31)).Should().Be(SecurityTreatment.AvailableForSale);
        policy.On(SecurityKind.Equity, new(2017, 4, 1)).Should().Be(SecurityTreatment.OtherComprehensiveIncome);
        policy.Changes(SecurityKind.Equity, new(2017, 4, 1), new(2019, 3, 31)).Should().BeEmpty();
        policy.On(SecurityKind.Fund, new(2018, 4, 1)).Should().Be(SecurityTreatment.ProfitOrLoss);
        var other = SecurityPolicy.Of([own], AccountingBasis.UsGaap, SecurityExample.April);
        other.On(SecurityKind.Equity, new(2017, 4, 1)).Should().Be(SecurityTreatment.AvailableForSale);
    }
}
