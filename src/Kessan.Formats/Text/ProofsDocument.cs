using System.Text;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Phases;

namespace Kessan.Formats.Text;

/// <summary>Writes <c>proofs.md</c>: every residual with its two derivations, and at the foot the differences that were
/// left unadjusted against the group's materiality.</summary>
public static class ProofsDocument
{
    private const int ExactDecimals = 6;

    /// <summary>The document of a closing.</summary>
    public static string Of(ConsolidatedLedger ledger, ProofSheet sheet, string? draft = null)
    {
        var frame = ledger.Frame;
        var text = new StringBuilder("# Proofs\n\n");
        if (draft is not null)
        {
            text.Append($"**{draft}**\n\n");
        }

        text.Append(
            $"{frame.Group.NameEn}, {frame.Closing}. Every residual is derived twice from different inputs. Amounts "
                + "in units of "
                + "the currency named; a bound of nothing means that the two must be equal.\n"
        );
        foreach (var proofs in sheet.Proofs.GroupBy(proof => proof.Kind))
        {
            text.Append($"\n## {Title(proofs.Key)}\n\n").Append(Table(proofs));
            if (proofs.Key == ProofKind.Translation)
            {
                text.Append(Components(ledger));
            }
        }

        return text.Append(Unadjusted(frame, sheet)).ToString();
    }

    private static string Title(ProofKind kind) =>
        kind switch
        {
            ProofKind.Translation => "Translation adjustment",
            ProofKind.Goodwill => "Goodwill",
            ProofKind.NonControllingInterests => "Non-controlling interests",
            ProofKind.EquityMethod => "Equity method",
            ProofKind.Cash => "Cash",
            _ => "Equity",
        };

    private static string Table(IEnumerable<ProofRow> proofs) =>
        MarkdownLayout.Grid(
            ["of", "currency", "first", "second", "difference", "bound", "holds"],
            "llrrrrl",
            [
                .. proofs.Select(proof =>
                    (IEnumerable<string>)
                        [
                            proof.Name,
                            proof.Unit.Code,
                            Exact(proof.First, proof.Unit),
                            Exact(proof.Second, proof.Unit),
                            Exact(proof.Difference, proof.Unit),
                            Exact(proof.Bound, proof.Unit),
                            proof.Holds ? "yes" : "NO",
                        ]
                ),
            ]
        );

    private static string Components(ConsolidatedLedger ledger)
    {
        var books = ledger.Frame.Group;
        var rows =
            from translation in ledger.Eliminated.Matched.Translated.Translations
            let entity = books.Entities[translation.Entity]
            where entity.FunctionalCurrency != books.PresentationCurrency
            from component in translation.Components
            select (IEnumerable<string>)
                [
                    $"{entity.Code}: {component.Name}",
                    Exact(
                        new Fraction(component.Functional, System.Numerics.BigInteger.One),
                        entity.FunctionalCurrency
                    ),
                    component.FromRate?.ToString() ?? string.Empty,
                    component.ToRate?.ToString() ?? string.Empty,
                    Exact(component.Amount, books.PresentationCurrency),
                ];
        var table = rows.ToList();
        return table.Count == 0
            ? string.Empty
            : "\nThe second derivation, component by component:\n\n"
                + MarkdownLayout.Grid(["component", "functional", "from rate", "to rate", "amount"], "lrrrr", table);
    }

    private static string Unadjusted(ClosingFrame frame, ProofSheet sheet)
    {
        var currency = frame.Group.PresentationCurrency;
        var text = new StringBuilder("\n## Unadjusted differences\n\n");
        if (sheet.Unadjusted.IsEmpty)
        {
            text.Append("None.\n");
        }
        else
        {
            text.Append(
                MarkdownLayout.Grid(
                    ["difference", "reason", currency.Code],
                    "llr",
                    [
                        .. sheet.Unadjusted.Select(left =>
                            (IEnumerable<string>)
                                [left.Name, left.Reason, AmountText.Grouped(left.Amount, currency.MinorUnits)]
                        ),
                    ]
                )
            );
        }

        return text.Append('\n').Append(Materiality(sheet, currency)).Append('\n').ToString();
    }

    private static string Materiality(ProofSheet sheet, Currency currency)
    {
        var total = AmountText.Grouped(sheet.UnadjustedTotal, currency.MinorUnits);
        if (sheet.Materiality == 0)
        {
            return $"Unadjusted in all, by magnitude: {currency.Code} {total}. The group states no materiality.";
        }

        var verdict = sheet.UnadjustedTotal <= sheet.Materiality ? "within" : "ABOVE";
        var materiality = AmountText.Grouped(sheet.Materiality, currency.MinorUnits);
        return $"Unadjusted in all, by magnitude: {currency.Code} {total}, "
            + $"{verdict} the group's materiality of {materiality}.";
    }

    /// <summary>An exact amount of minor units in units: as a decimal where six more decimals hold it, else cut there
    /// and marked,
    /// so that nothing printed pretends to be exact that is not.</summary>
    private static string Exact(Fraction minor, Currency currency)
    {
        if (minor.Denominator.IsOne)
        {
            return AmountText.Grouped((long)minor.Numerator, currency.MinorUnits);
        }

        var scaled = minor * PowerOfTen.Long(ExactDecimals);
        var rounded = Rounding.Round(scaled, RoundingRule.TowardZero);
        var text = AmountText.Grouped(rounded, currency.MinorUnits + ExactDecimals);
        return scaled.Denominator.IsOne ? text.TrimEnd('0') : text + "…";
    }
}
