using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Takes out what the group does with itself: balances, turnover, dividends, and profit still in
/// stock.</summary>
/// <remarks>Balances and turnover are eliminated as they were matched, at each closing afresh; unrealised profit is
/// carried from year to year (IFRS 10.B86(c), ASC 810-10-45-1).</remarks>
public static class EliminationStage
{
    /// <summary>Eliminates.</summary>
    public static Checked<EliminatedLedger> Run(MatchedLedger ledger, EliminationPolicy policy)
    {
        var pairs = PairEliminations.Of(ledger);
        var builder = SegmentBuilder.Presentation(Stage.Eliminations);
        var dividends = new DividendEliminations(ledger, policy);
        dividends.AddTo(builder);
        var profits = new UnrealizedProfits(ledger.Frame, policy);
        profits.AddTo(builder);
        var others = builder.Build();
        profits.Prove(others);

        var segments = ledger.Segments.AddRange(pairs.Append(others).Where(segment => segment.Count > 0));
        var eliminated = new EliminatedLedger(ledger, segments, profits.Effects());
        return Checked.With(eliminated, dividends.Findings.Concat(profits.Findings));
    }
}
