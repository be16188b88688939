using System.Collections.Immutable;
using Kessan.Facts.Figures;
using Kessan.Facts.Measures.Formulas;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Facts.Measures;

/// <summary>What a formula may speak of: every concept and member that some source knows.</summary>
internal sealed class KnownFigures
{
    private readonly StatementSeries _series;
    private readonly FactBook _book;
    private readonly Group _group;
    private readonly ILookup<string, FactId> _published;
    private readonly HashSet<FactMember> _members;

    public KnownFigures(StatementSeries series, FigureBooks figures, FactBook book)
    {
        (_series, _book, _group) = (series, book, series.Sets.First().Ledger.Frame.Group);
        _published = book.PublishedIds.ToLookup(id => id.Concept, StringComparer.Ordinal);
        _members = [.. _published.SelectMany(ids => ids).SelectMany(id => id.Dimensions)];
        var lines = _group.Bases.Append(series.Definition.Basis).Select(StatementDefinition.For);
        Lines = lines.SelectMany(definition => definition.Concepts).ToImmutableSortedSet(StringComparer.Ordinal);
        Concepts = Lines
            .Union(_published.Select(ids => ids.Key))
            .Union(figures.Measures.Select(measure => measure.Name))
            .ToImmutableSortedSet(StringComparer.Ordinal);
    }

    /// <summary>The lines of the statements under every basis of the group.</summary>
    public ImmutableSortedSet<string> Lines { get; }

    /// <summary>All concepts.</summary>
    public ImmutableSortedSet<string> Concepts { get; }

    /// <summary>Whether a member is one of a dimension, an account of the chart, or stands in a fact.</summary>
    public bool Knows(FactMember member)
    {
        var dimension = _group.Dimensions.IndexOf(member.Dimension);
        return (dimension >= 0 && _group.Dimensions.All[dimension].IndexOf(member.Member) >= 0)
            || (
                member.Dimension == FactId.AccountDimension
                && _group.Chart.Accounts.Any(account => account.Code == member.Member)
            )
            || _members.Contains(member);
    }

    /// <summary>The members of a dimension, in ordinal order; none where the dimension itself is not known.</summary>
    public IEnumerable<string> MembersOf(string dimension)
    {
        var place = _group.Dimensions.IndexOf(dimension);
        var ofLedgers = place < 0 ? [] : _group.Dimensions.All[place].Members.Select(member => member.Code);
        return _members
            .Where(member => member.Dimension == dimension)
            .Select(member => member.Member)
            .Concat(ofLedgers)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The unit of a concept that is no measure; null where no fact tells it.</summary>
    public FormulaUnit? UnitOf(FormulaOperand operand) =>
        Lines.Contains(operand.Concept) ? FormulaUnit.Parse(_group.PresentationCurrency.Code)
        : Example(operand) is { } fact ? FormulaUnit.Parse(fact.Unit)
        : null;

    /// <summary>Whether a concept that is no measure is a flow; false where no fact tells.</summary>
    public bool IsFlow(FormulaOperand operand) =>
        _series.Definition.Knows(operand.Concept)
            ? !_series.IsBalance(operand.Concept)
            : Example(operand)?.Start is not null;

    /// <summary>A fact of a concept, one of the operand's members if there is one.</summary>
    private Fact? Example(FormulaOperand operand) =>
        _published[operand.Concept]
            .OrderByDescending(id => id.Dimensions.SequenceEqual(operand.Members))
            .Select(_book.Find)
            .FirstOrDefault(fact => fact is not null);
}
