using System.Collections.Immutable;
using Kessan.Adjustments;
using Kessan.Combinations;
using Kessan.Diagnostics;
using Kessan.Eliminations;
using Kessan.Entities;
using Kessan.Intake;
using Kessan.Intercompany;
using Kessan.Interests;
using Kessan.Ledger;
using Kessan.Mapping;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Translation;
using Kessan.Translation.Remeasurements;

namespace Kessan.Consolidation;

/// <summary>The order of the steps, which nothing else knows: every closing of a folder up to the one asked for, each from its
/// trial balances to its statements.</summary>
public sealed class ConsolidationRun
{
    private readonly GroupBooks _books;
    private readonly AccountingBasis _basis;
    private readonly IWorkScheduler _scheduler;
    private readonly List<Diagnostic> _findings = [];
    private readonly List<StatementSet> _closings = [];
    private bool _isBroken;

    private ConsolidationRun(GroupBooks books, AccountingBasis basis, IWorkScheduler scheduler)
    {
        _books = books;
        _basis = basis;
        _scheduler = scheduler;
    }

    /// <summary>Closes a group at every closing up to one, under one framework.</summary>
    /// <remarks>A trial balance that is not whole stops consolidation at its closing, but intake and mapping go on, so that all
    /// findings come at once. Accepted findings are listed as information.</remarks>
    /// <exception cref="InvariantViolationException">The engine broke a promise of its own; nothing may be published.</exception>
    public static Checked<ClosedBooks> Close(
        GroupBooks books,
        AccountingBasis basis,
        Closing upTo,
        IWorkScheduler scheduler
    )
    {
        var run = new ConsolidationRun(books, basis, scheduler);
        foreach (var closing in books.Closings.Where(closing => closing <= upTo))
        {
            run.Close(closing);
        }

        var isComplete = run._closings.Count > 0 && run._closings[^1].Closing == upTo;
        if (!books.Closings.Contains(upTo))
        {
            run._findings.Add(ConsolidationDiagnostics.NoSuchClosing(upTo, books.Closings));
        }

        var date = books.Group.Calendar.LastDay(upTo.FiscalYear, upTo.Month);
        return Checked.With(
            new ClosedBooks(run._closings.Count == 0 ? null : new(run._closings), isComplete),
            AcceptedFindings.Apply(run._findings.Distinct(), books.Accepted, date)
        );
    }

    private void Close(Closing closing)
    {
        var frame = Take(AssociateBooks.Read(Frame(closing)));
        var reported = Take(IntakeStage.Run(frame, IntakePolicy.Default));
        var mapped = Take(MappingStage.Run(reported, MappingPolicy.Default));
        mapped = Take(RollForwardStage.Run(mapped, IntakePolicy.Default));
        var adjusted = Take(AdjustmentStage.Run(mapped, AdjustmentPolicy.Default));
        var combined = Take(CombinationStage.Run(adjusted, Take(CombinationPolicy.For(frame))));
        combined = WithOpening(combined);
        StopOnErrors();
        if (_isBroken)
        {
            return;
        }

        combined = Take(RemeasurementStage.Run(combined));
        var translated = Take(TranslationStage.Run(combined, Take(TranslationPolicy.For(combined.Frame))));
        StopOnErrors();
        if (!_isBroken)
        {
            Consolidate(translated);
        }
    }

    private void Consolidate(TranslatedLedger translated)
    {
        var frame = translated.Frame;
        var matched = Take(IntercompanyStage.Run(translated, Take(IntercompanyPolicy.For(frame))));
        var eliminated = Take(EliminationStage.Run(matched, Take(EliminationPolicy.For(frame))));
        var consolidated = Take(InterestStage.Run(eliminated, Take(InterestPolicy.For(frame))));
        _closings.Add(Take(StatementStage.Run(consolidated, Take(StatementPolicy.For(frame)))));
    }

    private ClosingFrame Frame(Closing closing)
    {
        var group = _books.Group;
        var scope = Take(
            ScopeDetermination.On(
                group.Entities,
                group.Ownership,
                group.Parent,
                group.Calendar.FirstDay(closing.FiscalYear, 1),
                group.Calendar.LastDay(closing.FiscalYear, closing.Month)
            )
        );
        var last = _closings.Count == 0 ? null : _closings[^1].Ledger;
        var isSameYear = last?.Frame.Closing.FiscalYear == closing.FiscalYear;
        return new()
        {
            Books = _books,
            Basis = _basis,
            Closing = closing,
            Scope = scope,
            Opening = Opening(closing, last),
            Previous = isSameYear ? last : null,
            LastYear = isSameYear ? last?.Frame.LastYear : last,
            Scheduler = _scheduler,
        };
    }

    private OpeningPosition Opening(Closing closing, ConsolidatedLedger? last)
    {
        if (_isBroken)
        {
            return Nothing(closing);
        }

        if (last is null)
        {
            return Take(FirstOpening.Read(_books, closing));
        }

        if (last.Frame.Closing.FiscalYear == closing.FiscalYear)
        {
            return last.Frame.Opening;
        }

        if (last.Frame.Closing == closing.LastYearEnd)
        {
            return YearEnd.Carry(last);
        }

        _findings.Add(ConsolidationDiagnostics.NoYearEnd(closing));
        _isBroken = true;
        return Nothing(closing);
    }

    /// <summary>What adjustments and combinations of years before the folder open with is known only after they were made.</summary>
    private CombinedLedger WithOpening(CombinedLedger combined)
    {
        var frame = combined.Frame;
        return !frame.Opening.IsFirst || frame.Previous is not null || _isBroken
            ? combined
            : combined with
            {
                Frame = frame with { Opening = Take(FirstOpening.Complete(frame.Opening, combined)) },
            };
    }

    private static OpeningPosition Nothing(Closing closing) =>
        new(closing.LastYearEnd, ImmutableSortedDictionary<int, EntityPosition>.Empty, [], IsFirst: true);

    private T Take<T>(Checked<T> made)
    {
        _findings.AddRange(made.Findings);
        return made.Value;
    }

    private void StopOnErrors() => _isBroken = _isBroken || _findings.Exists(f => f.Severity == Severity.Error);
}
