using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intake;

/// <summary>Checks that the books of a closing go on from where the last fiscal year ended, and that they are of a size
/// and sign that go with the closing before.</summary>
public static class RollForwardStage
{
    /// <summary>The mapped ledger unchanged, and what is wrong with its openings.</summary>
    /// <remarks>Opening rows equal what the last year closed with, its result in retained earnings; equity changes only
    /// by movements that say how (ASC 250-10-45-5, IAS 8.22 for accounting changes, which are journals).</remarks>
    public static Checked<MappedLedger> Run(MappedLedger ledger, IntakePolicy policy)
    {
        var found = new List<Diagnostic>[ledger.Segments.Length];
        ledger.Frame.Scheduler.ForEach(
            found.Length,
            i =>
            {
                var books = new OpenedBooks(ledger.Frame, ledger.Segments[i]);
                found[i] = [.. books.OpeningFindings(), .. Sanity(ledger, i, policy)];
            }
        );
        return Checked.With(ledger, found.SelectMany(each => each));
    }

    private static IEnumerable<Diagnostic> Sanity(MappedLedger ledger, int index, IntakePolicy policy)
    {
        var frame = ledger.Frame;
        var segment = ledger.Segments[index];
        var entity = frame.Group.Entities[segment.Entity];
        var trialBalance = frame.Books.TrialBalances.Last(tb =>
            tb.Entity == segment.Entity && tb.Closing <= frame.Closing
        );
        var income = Total(frame.Group.Chart, segment, AccountClass.Income);
        if (income > 0)
        {
            yield return IntakeDiagnostics.SignsTurned(
                trialBalance,
                entity.Code,
                Amount(income, entity.FunctionalCurrency)
            );
        }

        if (Before(frame, segment.Entity) is not { } before)
        {
            yield break;
        }

        var (was, now) = (
            Total(frame.Group.Chart, before, AccountClass.Asset),
            Total(frame.Group.Chart, segment, AccountClass.Asset)
        );
        if (was > 0 && now > 0 && (now / was >= policy.MagnitudeFactor || was / now >= policy.MagnitudeFactor))
        {
            yield return IntakeDiagnostics.Magnitude(
                trialBalance,
                entity.Code,
                Amount(was, entity.FunctionalCurrency),
                Amount(now, entity.FunctionalCurrency)
            );
        }
    }

    private static PostingSegment? Before(ClosingFrame frame, int entity) =>
        (frame.Previous ?? frame.LastYear)?.Segments.FirstOrDefault(segment =>
            segment.Stage == Stage.Mapping && segment.Entity == entity
        );

    private static Int128 Total(ChartOfAccounts chart, PostingSegment segment, AccountClass accountClass)
    {
        Int128 sum = 0;
        var accounts = segment.Accounts;
        var amounts = segment.Functional;
        for (var row = 0; row < accounts.Length; row++)
        {
            sum += chart[accounts[row]].Class == accountClass ? amounts[row] : 0;
        }

        return sum;
    }

    private static Money Amount(Int128 minor, Currency currency) =>
        new((long)Int128.Clamp(minor, long.MinValue + 1, long.MaxValue), currency);
}
