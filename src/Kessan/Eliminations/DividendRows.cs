using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Income a receiver shows from one payer.</summary>
internal sealed class ReceivedDividend
{
    /// <summary>The rows of dividend income, credit negative.</summary>
    public List<PostingRow> Rows { get; } = [];

    /// <summary>Income in presentation minor units, positive.</summary>
    public long Amount { get; set; }

    /// <summary>Income in the payer's functional minor units, positive, where every row carries that currency; else
    /// null.</summary>
    public long? InPayersCurrency { get; set; } = 0;

    /// <summary>The first row that came from a file.</summary>
    public SourceLocation Location { get; set; }
}

/// <summary>What a payer took out of retained earnings for dividends, debit positive.</summary>
internal sealed class PaidDividend
{
    public long Functional { get; set; }

    public long Presentation { get; set; }

    /// <summary>The parts whose rows name the receiver, by receiver, in both currencies: several dividends of a year
    /// may stand at several rates, so that one does not follow from the other.</summary>
    public SortedDictionary<int, (long Functional, long Presentation)> ByReceiver { get; } = [];

    public SourceLocation Location { get; set; }
}

/// <summary>Every row of dividend income inside the group and every dividend movement of retained earnings, read
/// once.</summary>
internal sealed class DividendRows
{
    private readonly ClosingFrame _frame;
    private readonly int _retainedEarnings;
    private readonly bool[] _isIncome;

    public DividendRows(MatchedLedger ledger)
    {
        _frame = ledger.Frame;
        var chart = ledger.Frame.Group.Chart;
        _retainedEarnings = chart.WithRole(AccountRole.RetainedEarnings)?.Index ?? -1;
        _isIncome = [.. chart.Accounts.Select(account => account.Role == AccountRole.DividendIncome)];
        foreach (var segment in ledger.Segments)
        {
            Read(segment);
        }
    }

    /// <summary>Income by payer and receiver.</summary>
    public SortedDictionary<(int Payer, int Receiver), ReceivedDividend> Received { get; } = [];

    /// <summary>Dividends by payer.</summary>
    public SortedDictionary<int, PaidDividend> Paid { get; } = [];

    private void Read(PostingSegment segment)
    {
        var accounts = segment.Accounts;
        var movements = segment.Movements;
        for (var row = 0; row < accounts.Length; row++)
        {
            if (accounts[row] == _retainedEarnings && movements[row] == Movement.Dividends)
            {
                Pay(segment, row);
            }
            else if (_isIncome[accounts[row]] && segment.Partners[row] >= 0)
            {
                Receive(segment, row);
            }
        }
    }

    private void Pay(PostingSegment segment, int row)
    {
        var payer = segment.EntityAt(row);
        if (payer < 0 || !_frame.Scope[payer].HasLedger)
        {
            return;
        }

        var paid = Paid.TryGetValue(payer, out var known) ? known : Paid[payer] = new();
        paid.Functional += segment.Functional[row];
        paid.Presentation += segment.Presentation[row];
        paid.Location = First(paid.Location, segment, row);
        if (segment.Partners[row] is >= 0 and var receiver)
        {
            var part = paid.ByReceiver.GetValueOrDefault(receiver);
            paid.ByReceiver[receiver] = (
                part.Functional + segment.Functional[row],
                part.Presentation + segment.Presentation[row]
            );
        }
    }

    private void Receive(PostingSegment segment, int row)
    {
        var (receiver, payer) = (segment.EntityAt(row), segment.Partners[row]);
        if (receiver < 0 || receiver == payer || !_frame.Scope[receiver].HasLedger || !_frame.Scope[payer].HasLedger)
        {
            return;
        }

        var received = Received.TryGetValue((payer, receiver), out var known)
            ? known
            : Received[(payer, receiver)] = new();
        received.Amount -= segment.Presentation[row];
        received.InPayersCurrency -= InCurrencyOf(payer, segment, row);
        received.Location = First(received.Location, segment, row);
        received.Rows.Add(
            new(receiver, segment.Accounts[row], segment.Presentation[row])
            {
                Partner = payer,
                Dimensions = DimensionsOf(segment, row),
            }
        );
    }

    private long? InCurrencyOf(int payer, PostingSegment segment, int row)
    {
        var currency = _frame.Group.Entities[payer].FunctionalCurrency;
        var codes = segment.TransactionCurrencies;
        if (!codes.IsEmpty && codes[row] >= 0)
        {
            return segment.Currencies[codes[row]] == currency ? segment.Transaction[row] : null;
        }

        return _frame.Group.Entities[segment.EntityAt(row)].FunctionalCurrency == currency
            ? segment.Functional[row]
            : null;
    }

    private DimensionCodes DimensionsOf(PostingSegment segment, int row)
    {
        var codes = default(DimensionCodes);
        for (var d = 0; d < _frame.Group.Dimensions.Count; d++)
        {
            codes[d] = segment.DimensionAt(d, row);
        }

        return codes;
    }

    private static SourceLocation First(SourceLocation known, PostingSegment segment, int row)
    {
        var file = segment.Journals[segment.JournalIndexes[row]].File;
        var here = new SourceLocation(file, segment.Lines[row]);
        return file.Length > 0 && (string.IsNullOrEmpty(known.File) || here.CompareTo(known) < 0) ? here : known;
    }
}
