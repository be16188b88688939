using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>Derives every subsidiary's non-controlling interests a second time, from its net assets.</summary>
/// <remarks>
/// <c>(1 - ω) × net assets + (1 - ω of the acquirer) × purchased goodwill + premium</c>: net assets come from
/// assets and liabilities, interests from the register as it stands, whereas the journals came from equity
/// movements and the interests of each period. The two may differ by half a unit for every line rounded, in this
/// year and those before it, and by the two roundings of the acquisition: of what others held, and of goodwill to a
/// minor unit of its own currency.
/// </remarks>
internal sealed class NonControllingProof(InterestEntries entries, SubsidiaryReader reader, OwnershipChanges changes)
{
    /// <summary>The roll-forward of one subsidiary, compared with the second derivation before anything
    /// leaves.</summary>
    public InterestRollForward Prove(Subsidiary subsidiary)
    {
        var (graph, day) = Before(subsidiary);
        var goodwill = subsidiary.OwnersGoodwill.Standing;
        var derived = -(
            ((Fraction.One - graph.Effective[subsidiary.Entity]) * Invariant.Narrow(changes.Shared(subsidiary)))
            + ((Fraction.One - graph.Effective[subsidiary.Acquirer]) * goodwill)
            + reader.PremiumAt(subsidiary, day)
        );
        var posted = entries.Others(subsidiary.Entity);
        var lines = entries.RoundedLines(subsidiary.Entity);
        var years = entries.Frame.Closing.FiscalYear - entries.Frame.Books.Closings.FirstOrDefault().FiscalYear;
        var difference = derived - posted;
        var measured = subsidiary.Combination is null ? Fraction.Zero : Fraction.One + subsidiary.MinorUnit;
        var bound = ((Math.Max(lines, 1) * (1L + Math.Clamp(years, 0, 100))) + measured) / 2;
        if ((difference > bound || difference < -bound) && !entries.IsReported(subsidiary.Entity))
        {
            entries.Findings.Add(
                InterestDiagnostics.ProofFails(entries, subsidiary, posted, InterestEntries.Round(derived))
            );
        }

        return new(
            subsidiary.Entity,
            entries.Frame.Scope[subsidiary.Entity].Effective,
            [.. entries.Movements(subsidiary.Entity)],
            posted,
            derived,
            lines,
            entries.States[subsidiary.Entity]
        );
    }

    /// <summary>The roll-forward after what left has left.</summary>
    public InterestRollForward Close(InterestRollForward proved)
    {
        var closing = entries.Others(proved.Entity);
        return proved with
        {
            Movements = [.. entries.Movements(proved.Entity)],
            Closing = closing,
            Derived = proved.Derived + (closing - proved.Closing),
        };
    }

    private (OwnershipGraph Graph, DateOnly Day) Before(Subsidiary subsidiary)
    {
        if (subsidiary.Left is not { } left)
        {
            return (entries.Timeline.Now, entries.Frame.Date);
        }

        var group = entries.Frame.Group;
        var day = left.AddDays(-1);
        var graph =
            left == entries.Frame.YearStart
                ? entries.Timeline.YearStart
                : ScopeDetermination.GraphAtEndOf(group.Entities.Length, group.Ownership, group.Parent, day);
        return (graph, day);
    }
}
