using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Statements;

namespace Kessan.Documents.Definitions;

/// <summary>The workbook as it is defined, once for every language.</summary>
/// <param name="Sheets">Its sheets in order, each with an id of its own.</param>
/// <param name="Place">Where the definition begins.</param>
public sealed record WorkbookDefinition(ImmutableArray<SheetDefinition> Sheets, SourceLocation Place)
{
    /// <summary>The unit its amounts are shown in, <c>million</c>; null takes the group's.</summary>
    public string? Unit { get; init; }

    /// <summary>Its title; null for the usual one.</summary>
    public DefinedText? Title { get; init; }
}

/// <summary>A sheet as it is defined: one of a statement, rows and reconciliations.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Columns">What stands across: periods, and comparisons of them.</param>
/// <param name="Place">Where it begins.</param>
public sealed record SheetDefinition(string Id, ImmutableArray<SheetColumnDefinition> Columns, SourceLocation Place)
{
    /// <summary>The name on its tab and its title; null takes that of its statement or kind.</summary>
    public DefinedText? Title { get; init; }

    /// <summary>The unit its amounts are shown in; null takes the workbook's.</summary>
    public string? Unit { get; init; }

    /// <summary>The statement whose lines stand down; null where it is no statement's.</summary>
    public StatementKind? Statement { get; init; }

    /// <summary>The rows of a sheet of chosen figures.</summary>
    public ImmutableArray<SheetRowDefinition> Rows { get; init; } = [];

    /// <summary>Whether it shows how measures lead from figures of the statements.</summary>
    public bool IsOfReconciliations { get; init; }

    /// <summary>The measures whose reconciliations it shows; empty for all.</summary>
    public ImmutableArray<DefinedText> Measures { get; init; } = [];
}

/// <summary>A column, or a row of periods, as defined.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record SheetColumnDefinition(SourceLocation Place)
{
    /// <summary>The periods; null where it compares.</summary>
    public PeriodDefinition? Periods { get; init; }

    /// <summary>The reference of its cells, <c>{@ ytd | yoy}</c>; null where it shows figures of periods.</summary>
    public DefinedText? Cells { get; init; }

    /// <summary>Its head; null for the usual one.</summary>
    public DefinedText? Head { get; init; }

    /// <summary>Whether a gap stands before it.</summary>
    public bool StartsGroup { get; init; }
}

/// <summary>A row as it is defined.</summary>
/// <param name="Place">Where it begins.</param>
public sealed record SheetRowDefinition(SourceLocation Place)
{
    /// <summary>The concept or measure, members in brackets; null for a heading.</summary>
    public DefinedText? Of { get; init; }

    /// <summary>The dimension by whose members rows follow below; null where none do.</summary>
    public DefinedText? By { get; init; }

    /// <summary>The members that come first, in their order; the others follow in order of code.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>Its label, or the heading.</summary>
    public DefinedText? Label { get; init; }

    /// <summary>Display words; null where there are none.</summary>
    public DefinedText? Display { get; init; }

    /// <summary>How far its label is indented.</summary>
    public int Indent { get; init; }
}
