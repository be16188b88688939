using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>Gathers every proof of a closing and what was left unadjusted.</summary>
public static class ProofSheetBuilder
{
    /// <summary>The proofs of a closing, in order of kind and name.</summary>
    public static ProofSheet Of(StatementSet set)
    {
        var group = set.Ledger.Frame.Group;
        var proofs = Translations(set)
            .Concat(Goodwill(set))
            .Concat(Interests(set))
            .Concat(EquityMethod(set))
            .Concat(set.Proofs.Select(proof => Of(proof, group.PresentationCurrency)));
        return new([.. proofs.OrderBy(proof => proof.Kind)], [.. Unadjusted(set)], group.Materiality);
    }

    private static IEnumerable<ProofRow> Translations(StatementSet set)
    {
        var group = set.Ledger.Frame.Group;
        return Translated(set)
            .Where(t => group.Entities[t.Entity].FunctionalCurrency != group.PresentationCurrency)
            .SelectMany(t =>
                new[]
                {
                    Row(set, ProofKind.Translation, Name(set, t.Entity), (t.Adjustment, t.Derived, Fraction.Zero)),
                    Row(
                        set,
                        ProofKind.Translation,
                        $"{Name(set, t.Entity)}: rounding of {t.Lines} lines",
                        (t.Rounding, Fraction.Zero, new(t.Lines, 2))
                    ),
                }
            );
    }

    private static IEnumerable<ProofRow> Goodwill(StatementSet set)
    {
        var translated = set.Ledger.Eliminated.Matched.Translated;
        return translated.Acquisitions.Select(a => new ProofRow(
            ProofKind.Goodwill,
            Name(set, a.Acquiree),
            set.Ledger.Frame.Group.Entities[a.Acquiree].FunctionalCurrency,
            a.Goodwill,
            a.Derived,
            new(1, 2)
        ));
    }

    private static IEnumerable<ProofRow> Interests(StatementSet set) =>
        set.Ledger.Interests.Select(interest =>
            Row(
                set,
                ProofKind.NonControllingInterests,
                Name(set, interest.Entity),
                (-(Fraction)interest.Closing, -interest.Derived, new(interest.RoundedLines, 2))
            )
        );

    private static IEnumerable<ProofRow> EquityMethod(StatementSet set) =>
        set
            .Ledger.EquityMethod.Where(investee => investee.Derived is not null)
            .Select(investee =>
                Row(
                    set,
                    ProofKind.EquityMethod,
                    Name(set, investee.Investee),
                    (investee.Closing, investee.Derived!.Value, 1)
                )
            );

    private static ProofRow Row(
        StatementSet set,
        ProofKind kind,
        string name,
        (Fraction First, Fraction Second, Fraction Bound) amounts
    ) => new(kind, name, set.Ledger.Frame.Group.PresentationCurrency, amounts.First, amounts.Second, amounts.Bound);

    private static ProofRow Of(StatementProof proof, Currency currency) =>
        new(
            proof.IsCash ? ProofKind.Cash : ProofKind.Equity,
            proof.Name,
            currency,
            proof.First,
            proof.Second,
            proof.Bound
        );

    /// <summary>Intragroup differences that stay, and what single rounding left beside each translation
    /// adjustment.</summary>
    private static IEnumerable<UnadjustedDifference> Unadjusted(StatementSet set)
    {
        var matched = set
            .Ledger.Eliminated.Matched.Matches.Where(match => match.Difference != 0)
            .Select(match => new UnadjustedDifference(
                $"{match.Group}: {Name(set, match.Entity)} and {Name(set, match.Partner)}",
                match.Reason.ToString(),
                match.Difference
            ));
        var rounded = Translated(set)
            .Where(t => t.Rounding != 0)
            .Select(t => new UnadjustedDifference($"translation of {Name(set, t.Entity)}", "Rounding", t.Rounding));
        return matched
            .Concat(rounded)
            .OrderByDescending(difference => Math.Abs(difference.Amount))
            .ThenBy(difference => difference.Name, StringComparer.Ordinal);
    }

    private static ImmutableArray<EntityTranslation> Translated(StatementSet set) =>
        set.Ledger.Eliminated.Matched.Translated.Translations;

    private static string Name(StatementSet set, int entity) => set.Ledger.Frame.Group.Entities[entity].Code;
}
