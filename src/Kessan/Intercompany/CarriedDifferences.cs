using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Exchange differences between two sides of a balance that the last fiscal year's close found: posted again
/// with movement <see cref="Movement.Opening"/>, and taken back.</summary>
/// <remarks>Every closing finds the whole difference afresh, so that the year bears only what it changed by (IAS
/// 21.45), and both sides of an opening are equal before they are eliminated.</remarks>
internal static class CarriedDifferences
{
    /// <summary>The journals as a segment, or null where the last year left none.</summary>
    public static PostingSegment? Of(ClosingFrame frame)
    {
        var carried = frame.Opening.Carried.Where(c => c.Kind == JournalKind.Intercompany).ToList();
        var exchange = frame.Group.Chart.WithRole(AccountRole.ExchangeDifferenceOnIntercompany);
        if (carried.Count == 0 || exchange is null)
        {
            return null;
        }

        var builder = SegmentBuilder.Presentation(Stage.Intercompany);
        foreach (var journal in carried.GroupBy(c => c.Key).OrderBy(j => j.Key, StringComparer.Ordinal))
        {
            builder.Add(Header(journal.Key, "carried", "What the last close found"), journal.Select(Again));
            builder.Add(
                Header(journal.Key, "taken-back", "What the last close found is found afresh"),
                journal.Select(posting => Back(posting, frame.Group.Chart, exchange))
            );
        }

        return builder.Build();
    }

    private static JournalHeader Header(string key, string part, string reason)
    {
        var own =
            key.EndsWith("/carried", StringComparison.Ordinal) || key.EndsWith("/taken-back", StringComparison.Ordinal)
                ? key[..key.LastIndexOf('/')]
                : key;
        return new($"{own}/{part}", JournalKind.Intercompany, "IAS 21.45", reason);
    }

    private static PostingRow Again(CarriedPosting posting) =>
        new(posting.Entity, posting.Account, posting.Presentation)
        {
            Partner = posting.Partner,
            Movement = Movement.Opening,
        };

    private static PostingRow Back(CarriedPosting posting, ChartOfAccounts chart, Account exchange)
    {
        var isResult = exchange.Class.IsResult() && chart[posting.Account].Class == AccountClass.Equity;
        return new(posting.Entity, isResult ? exchange.Index : posting.Account, -posting.Presentation)
        {
            Partner = posting.Partner,
            Movement = isResult ? Movement.None : Movement.ExchangeDifference,
        };
    }
}
