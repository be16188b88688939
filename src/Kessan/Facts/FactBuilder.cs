using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>Makes the facts of a close from the statements of every closing it reached.</summary>
/// <remarks>Statement lines, account totals and results by member of each dimension, for every period that ends at a
/// closing:
/// cumulative ones as they stand, stand-alone ones as the difference of two closings where both are there.</remarks>
public sealed class FactBuilder
{
    private readonly StatementSeries _series;
    private readonly FactFrame _frame;

    private FactBuilder(StatementSeries series)
    {
        _series = series;
        _frame = new(series);
    }

    /// <summary>All facts of closings of one basis.</summary>
    public static FactSet Of(StatementSeries series)
    {
        var builder = new FactBuilder(series);
        return new([
            .. builder.Lines(),
            .. AccountFacts.Of(series, builder._frame),
            .. MemberFacts.Of(series, builder._frame),
        ]);
    }

    private IEnumerable<Fact> Lines() =>
        from period in _frame.Periods
        from concept in _series.Definition.Concepts
        let amount = _series.Amount(concept, period)
        where amount is not null
        select Line(concept, period, amount.Value);

    private Fact Line(string concept, ReportingPeriod period, long amount)
    {
        var line = _series.Definition[concept];
        var isBalance = _series.IsBalance(concept);
        var rule = $"{Statement(line.Statement)} line {concept}";
        return _frame.Fact(concept, period, [], (line.LabelEn, line.LabelJa), new(amount, isBalance, rule));
    }

    private static string Statement(StatementKind kind) =>
        kind switch
        {
            StatementKind.ProfitOrLoss => "profit or loss",
            StatementKind.ComprehensiveIncome => "comprehensive income",
            StatementKind.FinancialPosition => "financial position",
            StatementKind.ChangesInEquity => "changes in equity",
            _ => "cash flow",
        };
}
