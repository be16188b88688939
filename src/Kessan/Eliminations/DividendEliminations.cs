using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Eliminates dividends inside the group: the receiver's income against the payer's retained earnings
/// (IFRS 10.B86(c), ASC 810-10-45-1).</summary>
/// <remarks>What the payer declared to others stays: to the owners, or to non-controlling interests, whose equity it
/// lowers. Where the payer's and the receiver's amounts are one transaction amount at two rates, or differ by
/// rounding, the difference is one of exchange; any other stays visible.</remarks>
internal sealed class DividendEliminations
{
    private readonly ClosingFrame _frame;
    private readonly EliminationPolicy _policy;
    private readonly DividendRows _rows;
    private readonly Account? _exchange;
    private readonly int _retainedEarnings;

    public DividendEliminations(MatchedLedger ledger, EliminationPolicy policy)
    {
        (_frame, _policy, _rows) = (ledger.Frame, policy, new(ledger));
        _exchange = _frame.Group.Chart.WithRole(AccountRole.ExchangeDifferenceOnIntercompany);
        _retainedEarnings = _frame.Group.Chart.WithRole(AccountRole.RetainedEarnings)?.Index ?? -1;
    }

    /// <summary>What does not agree.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>Adds a journal for every payer and receiver.</summary>
    public void AddTo(SegmentBuilder builder)
    {
        var pairs = new SortedSet<(int Payer, int Receiver)>(_rows.Received.Keys);
        pairs.UnionWith(_rows.Paid.Keys.SelectMany(Owners));
        foreach (var (payer, receiver) in pairs)
        {
            Eliminate(payer, receiver, builder);
        }
    }

    private IEnumerable<(int Payer, int Receiver)> Owners(int payer) =>
        DeclaredShares
            .Of(_frame, payer)
            .Receivers.Concat(_rows.Paid[payer].ByReceiver.Keys)
            .Where(receiver => receiver != payer && _frame.Scope[receiver].HasLedger)
            .Select(receiver => (payer, receiver));

    private void Eliminate(int payer, int receiver, SegmentBuilder builder)
    {
        var income = _rows.Received.GetValueOrDefault((payer, receiver)) ?? new();
        var (declared, inPayersCurrency) = Declared(payer, receiver);
        var difference = income.Amount - declared;
        if (Math.Abs(difference) == 1 && !inPayersCurrency.Denominator.IsOne)
        {
            // A share that is no whole unit is paid as the unit above or below; the rest is the others'.
            (declared, difference) = (income.Amount, 0);
        }

        var isExplained = difference == 0 || IsExplained((payer, receiver), income, inPayersCurrency, difference);
        if (!isExplained)
        {
            Report(payer, receiver, declared, income);
        }

        var agreed = isExplained ? income.Amount : Agreed(income.Amount, declared);
        if (agreed == 0)
        {
            return;
        }

        var retained = isExplained ? declared : agreed;
        ProportionalPart.Take(income.Rows, -income.Amount, -agreed);
        List<PostingRow> rows = [.. income.Rows.Select(row => row with { Amount = -row.Amount })];
        rows.Add(new(payer, _retainedEarnings, -retained) { Partner = receiver, Movement = Movement.Dividends });
        if (agreed != retained)
        {
            var movement = _exchange!.Class.IsResult() ? Movement.None : Movement.ExchangeDifference;
            rows.Add(new(receiver, _exchange.Index, retained - agreed) { Movement = movement });
        }

        builder.Add(Header(payer, receiver), rows);
    }

    private JournalHeader Header(int payer, int receiver)
    {
        var (from, to) = (_frame.Group.Entities[payer].Code, _frame.Group.Entities[receiver].Code);
        var rule = _frame.Basis == AccountingBasis.UsGaap ? "ASC 810-10-45-1" : "IFRS 10.B86(c)";
        return new(
            $"elimination/dividend/{from}/{to}",
            JournalKind.DividendElimination,
            rule,
            $"Dividends of {from} to {to}"
        );
    }

    /// <summary>The receiver's part of what the payer declared: presentation minor units, and exact functional
    /// ones.</summary>
    private (long Presentation, Fraction Functional) Declared(int payer, int receiver)
    {
        if (!_rows.Paid.TryGetValue(payer, out var paid))
        {
            return (0, Fraction.Zero);
        }

        if (paid.ByReceiver.Count > 0)
        {
            var named = paid.ByReceiver.GetValueOrDefault(receiver);
            return (named.Presentation, named.Functional);
        }

        var share = DeclaredShares.Of(_frame, payer).ShareOf(receiver);
        return (Rounding.Round(paid.Presentation * share, RoundingRule.HalfAwayFromZero), paid.Functional * share);
    }

    private bool IsExplained(
        (int Payer, int Receiver) pair,
        ReceivedDividend income,
        Fraction declared,
        long difference
    )
    {
        if (_exchange is null || income.Amount == 0 || declared.IsZero)
        {
            return false;
        }

        var entities = _frame.Group.Entities;
        var presentation = _frame.Group.PresentationCurrency;
        var isTranslated =
            entities[pair.Payer].FunctionalCurrency != presentation
            || entities[pair.Receiver].FunctionalCurrency != presentation;
        var isOneAmount =
            isTranslated && income.InPayersCurrency == Rounding.Round(declared, RoundingRule.HalfAwayFromZero);
        return isOneAmount || (isTranslated && Math.Abs(difference) == 1);
    }

    private static long Agreed(long income, long declared) =>
        income > 0 && declared > 0 ? Math.Min(income, declared)
        : income < 0 && declared < 0 ? Math.Max(income, declared)
        : 0;

    private void Report(int payer, int receiver, long declared, ReceivedDividend income)
    {
        var (entities, currency) = (_frame.Group.Entities, _frame.Group.PresentationCurrency);
        var known = income.Rows.Count > 0 ? income.Location : _rows.Paid[payer].Location;
        var report = new DividendReport(
            entities[payer].Code,
            entities[receiver].Code,
            new(declared, currency),
            new(income.Amount, currency),
            string.IsNullOrEmpty(known.File) ? new("dividends.csv") : known
        );
        var isTolerated = Math.Abs(report.Difference.Minor) <= _policy.Tolerance;
        var severity = isTolerated ? Severity.Warning : Severity.Error;
        Findings.Add(
            declared == 0 || income.Amount == 0
                ? EliminationDiagnostics.DividendMissing(report, severity)
                : EliminationDiagnostics.DividendsDiffer(report, severity)
        );
    }
}
