using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intake;

/// <summary>Checks the books of one closing before anything else is done with them: complete against the register of
/// ownership, in balance, nothing twice.</summary>
public static class IntakeStage
{
    /// <summary>The trial balances of a closing, and what is wrong with them.</summary>
    /// <remarks>Completeness walks the scope, not the files: a missing trial balance is found although nothing is
    /// there. An entity that left in the fiscal year keeps its last trial balance to the year's end.</remarks>
    public static Checked<ReportedLedger> Run(ClosingFrame frame, IntakePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var findings = new List<Diagnostic>();
        var taken = ImmutableArray.CreateBuilder<TrialBalance>();
        var ofYear = frame
            .Books.TrialBalances.Where(tb => tb.Closing.FiscalYear == frame.Closing.FiscalYear)
            .ToLookup(tb => tb.Entity);
        foreach (var entity in frame.Scope.Ledgers)
        {
            if (Find(frame, entity, ofYear[entity]) is { } trialBalance)
            {
                taken.Add(trialBalance);
            }
            else
            {
                findings.Add(Missing(frame, entity));
            }
        }

        findings.AddRange(OutOfScope(frame));
        var ledger = new ReportedLedger(frame, taken.ToImmutable());
        findings.AddRange(CheckEach(ledger));
        return Checked.With(ledger, findings);
    }

    private static TrialBalance? Find(ClosingFrame frame, int entity, IEnumerable<TrialBalance> ofYear)
    {
        var left = frame.Scope[entity].Left is not null;
        return ofYear.LastOrDefault(tb => tb.Closing == frame.Closing || (left && tb.Closing < frame.Closing));
    }

    private static Diagnostic Missing(ClosingFrame frame, int entity)
    {
        var code = frame.Group.Entities[entity].Code;
        return frame.Scope[entity].Left is null
            ? IntakeDiagnostics.Missing($"{Folder(frame)}/{code}.csv", code, frame.Closing.ToString())
            : IntakeDiagnostics.NotHeld(Leaving(frame, entity), code);
    }

    /// <summary>The row of the register by which an entity left.</summary>
    private static SourceLocation Leaving(ClosingFrame frame, int entity) =>
        frame
            .Group.Ownership.Events.LastOrDefault(e => e.Entity == entity && e.Date == frame.Scope[entity].Left)
            ?.Location
        ?? new("ownership.csv");

    /// <summary>Where the other trial balances of the closing stand: a folder may bear any name of its closing
    /// day.</summary>
    private static string Folder(ClosingFrame frame)
    {
        var file = frame.Books.TrialBalances.FirstOrDefault(tb => tb.Closing == frame.Closing)?.File;
        var end = file?.LastIndexOf('/') ?? -1;
        return end < 0 ? $"trial-balances/{frame.Closing}" : file![..end];
    }

    private static IEnumerable<Diagnostic> OutOfScope(ClosingFrame frame) =>
        from trialBalance in frame.Books.TrialBalances
        where trialBalance.Closing == frame.Closing
        where frame.Scope[trialBalance.Entity] is { HasLedger: false, Method: not Entities.ConsolidationMethod.Equity }
        select IntakeDiagnostics.OutOfScope(trialBalance, frame.Group.Entities[trialBalance.Entity].Code);

    private static IEnumerable<Diagnostic> CheckEach(ReportedLedger ledger)
    {
        var found = new List<Diagnostic>[ledger.TrialBalances.Length];
        ledger.Frame.Scheduler.ForEach(
            found.Length,
            i =>
            {
                var trialBalance = ledger.TrialBalances[i];
                found[i] = [.. DuplicateRows.In(trialBalance), .. Balance(ledger.Frame.Group, trialBalance)];
            }
        );
        return found.SelectMany(each => each);
    }

    private static IEnumerable<Diagnostic> Balance(Group group, TrialBalance trialBalance)
    {
        Int128 sum = 0;
        foreach (var amount in trialBalance.Amounts.AsSpan(0, trialBalance.Count))
        {
            sum += amount;
        }

        if (sum == 0)
        {
            yield break;
        }

        var entity = group.Entities[trialBalance.Entity];
        var difference = new Money(
            (long)Int128.Clamp(sum, long.MinValue + 1, long.MaxValue),
            entity.FunctionalCurrency
        );
        yield return IntakeDiagnostics.Unbalanced(trialBalance, entity.Code, difference);
    }
}
