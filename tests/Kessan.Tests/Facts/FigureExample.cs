using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Ledger;
using Kessan.Statements;
using Kessan.Tests.Statements;

namespace Kessan.Tests.Facts;

/// <summary>A first quarter and half of a group in yen with figures beside its ledgers: gains on other investments of
/// 30, then 12, and results besides.</summary>
internal sealed class FigureExample
{
    private FigureExample(StatementSeries series, FigureBooks figures)
    {
        (Series, Figures) = (series, figures);
        Book = ReportFacts.Of(series, figures);
    }

    public StatementSeries Series { get; }

    public FigureBooks Figures { get; }

    public FactBook Book { get; }

    public IEnumerable<Diagnostic> Findings => FigureChecks.Of(Series, Figures, Book);

    /// <summary>The facts with figures; results of the quarter and of the half besides the gains are given.</summary>
    public static FigureExample Of(FigureBooks figures, int quarter = 1000, int half = 3000)
    {
        var first = Closing("FY2018-Q1", 30, quarter);
        return new(new([first, Closing("FY2018-H1", 12, half)]), figures);
    }

    public Fact? Find(string id) => FactId.TryParse(id, out var read) ? Book.Find(read) : null;

    public Fraction Value(string id) => Find(id)!.Value;

    private static StatementSet Closing(string period, int gain, int result)
    {
        var example = StatementExample.Of(
            $"""
            = Reported
            P 1000 Opening 9000
            P 1000 Change {gain + result}
            P 3000 Opening -9000
            P 4000 - {-result} @WAN
            P 4400 - {-gain}
            """
        );
        var frame = example.Group.Frame(period, AccountingBasis.UsGaap);
        var group = frame.Books.Group with { AdsPerShare = (Fraction)2 };
        frame = frame with { Books = frame.Books with { Group = group } };
        return StatementStage.Run(example.Ledger(frame, []), StatementPolicy.For(frame).Value).Value;
    }
}
