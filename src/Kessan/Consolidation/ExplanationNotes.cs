using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>What stands beside an explanation: the components of a residual and its second derivation.</summary>
internal static class ExplanationNotes
{
    /// <summary>The notes of a line.</summary>
    public static ImmutableArray<ExplanationNote> Of(StatementSet set, string concept, int sign) =>
        concept switch
        {
            "CumulativeTranslationAdjustment" => [.. Translation(set, sign)],
            "NonControllingInterests" => [.. Interests(set, sign)],
            "InvestmentsAccountedForUsingEquityMethod" => [.. EquityMethod(set, sign)],
            "Goodwill" => [.. Goodwill(set)],
            _ => [],
        };

    private static IEnumerable<ExplanationNote> Translation(StatementSet set, int sign)
    {
        var group = set.Ledger.Frame.Group;
        var foreign = set.Ledger.Eliminated.Matched.Translated.Translations.Where(t =>
            group.Entities[t.Entity].FunctionalCurrency != group.PresentationCurrency
        );
        foreach (var translation in foreign)
        {
            var entity = group.Entities[translation.Entity];
            foreach (var component in translation.Components)
            {
                yield return new(
                    $"{entity.Code}: {component.Name}",
                    sign * component.Amount,
                    Operands(component, entity)
                );
            }

            yield return new(
                $"{entity.Code}: adjustment from translated lines",
                sign * translation.Adjustment,
                string.Empty
            );
            yield return new(
                $"{entity.Code}: adjustment from its components",
                sign * translation.Derived,
                string.Empty
            );
            yield return new($"{entity.Code}: rounding beside it", sign * (Fraction)translation.Rounding, string.Empty);
        }
    }

    private static string Operands(TranslationComponent component, Entity entity)
    {
        var amount = new Fraction(
            component.Functional,
            (System.Numerics.BigInteger)entity.FunctionalCurrency.MinorPerUnit
        );
        var from = component.FromRate is { } rate ? $" from {rate}" : string.Empty;
        var to = component.ToRate is { } next ? $" to {next}" : string.Empty;
        return $"{entity.FunctionalCurrency} {amount}{from}{to}";
    }

    private static IEnumerable<ExplanationNote> Interests(StatementSet set, int sign)
    {
        foreach (var interest in set.Ledger.Interests)
        {
            var code = set.Ledger.Frame.Group.Entities[interest.Entity].Code;
            foreach (var movement in interest.Movements)
            {
                yield return new($"{code}: {movement.Movement}", sign * (Fraction)movement.Amount, string.Empty);
            }

            yield return new(
                $"{code}: closing from movements",
                sign * (Fraction)interest.Closing,
                $"effective interest {interest.Effective}"
            );
            yield return new($"{code}: closing from net assets", sign * interest.Derived, string.Empty);
        }
    }

    private static IEnumerable<ExplanationNote> EquityMethod(StatementSet set, int sign)
    {
        foreach (var investee in set.Ledger.EquityMethod)
        {
            var code = set.Ledger.Frame.Group.Entities[investee.Investee].Code;
            var interest = $"interest {investee.Interest}";
            yield return new($"{code}: opening", sign * (Fraction)investee.Opening, interest);
            yield return new($"{code}: share of result", sign * (Fraction)investee.ShareOfResult, string.Empty);
            yield return new(
                $"{code}: share of other comprehensive income",
                sign * (Fraction)investee.ShareOfOci,
                string.Empty
            );
            yield return new($"{code}: dividends", -sign * (Fraction)investee.Dividends, string.Empty);
            yield return new($"{code}: bought or sold", sign * (Fraction)investee.Bought, string.Empty);
            yield return new($"{code}: closing", sign * (Fraction)investee.Closing, string.Empty);
            if (investee.Derived is { } derived)
            {
                yield return new($"{code}: closing from net assets and goodwill", sign * derived, string.Empty);
            }
        }
    }

    private static IEnumerable<ExplanationNote> Goodwill(StatementSet set)
    {
        foreach (var acquisition in set.Ledger.Eliminated.Matched.Translated.Acquisitions)
        {
            var entity = set.Ledger.Frame.Group.Entities[acquisition.Acquiree];
            var detail = $"minor units of {entity.FunctionalCurrency}; rate of acquisition {acquisition.Rate}";
            yield return new($"{entity.Code}: goodwill at acquisition", acquisition.Goodwill, detail);
            yield return new($"{entity.Code}: goodwill derived again", acquisition.Derived, detail);
        }
    }
}
