using System.Globalization;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Looks for the row that shows a difference to be one of timing; without such a row it is none.</summary>
/// <remarks>Two things show it: an adjustment journal of the pair, dated outside the year to date or first standing
/// at a later closing, for exactly the difference; or the row that the side which lacks it still had at the closing
/// before.</remarks>
internal sealed class TimingEvidence(ClosingFrame frame, RelationAuthority authority, ClosingRates rates)
{
    /// <summary>The row that shows it, or null.</summary>
    /// <param name="slot">The pair and group.</param>
    /// <param name="unexplained">The difference to be shown, presentation minor units.</param>
    public (SourceLocation Location, string What)? Find(long slot, long unexplained) =>
        InAdjustments(slot, unexplained) ?? InPreviousClosing(slot, unexplained);

    private (SourceLocation Location, string What)? InAdjustments(long slot, long unexplained)
    {
        foreach (var row in frame.Books.Adjustments)
        {
            if (!IsOf(slot, row) || rates.Of(row.Entity) is not { } rate)
            {
                continue;
            }

            var amount = rate.Convert(row.Amount);
            var isLater = row.Closing > frame.Closing;
            var isOutside = row.Date is { } date && (date > frame.Date || date < frame.YearStart);
            if ((isLater && amount == -unexplained) || (!isLater && isOutside && amount == unexplained))
            {
                return (
                    row.Location,
                    $"journal {row.Journal} of {frame.Group.Entities[row.Entity].Code} {Days(row, isLater)}"
                );
            }
        }

        return null;
    }

    private static string Days(AdjustmentRow row, bool isLater) =>
        isLater
            ? $"books it at {row.Closing}"
            : string.Create(CultureInfo.InvariantCulture, $"stands here dated {row.Date:yyyy-MM-dd}");

    private bool IsOf(long slot, AdjustmentRow row)
    {
        var (entity, partner) = (SlotKey.Entity(slot), SlotKey.Partner(slot));
        var isPair =
            (row.Entity == entity && row.Partner == partner) || (row.Entity == partner && row.Partner == entity);
        return isPair
            && (row.Basis is null || row.Basis == frame.Basis)
            && authority.GroupOf(row.Account, row.Entity, row.Partner) == SlotKey.Group(slot);
    }

    private (SourceLocation Location, string What)? InPreviousClosing(long slot, long unexplained)
    {
        if (frame.Previous is not { } previous)
        {
            return null;
        }

        var matched = previous.Eliminated.Matched;
        var group = authority.Groups[SlotKey.Group(slot)];
        for (var m = 0; m < matched.Matches.Length; m++)
        {
            var match = matched.Matches[m];
            if (
                match.Group == group
                && (match.Entity, match.Partner) == (SlotKey.Entity(slot), SlotKey.Partner(slot))
                && RowOf(matched, m, -unexplained) is { } location
            )
            {
                return (location, $"the other side had it at {previous.Frame.Closing}");
            }
        }

        return null;
    }

    private static SourceLocation? RowOf(MatchedLedger matched, int match, long amount)
    {
        var segments = matched.Intragroup.Segments(match);
        var rows = matched.Intragroup.Rows(match);
        for (var i = 0; i < rows.Length; i++)
        {
            var segment = matched.Segments[segments[i]];
            var file = segment.Journals[segment.JournalIndexes[rows[i]]].File;
            if (segment.Presentation[rows[i]] == amount && file.Length > 0)
            {
                return new(file, segment.Lines[rows[i]]);
            }
        }

        return null;
    }
}
