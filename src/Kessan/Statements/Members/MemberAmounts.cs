using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Statements.Members;

/// <summary>Lines and accounts of a series by any combination of members, over any period the closings
/// reach.</summary>
/// <remarks>Cubes and lines are made when first asked for and remembered; the answer is the same on any
/// thread.</remarks>
public sealed class MemberAmounts
{
    private const string Others = "ProfitAttributableToNonControllingInterests";
    private const string Owners = "ProfitAttributableToOwners";
    private const string CashAtBeginning = "CashAtBeginningOfPeriod";
    private const string CashAtEnd = "CashAtEndOfPeriod";

    private readonly StatementSeries _series;
    private readonly ConditionalWeakTable<ConsolidatedLedger, MemberCube> _cubes = [];
    private readonly ConcurrentDictionary<StatementSet, LineAssignment> _assignments = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly ConcurrentDictionary<(Closing Closing, bool OpeningOnly, string Filter), MemberLines> _lines = [];

    /// <summary>The amounts of closings of one basis.</summary>
    public MemberAmounts(StatementSeries series) => _series = series;

    /// <summary>The cube of a closing.</summary>
    public MemberCube Cube(StatementSet set) => Cube(set.Ledger);

    /// <summary>A concept over a period, presentation minor units with its sign; null where the closings do not reach
    /// or where the postings of a line outside profit or loss do not tell the members.</summary>
    /// <remarks>Zero where no posting of the line carries the members; null where it has no posting at all.</remarks>
    public long? Amount(string concept, ReportingPeriod period, MemberFilter filter)
    {
        if (!_series.Definition.Knows(concept))
        {
            return null;
        }

        return Over(
            period,
            (_series.IsBalance(concept), concept == CashAtBeginning),
            (set, openingOnly) => Lines(set, openingOnly, filter).Amount(set, concept),
            set => Lines(set, openingOnly: false, filter).Amount(set, CashAtEnd)
        );
    }

    /// <summary>An account with everything below it over a period, presentation minor units with the sign of its class;
    /// null as for concepts.</summary>
    public long? Amount(Account account, ReportingPeriod period, MemberFilter filter) =>
        Over(
            period,
            (!account.Class.IsResult(), false),
            (set, openingOnly) => Lines(set, openingOnly, filter).Amount(set, account),
            _ => null
        );

    /// <summary>The cells of a closing that carry the members, added up over members: sums of the same postings as
    /// those of <see cref="LedgerTotals.Cells"/>.</summary>
    public ImmutableArray<LedgerCell> Cells(StatementSet set, bool openingOnly, MemberFilter filter)
    {
        var cells = filter.IsEntityAlone
            ? set.Totals.Cells.Where(cell => filter.Entity < 0 || cell.Entity == filter.Entity)
            : Merged(Cube(set).Cells.Where(cell => filter.Covers(cell)));
        return [.. cells.Where(cell => !openingOnly || cell.Movement == Movement.Opening)];
    }

    /// <summary>What others share in results that carry the members, by entity; nothing where an entity alone is asked
    /// for, whose share is posted.</summary>
    public ImmutableArray<OthersShare> SharesOfOthers(StatementSet set, MemberFilter filter) =>
        filter.IsEntityAlone ? [] : OthersShares.Of(set.Ledger, filter, Cube);

    /// <summary>Whether postings tell an account by the members of a filter, as they tell a line.</summary>
    public bool IsTold(StatementSet set, Account account, MemberFilter filter) =>
        filter.IsEntityAlone
        || account.Class.IsResult()
        || set.Totals.Cells.Where(cell => IsUnder(set, cell.Account, account.Index))
            .All(cell => Cube(set).IsTold(cell, filter));

    /// <summary>Whether postings tell a line by the members of a filter: results always, as what carries no member is
    /// of none; other lines where every posting on them carries a member of each dimension.</summary>
    public bool IsTold(StatementSet set, string concept, MemberFilter filter)
    {
        var isResult = concept is Others or Owners || _series.Definition.Contains("Profit", concept);
        return filter.IsEntityAlone
            || isResult
            || set.Totals.Cells.Where(cell => Counts(set, cell, concept)).All(cell => Cube(set).IsTold(cell, filter));
    }

    /// <summary>The lines a closing's cells are part of.</summary>
    internal LineAssignment Assignment(StatementSet set) =>
        _assignments.GetOrAdd(set, made => new LineAssignment(made.Ledger.Frame));

    /// <summary>Whether an account is another, or stands below it in the chart.</summary>
    internal static bool IsUnder(StatementSet set, int account, int top)
    {
        var chart = set.Ledger.Frame.Group.Chart;
        while (account >= 0 && account != top)
        {
            account = chart[account].Parent;
        }

        return account == top;
    }

    private static ImmutableArray<LedgerCell> Merged(IEnumerable<MemberCell> cells)
    {
        var sums = new SortedDictionary<ulong, Int128>();
        foreach (var cell in cells)
        {
            var key = CellKey.Of(cell.Cell);
            sums[key] = sums.GetValueOrDefault(key) + cell.Cell.Amount;
        }

        return [.. sums.Select(sum => CellKey.Cell(sum.Key, Invariant.Narrow(sum.Value)))];
    }

    private bool Counts(StatementSet set, LedgerCell cell, string concept) =>
        Assignment(set).Shares(cell).Any(share => _series.Definition.Contains(concept, share.Concept));

    private MemberCube Cube(ConsolidatedLedger ledger) => _cubes.GetValue(ledger, MemberCube.Of);

    private MemberLines Lines(StatementSet set, bool openingOnly, MemberFilter filter) =>
        _lines.GetOrAdd((set.Closing, openingOnly, filter.Key), _ => new MemberLines(this, set, openingOnly, filter));

    private long? Over(
        ReportingPeriod period,
        (bool IsBalance, bool IsCashAtBeginning) kind,
        Func<StatementSet, bool, long?> amount,
        Func<StatementSet, long?> cashAtEnd
    )
    {
        var set = _series.At(period.Closing);
        if (kind.IsBalance)
        {
            return set is not null ? amount(set, false)
                : _series.OpenedBy(period.Closing) is { } opened ? amount(opened, true)
                : null;
        }

        if (set is null || !_series.Reaches(period))
        {
            return null;
        }

        if (period.IsCumulative)
        {
            return amount(set, false);
        }

        var before = _series.Before(period)!;
        return kind.IsCashAtBeginning ? cashAtEnd(before) : Difference(amount(set, false), amount(before, false));
    }

    /// <summary>A line that had no posting before, or has none any more, was or is zero.</summary>
    private static long? Difference(long? now, long? before) =>
        now is null && before is null ? null : (now ?? 0) - (before ?? 0);
}
