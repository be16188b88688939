using Kessan.Amounts;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Periods;

namespace Kessan.Scenarios.Samples;

/// <summary>What the figures of the IIJ sample come from: the ledgers of a quarter, or files of one kind. Each is
/// changed alone, and told which printed numbers it is behind.</summary>
internal sealed class SampleSources
{
    public const string Operating = "operating figures";
    public const string Targets = "targets";
    public const string AsPublished = "figures as published";
    public const string Stated = "stated figures";
    public const string Prices = "prices";
    public const string Holdings = "holdings";
    public const string Dividends = "dividends for a share";
    public const string Investees = "results of investees";

    private static readonly Dictionary<string, string[]> OfConcept = new()
    {
        ["SharePrice"] = [Prices],
        ["SharesHeld"] = [Holdings],
        ["GainLossOnMarketableEquitySecurities"] = [Prices, Holdings],
        ["GainLossOnFunds"] = [Prices, Holdings],
        ["DividendPerShare"] = [Dividends],
        ["ShareOfProfitOfEquityMethodInvestees"] = [Investees],
        ["InvestmentsAccountedForUsingEquityMethod"] = [Investees],
    };

    private readonly GroupClose _close;

    public SampleSources(GroupClose close)
    {
        _close = close;
        var sample = new ChangedSample(close);
        Deck = sample.Deck();
        Changed = new()
        {
            [Operating] = sample.With(books => books with { Operating = [.. books.Operating.Select(Another)] }),
            [Targets] = sample.With(books =>
                books with
                {
                    Scenarios = [.. books.Scenarios.Select((of, at) => of with { Figure = Another(of.Figure, at) })],
                }
            ),
            [AsPublished] = sample.With(books =>
                books with
                {
                    Published = [.. books.Published.Select((of, at) => of with { Figure = Another(of.Figure, at) })],
                }
            ),
            [Stated] = sample.With(books =>
                books with
                {
                    Stated = [.. books.Stated.Select((of, at) => of with { Figure = Another(of.Figure, at) })],
                }
            ),
            [Prices] = sample.With(WithOtherPrices),
            [Holdings] = sample.With(WithOtherHoldings),
            [Dividends] = sample.With(books =>
                books with
                {
                    DividendsPerShare =
                    [
                        .. books.DividendsPerShare.Select((of, at) => of with { PerShare = Another(of.PerShare, at) }),
                    ],
                }
            ),
            [Investees] = sample.Closed(books =>
                books with
                {
                    EquityMethod =
                    [
                        .. books.EquityMethod.Select(
                            (of, at) => of with { Result = of.Result + (5_000_000 * (at + 9)) }
                        ),
                    ],
                }
            ),
        };
        foreach (var closing in close.Books.Closings)
        {
            Changed.Add(LedgersOf(closing), sample.Closed(books => sample.WithJournals(books, closing)));
        }
    }

    /// <summary>The deck as it is.</summary>
    public ChangedSample.ChangedDeck Deck { get; }

    /// <summary>The deck with one source changed, by source.</summary>
    public Dictionary<string, ChangedSample.ChangedDeck> Changed { get; }

    /// <summary>The sources a printed number must change with, by what it is computed from.</summary>
    public IEnumerable<string> Behind(PrintedNumber number)
    {
        var reached = number.Operands.Select(operand => SourcesOf(operand).ToHashSet()).ToList();
        if (
            number.Comparison == ComparisonKind.Change
            && number.Operands.All(IsBalance)
            && !reached[0].SetEquals(reached[1])
        )
        {
            // What changed before the first day changes both alike.
            reached[0].SymmetricExceptWith(reached[1]);
            return reached[0];
        }

        return reached.SelectMany(sources => sources).Distinct();
    }

    /// <summary>The sources a printed number may change with: those of everything it is computed from. What companies
    /// abroad posted before the first of two days is translated at another rate on the second, and results of investees
    /// are in profit, equity and assets.</summary>
    public IEnumerable<string> Near(PrintedNumber number) => number.Operands.SelectMany(SourcesOf).Append(Investees);

    private IEnumerable<string> SourcesOf(FactId id) =>
        id.Scenario switch
        {
            "target" => [Targets],
            "published" => [AsPublished],
            "stated" => [Stated],
            _ when OfConcept.TryGetValue(id.Concept, out var sources) => sources,
            _ when _close.Figures.Concepts.Any(concept => concept.Concept == id.Concept) => [Operating],
            _ => _close.Books.Closings.Where(closing => Reaches(id, closing)).Select(LedgersOf),
        };

    // A quarter's ledgers are in every flow that holds the quarter, and in every balance after it.
    private bool Reaches(FactId id, Closing closing) =>
        closing <= id.Period.Closing
        && (IsBalance(id) || (closing.FiscalYear == id.Period.FiscalYear && closing.Month >= id.Period.FirstMonth));

    private bool IsBalance(FactId id) => _close.Book.Find(id)!.Start is null;

    private static string LedgersOf(Closing closing) => $"ledgers that close {closing}";

    private static Fraction Another(Fraction value, int at) => ChangedSample.Changed(value, at);

    private static Figure Another(Figure figure, int at) => figure with { Value = Another(figure.Value, at) };

    private static FigureBooks WithOtherPrices(FigureBooks books) =>
        books with
        {
            Securities = books.Securities with
            {
                Prices = [.. books.Securities.Prices.Select((of, at) => of with { Price = Another(of.Price, at) })],
            },
        };

    private static FigureBooks WithOtherHoldings(FigureBooks books) =>
        books with
        {
            Securities = books.Securities with
            {
                Events =
                [
                    .. books.Securities.Events.Select((of, at) => of with { Quantity = Another(of.Quantity, at) }),
                ],
            },
        };
}
