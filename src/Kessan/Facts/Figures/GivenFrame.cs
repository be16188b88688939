using System.Collections.Immutable;
using Kessan.Facts.Labels;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Facts.Figures;

/// <summary>What all facts read from files have in common: the framework, dates, units, labels, statuses.</summary>
internal sealed class GivenFrame
{
    private readonly StatementSeries _series;
    private readonly ClosingFrame _frame;
    private readonly Dictionary<string, OperatingConcept> _concepts;
    private readonly Dictionary<string, UnitLabel> _units;
    private readonly Dictionary<FactMember, FigureMember> _members;
    private readonly ConceptLabels _labels;
    private readonly StatusRules _statuses;

    public GivenFrame(StatementSeries series, FigureBooks figures)
    {
        _series = series;
        _frame = series.Sets.First().Ledger.Frame;
        _labels = ConceptLabels.Of(series, figures);
        Figures = figures;
        _members = figures
            .Members.DistinctBy(member => new FactMember(member.Dimension, member.Code))
            .ToDictionary(member => new FactMember(member.Dimension, member.Code));
        _statuses = new(_frame.Books.Statuses);
        _concepts = figures.Concepts.ToDictionary(concept => concept.Concept, StringComparer.Ordinal);
        _units = figures.Units.ToDictionary(unit => unit.Unit, unit => unit.Label, StringComparer.Ordinal);
    }

    /// <summary>What was read.</summary>
    public FigureBooks Figures { get; }

    /// <summary>The framework of the close.</summary>
    public AccountingBasis Basis => _frame.Basis;

    /// <summary>The framework of figures that name none.</summary>
    public AccountingBasis FirstBasis => _frame.Group.Bases.IsEmpty ? Basis : _frame.Group.Bases[0];

    /// <summary>The dates of periods.</summary>
    public FiscalCalendar Calendar => _frame.Group.Calendar;

    /// <summary>An operating concept, or null.</summary>
    public OperatingConcept? Concept(string concept) => _concepts.GetValueOrDefault(concept);

    /// <summary>Whether the statements, the operating figures or the measures have a concept.</summary>
    public bool Knows(string concept) =>
        _concepts.ContainsKey(concept)
        || _series.Definition.Knows(concept)
        || Figures.Measures.Any(measure => measure.Name == concept);

    /// <summary>Whether a figure belongs to the framework of the close.</summary>
    public bool Admits(Figure figure) =>
        figure.Basis is { } basis ? basis == Basis : Basis == FirstBasis || _concepts.ContainsKey(figure.Concept);

    /// <summary>The identity of a figure in a scenario, for a period asked.</summary>
    public FactId Id(Figure figure, string scenario, ReportingPeriod period) =>
        new(figure.Concept, period, scenario, Basis, figure.Members);

    /// <summary>The unit of a figure.</summary>
    public string UnitOf(Figure figure) =>
        figure.Unit.Length > 0 ? figure.Unit
        : _concepts.TryGetValue(figure.Concept, out var concept) ? concept.Unit
        : _frame.Group.PresentationCurrency.Code;

    /// <summary>Whether a concept is counted on a day.</summary>
    public bool IsBalance(string concept) =>
        _concepts.TryGetValue(concept, out var operating)
            ? operating.IsBalance
            : _series.Definition.Knows(concept) && _series.IsBalance(concept);

    /// <summary>The fact of a figure.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="label">Its labels; null for those of the concept.</param>
    public Fact Fact(FactId id, Figure figure, (string En, string Ja)? label = null)
    {
        var (nameEn, nameJa) = Labelled(label ?? Label(id.Concept), id.Dimensions);
        var unit = UnitOf(figure);
        return new(
            id,
            nameEn,
            nameJa,
            IsBalance(id.Concept) || figure.Period is null ? null : Calendar.Start(id.Period),
            Calendar.End(id.Period),
            unit,
            figure.Value,
            Decimals(unit, figure.Decimals),
            Status(id, figure.Status),
            $"{figure.Location.File}; as given"
        )
        {
            Source = figure.Source,
            Qualifier = figure.Qualifier,
            Definition = Concept(id.Concept)?.Definition,
            UnitLabel = _units.GetValueOrDefault(unit),
        };
    }

    /// <summary>What a figure's file says of its status, else the first pattern of <c>status.csv</c> that covers
    /// it.</summary>
    public string Status(FactId id, string given) => given.Length > 0 ? given : _statuses.Of(id);

    /// <summary>The parent of a member in a dimension; null for the highest.</summary>
    public string? ParentOf(FactMember member)
    {
        var dimensions = _frame.Group.Dimensions;
        if (dimensions.IndexOf(member.Dimension) is var place and >= 0)
        {
            var members = dimensions.All[place].Members;
            var index = dimensions.All[place].IndexOf(member.Member);
            return index >= 0 && members[index].Parent >= 0 ? members[members[index].Parent].Code : null;
        }

        var parent = Member(member)?.Parent;
        return string.IsNullOrEmpty(parent) ? null : parent;
    }

    private int Decimals(string unit, int written) =>
        unit == _frame.Group.PresentationCurrency.Code
            ? Math.Max(_frame.Group.PresentationCurrency.MinorUnits, written)
            : written;

    private (string En, string Ja) Label(string concept)
    {
        if (_concepts.TryGetValue(concept, out var operating))
        {
            return (operating.NameEn, operating.NameJa);
        }

        return _labels.OfConcept(concept) is { } named ? (named.En, named.Ja) : (concept, concept);
    }

    private (string En, string Ja) Labelled((string En, string Ja) label, ImmutableArray<FactMember> members)
    {
        if (members.IsEmpty)
        {
            return label;
        }

        var names = members.Select(NameOf).ToArray();
        return (
            $"{label.En}: {string.Join(", ", names.Select(name => name.En))}",
            $"{label.Ja}：{string.Join("、", names.Select(name => name.Ja))}"
        );
    }

    private (string En, string Ja) NameOf(FactMember member)
    {
        var dimensions = _frame.Group.Dimensions;
        if (
            dimensions.IndexOf(member.Dimension) is var place and >= 0
            && dimensions.All[place].IndexOf(member.Member) is var index and >= 0
        )
        {
            var known = dimensions.All[place].Members[index];
            return (known.NameEn, known.NameJa);
        }

        if (Member(member) is { } named)
        {
            return (named.NameEn, named.NameJa);
        }

        var entity = _frame.Group.Entities.FirstOrDefault(entity => entity.Code == member.Member);
        return entity is null ? (member.Member, member.Member) : (entity.NameEn, entity.NameJa);
    }

    private FigureMember? Member(FactMember member) => _members.GetValueOrDefault(member);
}
