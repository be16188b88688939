using System.Collections.Immutable;
using Kessan.Facts.Figures;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Facts.Labels;

/// <summary>What concepts, measures and members are called in documents.</summary>
/// <remarks>A measure's own label comes first, then the group's other name for the concept, then the wording of the
/// basis. Members follow after a colon: <c>Revenue: WAN</c>, <c>売上高：WAN</c>.</remarks>
public sealed class ConceptLabels
{
    private readonly StatementDefinition _definition;
    private readonly AnalysisDimensions _dimensions;
    private readonly Dictionary<string, ConceptNaming> _named;

    /// <summary>The labels of a basis, of a group's dimensions, and of what its folder names.</summary>
    public ConceptLabels(StatementDefinition definition, AnalysisDimensions dimensions, FigureBooks figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        (_definition, _dimensions) = (definition, dimensions);
        _named = figures.Labels.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var measure in figures.Measures)
        {
            _named[measure.Name] = measure.Naming;
        }
    }

    /// <summary>The labels for the figures of a close.</summary>
    public static ConceptLabels Of(StatementSeries series, FigureBooks figures)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new(series.Definition, series.Sets.First().Ledger.Frame.Group.Dimensions, figures);
    }

    /// <summary>The label of a concept; null where neither the folder nor the statements name it, as of an operating
    /// figure, whose facts carry their own.</summary>
    public Wording? OfConcept(string concept, LabelLength length = LabelLength.Long) =>
        _named.TryGetValue(concept, out var naming) ? naming.Choose(length)
        : _definition.Knows(concept) ? new(_definition[concept].LabelEn, _definition[concept].LabelJa)
        : null;

    /// <summary>The label of a concept with members; null where the concept has none.</summary>
    public Wording? Of(string concept, ImmutableArray<FactMember> members, LabelLength length = LabelLength.Long) =>
        OfConcept(concept, length) is not { } label ? null
        : members.IsDefaultOrEmpty ? label
        : new($"{label.En}: {OfMembers(members).En}", $"{label.Ja}：{OfMembers(members).Ja}");

    /// <summary>The label of a fact; its own where nothing else names its concept.</summary>
    public Wording Of(Fact fact, LabelLength length = LabelLength.Long)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var concept = fact.Id.Concept;
        var isNamed = _named.ContainsKey(concept) && fact.Id.Dimensions.All(IsKnown);
        return isNamed ? Of(concept, fact.Id.Dimensions, length)! : new(fact.LabelEn, fact.LabelJa);
    }

    /// <summary>The names of members alone, <c>WAN, Mobile</c>; a member no dimension of the group has is named by its
    /// code.</summary>
    public Wording OfMembers(ImmutableArray<FactMember> members)
    {
        var names = members.Select(member => Find(member) ?? new(member.Member, member.Member, member.Member, -1));
        return new(
            string.Join(", ", names.Select(name => name.NameEn)),
            string.Join('、', names.Select(name => name.NameJa))
        );
    }

    private bool IsKnown(FactMember member) => Find(member) is not null;

    private DimensionMember? Find(FactMember member)
    {
        var dimension = _dimensions.IndexOf(member.Dimension);
        var index = dimension < 0 ? -1 : _dimensions.All[dimension].IndexOf(member.Member);
        return index < 0 ? null : _dimensions.All[dimension].Members[index];
    }
}
