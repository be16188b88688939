using Kessan.Facts.Figures;
using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>Puts the sources of a close's facts together, in the order in which they are asked.</summary>
public static class ReportFacts
{
    /// <summary>The book of a close.</summary>
    /// <param name="series">The closings.</param>
    /// <param name="figures">What the folder holds beyond its ledgers.</param>
    public static FactBook Of(StatementSeries series, FigureBooks figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var read = new FigureFrame(series, figures);
        return new([
            new LedgerFacts(series),
            new OperatingFacts(read),
            new ScenarioFacts(read),
            new PublishedFacts(read),
            new StatedFacts(read),
            new PublishedFallback(),
        ]);
    }
}
