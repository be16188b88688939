using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Facts.Securities;

/// <summary>Where gains of each kind of security go, by date, under one framework.</summary>
/// <remarks>The rules of the folder go before the framework's from their first day on.</remarks>
public sealed class SecurityPolicy
{
    private static readonly DateOnly Asu201601 = new(2017, 12, 16);
    private static readonly DateOnly Ifrs9 = new(2018, 1, 1);
    private readonly ImmutableArray<SecurityRule> _rules;

    private SecurityPolicy(ImmutableArray<SecurityRule> rules) => _rules = rules;

    /// <summary>The policy of a framework with a folder's own rules.</summary>
    /// <param name="rules">The rules of the folder, of any framework.</param>
    /// <param name="basis">The framework.</param>
    /// <param name="calendar">The fiscal calendar: new standards hold from a first day of a year on.</param>
    public static SecurityPolicy Of(ImmutableArray<SecurityRule> rules, AccountingBasis basis, FiscalCalendar calendar)
    {
        var own = rules.Where(rule => rule.Basis == basis).ToArray();
        var given = Defaults(basis, calendar)
            .Where(rule => !own.Any(mine => mine.Kind == rule.Kind && mine.From <= rule.From));
        return new([.. given.Concat(own).OrderBy(rule => rule.From)]);
    }

    /// <summary>The treatment of a kind on a day.</summary>
    public SecurityTreatment On(SecurityKind kind, DateOnly date) =>
        _rules.Last(rule => rule.Kind == kind && rule.From <= date).Treatment;

    /// <summary>The days after the first of a run on which the treatment of a kind changes.</summary>
    public IEnumerable<DateOnly> Changes(SecurityKind kind, DateOnly first, DateOnly last) =>
        _rules
            .Where(rule => rule.Kind == kind && rule.From > first && rule.From <= last)
            .Select(rule => rule.From)
            .Where(from => On(kind, from) != On(kind, from.AddDays(-1)))
            .Distinct();

    /// <summary>What a framework says where the folder says nothing.</summary>
    private static IEnumerable<SecurityRule> Defaults(AccountingBasis basis, FiscalCalendar calendar)
    {
        var start = DateOnly.MinValue;
        SecurityRule Rule(DateOnly from, SecurityKind kind, SecurityTreatment treatment) =>
            new(from, basis, kind, treatment);
        return basis switch
        {
            // ASU 2016-01: fiscal years beginning after 15 December 2017.
            AccountingBasis.UsGaap =>
            [
                Rule(start, SecurityKind.Equity, SecurityTreatment.AvailableForSale),
                Rule(start, SecurityKind.Fund, SecurityTreatment.Cost),
                Rule(FirstYear(calendar, Asu201601), SecurityKind.Equity, SecurityTreatment.ProfitOrLoss),
                Rule(FirstYear(calendar, Asu201601), SecurityKind.Fund, SecurityTreatment.ProfitOrLoss),
            ],
            // IFRS 9.7.1.1: annual periods beginning on or after 1 January 2018; IAS 39 before.
            AccountingBasis.Ifrs =>
            [
                Rule(start, SecurityKind.Equity, SecurityTreatment.AvailableForSale),
                Rule(start, SecurityKind.Fund, SecurityTreatment.AvailableForSale),
                Rule(FirstYear(calendar, Ifrs9), SecurityKind.Equity, SecurityTreatment.OtherComprehensiveIncome),
                Rule(FirstYear(calendar, Ifrs9), SecurityKind.Fund, SecurityTreatment.ProfitOrLoss),
            ],
            _ =>
            [
                Rule(start, SecurityKind.Equity, SecurityTreatment.AvailableForSale),
                Rule(start, SecurityKind.Fund, SecurityTreatment.Cost),
            ],
        };
    }

    /// <summary>The first day of the first fiscal year that begins on a day or after it.</summary>
    private static DateOnly FirstYear(FiscalCalendar calendar, DateOnly onOrAfter)
    {
        var year = calendar.Containing(onOrAfter).FiscalYear;
        var first = calendar.FirstDay(year, 1);
        return first >= onOrAfter ? first : calendar.FirstDay(year + 1, 1);
    }
}
