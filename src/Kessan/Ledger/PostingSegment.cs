using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Ledger;

/// <summary>An immutable piece of the posting table: the rows one step made for one entity, or for the group, at one
/// closing. Columns of integer codes, rows in canonical key order; a posting is a view, never an object.</summary>
public sealed class PostingSegment
{
    private readonly PostingColumns _columns;
    private readonly long[] _presentation;

    internal PostingSegment(Stage stage, int entity, ImmutableArray<JournalHeader> journals, PostingColumns columns)
        : this(stage, entity, journals, columns, columns.Presentation) { }

    private PostingSegment(
        Stage stage,
        int entity,
        ImmutableArray<JournalHeader> journals,
        PostingColumns columns,
        long[] presentation
    )
    {
        Stage = stage;
        Entity = entity;
        Journals = journals;
        _columns = columns;
        _presentation = presentation;
    }

    /// <summary>The step that made it.</summary>
    public Stage Stage { get; }

    /// <summary>Index of the entity all rows belong to, or -1 where they belong to several.</summary>
    public int Entity { get; }

    /// <summary>The journals of the rows.</summary>
    public ImmutableArray<JournalHeader> Journals { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _columns.Count;

    /// <summary>Account index of every row.</summary>
    public ReadOnlySpan<int> Accounts => _columns.Accounts.AsSpan(0, Count);

    /// <summary>Partner index of every row, -1 for none.</summary>
    public ReadOnlySpan<int> Partners => _columns.Partners.AsSpan(0, Count);

    /// <summary>Movement of every row.</summary>
    public ReadOnlySpan<Movement> Movements => _columns.Movements.AsSpan(0, Count);

    /// <summary>Functional minor units of every row, debit positive.</summary>
    public ReadOnlySpan<long> Functional => _columns.Functional.AsSpan(0, Count);

    /// <summary>Presentation minor units of every row, debit positive; empty before translation.</summary>
    public ReadOnlySpan<long> Presentation => _presentation.AsSpan(0, _presentation.Length == 0 ? 0 : Count);

    /// <summary>Journal index of every row.</summary>
    public ReadOnlySpan<int> JournalIndexes => _columns.Journals.AsSpan(0, Count);

    /// <summary>Line of the journal's file of every row, zero for a rule's own.</summary>
    public ReadOnlySpan<int> Lines => _columns.Lines.AsSpan(0, Count);

    /// <summary>Transaction minor units of every row; empty where no row has a transaction currency of its
    /// own.</summary>
    public ReadOnlySpan<long> Transaction =>
        _columns.Transaction.AsSpan(0, _columns.Transaction.Length == 0 ? 0 : Count);

    /// <summary>Transaction currency codes, indexes into <see cref="Currencies"/>, -1 for the functional currency;
    /// empty like
    /// <see cref="Transaction"/>.</summary>
    public ReadOnlySpan<int> TransactionCurrencies =>
        _columns.Currencies.AsSpan(0, _columns.Currencies.Length == 0 ? 0 : Count);

    /// <summary>The transaction currencies of the segment.</summary>
    public ImmutableArray<Kessan.Amounts.Currency> Currencies => _columns.CurrencyNames;

    /// <summary>The members of a dimension, -1 for none; empty where no row has one.</summary>
    public ReadOnlySpan<int> Dimension(int dimension) =>
        _columns.Dimensions[dimension] is { } members ? members.AsSpan(0, Count) : default;

    /// <summary>The member of a dimension at a row, or -1.</summary>
    public int DimensionAt(int dimension, int row) => _columns.Dimensions[dimension]?[row] ?? -1;

    /// <summary>The entity of a row.</summary>
    public int EntityAt(int row) => Entity >= 0 ? Entity : _columns.Entities![row];

    /// <summary>A view of a row.</summary>
    public Posting this[int row] => new(this, row);

    /// <summary>This segment with its presentation amounts; every other column is shared.</summary>
    /// <exception cref="InvariantViolationException">Not one amount a row.</exception>
    public PostingSegment WithPresentation(long[] presentation)
    {
        Invariant.Holds(presentation.Length >= Count, "translation must give one amount a row");
        return new(Stage, Entity, Journals, _columns, presentation);
    }

    /// <summary>This segment with a transaction currency for every row and transaction amounts of zero: its functional
    /// amounts restate what other rows carry in those currencies.</summary>
    /// <param name="codes">Indexes into <paramref name="currencies"/>, -1 for the functional currency.</param>
    /// <param name="currencies">The currencies.</param>
    /// <exception cref="InvariantViolationException">Not one code a row.</exception>
    internal PostingSegment WithTransactionCurrencies(int[] codes, ImmutableArray<Kessan.Amounts.Currency> currencies)
    {
        Invariant.Holds(codes.Length == Count, "every row has one transaction currency or none");
        return new(Stage, Entity, Journals, _columns.WithTransactionCurrencies(codes, currencies), _presentation);
    }

    /// <summary>This segment with its functional amounts for presentation amounts, the column shared: the functional
    /// currency is the presentation currency.</summary>
    public PostingSegment WithFunctionalAsPresentation() => new(Stage, Entity, Journals, _columns, _columns.Functional);
}
