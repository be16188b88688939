using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>A balance the year began with, or an entity came with.</summary>
/// <param name="Key">Account and partner, as <see cref="MovementKey.Group"/>.</param>
/// <param name="Functional">Functional minor units.</param>
/// <param name="Presentation">Presentation minor units.</param>
/// <param name="Exact">The same before rounding where it was translated this year; null where the last close left
/// it.</param>
internal readonly record struct OpeningLine(ulong Key, long Functional, long Presentation, Fraction? Exact);

/// <summary>What an entity's year began with, in both currencies, and the exact adjustment it began with.</summary>
/// <remarks>
/// <para>Carried presentation amounts are whole numbers that earlier roundings went into. Let <c>B</c> be the
/// opening balances at last year's closing rate <c>r0</c>, <c>E</c> the carried ones, <c>A</c> the exact
/// adjustment, <c>[A]</c> its posting and <c>R</c> the accumulated rounding. The last close left <c>B + E + [A] + R
/// = 0</c> in whole numbers, and <c>A</c> is exactly minus <c>r0 × (functional of B) + E*</c>, where <c>E*</c> is
/// what <c>E</c> would be had nothing ever been rounded. So</para>
/// <code>E* = E + (B - r0 × functional of B) + ([A] - A) + R</code>
/// <para>and the three terms are <see cref="RoundingCarried"/>. The exact adjustment of this year counts <c>E*</c>,
/// not <c>E</c>: roundings never enter it, however many years pass, and the accumulated rounding at any closing
/// differs from <see cref="RoundingCarried"/> by this year's rounded lines alone, at most half a unit each.</para>
/// </remarks>
internal sealed record EntityOpening
{
    /// <summary>In order of key; a key may stand twice.</summary>
    public required ImmutableArray<OpeningLine> Lines { get; init; }

    /// <summary>What the balances are in the analysis: the opening, or what an entity that entered this year
    /// brought.</summary>
    public required Movement Movement { get; init; }

    /// <summary>Last year's closing rate, or null where the year began without one.</summary>
    public RateEntry? Rate { get; init; }

    /// <summary>The exact adjustment the year began with, presentation minor units, debit positive.</summary>
    public Fraction Adjustment { get; init; }

    /// <summary>The accumulated rounding the year began with.</summary>
    public long Rounding { get; init; }

    /// <summary>The exact rounding inside what was carried.</summary>
    public Fraction RoundingCarried { get; init; }

    /// <summary>Whether the entity's own books began with nothing that the folder shows.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The opening of an entity.</summary>
    public static EntityOpening Of(EntityLedger ledger, TranslationRates rates, AccountTreatment[] treatments)
    {
        var frame = ledger.Frame;
        var position = frame.Opening.Of(ledger.Entity);
        var hasEntered = frame.Scope[ledger.Entity].Entered is not null;
        var isUnknown = position is null || (frame.Opening.IsFirst && position.Reported.IsEmpty);
        var brought = new BroughtLines(rates, frame.Group.Chart, treatments);
        if (position is not null && hasEntered)
        {
            brought.AddPosition(position);
        }

        if (isUnknown)
        {
            brought.AddFirstLedger(ledger.First, position is null, frame.Opening.IsFirst || hasEntered);
        }

        var began = hasEntered ? null : rates.LastYear(isNeeded: position is not null);
        var movement = hasEntered ? Movement.ScopeChange : Movement.Opening;
        var lines = brought.Lines(began);
        var opening = new EntityOpening
        {
            Lines = lines,
            Movement = movement,
            Rate = began,
            Adjustment = began is null ? Fraction.Zero : brought.Adjustment(rates.At(began)),
            IsUnknown = isUnknown && !hasEntered,
        };
        return position is null || hasEntered ? opening : opening.With(position, rates, treatments, frame.Group.Chart);
    }

    private EntityOpening With(
        EntityPosition position,
        TranslationRates rates,
        AccountTreatment[] treatments,
        ChartOfAccounts chart
    )
    {
        var posted = Amounts.Rounding.Round(position.TranslationAdjustment, RoundingRule.HalfAwayFromZero);
        var account = chart.WithRole(AccountRole.CumulativeTranslationAdjustment)?.Index ?? -1;
        Int128 functional = 0;
        Int128 presentation = 0;
        foreach (var (_, balance) in position.Balances)
        {
            functional += balance.Functional;
            presentation += balance.Presentation;
        }

        var isPostedInside = presentation == 0 && position.Balances.ContainsKey((account, -1));
        var gap = isPostedInside ? 0 : presentation + posted + position.Rounding;
        if (functional != 0 || (gap != 0 && !rates.IsIdentity))
        {
            rates.ReportGap(functional, gap);
        }

        var carried = Fraction.Zero;
        var lines = Lines.ToBuilder();
        var conversion = rates.At(Rate!);
        foreach (var ((index, partner), balance) in position.Balances)
        {
            var isPosting = isPostedInside && index == account && partner == -1;
            var own = isPosting ? balance.Presentation - posted - position.Rounding : balance.Presentation;
            own = rates.IsIdentity ? balance.Functional : own;
            if (treatments[index] == AccountTreatment.ClosingBalance)
            {
                carried += own - conversion.Exact(balance.Functional);
            }

            if (balance.Functional != 0 || own != 0)
            {
                lines.Add(new(MovementKey.Group(index, partner), balance.Functional, own, null));
            }
        }

        return this with
        {
            Lines = [.. lines.OrderBy(line => line.Key)],
            Adjustment = Adjustment + position.TranslationAdjustment,
            Rounding = position.Rounding,
            RoundingCarried = carried + posted - position.TranslationAdjustment + position.Rounding,
        };
    }
}
