using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intake;

/// <summary>One entity's books beside what the last fiscal year closed with.</summary>
/// <remarks>Rows stand in the order of account and partner, so that a balance is a run of rows. Equity is compared by
/// account: a partner on it says who got a dividend, not whose balance it is.</remarks>
internal sealed class OpenedBooks(ClosingFrame frame, PostingSegment segment)
{
    private readonly ChartOfAccounts _chart = frame.Group.Chart;
    private readonly Currency _currency = frame.Group.Entities[segment.Entity].FunctionalCurrency;
    private readonly EntityPosition? _closed = frame.Scope[segment.Entity].Entered is null
        ? frame.Opening.Of(segment.Entity)
        : null;

    public List<Diagnostic> OpeningFindings()
    {
        var findings = new List<Diagnostic>();
        var equity = new HashSet<int>();
        for (var row = 0; row < segment.Count; )
        {
            var balance = RunAt(row);
            row += balance.Rows;
            if (_chart[balance.Account].Class.IsResult())
            {
                continue;
            }

            if (_chart[balance.Account].Class == AccountClass.Equity)
            {
                equity.Add(balance.Account);
            }

            Compare(balance, findings);
        }

        AddVanished(equity, findings);
        return findings;
    }

    private OpenedBalance RunAt(int first)
    {
        var isEquity = _chart[segment.Accounts[first]].Class == AccountClass.Equity;
        var balance = new OpenedBalance(segment.Accounts[first], isEquity ? -1 : segment.Partners[first], first);
        for (var row = first; row < segment.Count; row++)
        {
            if (segment.Accounts[row] != balance.Account || (!isEquity && segment.Partners[row] != balance.Partner))
            {
                break;
            }

            balance = balance.With(segment.Movements[row], segment.Functional[row]);
        }

        return balance;
    }

    private void Compare(OpenedBalance balance, List<Diagnostic> findings)
    {
        var (code, at) = (_chart[balance.Account].Code, At(balance.FirstRow));
        if (balance.HasAccountingChange)
        {
            findings.Add(IntakeDiagnostics.ChangeInBooks(at, code));
        }

        if (_closed is null)
        {
            return;
        }

        var last = _closed.Reported.GetValueOrDefault((balance.Account, balance.Partner));
        if (balance.HasOpening && balance.Opening != last)
        {
            findings.Add(IntakeDiagnostics.Opening(at, code, new(balance.Opening, _currency), new(last, _currency)));
        }

        var change = balance.Change - (balance.HasOpening ? 0 : last);
        if (_chart[balance.Account].Class == AccountClass.Equity && change != 0)
        {
            findings.Add(IntakeDiagnostics.UnexplainedEquity(at, code, new(change, _currency)));
        }
    }

    private void AddVanished(HashSet<int> seen, List<Diagnostic> findings)
    {
        if (_closed is null)
        {
            return;
        }

        foreach (var ((account, _), last) in _closed.Reported)
        {
            if (last != 0 && _chart[account].Class == AccountClass.Equity && !seen.Contains(account))
            {
                var at = new SourceLocation(segment.Journals[0].File);
                findings.Add(IntakeDiagnostics.UnexplainedEquity(at, _chart[account].Code, new(-last, _currency)));
            }
        }
    }

    private SourceLocation At(int row) => new(segment.Journals[0].File, segment.Lines[row]);

    private readonly record struct OpenedBalance(int Account, int Partner, int FirstRow)
    {
        public int Rows { get; private init; }

        public long Opening { get; private init; }

        public long Change { get; private init; }

        public bool HasOpening { get; private init; }

        public bool HasAccountingChange { get; private init; }

        public OpenedBalance With(Movement movement, long amount) =>
            movement switch
            {
                Movement.Opening => this with { Rows = Rows + 1, Opening = Opening + amount, HasOpening = true },
                Movement.Change => this with { Rows = Rows + 1, Change = Change + amount },
                Movement.AccountingChange => this with { Rows = Rows + 1, HasAccountingChange = true },
                _ => this with { Rows = Rows + 1 },
            };
    }
}
