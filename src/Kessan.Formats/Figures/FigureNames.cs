using System.Collections.Immutable;
using Kessan.Facts.Figures;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>What names in the files of figures stand for: units, operating concepts, dimensions and members.</summary>
internal sealed record FigureNames
{
    /// <summary>Dimensions whose members are named elsewhere: investees, securities, items of note.</summary>
    private static readonly string[] OfTheEngine = ["investee", "item", "security"];

    /// <summary>Units that need no row of their own.</summary>
    private static readonly string[] UnitsOfTheEngine = ["percent", "points", "pure", "shares"];

    /// <summary>The names of the group.</summary>
    public required Names Group { get; init; }

    /// <summary>The group's units.</summary>
    public ImmutableArray<FigureUnit> Units { get; init; } = [];

    /// <summary>The operating concepts.</summary>
    public ImmutableArray<OperatingConcept> Concepts { get; init; } = [];

    /// <summary>Members of dimensions that ledgers do not have.</summary>
    public ImmutableArray<FigureMember> Members { get; init; } = [];

    /// <summary>Units, concepts and members that stand in their tables, in rows good or bad: who refers to them gets no
    /// second finding.</summary>
    public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

    /// <summary>Every dimension a figure may have, in ordinal order.</summary>
    public IEnumerable<string> Dimensions =>
        Group
            .Dimensions.All.Select(dimension => dimension.Name)
            .Concat(Members.Select(member => member.Dimension))
            .Concat(OfTheEngine)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>Every unit that has a name, currencies aside.</summary>
    public IEnumerable<string> UnitNames => Units.Select(unit => unit.Unit).Concat(UnitsOfTheEngine);

    /// <summary>Whether a text is a unit: a currency, a named unit, or one of them for another,
    /// <c>JPY/shares</c>.</summary>
    public bool IsUnit(string text) =>
        text.Split('/') is { Length: <= 2 } parts
        && parts.All(IsSingleUnit)
        && (parts.Length == 1 || parts[0] != "percent");

    /// <summary>The operating concept of a name, or null.</summary>
    public OperatingConcept? Concept(string name) => Concepts.FirstOrDefault(concept => concept.Concept == name);

    private bool IsSingleUnit(string text) =>
        UnitNames.Contains(text) || Mentioned.Contains($"unit {text}") || Group.Currencies.Find(text) is not null;
}
