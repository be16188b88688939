using System.Collections.Immutable;
using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>The statement of changes in equity as facts, computed when asked for: a component of equity over the fiscal
/// year to date by what changed it, <c>RetainedEarnings@FY2018-H1@actual@usgaap@change=Dividends</c> (IAS 1.106(d), S-X
/// 3-04).</summary>
/// <remarks>Increases of equity are positive. Opening and closing balances are the component itself.</remarks>
public sealed class EquityFacts : IFactSource
{
    /// <summary>The dimension that says what changed a component of equity; its members are the names of <see
    /// cref="EquityChange"/>.</summary>
    public const string Dimension = "change";

    private readonly StatementSeries _series;
    private readonly FactFrame _frame;

    /// <summary>The changes in equity of closings of one basis.</summary>
    public EquityFacts(StatementSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        (_series, _frame) = (series, new(series));
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => [];

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (ChangeOf(id) is not { } change || _series.At(id.Period.Closing) is not { } set)
        {
            return null;
        }

        var column = set.ChangesInEquity.Columns.IndexOf(id.Concept);
        return column < 0 ? null : Fact(id, change, AmountOf(set.ChangesInEquity, change, column));
    }

    private EquityChange? ChangeOf(FactId id)
    {
        var isOurs =
            id is { Scenario: FactId.Actual, Dimensions: [{ Dimension: Dimension }] }
            && id.Period.IsCumulative
            && id.Basis == _series.Definition.Basis;
        return isOurs && Enum.GetNames<EquityChange>().Contains(id.Dimensions[0].Member, StringComparer.Ordinal)
            ? Enum.Parse<EquityChange>(id.Dimensions[0].Member)
            : null;
    }

    /// <summary>Rows in which nothing happened are left out of the statement: their amount is zero.</summary>
    private static long AmountOf(ChangesInEquity changes, EquityChange change, int column) =>
        changes.Rows.Where(row => row.Change == change).Select(row => row.Amounts[column]).FirstOrDefault();

    private Fact Fact(FactId id, EquityChange change, long amount)
    {
        var (line, label) = (_series.Definition[id.Concept], StatementSheets.LabelOf(change));
        return _frame.Fact(
            id.Concept,
            id.Period,
            id.Dimensions,
            ($"{line.LabelEn}: {label.En}", $"{line.LabelJa}：{label.Ja}"),
            new(amount, false, $"changes in equity, row {change}, column {id.Concept}")
        );
    }
}
