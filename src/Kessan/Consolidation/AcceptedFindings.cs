using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>Findings that two people accepted stay in every report, as information.</summary>
internal sealed class AcceptedFindings
{
    private readonly ImmutableArray<Acceptance> _sound;
    private readonly ImmutableArray<Acceptance> _ended;

    /// <summary>The acceptances of a group that hold on a day.</summary>
    public AcceptedFindings(ImmutableArray<Acceptance> accepted, DateOnly date)
    {
        _sound = [.. accepted.Where(acceptance => acceptance.Until >= date)];
        _ended = [.. accepted.Where(acceptance => acceptance.Until < date)];
    }

    /// <summary>Whether a finding stops publication: an error that nobody accepted, or nobody may accept.</summary>
    public bool Stops(Diagnostic finding) =>
        finding.Severity == Severity.Error && (finding.ConcernsProof || For(finding) is null);

    /// <summary>The findings with accepted ones turned into information, and what is wrong with the
    /// acceptances.</summary>
    public IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> findings)
    {
        var used = new HashSet<Acceptance>();
        var applied = _ended.Select(ConsolidationDiagnostics.AcceptanceEnded).ToList();
        foreach (var finding in findings)
        {
            var acceptance = For(finding);
            if (acceptance is not null && used.Add(acceptance) && finding.ConcernsProof)
            {
                applied.Add(ConsolidationDiagnostics.NeverAccepted(acceptance));
            }

            applied.Add(acceptance is null || finding.ConcernsProof ? finding : AsAccepted(finding, acceptance));
        }

        var unused = _sound.Where(acceptance => !used.Contains(acceptance));
        return [.. applied, .. unused.Select(ConsolidationDiagnostics.AcceptanceUnused)];
    }

    /// <summary>Findings made once everything was closed, accepted too: who accepts one of them is not told that
    /// nothing was found.</summary>
    /// <param name="found">What <see cref="Apply"/> gave.</param>
    /// <param name="later">What was found since.</param>
    public IEnumerable<Diagnostic> ApplyTo(IEnumerable<Diagnostic> found, IEnumerable<Diagnostic> later)
    {
        var (told, applied) = (found.ToHashSet(), new List<Diagnostic>());
        foreach (var finding in later)
        {
            var acceptance = finding.ConcernsProof ? null : For(finding);
            applied.Add(acceptance is null ? finding : AsAccepted(finding, acceptance));
            if (acceptance is not null)
            {
                told.Remove(ConsolidationDiagnostics.AcceptanceUnused(acceptance));
            }
        }

        return told.Concat(applied).Distinct().Order();
    }

    private Acceptance? For(Diagnostic finding) => _sound.FirstOrDefault(acceptance => Covers(acceptance, finding));

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
