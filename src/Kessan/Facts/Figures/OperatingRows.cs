using System.Collections.Immutable;
using Kessan.Periods;

namespace Kessan.Facts.Figures;

/// <summary>The rows of the operating figures by what they are of.</summary>
internal sealed class OperatingRows
{
    private readonly GivenFrame _frame;
    private readonly Dictionary<(string Series, Closing Day), Figure> _balances = [];
    private readonly Dictionary<(string Series, int Year), FlowFigures> _flows = [];
    private readonly SortedDictionary<string, OperatingSeries> _series = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, OperatingSeries>> _byConcept;

    public OperatingRows(GivenFrame frame)
    {
        _frame = frame;
        _byConcept = new(() => _series.Values.ToLookup(series => series.Concept, StringComparer.Ordinal));
        var known = frame.Figures.Operating.Where(figure => frame.Concept(figure.Concept) is not null).ToArray();
        foreach (var figure in known.Where(figure => frame.Concept(figure.Concept)!.IsBalance))
        {
            _balances.TryAdd((NameOf(figure), figure.Period!.Value.Closing), figure);
        }

        var flows = known.Where(figure => !frame.Concept(figure.Concept)!.IsBalance);
        foreach (var year in flows.GroupBy(figure => (NameOf(figure), figure.Period!.Value.FiscalYear)))
        {
            _flows.Add(year.Key, new(year));
        }

        foreach (var rows in known.GroupBy(NameOf))
        {
            Add(rows.First().Concept, rows.First().Members, [.. rows.Select(row => row.Period!.Value.Closing)]);
        }
    }

    /// <summary>Every series that is given or adds up from what is given, in order of name.</summary>
    public IEnumerable<OperatingSeries> All => _series.Values;

    /// <summary>The flows of every series and fiscal year, in any order.</summary>
    public IEnumerable<FlowFigures> Flows => _flows.Values;

    /// <summary>The balance of a period's last day, or null.</summary>
    public Figure? Balance(FactId id) =>
        _balances.GetValueOrDefault((NameOf(id.Concept, id.Dimensions), id.Period.Closing));

    /// <summary>The flows that give one, or null.</summary>
    public ImmutableArray<FlowPart>? Way(FactId id) =>
        _flows.TryGetValue((NameOf(id.Concept, id.Dimensions), id.Period.FiscalYear), out var flows)
            ? flows.Way(id.Period.FirstMonth, id.Period.LastMonth)
            : null;

    /// <summary>The parts that add up to members in one dimension: those below the member, or the highest where none is
    /// named; none where nothing below is given.</summary>
    public ImmutableArray<ImmutableArray<FactMember>> PartsOf(
        string concept,
        ImmutableArray<FactMember> members,
        string dimension
    )
    {
        var named = members.FirstOrDefault(member => member.Dimension == dimension);
        var parts =
            from series in _byConcept.Value[concept]
            where series.Members.Length == members.Length + (named is null ? 1 : 0)
            let member = series.Members.FirstOrDefault(member => member.Dimension == dimension)
            where member is not null && _frame.ParentOf(member) == named?.Member
            where Without(series.Members, dimension).SequenceEqual(Without(members, dimension))
            select series.Members;
        return [.. parts];
    }

    private void Add(string concept, ImmutableArray<FactMember> members, ImmutableSortedSet<Closing> days)
    {
        var name = NameOf(concept, members);
        _series[name] = _series.TryGetValue(name, out var known)
            ? known with
            {
                Days = known.Days.Union(days),
            }
            : new(concept, members, days);
        foreach (var dimension in _frame.Concept(concept)!.Additive)
        {
            if (members.FirstOrDefault(member => member.Dimension == dimension) is { } member)
            {
                Add(concept, Above(members, member), days);
            }
        }
    }

    private ImmutableArray<FactMember> Above(ImmutableArray<FactMember> members, FactMember member) =>
        _frame.ParentOf(member) is { } parent
            ? members.Replace(member, member with { Member = parent })
            : members.Remove(member);

    private static IEnumerable<FactMember> Without(ImmutableArray<FactMember> members, string dimension) =>
        members.Where(member => member.Dimension != dimension);

    private static string NameOf(Figure figure) => NameOf(figure.Concept, figure.Members);

    private static string NameOf(string concept, ImmutableArray<FactMember> members) =>
        $"{concept}@{string.Join('@', members)}";
}

/// <summary>One operating figure over time.</summary>
/// <param name="Concept">What it is.</param>
/// <param name="Members">Its members.</param>
/// <param name="Days">The last days of the periods it is given for.</param>
internal sealed record OperatingSeries(
    string Concept,
    ImmutableArray<FactMember> Members,
    ImmutableSortedSet<Closing> Days
);
