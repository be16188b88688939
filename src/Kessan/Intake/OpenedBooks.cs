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

            balance = balance.With(row, segment.Movements[row], segment.Functional[row]);
        }

        return balance;
    }

    private void Compare(OpenedBalance balance, List<Diagnostic> findings)
    {
        var code = _chart[balance.Account].Code;
        if (balance.AccountingChangeRow >= 0)
        {
            findings.Add(IntakeDiagnostics.ChangeInBooks(At(balance.AccountingChangeRow), code));
        }

        if (_closed is null)
        {
            return;
        }

        var last = _closed.Reported.GetValueOrDefault((balance.Account, balance.Partner));
        if (balance.HasOpening && balance.Opening != last)
        {
            var (found, expected) = (new Money(balance.Opening, _currency), new Money(last, _currency));
            findings.Add(IntakeDiagnostics.Opening(At(balance.OpeningRow), code, found, expected, ClosedFile));
        }

        var change = balance.Change - (balance.HasOpening ? 0 : last);
        if (_chart[balance.Account].Class == AccountClass.Equity && change != 0)
        {
            var row = balance.ChangeRow >= 0 ? balance.ChangeRow : balance.FirstRow;
            findings.Add(IntakeDiagnostics.UnexplainedEquity(At(row), code, new(change, _currency)));
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

    /// <summary>Where the last fiscal year's closing stands as the folder gives it; null where the close of that year
    /// made it.</summary>
    private string? ClosedFile =>
        frame.Opening.IsFirst ? $"opening/{frame.Group.Entities[segment.Entity].Code}.csv" : null;

    private SourceLocation At(int row) => new(segment.Journals[0].File, segment.Lines[row]);

    private readonly record struct OpenedBalance(int Account, int Partner, int FirstRow)
    {
        public int Rows { get; private init; }

        public long Opening { get; private init; }

        public long Change { get; private init; }

        /// <summary>The first row of its movement, -1 where there is none; so the two below.</summary>
        public int OpeningRow { get; private init; } = -1;

        public int ChangeRow { get; private init; } = -1;

        public int AccountingChangeRow { get; private init; } = -1;

        public bool HasOpening => OpeningRow >= 0;

        public OpenedBalance With(int row, Movement movement, long amount)
        {
            var next = this with { Rows = Rows + 1 };
            return movement switch
            {
                Movement.Opening => next with { Opening = Opening + amount, OpeningRow = First(OpeningRow, row) },
                Movement.Change => next with { Change = Change + amount, ChangeRow = First(ChangeRow, row) },
                Movement.AccountingChange => next with { AccountingChangeRow = First(AccountingChangeRow, row) },
                _ => next,
            };
        }

        private static int First(int before, int row) => before >= 0 ? before : row;
    }
}
