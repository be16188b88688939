using Kessan.Amounts;
using Kessan.Entities;

namespace Kessan.Tests.Ledgers;

/// <summary>The scope of a <see cref="GroupExample"/>: chains of holdings without rings, control by more than half of
/// the votes of group companies.</summary>
public static class ExampleScope
{
    public static ConsolidationScope On(GroupExample example, DateOnly yearStart, DateOnly date)
    {
        var register = new OwnershipRegister(example.Ownership);
        Holding[] before = [.. register.HoldingsAtEndOf(yearStart.AddDays(-1))];
        Holding[] now = [.. register.HoldingsAtEndOf(date)];
        var entries = example.Entities.Select(entity =>
        {
            var (was, method) = (Method(before, entity.Index), Method(now, entity.Index));
            var hasLeft = was == ConsolidationMethod.Full && method != ConsolidationMethod.Full;
            var hasEntered = was != ConsolidationMethod.Full && method == ConsolidationMethod.Full;
            return new ScopeEntry(
                entity.Index,
                method,
                hasLeft ? was : method,
                Effective(now, entity.Index),
                hasEntered ? LastEvent(example, entity.Index, yearStart, date) : null,
                hasLeft ? LastEvent(example, entity.Index, yearStart, date) : null
            );
        });
        return new(yearStart, date, [.. entries], [.. now]);
    }

    private static ConsolidationMethod Method(Holding[] holdings, int entity)
    {
        if (entity == 0)
        {
            return ConsolidationMethod.Full;
        }

        var votes = holdings
            .Where(holding => holding.Entity == entity && Method(holdings, holding.Owner) == ConsolidationMethod.Full)
            .Aggregate(Fraction.Zero, (sum, holding) => sum + holding.Votes);
        return votes > new Fraction(1, 2) ? ConsolidationMethod.Full
            : votes >= new Fraction(1, 5) ? ConsolidationMethod.Equity
            : ConsolidationMethod.None;
    }

    private static Fraction Effective(Holding[] holdings, int entity) =>
        entity == 0
            ? Fraction.One
            : holdings
                .Where(holding => holding.Entity == entity)
                .Aggregate(
                    Fraction.Zero,
                    (sum, holding) => sum + (holding.Interest * Effective(holdings, holding.Owner))
                );

    private static DateOnly? LastEvent(GroupExample example, int entity, DateOnly yearStart, DateOnly date) =>
        example
            .Ownership.Where(e => e.Entity == entity && e.Date >= yearStart && e.Date <= date)
            .Max(e => (DateOnly?)e.Date);
}
