using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Unrealised profit in inventory over the year to date: opening released, closing taken out, who bears it,
/// and its proof.</summary>
internal sealed class UnrealizedProfits
{
    private readonly ClosingFrame _frame;
    private readonly EliminationPolicy _policy;
    private readonly ProfitAccounts _accounts;
    private readonly OpeningProfit _opening;
    private readonly StockProfits _stocks;
    private readonly List<StockProfit> _closing = [];

    public UnrealizedProfits(ClosingFrame frame, EliminationPolicy policy)
    {
        (_frame, _policy) = (frame, policy);
        _accounts = new(frame);
        _opening = new(frame, _accounts);
        _stocks = new(frame, policy);
    }

    /// <summary>Everything found.</summary>
    public IEnumerable<Diagnostic> Findings =>
        _opening.Findings.Concat(_stocks.Findings).Concat(_accounts.Findings).Concat(NoStockStated());

    /// <summary>Adds the journals.</summary>
    public void AddTo(SegmentBuilder builder)
    {
        _opening.AddTo(builder);
        var closing = new ClosingProfit(_frame, _policy, _accounts);
        foreach (var profit in _stocks.AtClosing())
        {
            if (closing.AddTo(builder, profit))
            {
                _closing.Add(profit);
            }
        }
    }

    /// <summary>The effect on the group by seller and buyer, in that order.</summary>
    public ImmutableArray<UnrealizedProfitEffect> Effects()
    {
        var effects = new SortedDictionary<(int Seller, int Buyer), UnrealizedProfitEffect>();
        foreach (var opening in _opening.Sellers)
        {
            Add(effects, opening.Seller, opening.Buyer, (-opening.AfterTax, opening.AfterTax));
        }

        foreach (var profit in _closing)
        {
            Add(effects, profit.Stock.Seller, profit.Stock.Buyer, (profit.AfterTax, 0));
        }

        return [.. effects.Values.Where(effect => effect.OnResult != 0 || effect.OnOpening != 0)];
    }

    /// <summary>Compares what the journals post to each seller's result with opening profit (from retained earnings)
    /// less closing profit (exact, from stock and margin): equal up to the two roundings of each stock.</summary>
    /// <exception cref="InvariantViolationException">They are not.</exception>
    public void Prove(PostingSegment segment)
    {
        var chart = _frame.Group.Chart;
        var posted = new long[_frame.Group.Entities.Length];
        for (var row = 0; row < segment.Count; row++)
        {
            var isProfit = segment.Journals[segment.JournalIndexes[row]].Kind == JournalKind.UnrealizedProfit;
            if (isProfit && chart[segment.Accounts[row]].Class.IsResult())
            {
                posted[segment.EntityAt(row)] += segment.Presentation[row];
            }
        }

        for (var entity = 0; entity < posted.Length; entity++)
        {
            var closing = _closing.Where(profit => profit.Stock.Seller == entity).ToList();
            var derived = closing.Aggregate(Fraction.Zero, (sum, profit) => sum + profit.ExactAfterTax);
            derived -= _opening.Sellers.Where(opening => opening.Seller == entity).Sum(opening => opening.AfterTax);
            var apart = derived - posted[entity];
            apart = apart.IsNegative ? -apart : apart;
            Invariant.Holds(
                apart <= closing.Count,
                $"unrealised profit of entity {entity}: journals post {posted[entity]}, derived {derived}"
            );
        }
    }

    private void Add(
        SortedDictionary<(int Seller, int Buyer), UnrealizedProfitEffect> effects,
        int seller,
        int buyer,
        (long OnResult, long OnOpening) amounts
    )
    {
        var known = effects.GetValueOrDefault((seller, buyer)) ?? new(seller, buyer, BearerOf(seller), 0, 0);
        effects[(seller, buyer)] = known with
        {
            OnResult = known.OnResult + amounts.OnResult,
            OnOpening = known.OnOpening + amounts.OnOpening,
        };
    }

    /// <summary>Profit of the parent is its owners'; profit of a subsidiary is shared as its result is, or charged to
    /// the owners alone where the group chose so (ASC 810-10-45-18).</summary>
    private int BearerOf(int seller) => _policy.Upstream == UpstreamProfit.Owners ? _frame.Group.Parent : seller;

    private IEnumerable<Diagnostic> NoStockStated()
    {
        var opening = _opening.Sellers.Sum(seller => seller.AfterTax);
        var isStated = _frame.Books.Inventories.Any(stock => stock.Closing == _frame.Closing);
        if (opening != 0 && !isStated)
        {
            var amount = new Money(opening, _frame.Group.PresentationCurrency);
            yield return EliminationDiagnostics.NoStockStated(_frame.Closing.ToString(), amount);
        }
    }
}
