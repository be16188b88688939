using System.Collections.Concurrent;
using System.Collections.Frozen;
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
    private readonly ConcurrentDictionary<(Closing Closing, string Dimensions), Untold> _untold = [];
    private readonly ConcurrentDictionary<(Closing Closing, bool OpeningOnly), FrozenSet<string>> _posted = [];

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

        if (concept == CashAtBeginning && !period.IsCumulative)
        {
            return _series.Reaches(period)
                ? Amount(CashAtEnd, _series.Before(period)!.Closing.YearToDate, filter)
                : null;
        }

        return Sum(
            Ends(period, _series.IsBalance(concept)),
            end => IsShown(end, concept) && IsTold(end.Set, concept, filter),
            end => Lines(end, filter).Amount(end.Set, concept)
        );
    }

    /// <summary>An account with everything below it over a period, presentation minor units with the sign of its class;
    /// null as for concepts.</summary>
    public long? Amount(Account account, ReportingPeriod period, MemberFilter filter) =>
        Sum(
            Ends(period, !account.Class.IsResult()),
            end => IsTold(end.Set, account, filter),
            end => Lines(end, filter).Amount(end.Set, account)
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
        || !UntoldBy(set, filter).Accounts.Any(untold => IsUnder(set, untold, account.Index));

    /// <summary>Whether postings tell a line by the members of a filter: results always, as what carries no member is
    /// of none; other lines where every posting on them carries a member of each dimension.</summary>
    public bool IsTold(StatementSet set, string concept, MemberFilter filter) =>
        filter.IsEntityAlone
        || concept is Others or Owners
        || _series.Definition.Contains("Profit", concept)
        || !UntoldBy(set, filter).Lines.Any(untold => _series.Definition.Contains(concept, untold));

    /// <summary>Whether a line has any posting at a closing, with members or without.</summary>
    internal bool HasPostings(StatementSet set, bool openingOnly, string concept) =>
        _posted
            .GetOrAdd((set.Closing, openingOnly), _ => Posted(set, openingOnly))
            .Any(line => _series.Definition.Contains(concept, line));

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

    private FrozenSet<string> Posted(StatementSet set, bool openingOnly) =>
        set
            .Totals.Whole.Where(cell => !openingOnly || cell.Movement == Movement.Opening)
            .SelectMany(cell => openingOnly ? Assignment(set).Balances(cell) : Assignment(set).Shares(cell))
            .Select(share => share.Concept)
            .ToFrozenSet(StringComparer.Ordinal);

    private Untold UntoldBy(StatementSet set, MemberFilter filter)
    {
        var dimensions = $"{string.Join(',', filter.Dimensions)}{(filter.Investee < 0 ? "" : "+")}";
        return _untold.GetOrAdd((set.Closing, dimensions), _ => FindUntold(set, filter));
    }

    private Untold FindUntold(StatementSet set, MemberFilter filter)
    {
        var cells = set.Totals.Cells.Where(cell => !Cube(set).IsTold(cell, filter)).ToArray();
        return new(
            cells
                .SelectMany(cell => Assignment(set).Shares(cell))
                .Select(share => share.Concept)
                .ToFrozenSet(StringComparer.Ordinal),
            cells.Select(cell => cell.Account).ToFrozenSet()
        );
    }

    private MemberCube Cube(ConsolidatedLedger ledger) => _cubes.GetValue(ledger, MemberCube.Of);

    private MemberLines Lines(PeriodEnd end, MemberFilter filter) =>
        _lines.GetOrAdd(
            (end.Set.Closing, end.OpeningOnly, filter.Key),
            _ => new MemberLines(this, end.Set, end.OpeningOnly, filter)
        );

    /// <summary>The closings a figure is the sum or difference of; none where they do not reach the period.</summary>
    private PeriodEnd[] Ends(ReportingPeriod period, bool isBalance)
    {
        var set = _series.At(period.Closing);
        if (isBalance)
        {
            return set is not null ? [new(set, false, 1)]
                : _series.OpenedBy(period.Closing) is { } opened ? [new(opened, true, 1)]
                : [];
        }

        return set is null || !_series.Reaches(period) ? []
            : period.IsCumulative ? [new(set, false, 1)]
            : [new(set, false, 1), new(_series.Before(period)!, false, -1)];
    }

    private static bool IsShown(PeriodEnd end, string concept) =>
        (end.OpeningOnly ? end.Set.Opening : end.Set.Amounts).ContainsKey(concept);

    /// <summary>A line told at both ends that had no posting before, or has none any more, was or is zero.</summary>
    private static long? Sum(PeriodEnd[] ends, Func<PeriodEnd, bool> isTold, Func<PeriodEnd, long?> amount)
    {
        if (!ends.All(isTold))
        {
            return null;
        }

        var amounts = ends.Select(end => end.Sign * amount(end)).ToArray();
        return amounts.All(part => part is null) ? null : amounts.Sum();
    }

    private readonly record struct PeriodEnd(StatementSet Set, bool OpeningOnly, int Sign);

    /// <summary>Lines and accounts with a posting that carries no member of some dimension asked for.</summary>
    private sealed record Untold(FrozenSet<string> Lines, FrozenSet<int> Accounts);
}
