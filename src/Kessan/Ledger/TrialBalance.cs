using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Periods;

namespace Kessan.Ledger;

/// <summary>A trial balance as it was handed in: columns of codes into the file's own word lists, so that a word is
/// read and looked up once however many rows bear it.</summary>
public sealed class TrialBalance
{
    /// <summary>Index of the entity.</summary>
    public required int Entity { get; init; }

    /// <summary>The day it closes.</summary>
    public required Closing Closing { get; init; }

    /// <summary>The file, as the user names it.</summary>
    public required string File { get; init; }

    /// <summary>Local account codes that occur.</summary>
    public required ImmutableArray<string> AccountWords { get; init; }

    /// <summary>Cost centres that occur.</summary>
    public ImmutableArray<string> CostCentreWords { get; init; } = [];

    /// <summary>Partner codes that occur.</summary>
    public ImmutableArray<string> PartnerWords { get; init; } = [];

    /// <summary>Movement names that occur.</summary>
    public ImmutableArray<string> MovementWords { get; init; } = [];

    /// <summary>Currency codes that occur.</summary>
    public ImmutableArray<string> CurrencyWords { get; init; } = [];

    /// <summary>Member codes that occur, by dimension of the group; empty where the file has no such column.</summary>
    public ImmutableArray<ImmutableArray<string>> MemberWords { get; init; } = [];

    /// <summary>How many rows there are.</summary>
    public required int Count { get; init; }

    /// <summary>Account of every row, an index into <see cref="AccountWords"/>.</summary>
    public required int[] Accounts { get; init; }

    /// <summary>Functional minor units of every row, debit positive.</summary>
    public required long[] Amounts { get; init; }

    /// <summary>Line of every row.</summary>
    public required int[] Lines { get; init; }

    /// <summary>Cost centre of every row, -1 for none; null where the file has no such column.</summary>
    public int[]? CostCentres { get; init; }

    /// <summary>Partner of every row, -1 for none; null where the file has no such column.</summary>
    public int[]? Partners { get; init; }

    /// <summary>Movement of every row, -1 for none; null where the file has no such column.</summary>
    public int[]? Movements { get; init; }

    /// <summary>Currency of every row, -1 for none; null where the file has no such column.</summary>
    public int[]? Currencies { get; init; }

    /// <summary>Transaction amount of every row as text units were read: minor units of its currency; null like
    /// <see cref="Currencies"/>.</summary>
    public long[]? Transaction { get; init; }

    /// <summary>Members of every row by dimension of the group, -1 for none; null where the file has no such
    /// column.</summary>
    public int[]?[] Members { get; init; } = new int[]?[AnalysisDimensions.Most];

    /// <summary>The field number (from one) of each column by name, for findings.</summary>
    public ImmutableSortedDictionary<string, int> Fields { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The place of a cell.</summary>
    public SourceLocation At(int row, string column) =>
        new(File, Lines[row]) { Field = Fields.GetValueOrDefault(column) };
}
