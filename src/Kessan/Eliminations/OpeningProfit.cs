using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>What one seller's unrealised profit was when the year began.</summary>
/// <param name="Seller">Index of the seller.</param>
/// <param name="Buyer">Index of the buyer.</param>
/// <param name="AfterTax">What it took out of retained earnings, presentation minor units, debit positive.</param>
internal readonly record struct SellerOpening(int Seller, int Buyer, long AfterTax);

/// <summary>Posts the unrealised profit the last year left again, and releases it: the goods of last year's end are
/// sold.</summary>
/// <remarks>What of it is still in stock at the closing is taken out anew by <see cref="ClosingProfit"/>, so that the
/// effect on the result is opening less closing profit, after tax.</remarks>
internal sealed class OpeningProfit
{
    private const string Opening = "unrealized-profit/opening";
    private const string Release = "unrealized-profit/release";
    private readonly ClosingFrame _frame;
    private readonly ProfitAccounts _accounts;

    public OpeningProfit(ClosingFrame frame, ProfitAccounts accounts) => (_frame, _accounts) = (frame, accounts);

    /// <summary>What could not be carried forward.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>What each seller began the year with.</summary>
    public List<SellerOpening> Sellers { get; } = [];

    /// <summary>Adds the opening and its release, pair by pair; entries of the folder name no pair and are taken
    /// together.</summary>
    public void AddTo(SegmentBuilder builder)
    {
        var pairs = _frame
            .Opening.Carried.Where(entry => entry.Kind == JournalKind.UnrealizedProfit)
            .GroupBy(Pair)
            .OrderBy(pair => pair.Key);
        foreach (var pair in pairs)
        {
            Carry(builder, KeyOf(pair.Key), Summed(pair));
        }
    }

    private static (int One, int Two) Pair(CarriedPosting entry) =>
        entry.Partner < 0 ? (-1, -1) : (Math.Min(entry.Entity, entry.Partner), Math.Max(entry.Entity, entry.Partner));

    private string KeyOf((int One, int Two) pair) =>
        pair.One < 0 ? string.Empty : $"/{_frame.Group.Entities[pair.One].Code}/{_frame.Group.Entities[pair.Two].Code}";

    private static List<CarriedPosting> Summed(IEnumerable<CarriedPosting> entries) =>
        [
            .. entries
                .GroupBy(entry => (entry.Entity, entry.Account, entry.Partner))
                .OrderBy(same => same.Key)
                .Select(same => same.First() with { Presentation = same.Sum(entry => entry.Presentation) })
                .Where(entry => entry.Presentation != 0),
        ];

    private void Carry(SegmentBuilder builder, string pair, List<CarriedPosting> entries)
    {
        var sum = entries.Sum(entry => entry.Presentation);
        if (sum != 0)
        {
            var amount = new Money(sum, _frame.Group.PresentationCurrency);
            Findings.Add(EliminationDiagnostics.CarriedUnbalanced(Opening + pair, amount));
            return;
        }

        builder.Add(Header(Opening + pair, "Profit in stock, from last year"), entries.Select(Again));
        var release = entries.Where(entry => !IsEquity(entry)).Select(Released).ToList();
        if (AddResult(release, entries))
        {
            builder.Add(Header(Release + pair, "Profit in stock, realised"), release);
        }
    }

    private static PostingRow Again(CarriedPosting entry) =>
        new(entry.Entity, entry.Account, entry.Presentation) { Partner = entry.Partner, Movement = Movement.Opening };

    private static PostingRow Released(CarriedPosting entry) =>
        new(entry.Entity, entry.Account, -entry.Presentation) { Partner = entry.Partner, Movement = Movement.Change };

    /// <summary>Adds the result side of the release, seller by seller: cost, and what of it was tax.</summary>
    private bool AddResult(List<PostingRow> release, List<CarriedPosting> entries)
    {
        var equity = entries.Where(IsEquity).ToList();
        var stock = entries.Where(IsStock).ToList();
        var costs = Costs(equity, stock);
        var sellers = new List<SellerOpening>();
        for (var i = 0; i < equity.Count; i++)
        {
            var (seller, buyer) = (equity[i].Entity, equity[i].Partner);
            var (cost, tax) = (costs[i], equity[i].Presentation + costs[i]);
            if (_accounts.CostOf(seller, buyer, cost) is not { } costAccount || !AddTax(release, equity[i], -tax))
            {
                return false;
            }

            release.Add(new(seller, costAccount, cost) { Partner = buyer });
            var holder = buyer >= 0 || stock.Count == 0 ? buyer : stock[0].Entity;
            sellers.Add(new(seller, holder < 0 ? seller : holder, equity[i].Presentation));
        }

        Sellers.AddRange(sellers);
        return true;
    }

    /// <summary>The profit before tax that each seller's cost is lowered by, credit negative.</summary>
    private static long[] Costs(List<CarriedPosting> equity, List<CarriedPosting> stock)
    {
        if (equity.Count > 0 && equity[0].Partner >= 0)
        {
            return [.. equity.Select(e => stock.Where(s => s.Entity == e.Partner).Sum(s => s.Presentation))];
        }

        var weights = equity.Select(entry => Math.Abs(entry.Presentation)).ToArray();
        return equity.Count == 0 ? [] : Apportionment.LargestRemainder(stock.Sum(s => s.Presentation), weights);
    }

    private bool AddTax(List<PostingRow> release, CarriedPosting equity, long tax)
    {
        if (tax == 0)
        {
            return true;
        }

        if (_accounts.TaxExpense(tax, new("accounts.csv")) is not { } expense)
        {
            return false;
        }

        release.Add(new(equity.Entity, expense, tax) { Partner = equity.Partner });
        return true;
    }

    private bool IsEquity(CarriedPosting entry) => _frame.Group.Chart[entry.Account].Class == AccountClass.Equity;

    private bool IsStock(CarriedPosting entry) =>
        !IsEquity(entry)
        && _frame.Group.Chart[entry.Account].Role
            is not (AccountRole.DeferredTaxAsset or AccountRole.DeferredTaxLiability);

    private JournalHeader Header(string key, string reason) =>
        new(
            key,
            JournalKind.UnrealizedProfit,
            _frame.Basis == AccountingBasis.UsGaap ? "ASC 810-10-45-1" : "IFRS 10.B86(c)",
            reason
        );
}
