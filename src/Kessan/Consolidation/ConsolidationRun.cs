using System.Collections.Immutable;
using Kessan.Accounts;
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

/// <summary>The order of the steps, which nothing else knows: every closing of a folder up to the one asked for, each
/// from its trial balances to its statements.</summary>
public sealed class ConsolidationRun
{
    private readonly GroupBooks _books;
    private readonly AccountingBasis _basis;
    private readonly IWorkScheduler _scheduler;
    private readonly IStepObserver? _observer;
    private readonly AcceptedFindings _accepted;
    private readonly List<Diagnostic> _findings = [];
    private readonly List<StatementSet> _closings = [];
    private readonly DateOnly _presentedOn;
    private bool _isBroken;
    private int _settled;

    private ConsolidationRun(
        GroupBooks books,
        AccountingBasis basis,
        Closing upTo,
        IWorkScheduler scheduler,
        IStepObserver? observer
    )
    {
        _books = books;
        _presentedOn = books.Group.Calendar.LastDay(upTo.FiscalYear, upTo.Month);
        _accepted = new(books.Accepted, _presentedOn);
        _basis = basis;
        _scheduler = scheduler;
        _observer = observer;
    }

    /// <summary>Closes a group at every closing up to one, under one framework.</summary>
    /// <remarks>A trial balance that is not whole stops consolidation at its closing, but intake and mapping go on, so
    /// that all findings come at once; those that only follow from what could not be read are left out. Accepted
    /// findings are listed as information. Without a parent there is nothing to consolidate.</remarks>
    /// <param name="books">The group and its books.</param>
    /// <param name="basis">The framework.</param>
    /// <param name="upTo">The closing asked for.</param>
    /// <param name="scheduler">How independent work is done.</param>
    /// <param name="observer">Whom to tell as steps begin and end; no one if null.</param>
    /// <exception cref="InvariantViolationException">The engine broke a promise of its own; nothing may be
    /// published.</exception>
    public static Checked<ClosedBooks> Close(
        GroupBooks books,
        AccountingBasis basis,
        Closing upTo,
        IWorkScheduler scheduler,
        IStepObserver? observer = null
    )
    {
        var run = new ConsolidationRun(books, basis, upTo, scheduler, observer);
        foreach (var closing in books.Closings.Where(closing => closing <= upTo && books.Group.HasParent))
        {
            run.Close(closing);
        }

        var isComplete = run._closings.Count > 0 && run._closings[^1].Closing == upTo;
        if (!books.Closings.Contains(upTo))
        {
            run._findings.Add(ConsolidationDiagnostics.NoSuchClosing(upTo, books.Closings));
        }

        return Checked.With(
            new ClosedBooks(run._closings.Count == 0 ? null : new(run._closings), isComplete),
            run._accepted.Apply(Consequences.LeaveOut(books.Findings, run._findings).Distinct())
        );
    }

    /// <summary>The findings of a close with those made since, about figures beside the ledgers, accepted by the same
    /// rows.</summary>
    /// <param name="books">The group and its books.</param>
    /// <param name="upTo">The closing asked for.</param>
    /// <param name="found">The findings of the close.</param>
    /// <param name="later">What was found since.</param>
    public static ImmutableArray<Diagnostic> Accept(
        GroupBooks books,
        Closing upTo,
        ImmutableArray<Diagnostic> found,
        IEnumerable<Diagnostic> later
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        var accepted = new AcceptedFindings(books.Accepted, books.Group.Calendar.LastDay(upTo.FiscalYear, upTo.Month));
        return [.. accepted.ApplyTo(found, later)];
    }

    private void Close(Closing closing)
    {
        var frame = Take("Scope", () => AssociateBooks.Read(Frame(closing)));
        var reported = Take("Intake", () => IntakeStage.Run(frame, IntakePolicy.Default));
        var mapped = Take("Mapping", () => MappingStage.Run(reported, MappingPolicy.Default));
        mapped = Take("RollForward", () => RollForwardStage.Run(mapped, IntakePolicy.Default));
        var adjusted = Take("Adjustments", () => AdjustmentStage.Run(mapped, AdjustmentPolicy.Default));
        var combinations = Take(CombinationPolicy.For(frame));
        var combined = WithOpening(Take("Combinations", () => CombinationStage.Run(adjusted, combinations)));
        StopOnErrors();
        if (_isBroken)
        {
            return;
        }

        combined = Take("Remeasurement", () => RemeasurementStage.Run(combined));
        var translation = Take(TranslationPolicy.For(combined.Frame));
        var translated = Take("Translation", () => TranslationStage.Run(combined, translation));
        StopOnErrors();
        if (!_isBroken)
        {
            Consolidate(translated);
        }
    }

    private void Consolidate(TranslatedLedger translated)
    {
        var frame = translated.Frame;
        var intercompany = Take(IntercompanyPolicy.For(frame));
        var matched = Take("Intercompany", () => IntercompanyStage.Run(translated, intercompany));
        var elimination = Take(EliminationPolicy.For(frame));
        var eliminated = Take("Eliminations", () => EliminationStage.Run(matched, elimination));
        var interests = Take(InterestPolicy.For(frame));
        var consolidated = Take("Interests", () => InterestStage.Run(eliminated, interests));
        var statements = Take(StatementPolicy.For(frame));
        _closings.Add(Take("Statements", () => StatementStage.Run(consolidated, statements)));
        _settled = _findings.Count;
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
            PresentedOn = _presentedOn,
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

        if (last.Frame.Closing != closing.LastYearEnd)
        {
            _findings.Add(ConsolidationDiagnostics.NoYearEnd(closing));
        }
        else if (_books.Group.Chart.WithRole(AccountRole.RetainedEarnings) is null)
        {
            _findings.Add(ConsolidationDiagnostics.NoRetainedEarnings(last.Frame.Closing));
        }
        else
        {
            return YearEnd.Carry(last);
        }

        _isBroken = true;
        return Nothing(closing);
    }

    /// <summary>What adjustments and combinations of years before the folder open with is known only after they were
    /// made.</summary>
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

    private T Take<T>(string step, Func<Checked<T>> run)
    {
        _observer?.Began(step);
        var made = run();
        _observer?.Ended(step);
        return Take(made);
    }

    private T Take<T>(Checked<T> made)
    {
        _findings.AddRange(made.Findings);
        return made.Value;
    }

    /// <summary>What a finished closing has found, a difference between two companies say, does not stop the
    /// next.</summary>
    private void StopOnErrors() => _isBroken = _isBroken || _findings.FindIndex(_settled, _accepted.Stops) >= 0;
}
