using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>Findings that two people accepted stay in every report, as information.</summary>
internal static class AcceptedFindings
{
    // What concerns balance or a proof can never be accepted.
    private static readonly string[] NeverAccepted = ["KES1102", "KES1107", "KES1114", "KES1115"];

    /// <summary>The findings with accepted ones turned into information, and what is wrong with the
    /// acceptances.</summary>
    public static IEnumerable<Diagnostic> Apply(
        IEnumerable<Diagnostic> findings,
        ImmutableArray<Acceptance> accepted,
        DateOnly date
    )
    {
        var sound = new List<Acceptance>();
        foreach (var acceptance in accepted)
        {
            if (Fault(acceptance, date) is { } fault)
            {
                yield return fault;
            }
            else
            {
                sound.Add(acceptance);
            }
        }

        var used = new HashSet<Acceptance>();
        foreach (var finding in findings)
        {
            var acceptance = sound.Find(each => Covers(each, finding));
            if (acceptance is not null)
            {
                used.Add(acceptance);
            }

            yield return acceptance is null ? finding : AsAccepted(finding, acceptance);
        }

        foreach (var unused in sound.Where(acceptance => !used.Contains(acceptance)))
        {
            yield return ConsolidationDiagnostics.AcceptanceUnused(unused);
        }
    }

    private static Diagnostic? Fault(Acceptance acceptance, DateOnly date)
    {
        if (NeverAccepted.Contains(acceptance.Code, StringComparer.Ordinal))
        {
            return ConsolidationDiagnostics.NeverAccepted(acceptance);
        }

        if (
            acceptance.Approver.Length == 0
            || string.Equals(acceptance.Preparer, acceptance.Approver, StringComparison.Ordinal)
        )
        {
            return ConsolidationDiagnostics.AcceptanceNeedsTwo(acceptance);
        }

        return acceptance.Until < date ? ConsolidationDiagnostics.AcceptanceEnded(acceptance) : null;
    }

    private static bool Covers(Acceptance acceptance, Diagnostic finding) =>
        string.Equals(acceptance.Code, finding.Code, StringComparison.Ordinal)
        && (
            string.Equals(acceptance.Place, finding.Location.File, StringComparison.Ordinal)
            || string.Equals(
                acceptance.Place,
                new SourceLocation(finding.Location.File, finding.Location.Line).ToString(),
                StringComparison.Ordinal
            )
        );

    private static Diagnostic AsAccepted(Diagnostic finding, Acceptance acceptance) =>
        finding with
        {
            Severity = Severity.Info,
            Note =
                $"accepted until {acceptance.Until:yyyy-MM-dd} by {acceptance.Preparer} and {acceptance.Approver}: "
                + $"{acceptance.Reason}",
        };
}
