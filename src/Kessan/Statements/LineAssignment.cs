using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>Says of which lines a cell is part: the one rule by which figures are made and explained.</summary>
public sealed class LineAssignment
{
    /// <summary>The line of all results of discontinued operations, one amount after tax (IFRS 5.33(a), ASC
    /// 205-20-45-3).</summary>
    internal const string Discontinued = "ProfitFromDiscontinuedOperations";

    private static readonly Dictionary<string, string> ChangeOfReserve = new(StringComparer.Ordinal)
    {
        ["CumulativeTranslationAdjustment"] = "TranslationAdjustmentForThePeriod",
        ["UnrealizedGainOnSecurities"] = "UnrealizedGainOnSecuritiesForThePeriod",
        ["CashFlowHedges"] = "CashFlowHedgesForThePeriod",
        ["RemeasurementsOfDefinedBenefitPlans"] = "RemeasurementsOfDefinedBenefitPlansForThePeriod",
        ["RevaluationSurplus"] = "RevaluationForThePeriod",
        ["AccumulatedShareOfOtherComprehensiveIncomeOfEquityMethodInvestees"] =
            "ShareOfOtherComprehensiveIncomeOfEquityMethodInvestees",
    };

    private readonly ClosingFrame _frame;
    private readonly ChartOfAccounts _chart;
    private readonly StatementDefinition _definition;
    private readonly CashFlowAssignment _cashFlows;
    private readonly string[] _lines;

    /// <summary>The assignment for a group's chart under the basis of a closing.</summary>
    public LineAssignment(ClosingFrame frame)
    {
        _frame = frame;
        _chart = frame.Group.Chart;
        _definition = StatementDefinition.For(frame.Basis);
        _lines =
        [
            .. _chart.Accounts.Select(account => account.IsHeading ? string.Empty : LineFit.Line(account, _definition)),
        ];
        _cashFlows = new(_chart, _definition, _lines);
    }

    /// <summary>Whether an account is cash or a cash equivalent.</summary>
    public bool IsCash(int account) => _cashFlows.IsCash(account);

    /// <summary>The statement line an account counts on.</summary>
    public string LineOf(int account) => _lines[account];

    /// <summary>The lines of a cell, cash flows among them.</summary>
    public IEnumerable<LineShare> Shares(LedgerCell cell) =>
        Balances(cell).Concat(Equity(cell)).Concat(_cashFlows.Shares(cell));

    /// <summary>The cash flows of a cell alone.</summary>
    public IEnumerable<LineShare> CashFlows(LedgerCell cell) => _cashFlows.Shares(cell);

    /// <summary>The lines of a cell in profit or loss and financial position; the result of the year stands in
    /// retained earnings
    /// too.</summary>
    public IEnumerable<LineShare> Balances(LedgerCell cell)
    {
        var isResult = _chart[cell.Account].Class.IsResult();
        yield return new(isResult && _frame.IsDiscontinued(cell.Entity) ? Discontinued : _lines[cell.Account], 1);
        if (isResult)
        {
            yield return new("RetainedEarnings", 1);
        }
    }

    private IEnumerable<LineShare> Equity(LedgerCell cell)
    {
        if (_chart[cell.Account].Class != AccountClass.Equity)
        {
            yield break;
        }

        var isOthers = _lines[cell.Account] == "NonControllingInterests";
        if (isOthers && cell.Movement == Movement.Profit)
        {
            yield return new("ProfitAttributableToNonControllingInterests", 1);
        }

        if (!EquityMovements.IsOther(cell.Movement))
        {
            yield break;
        }

        if (isOthers)
        {
            yield return new("OtherComprehensiveIncomeAttributableToNonControllingInterests", 1);
        }

        // Attribution moves other comprehensive income between owners and others; the whole is what stood before it.
        if (cell.Kind != JournalKind.NonControllingInterest)
        {
            yield return new(ChangeOfReserve.GetValueOrDefault(_lines[cell.Account], "OtherComprehensiveIncome"), 1);
        }
    }
}
