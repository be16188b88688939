using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts.PerShare;
using Kessan.Facts.Securities;
using Kessan.Statements;

namespace Kessan.Facts.Figures;

/// <summary>What can be told of securities and shares only once the ledgers are closed.</summary>
public static class FigureChecks
{
    /// <summary>All findings of a close about its figures.</summary>
    /// <param name="series">The closings.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="facts">The facts of both.</param>
    public static ImmutableArray<Diagnostic> Of(StatementSeries series, FigureBooks figures, FactBook facts)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. figures.Securities.Securities.IsEmpty ? [] : SecurityChecks.OfSeries(series, figures.Securities, facts),
            .. ShareChecks.OfSeries(series, figures),
        ];
    }
}
