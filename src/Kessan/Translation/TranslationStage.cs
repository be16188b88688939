using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>Translates every entity from its functional into the presentation currency, analyses balances into
/// movements, and proves the translation adjustment (IAS 21.39 to 21.41, ASC 830-30-45).</summary>
/// <remarks>Every posting is rounded once. What the unrounded lines leave is the translation adjustment, exactly;
/// its posting is that fraction rounded once, and what the rounded lines leave is posted beside it as
/// <see cref="Movement.Rounding"/>. An entity for which a rate is missing is left out, its presentation amounts
/// zero, and findings say which rates.</remarks>
public static class TranslationStage
{
    /// <summary>The ledger in the presentation currency.</summary>
    /// <exception cref="InvariantViolationException">The two derivations of an adjustment differ, or rounding
    /// exceeds half a unit a line.</exception>
    public static Checked<TranslatedLedger> Run(CombinedLedger ledger, TranslationPolicy policy)
    {
        var treatments = AccountTreatments.Of(ledger.Frame.Group.Chart);
        EntityLedger[] entities = [.. EntityLedger.Of(ledger).Values];
        var outcomes = new EntityOutcome[entities.Length];
        ledger.Frame.Scheduler.ForEach(
            entities.Length,
            i => outcomes[i] = new EntityTranslator(entities[i], ledger, policy, treatments).Run()
        );
        IEnumerable<PostingSegment> topSide = ledger.TopSide is { } journals ? [journals] : [];
        var segments = outcomes
            .SelectMany(outcome => outcome.Segments)
            .Concat(topSide)
            .OrderBy(segment => segment.Stage)
            .ThenBy(segment => segment.Entity);
        var translated = new TranslatedLedger(
            ledger.Frame,
            [.. segments],
            ledger.Acquisitions,
            [.. outcomes.Select(outcome => outcome.Translation)]
        );
        CheckKept(ledger, translated);
        return Checked.With(translated, outcomes.SelectMany(outcome => outcome.Findings));
    }

    private static void CheckKept(CombinedLedger before, TranslatedLedger after)
    {
        var given = before.Segments.Sum(segment => (long)segment.Count);
        var kept = after.Segments.Where(s => s.Stage < Stage.Translation).Sum(segment => (long)segment.Count);
        Invariant.Holds(
            kept == given + (before.TopSide?.Count ?? 0),
            $"translation was given {given} rows and kept {kept}"
        );
        ImmutableArray<JournalKind> own = [JournalKind.Translation, JournalKind.RollForward];
        Invariant.Holds(
            after.Segments.Where(s => s.Stage == Stage.Translation).All(s => s.Journals.All(j => own.Contains(j.Kind))),
            "translation added a journal that is not its own"
        );
    }
}
