using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Matches what two companies of the group say about each other and explains where they differ.</summary>
/// <remarks>
/// Every pair and account group that <c>intercompany.csv</c> names is reported, zero or not; relations for any
/// company are reported where a pair occurs. A difference is split by reason and never plugged: only one
/// transaction amount at two rates, computed, and rounding within its bound are posted, as exchange differences
/// (IAS 21.45); everything else stays on the books that have it, with a finding.
/// </remarks>
public static class IntercompanyStage
{
    /// <summary>Matches all pairs of the ledger.</summary>
    public static Checked<MatchedLedger> Run(TranslatedLedger ledger, IntercompanyPolicy policy)
    {
        var frame = ledger.Frame;
        var own = CarriedDifferences.Of(frame) is { } carried
            ? ledger with
            {
                Segments = ledger.Segments.Add(carried),
            }
            : ledger;
        var authority = new RelationAuthority(frame.Books);
        var scan = new IntragroupScan(frame, authority);
        var found = new SegmentRows[own.Segments.Length];
        frame.Scheduler.ForEach(found.Length, s => found[s] = scan.Scan(own.Segments[s]));

        long[] named = [.. authority.NamedPairs.Where(slot => IsInScope(frame, slot))];
        var slots = PairSlots.Of(found, named, frame.Group.Entities.Length, authority.Groups.Length);
        var reconciliation = new Reconciliation(own, policy, authority);
        reconciliation.Match(slots);

        var findings = authority
            .Findings.Concat(NotMatchedHere(frame.Books))
            .Concat(Rejections.Of(own, found))
            .Concat(reconciliation.Findings);
        var matched = new MatchedLedger(ledger, own.Segments, reconciliation.Matches) { Intragroup = slots.Rows };
        if (reconciliation.Differences.Build() is { } posted)
        {
            var all = PairSlots.Of(
                [.. found, scan.Scan(posted)],
                named,
                frame.Group.Entities.Length,
                authority.Groups.Length
            );
            Invariant.Holds(
                all.Keys.AsSpan().SequenceEqual(slots.Keys),
                "an exchange difference belongs to no matched pair"
            );
            matched = matched with { Segments = own.Segments.Add(posted), Intragroup = all.Rows };
        }

        return Checked.With(matched, findings);
    }

    private static bool IsInScope(ClosingFrame frame, long slot)
    {
        var (entity, partner) = (SlotKey.Entity(slot), SlotKey.Partner(slot));
        return entity != partner && frame.Scope[entity].HasLedger && frame.Scope[partner].HasLedger;
    }

    private static IEnumerable<Diagnostic> NotMatchedHere(GroupBooks books)
    {
        foreach (var relation in books.Intercompany)
        {
            foreach (var index in ImmutableSortedSet.Create(relation.Account, relation.PartnerAccount))
            {
                var account = books.Group.Chart[index];
                if (!IntragroupScan.IsMatched(account))
                {
                    yield return IntercompanyDiagnostics.NotMatchedHere(
                        account.Code,
                        relation.Group,
                        relation.Location
                    );
                }
            }
        }
    }
}
