using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>What framework and group chose about eliminations.</summary>
/// <param name="Tax">Whose rate deferred tax on unrealised profit takes.</param>
/// <param name="Upstream">Who bears profit unrealised on sales of a subsidiary.</param>
/// <param name="TaxRate">The group's tax rate where neither row nor entity has one, as a fraction of one.</param>
/// <param name="Tolerance">Presentation minor units by which a dividend may differ with a warning only.</param>
public sealed record EliminationPolicy(
    UnrealizedProfitTax Tax,
    UpstreamProfit Upstream,
    Fraction? TaxRate,
    long Tolerance
)
{
    /// <summary>The policy in force on the closing day; a setting the framework forbids is a finding and the
    /// framework's rule is used.</summary>
    /// <remarks>Tax paid by the seller is deferred under US GAAP (ASC 740-10-25-3(e)) and J-GAAP (ASBJ Guidance No.
    /// 28); under IFRS the temporary difference is the buyer's, at the buyer's rate (IAS 12.51). J-GAAP charges
    /// upstream profit to non-controlling interests by their share (ASBJ Statement No. 22, 38); US GAAP permits
    /// either (ASC 810-10-45-18).</remarks>
    public static Checked<EliminationPolicy> For(ClosingFrame frame)
    {
        var (policies, findings) = (frame.Policies, new List<Diagnostic>());
        var tax = frame.Basis == AccountingBasis.Ifrs ? UnrealizedProfitTax.Buyer : UnrealizedProfitTax.Seller;
        if (policies.UnrealizedProfitTax is { } chosen && chosen != tax)
        {
            findings.Add(EliminationDiagnostics.TaxForbidden(chosen, tax, frame.Basis));
        }

        var upstream = policies.UpstreamProfit ?? UpstreamProfit.Shared;
        if (upstream == UpstreamProfit.Owners && frame.Basis == AccountingBasis.JGaap)
        {
            findings.Add(EliminationDiagnostics.UpstreamForbidden());
            upstream = UpstreamProfit.Shared;
        }

        return Checked.With(
            new EliminationPolicy(tax, upstream, policies.TaxRate, policies.IntercompanyTolerance ?? 0),
            findings
        );
    }
}
