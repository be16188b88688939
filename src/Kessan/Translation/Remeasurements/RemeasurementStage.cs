using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation.Remeasurements;

/// <summary>Carries foreign-currency monetary items at the closing rate in the functional currency, for books that do
/// not (IAS 21.23(a) and 21.28, ASC 830-20-35-1).</summary>
/// <remarks>
/// <para>Done for the rows of trial balances on accounts that ask for it and bear a currency and a transaction amount;
/// all other rows stay. It comes before translation, in each entity's own currency, so that one translation covers its
/// journals.</para>
/// <para>Amounts are cumulative: books that are not revalued show the whole difference at every closing. What the years
/// before left of it is posted with movement <see cref="Movement.Opening"/> against retained earnings, the year's with
/// movement <see cref="Movement.ExchangeDifference"/> against the gain.</para>
/// </remarks>
public static class RemeasurementStage
{
    /// <summary>The ledger with remeasurement journals.</summary>
    /// <remarks>An entity for which a rate or an account is missing is left as its books are, and found.</remarks>
    /// <exception cref="InvariantViolationException">The two derivations of a gain differ by more than
    /// rounding.</exception>
    public static Checked<CombinedLedger> Run(CombinedLedger ledger)
    {
        var chart = ledger.Frame.Group.Chart;
        bool[] isRemeasured = [.. chart.Accounts.Select(account => account.Remeasures && IsMonetary(account))];
        var findings = chart
            .Accounts.Where(account => account.Remeasures && !IsMonetary(account))
            .Select(TranslationDiagnostics.NotMonetary)
            .ToList();
        PostingSegment[] books = isRemeasured.Contains(true)
            ? [.. ledger.Segments.Where(s => s is { Stage: Stage.Mapping, Entity: >= 0 }).OrderBy(s => s.Entity)]
            : [];
        var outcomes = new Checked<PostingSegment?>[books.Length];
        ledger.Frame.Scheduler.ForEach(
            books.Length,
            i => outcomes[i] = new EntityRemeasurement(ledger.Frame, books[i], isRemeasured).Run()
        );
        findings.AddRange(outcomes.SelectMany(outcome => outcome.Findings));
        var added = outcomes.Select(outcome => outcome.Value).OfType<PostingSegment>().ToImmutableArray();
        Invariant.Holds(
            added.All(segment => segment.Journals.All(journal => journal.Kind == JournalKind.Remeasurement)),
            "remeasurement added a journal that is not its own"
        );
        return Checked.With(ledger with { Segments = [.. ledger.Segments, .. added] }, findings);
    }

    // IAS 21.8, 21.16: a right to receive or to deliver units of currency; such a balance is translated at the closing
    // rate.
    private static bool IsMonetary(Account account) =>
        account is { Class: AccountClass.Asset or AccountClass.Liability, Translation: Amounts.RateKind.Closing };
}
