using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Cli.Publication;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Facts.Figures;
using Kessan.Formats;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Scenarios.Samples;

/// <summary>The English deck of a sample when something in its folder is another: a quarter's ledgers, operating
/// figures, targets, prices. Every figure is changed by another share, so that growth and ratios change as
/// well.</summary>
internal sealed class ChangedSample(GroupClose close)
{
    // A journal brings no opening, and an accounting change has a standard and a day.
    private static readonly Movement[] Excluded = [Movement.Opening, Movement.AccountingChange];

    private static readonly ThreadedScheduler Scheduler = new(Environment.ProcessorCount);

    /// <summary>The deck as it is.</summary>
    public ChangedDeck Deck() => With(figures => figures);

    /// <summary>The deck with other figures beyond the ledgers.</summary>
    public ChangedDeck With(Func<FigureBooks, FigureBooks> change) =>
        new(Again(close.Books, close.Series, change(close.Figures)));

    /// <summary>The deck with other books, closed again.</summary>
    public ChangedDeck Closed(Func<GroupBooks, GroupBooks> change)
    {
        var books = change(close.Books);
        var closed = ConsolidationRun.Close(books, close.Basis, close.Period.Closing, Scheduler);
        var isClosed = closed.Value.Statements?.At(close.Period.Closing) is not null;
        isClosed.Should().BeTrue(string.Join('\n', closed.Findings.Select(finding => finding.Message)));
        return new(Again(books, closed.Value.Statements, close.Figures));
    }

    /// <summary>The books with one more journal in every company at a closing: a row wherever its books and their
    /// adjustments have postings that face nobody, each of another amount, debits equal to credits.</summary>
    public GroupBooks WithJournals(GroupBooks books, Closing closing)
    {
        var places = close
            .Series!.At(closing)!
            .Ledger.Segments.Where(segment => segment.Entity >= 0)
            .SelectMany(Places)
            .Distinct()
            .GroupBy(place => place.Entity);
        return books with
        {
            Adjustments = [.. books.Adjustments, .. places.SelectMany(of => Journal([.. of], closing))],
        };
    }

    /// <summary>A value changed by a share that is another at each index.</summary>
    public static Fraction Changed(Fraction value, int index) => value * new Fraction(120 + (index * 37 % 41), 100);

    private IEnumerable<Place> Places(PostingSegment segment)
    {
        var chart = close.Books.Group.Chart;
        return from row in Enumerable.Range(0, segment.Count)
            where segment.Journals[segment.JournalIndexes[row]].Kind is JournalKind.Reported or JournalKind.Adjustment
            let account = chart[segment.Accounts[row]]
            where segment.Partners[row] < 0 && !Excluded.Contains(segment.Movements[row])
            let isUnnamed = account.Class == AccountClass.Equity && segment.Movements[row] != Movement.Dividends
            let movement = isUnnamed ? Movement.Transfers : segment.Movements[row]
            select new Place(segment.Entity, account.Index, movement, DimensionsOf(segment, row));
    }

    private static AdjustmentRow[] Journal(Place[] places, Closing closing)
    {
        var amounts = places.Select((_, index) => 10_000_000L * (3 + (index * 37 % 101))).ToArray();
        amounts[^1] -= amounts.Sum();
        return
        [
            .. places.Select(
                (place, index) =>
                    new AdjustmentRow(
                        $"CHANGE-{place.Entity}",
                        null,
                        place.Entity,
                        closing,
                        null,
                        place.Account,
                        -1,
                        place.Movement,
                        place.Members,
                        amounts[index],
                        Recurrence.Once,
                        string.Empty,
                        "to see what it changes",
                        "A",
                        "B",
                        new("adjustments/change.csv", index + 1)
                    )
            ),
        ];
    }

    private DimensionCodes DimensionsOf(PostingSegment segment, int row)
    {
        var codes = default(DimensionCodes);
        for (var dimension = 0; dimension < close.Books.Group.Dimensions.Count; dimension++)
        {
            codes[dimension] = segment.DimensionAt(dimension, row);
        }

        return codes;
    }

    // One language is enough: the facts are the same in the other.
    private GroupClose Again(GroupBooks books, StatementSeries? series, FigureBooks figures) =>
        new(
            close.Folder,
            books with
            {
                Group = books.Group with { Languages = ["en"] },
            },
            close.Basis,
            close.Period,
            [],
            series
        )
        {
            Figures = figures,
            Report = close.Report,
        };

    private sealed record Place(int Entity, int Account, Movement Movement, DimensionCodes Members);

    /// <summary>A deck's numbers by where they stand and what they are.</summary>
    internal sealed class ChangedDeck(GroupClose made)
    {
        private readonly ILookup<(string Page, string Fact), PrintedNumber> _numbers = PrintedNumbers
            .Of(
                GroupDocuments
                    .Build(made, Scheduler)
                    .Value.In(Language.English, stamp: null)
                    .Single(document => document.Name == "deck")
            )
            .ToLookup(
                place => (place.Page.ToString(System.Globalization.CultureInfo.InvariantCulture), place.Number.Fact),
                place => place.Number
            );

        /// <summary>How a published number is printed here, wherever on its page.</summary>
        public IReadOnlyList<PrintedNumber> Of(PublishedNumber number) => [.. _numbers[(number.Page, number.Fact)]];
    }
}
