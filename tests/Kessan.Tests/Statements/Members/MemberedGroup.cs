using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Tests.Properties;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Statements.Members;

/// <summary>Random groups whose trial balances say members of three dimensions, two of them trees, on some of their
/// rows.</summary>
internal static class MemberedGroup
{
    public static AnalysisDimensions Dimensions { get; } =
        new([
            new(
                "service",
                [
                    new("NET", "Network", "ネットワーク", -1),
                    new("NET.A", "Access", "アクセス", 0),
                    new("NET.A.1", "Access one", "アクセス一", 1),
                    new("SI", "Systems", "システム", -1),
                ]
            ),
            new("nature", [new("LABOUR", "Labour", "人件費", -1), new("OTHER", "Other", "その他", -1)]),
            new("item", [new("NOTE", "Of note", "特記", -1), new("NOTE.A", "A", "甲", 0)]),
        ]);

    public static StatementSeries Series(ulong seed)
    {
        var random = RandomGroup.Of(seed);
        var books = random.Books with
        {
            Group = random.Books.Group with { Dimensions = Dimensions },
            TrialBalances = [.. random.Books.TrialBalances.Select(With)],
        };
        return Closed.Series(books, random.Basis);
    }

    private static TrialBalance With(TrialBalance tb) =>
        new()
        {
            Entity = tb.Entity,
            Closing = tb.Closing,
            File = tb.File,
            AccountWords = tb.AccountWords,
            CostCentreWords = tb.CostCentreWords,
            PartnerWords = tb.PartnerWords,
            MovementWords = tb.MovementWords,
            CurrencyWords = tb.CurrencyWords,
            MemberWords =
            [
                .. Dimensions.All.Select(dimension => dimension.Members.Select(m => m.Code).ToImmutableArray()),
            ],
            Count = tb.Count,
            Accounts = tb.Accounts,
            Amounts = tb.Amounts,
            Lines = tb.Lines,
            CostCentres = tb.CostCentres,
            Partners = tb.Partners,
            Movements = tb.Movements,
            Currencies = tb.Currencies,
            Transaction = tb.Transaction,
            Members = [.. Enumerable.Range(0, AnalysisDimensions.Most).Select(place => Members(tb, place))],
            Fields = tb.Fields,
        };

    // The same row says the same members at every closing, as a real one would.
    private static int[]? Members(TrialBalance tb, int place)
    {
        if (place >= Dimensions.Count)
        {
            return null;
        }

        var members = Dimensions.All[place].Members.Length;
        return
        [
            .. Enumerable
                .Range(0, tb.Count)
                .Select(row =>
                {
                    var word = tb.AccountWords[tb.Accounts[row]].Sum(letter => letter * 31);
                    var partner = tb.Partners is { } partners ? partners[row] + 1 : 0;
                    return ((word + (partner * 7) + (tb.Entity * 3) + (place * 5)) % (members + 1)) - 1;
                }),
        ];
    }
}
