using System.Collections.Immutable;
using Kessan.Periods;

namespace Kessan.Statements;

/// <summary>A statement as it is read: lines down, periods (or, for changes in equity, components) across.</summary>
/// <param name="Kind">Which statement.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="TitleJa">Japanese title.</param>
/// <param name="Columns">What stands across.</param>
/// <param name="Lines">What stands down, in order of print; lines that are zero in every column are left out, unless
/// they are
/// totals.</param>
public sealed record Statement(
    StatementKind Kind,
    string TitleEn,
    string TitleJa,
    ImmutableArray<StatementColumn> Columns,
    ImmutableArray<StatementLine> Lines
);

/// <summary>A column of a statement.</summary>
/// <param name="LabelEn">English label: a period's name, or a component of equity.</param>
/// <param name="LabelJa">Japanese label.</param>
/// <param name="Period">The period; for balances the one that ends on the day.</param>
/// <param name="Start">The first day; null for balances.</param>
/// <param name="End">The last day.</param>
public sealed record StatementColumn(
    string LabelEn,
    string LabelJa,
    ReportingPeriod Period,
    DateOnly? Start,
    DateOnly End
);

/// <summary>A line of a statement.</summary>
/// <param name="Concept">The concept; in changes in equity the name of the row.</param>
/// <param name="LabelEn">English label of the basis.</param>
/// <param name="LabelJa">Japanese label of the basis.</param>
/// <param name="Level">How far it is indented, from zero.</param>
/// <param name="IsTotal">Whether it adds up lines before it.</param>
/// <param name="Amounts">One for every column, presentation minor units as printed: with the sign of the concept, but
/// expenses inside a net of income and expenses negative; null where the folder does not reach.</param>
public sealed record StatementLine(
    string Concept,
    string LabelEn,
    string LabelJa,
    int Level,
    bool IsTotal,
    ImmutableArray<long?> Amounts
);
