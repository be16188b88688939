using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Wording;

namespace Kessan.TieOut.Findings;

/// <summary>What a tie-out finds, as findings about the document.</summary>
public static class TieOutFindings
{
    /// <summary>All findings of a result: contradictions stop, what cannot be told is noted.</summary>
    public static ImmutableArray<Diagnostic> Of(TieOutResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Document.Numbers.IsEmpty)
        {
            return [TieOutDiagnostics.NoNumbers(result)];
        }

        return
        [
            .. Breaks.Of(result).Select(found => Of(result, found)),
            .. result
                .Relations.Where(relation => relation.Verdict == Verdict.Unknown)
                .Select(relation =>
                    TieOutDiagnostics.CannotTell(
                        result,
                        result.Number(relation.Target),
                        RelationText.Line(result, relation),
                        relation.Why
                    )
                ),
        ];
    }

    private static Diagnostic Of(TieOutResult result, Break found) =>
        found.Source switch
        {
            BreakSource.Facts => TieOutDiagnostics.AgainstFacts(result, found),
            BreakSource.Earlier => TieOutDiagnostics.AgainstEarlier(result, found),
            _ => TieOutDiagnostics.Contradiction(result, found),
        };
}
