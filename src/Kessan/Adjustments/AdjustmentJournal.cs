using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Adjustments;

/// <summary>The rows of one journal: of one name, framework, entity, closing and recurrence.</summary>
internal sealed record AdjustmentJournal(JournalId Id, Closing Closing, ImmutableArray<AdjustmentRow> Rows)
{
    public AdjustmentRow First => Rows[0];

    public SourceLocation Location => First.Location;

    public long Debit => Total(1);

    public long Credit => Total(-1);

    /// <summary>Whether it speaks of results; such a recurring journal is posted anew for every closing
    /// period.</summary>
    public bool HasResults(ChartOfAccounts chart) => Rows.Any(row => chart[row.Account].Class.IsResult());

    /// <summary>The first text given in a column; a journal states reason and names once or on every row.</summary>
    public string Stated(Func<AdjustmentRow, string> column) =>
        Rows.Select(column).FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    /// <summary>Every journal of the books, in order of id and closing, rows in order of file and line.</summary>
    public static ImmutableArray<AdjustmentJournal> Of(IEnumerable<AdjustmentRow> rows) =>
        [
            .. rows.GroupBy(row => (Id: JournalId.Of(row), row.Closing))
                .Select(rows => new AdjustmentJournal(
                    rows.Key.Id,
                    rows.Key.Closing,
                    [.. rows.OrderBy(row => row.Location).ThenBy(row => row.Account).ThenBy(row => row.Amount)]
                ))
                .OrderBy(journal => journal.Id)
                .ThenBy(journal => journal.Closing),
        ];

    private long Total(int side)
    {
        Int128 sum = 0;
        foreach (var row in Rows)
        {
            sum += Math.Sign(row.Amount) == side ? row.Amount : 0;
        }

        return Invariant.Narrow(sum);
    }
}

/// <summary>What makes journals of several closings one series: a later one takes the place of an earlier
/// one.</summary>
internal readonly record struct JournalId(int Entity, string Name, AccountingBasis? Basis, Recurrence Recurrence)
    : IComparable<JournalId>
{
    public bool IsTopSide => Entity < 0;

    public static JournalId Of(AdjustmentRow row) => new(row.Entity, row.Journal, row.Basis, row.Recurrence);

    public int CompareTo(JournalId other)
    {
        var order = Entity.CompareTo(other.Entity);
        order = order != 0 ? order : string.CompareOrdinal(Name, other.Name);
        order = order != 0 ? order : Nullable.Compare(Basis, other.Basis);
        return order != 0 ? order : Recurrence.CompareTo(other.Recurrence);
    }
}
