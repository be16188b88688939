using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Facts.Figures;

/// <summary>A figure on its way to be a fact.</summary>
/// <param name="Value">The exact value in its unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="IsBalance">Whether it stands on the period's last day.</param>
/// <param name="Origin">File and rule it comes from.</param>
internal readonly record struct FigureAmount(Fraction Value, string Unit, bool IsBalance, string Origin)
{
    /// <summary>What it was computed from.</summary>
    public ImmutableArray<FactId> Operands { get; init; } = [];
}

/// <summary>What figures beside the ledgers take from a close: its periods, dates, currency and statuses.</summary>
internal sealed class FigureFrame
{
    private readonly StatusRules _statuses;

    public FigureFrame(StatementSeries series)
    {
        var frame = series.Sets.First().Ledger.Frame;
        (Group, Basis, _statuses) = (frame.Group, frame.Basis, new(frame.Books.Statuses));
        Last = series.Sets.Last().Closing;
        Periods = FactFrame.PeriodsOf(series);
    }

    /// <summary>The group.</summary>
    public Group Group { get; }

    /// <summary>The framework.</summary>
    public AccountingBasis Basis { get; }

    /// <summary>The last closing.</summary>
    public Closing Last { get; }

    /// <summary>Every period that ends at a closing, or at the year end before the first.</summary>
    public ImmutableArray<ReportingPeriod> Periods { get; }

    /// <summary>The presentation currency's code.</summary>
    public string Currency => Group.PresentationCurrency.Code;

    /// <summary>The id of an actual figure.</summary>
    public FactId Id(string concept, ReportingPeriod period, params FactMember[] members) =>
        new(concept, period, FactId.Actual, Basis, [.. members]);

    /// <summary>A fact.</summary>
    public Fact Fact(FactId id, (string En, string Ja) label, FigureAmount amount)
    {
        var least = amount.Unit == Currency ? Group.PresentationCurrency.MinorUnits : 0;
        return new(
            id,
            label.En,
            label.Ja,
            amount.IsBalance ? null : Group.Calendar.Start(id.Period),
            Group.Calendar.End(id.Period),
            amount.Unit,
            amount.Value,
            Math.Max(least, FractionText.Decimals(amount.Value) ?? least),
            _statuses.Of(id),
            amount.Origin
        )
        {
            Operands = amount.Operands.IsDefault ? [] : amount.Operands,
        };
    }
}
