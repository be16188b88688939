using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>The authority of intragroup trade, made ready for one question a row: which account group does a row of
/// this account, entity and partner belong to. A relation that names both companies goes before one that names one,
/// and that before one for any.</summary>
internal sealed class RelationAuthority
{
    private readonly long[]?[] _namedKeys;
    private readonly int[]?[] _namedGroups;
    private readonly Side[]?[] _open;
    private readonly SortedDictionary<long, RelationTerms> _pairs = [];
    private readonly List<IntercompanyRelation>[] _openRelations;

    public RelationAuthority(GroupBooks books)
    {
        var chart = books.Group.Chart;
        Groups =
        [
            .. books.Intercompany.Select(r => r.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        _openRelations = [.. Groups.Select(_ => new List<IntercompanyRelation>())];
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var byAccount = Sides(books.Intercompany).ToLookup(side => side.Account);
        (_namedKeys, _namedGroups, _open) = (
            new long[chart.Accounts.Length][],
            new int[chart.Accounts.Length][],
            new Side[chart.Accounts.Length][]
        );
        foreach (var account in byAccount.OrderBy(sides => sides.Key))
        {
            var chosen = Distinct(books.Group, account, findings);
            var named = chosen.Where(side => side.IsNamed).OrderBy(side => side.Key).ToList();
            _namedKeys[account.Key] = [.. named.Select(side => side.Key)];
            _namedGroups[account.Key] = [.. named.Select(side => side.Group)];
            _open[account.Key] =
            [
                .. chosen.Where(s => !s.IsNamed).OrderByDescending(s => s.Named).ThenBy(s => s.Group),
            ];
        }

        foreach (var relation in books.Intercompany)
        {
            Register(relation);
        }

        Findings = findings.ToImmutable();
    }

    /// <summary>Group names in ordinal order; a group's code is its place.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>What is wrong with the authority itself.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Every pair and group that a relation names, in order of key.</summary>
    public IEnumerable<long> NamedPairs => _pairs.Keys;

    /// <summary>The account group of a row, or -1.</summary>
    public int GroupOf(int account, int entity, int partner)
    {
        if (_namedKeys[account] is not { } keys)
        {
            return -1;
        }

        var place = Array.BinarySearch(keys, Side.Pack(entity, partner));
        if (place >= 0)
        {
            return _namedGroups[account]![place];
        }

        foreach (var side in _open[account]!)
        {
            if ((side.Own < 0 || side.Own == entity) && (side.Other < 0 || side.Other == partner))
            {
                return side.Group;
            }
        }

        return -1;
    }

    /// <summary>The tolerance and place of a pair and group: the relation that names both, else the first open
    /// one.</summary>
    public RelationTerms TermsOf(long slot)
    {
        if (_pairs.TryGetValue(slot, out var terms))
        {
            return terms;
        }

        var (entity, partner) = (SlotKey.Entity(slot), SlotKey.Partner(slot));
        foreach (var relation in _openRelations[SlotKey.Group(slot)])
        {
            if (Covers(relation, entity, partner) || Covers(relation, partner, entity))
            {
                terms = terms.With(relation);
            }
        }

        return terms;
    }

    private static bool Covers(IntercompanyRelation relation, int entity, int partner) =>
        (relation.Entity < 0 || relation.Entity == entity) && (relation.Partner < 0 || relation.Partner == partner);

    private void Register(IntercompanyRelation relation)
    {
        var group = Groups.BinarySearch(relation.Group, StringComparer.Ordinal);
        if (relation.Entity < 0 || relation.Partner < 0)
        {
            _openRelations[group].Add(relation);
            return;
        }

        var slot = SlotKey.Of(group, relation.Entity, relation.Partner);
        _pairs[slot] = _pairs.GetValueOrDefault(slot).With(relation);
    }

    private IEnumerable<Side> Sides(ImmutableArray<IntercompanyRelation> relations)
    {
        foreach (var relation in relations)
        {
            var group = Groups.BinarySearch(relation.Group, StringComparer.Ordinal);
            yield return new(relation.Account, relation.Entity, relation.Partner, group, relation.Location);
            yield return new(relation.PartnerAccount, relation.Partner, relation.Entity, group, relation.Location);
        }
    }

    private List<Side> Distinct(Group group, IEnumerable<Side> sides, ImmutableArray<Diagnostic>.Builder findings)
    {
        var chosen = new List<Side>();
        foreach (var same in sides.GroupBy(side => (side.Own, side.Other)).OrderBy(same => same.Key))
        {
            var ordered = same.OrderBy(side => side.Group).ThenBy(side => side.Location).ToList();
            chosen.Add(ordered[0]);
            var other = ordered.Find(side => side.Group != ordered[0].Group);
            if (other.Group != 0)
            {
                var account = group.Chart[other.Account].Code;
                findings.Add(
                    IntercompanyDiagnostics.TwoGroups(
                        account,
                        Groups[ordered[0].Group],
                        Groups[other.Group],
                        other.Location
                    )
                );
            }
        }

        return chosen;
    }

    private readonly record struct Side(int Account, int Own, int Other, int Group, SourceLocation Location)
    {
        public bool IsNamed => Own >= 0 && Other >= 0;

        public int Named => (Own >= 0 ? 1 : 0) + (Other >= 0 ? 1 : 0);

        public long Key => Pack(Own, Other);

        public static long Pack(int own, int other) => ((long)own << 32) | (uint)other;
    }
}

/// <summary>What the authority says of a pair and group.</summary>
/// <param name="Tolerance">The largest tolerance its rows give, or null.</param>
/// <param name="Location">Its first row.</param>
internal readonly record struct RelationTerms(long? Tolerance, SourceLocation Location)
{
    public RelationTerms With(IntercompanyRelation relation)
    {
        var first = Location.File is null || relation.Location.CompareTo(Location) < 0;
        var tolerance =
            Tolerance is { } one && relation.Tolerance is { } two
                ? Math.Max(one, two)
                : Tolerance ?? relation.Tolerance;
        return new(tolerance, first ? relation.Location : Location);
    }
}
