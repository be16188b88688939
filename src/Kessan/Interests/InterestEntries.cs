using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>The journals and findings of this step as they arise, with running sums of what they put on
/// non-controlling interests, on investments and on each entity's equity.</summary>
internal sealed class InterestEntries
{
    private readonly SegmentBuilder _builder = SegmentBuilder.Presentation(Stage.Interests);
    private readonly SortedDictionary<(int Entity, Movement Movement), long> _others = [];
    private readonly Dictionary<int, int> _rounded = [];
    private readonly Dictionary<(int Entity, int Account), long> _posted = [];
    private readonly SortedDictionary<(int Owner, int Account, int Partner), long> _byPartner = [];
    private readonly HashSet<AccountRole> _missing = [];
    private readonly HashSet<int> _reported = [];
    private readonly int _nonControlling;

    public InterestEntries(EliminatedLedger ledger, InterestPolicy policy)
    {
        Ledger = ledger;
        Policy = policy;
        Totals = EntityTotals.Of(ledger);
        Timeline = new(ledger.Frame);
        _nonControlling = Frame.Group.Chart.WithRole(AccountRole.NonControllingInterests)?.Index ?? -1;
    }

    public EliminatedLedger Ledger { get; }

    public InterestPolicy Policy { get; }

    public ClosingFrame Frame => Ledger.Frame;

    public EntityTotals Totals { get; }

    public OwnershipTimeline Timeline { get; }

    public List<Diagnostic> Findings { get; } = [];

    public List<EquityMethodRollForward> EquityMethod { get; } = [];

    public SortedDictionary<int, InterestState> States { get; } = [];

    /// <summary>The account of a role, or -1 and a finding.</summary>
    public int Need(AccountRole role)
    {
        var account = Frame.Group.Chart.WithRole(role);
        if (account is null && _missing.Add(role))
        {
            Findings.Add(InterestDiagnostics.RoleMissing(role));
        }

        return account?.Index ?? -1;
    }

    /// <summary>Whether an account plays a role.</summary>
    public bool Plays(int account, AccountRole role) => Frame.Group.Chart.Plays(account, role);

    /// <summary>The code of an entity.</summary>
    public string Code(int entity) => Frame.Group.Entities[entity].Code;

    /// <summary>An amount in the presentation currency.</summary>
    public Money Money(long amount) => new(amount, Frame.Group.PresentationCurrency);

    /// <summary>Rounds a share once.</summary>
    public static long Round(Fraction value) => Rounding.Round(value, RoundingRule.HalfAwayFromZero);

    /// <summary>Adds a journal and keeps the running sums.</summary>
    public void Post(JournalHeader header, IReadOnlyCollection<PostingRow> rows)
    {
        _builder.Add(header, rows);
        foreach (var row in rows.Where(row => row.Amount != 0))
        {
            var place = (row.Entity, row.Account);
            _posted[place] = _posted.GetValueOrDefault(place) + row.Amount;
            if (row.Account == _nonControlling)
            {
                _others[(row.Entity, row.Movement)] = Others(row.Entity, row.Movement) + row.Amount;
                _rounded[row.Entity] = _rounded.GetValueOrDefault(row.Entity) + 1;
            }

            if (row.Partner >= 0)
            {
                var pair = (row.Entity, row.Account, row.Partner);
                _byPartner[pair] = _byPartner.GetValueOrDefault(pair) + row.Amount;
            }
        }
    }

    /// <summary>Non-controlling interests of an entity posted so far, credit negative.</summary>
    public long Others(int entity) => Movements(entity).Sum(movement => movement.Amount);

    /// <summary>The same, one movement.</summary>
    public long Others(int entity, Movement movement) => _others.GetValueOrDefault((entity, movement));

    /// <summary>The same by movement, zero ones left out.</summary>
    public IEnumerable<InterestMovement> Movements(int entity) =>
        _others
            .Where(entry => entry.Key.Entity == entity && entry.Value != 0)
            .Select(entry => new InterestMovement(entry.Key.Movement, entry.Value));

    /// <summary>How many lines of an entity's non-controlling interests were rounded.</summary>
    public int RoundedLines(int entity) => _rounded.GetValueOrDefault(entity);

    /// <summary>What this step posted on an account of an entity.</summary>
    public long Posted(int entity, int account) => _posted.GetValueOrDefault((entity, account));

    /// <summary>What this step posted on an account of an owner with a partner.</summary>
    public long PostedWith(int owner, int account, int partner) =>
        _byPartner.GetValueOrDefault((owner, account, partner));

    /// <summary>Reports that something about an entity could not be posted, so that nothing is said of it
    /// twice.</summary>
    public void Report(int entity, Diagnostic finding)
    {
        _reported.Add(entity);
        Findings.Add(finding);
    }

    /// <summary>Whether something about an entity could not be posted.</summary>
    public bool IsReported(int entity) => _reported.Contains(entity);

    /// <summary>The segment of all journals.</summary>
    public PostingSegment Build() => _builder.Build();
}
