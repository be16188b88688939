using System.Globalization;
using System.Text.RegularExpressions;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Combinations;

/// <summary>Collects the journals of one combination and knows the accounts and movements they take.</summary>
internal sealed partial class CombinationJournals(ClosingFrame frame, BusinessCombination combination)
{
    private readonly List<(JournalHeader Header, List<PostingRow> Rows)> _journals = [];
    private readonly SortedSet<AccountRole> _missing = [];

    /// <summary>What the keys of the journals begin with.</summary>
    public string Prefix { get; } =
        $"combination/{frame.Group.Entities[combination.Acquiree].Code}/"
        + $"{frame.Group.Entities[combination.Acquirer].Code}/"
        + combination.AcquisitionDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + "/";

    /// <summary>The movement of what was recognised on the day of acquisition.</summary>
    public Movement Recognition { get; } =
        combination.AcquisitionDate < frame.YearStart ? Movement.Opening : Movement.ScopeChange;

    /// <summary>The last day of the last fiscal year.</summary>
    public DateOnly LastYearEnd { get; } = frame.YearStart.AddDays(-1);

    /// <summary>The last day the journals speak of: the closing, or the day the acquiree left.</summary>
    public DateOnly End { get; } = frame.Scope[combination.Acquiree].Left ?? frame.Date;

    /// <summary>Roles the journals need and the chart does not have.</summary>
    public IEnumerable<Diagnostic> Findings =>
        _missing.Select(role =>
            CombinationDiagnostics.NoRole(WordStart().Replace(role.ToString(), "-$0").ToLowerInvariant())
        );

    /// <summary>Whether every account was found.</summary>
    public bool AreComplete => _missing.Count == 0;

    /// <summary>A journal to add rows to.</summary>
    public List<PostingRow> Journal(string name, string rule, string reason, SourceLocation at)
    {
        var rows = new List<PostingRow>();
        _journals.Add((new(Prefix + name, JournalKind.Combination, rule, reason) { Location = at }, rows));
        return rows;
    }

    /// <summary>A row on an account.</summary>
    public PostingRow Row(int account, long amount, Movement movement) =>
        new(combination.Acquiree, account, amount) { Movement = movement };

    /// <summary>A row on the account of a role; the role is missed only when there is something to post.</summary>
    public PostingRow Row(AccountRole role, long amount, Movement movement)
    {
        var account = frame.Group.Chart.WithRole(role);
        if (account is null && amount != 0)
        {
            _missing.Add(role);
        }

        return Row(account?.Index ?? -1, amount, movement);
    }

    /// <summary>The sum of the journals on the account of a role, functional minor units.</summary>
    public long On(AccountRole role)
    {
        var account = frame.Group.Chart.WithRole(role)?.Index ?? -1;
        Int128 sum = 0;
        foreach (var row in _journals.SelectMany(journal => journal.Rows).Where(row => row.Account == account))
        {
            sum += row.Amount;
        }

        return Invariant.Narrow(sum);
    }

    /// <summary>Adds the journals to a segment.</summary>
    public void AddTo(SegmentBuilder builder) =>
        _journals.ForEach(journal => builder.Add(journal.Header, journal.Rows));

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
