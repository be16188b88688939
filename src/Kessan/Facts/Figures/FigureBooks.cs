using System.Collections.Immutable;
using Kessan.Facts.Labels;
using Kessan.Facts.Measures;
using Kessan.Facts.PerShare;
using Kessan.Facts.Securities;

namespace Kessan.Facts.Figures;

/// <summary>What a group's folder holds for its facts beyond the ledgers, as read.</summary>
public sealed record FigureBooks
{
    /// <summary>A folder with ledgers alone.</summary>
    public static FigureBooks None { get; } = new();

    /// <summary>Securities: holdings, trades, prices.</summary>
    public SecurityBook Securities { get; init; } = SecurityBook.Empty;

    /// <summary>Events of the parent's shares and options, in any order.</summary>
    public ImmutableArray<ShareEvent> Shares { get; init; } = [];

    /// <summary>Dividends of the parent for one share, in order of record date.</summary>
    public ImmutableArray<ShareDividend> DividendsPerShare { get; init; } = [];

    /// <summary>The operating figures there are, in order of concept.</summary>
    public ImmutableArray<OperatingConcept> Concepts { get; init; } = [];

    /// <summary>The units the group names, in order of unit.</summary>
    public ImmutableArray<FigureUnit> Units { get; init; } = [];

    /// <summary>Members of dimensions of figures that are no dimension of the ledgers, in order of dimension and
    /// member.</summary>
    public ImmutableArray<FigureMember> Members { get; init; } = [];

    /// <summary>Operating figures as given.</summary>
    public ImmutableArray<Figure> Operating { get; init; } = [];

    /// <summary>Targets, budgets and forecasts.</summary>
    public ImmutableArray<ScenarioFigure> Scenarios { get; init; } = [];

    /// <summary>Figures as published earlier.</summary>
    public ImmutableArray<PublishedFigure> Published { get; init; } = [];

    /// <summary>Figures of others, and figures stated without a computation.</summary>
    public ImmutableArray<StatedFigure> Stated { get; init; } = [];

    /// <summary>The measures, in the order of the file.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Other names for concepts of the standards, by concept.</summary>
    public ImmutableSortedDictionary<string, ConceptNaming> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, ConceptNaming>(StringComparer.Ordinal);
}
