using Kessan.Facts.Figures;
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
        return new([
            new LedgerFacts(series),
            new SecurityFacts(series, figures.Securities),
            new PerShareFacts(series, figures),
        ]);
    }
}
