using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Facts.Measures;
using Kessan.Facts.PerShare;
using Kessan.Facts.Securities;
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
        var given = new GivenFrame(series, figures);
        return new([
            new LedgerFacts(series),
            new SupplementaryFacts(series),
            new EquityFacts(series),
            new SecurityFacts(series, figures.Securities),
            new PerShareFacts(series, figures),
            new OperatingFacts(given),
            new ScenarioFacts(given),
            new PublishedFacts(given),
            new StatedFacts(given),
            new MeasureFacts(series, figures),
            new PublishedFallback(),
        ]);
    }

    /// <summary>What can be found out about the folder's figures once there are facts, in any order.</summary>
    /// <param name="series">The closings.</param>
    /// <param name="figures">What the folder holds beyond its ledgers.</param>
    /// <param name="book">The book of the close.</param>
    public static IEnumerable<Diagnostic> Findings(StatementSeries series, FigureBooks figures, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            .. MeasureChecks.Of(series, figures, book),
            .. GivenFigureChecks.Run(series, figures, book),
            .. FigureChecks.Of(series, figures, book),
        ];
    }
}
