using System.Collections.Immutable;

namespace Kessan.Consolidation;

/// <summary>The consolidation worksheet (精算表): group accounts down, entities and steps across, in presentation minor
/// units, debit positive.</summary>
/// <remarks>Every row adds: the entities to the sum, the sum and the steps to the consolidated amount. Every column
/// balances: its
/// rows add to zero.</remarks>
/// <param name="Columns">What stands across, in order.</param>
/// <param name="Rows">What stands down, in order of the chart; accounts without postings are left out.</param>
/// <param name="Totals">The sum of every column: zero, asserted.</param>
public sealed record Worksheet(
    ImmutableArray<WorksheetColumn> Columns,
    ImmutableArray<WorksheetRow> Rows,
    ImmutableArray<long> Totals
);

/// <summary>What a column of the worksheet is.</summary>
public enum WorksheetColumnKind
{
    /// <summary>One entity's reported trial balance, translated.</summary>
    Entity,

    /// <summary>All entities together.</summary>
    Sum,

    /// <summary>The journals of one kind.</summary>
    Step,

    /// <summary>The sum and all steps.</summary>
    Consolidated,
}

/// <summary>A column of the worksheet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its name in files: an entity's code, <c>sum</c>, a step, <c>consolidated</c>.</param>
/// <param name="LabelEn">English label.</param>
/// <param name="LabelJa">Japanese label.</param>
public sealed record WorksheetColumn(WorksheetColumnKind Kind, string Key, string LabelEn, string LabelJa);

/// <summary>A row of the worksheet.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Amounts">One for every column, presentation minor units, debit positive.</param>
public sealed record WorksheetRow(int Account, ImmutableArray<long> Amounts);
