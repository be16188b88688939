using System.Collections.Immutable;
using System.Text;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Formats.Tests;

/// <summary>A consolidated ledger of a parent in yen and a subsidiary in dollars, made by hand.</summary>
internal static class Example
{
    private static readonly GroupExample Group = GroupExample
        .In("JPY")
        .Entity("P", "JPY")
        .Entity("S", "USD")
        .Holds("2018-03-31", "P", "S", "80")
        .RateOn("USD", RateKind.Closing, "2018-09-30", "110.5")
        .Average("USD", "2018-04-01", "2018-06-30", "109.07")
        .Average("USD", "2018-07-01", "2018-09-30", "111.46");

    /// <summary>The subsidiary's books, translated, and an elimination.</summary>
    public static ConsolidatedLedger Ledger { get; } = Build();

    public static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ConsolidatedLedger Build()
    {
        var frame = Group.Frame("FY2018-H1", AccountingBasis.UsGaap);
        var books = LedgerText
            .ReadSegment(
                """
                journal reported/S | Reported | trial balance | Books of "S", as handed in
                  prepared Ann | approved Ben | file trial-balances/FY2018-H1/S.csv
                  S  1000  @Change           10.50 USD  line 2
                  S  2100  @Change  with P   -3.25 USD  line 3
                  S  4000                    -7.25 USD  line 4
                """,
                Group.Names,
                Stage.Mapping
            )
            .WithPresentation([1160, -359, -801]);
        var elimination = LedgerText.ReadSegment(
            """
            journal elimination/balance/P/S/loan | BalanceElimination | IFRS 10.B86(c) | Loan
              P  1300  @Change  with S  -359 JPY
              S  2100  @Change  with P   359 JPY
            """,
            Group.Names,
            Stage.Eliminations
        );
        return Wrap(frame, [books, elimination]);
    }

    private static ConsolidatedLedger Wrap(ClosingFrame frame, ImmutableArray<PostingSegment> segments)
    {
        var uses = frame.Group.Rates.Entries.Select(entry => new RateUse(
            entry.Kind == RateKind.Closing ? "closing" : $"average {entry.From:yyyy-MM-dd}",
            entry
        ));
        var translation = new EntityTranslation(
            1,
            new(-7, 3),
            new(-7, 3),
            [new("result FY2018-H1", -725, null, GroupExample.Rate("110.5"), new(-7, 3))],
            0,
            3,
            new(-801, 1),
            [.. uses]
        );
        var translated = new TranslatedLedger(frame, segments, [], [translation]);
        var match = new IntercompanyMatch(
            "loan",
            0,
            1,
            359,
            -359,
            0,
            DifferenceReason.None,
            0,
            new("intercompany.csv", 2)
        );
        var matched = new MatchedLedger(translated, segments, [match]);
        return new(new(matched, segments, []), segments, [], []);
    }
}
