using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Formats.Csv;

/// <summary>The texts of a closing's postings, each encoded once.</summary>
internal sealed class JournalWords
{
    private readonly ClosingFrame _frame;
    private readonly byte[][] _entities;
    private readonly byte[][] _currencies;
    private readonly int[] _decimals;
    private readonly byte[][] _accounts;
    private readonly byte[][] _movements = [.. Enum.GetNames<Movement>().Select(name => CsvByteWriter.Encode(name))];
    private readonly byte[][][] _members;
    private readonly RateKind[] _kinds;
    private readonly Dictionary<(int Entity, RateKind Kind), byte[]> _rates = [];

    public JournalWords(ConsolidatedLedger ledger)
    {
        _frame = ledger.Frame;
        var group = _frame.Group;
        _entities = [.. group.Entities.Select(entity => CsvByteWriter.Encode(entity.Code))];
        _currencies = [.. group.Entities.Select(entity => CsvByteWriter.Encode(entity.FunctionalCurrency.Code))];
        _decimals = [.. group.Entities.Select(entity => entity.FunctionalCurrency.MinorUnits)];
        _accounts = [.. group.Chart.Accounts.Select(account => CsvByteWriter.Encode(account.Code))];
        _kinds = [.. group.Chart.Accounts.Select(account => account.Translation)];
        _members =
        [
            .. group.Dimensions.All.Select(dimension =>
                dimension.Members.Select(member => CsvByteWriter.Encode(member.Code)).ToArray()
            ),
        ];
        PresentationCurrency = CsvByteWriter.Encode(group.PresentationCurrency.Code);
        PresentationDecimals = group.PresentationCurrency.MinorUnits;
        foreach (var translation in ledger.Eliminated.Matched.Translated.Translations)
        {
            AddRates(translation);
        }
    }

    public byte[] PresentationCurrency { get; }

    public int PresentationDecimals { get; }

    public ReadOnlySpan<byte> Entity(int entity) => entity < 0 ? default : _entities[entity];

    private ReadOnlySpan<byte> Currency(int entity) => entity < 0 ? PresentationCurrency : _currencies[entity];

    private int Decimals(int entity) => entity < 0 ? PresentationDecimals : _decimals[entity];

    public ReadOnlySpan<byte> Account(int account) => _accounts[account];

    public ReadOnlySpan<byte> Movement(Movement movement) =>
        movement == Ledger.Movement.None ? default : _movements[(int)movement];

    /// <summary>The rate a posting of an entity's own books was translated at; empty where it was not translated at
    /// rates of the
    /// table: historical amounts, and what later steps posted in the presentation currency.</summary>
    public ReadOnlySpan<byte> Rate(Stage stage, int entity, int account) =>
        stage < Stage.Translation ? _rates.GetValueOrDefault((entity, _kinds[account])) : default;

    /// <summary>Writes currency and amount in the entity's own currency; nothing where a step of consolidation posted
    /// in the
    /// presentation currency alone.</summary>
    public void WriteFunctional(PostingSegment segment, int row, CsvByteWriter csv)
    {
        var functional = segment.Functional[row];
        if (functional == 0 && segment.Stage >= Stage.Intercompany)
        {
            csv.Empty();
            csv.Empty();
            return;
        }

        var entity = segment.EntityAt(row);
        csv.Field(Currency(entity));
        csv.Amount(functional, Decimals(entity));
    }

    public void WriteMembers(PostingSegment segment, int row, CsvByteWriter csv)
    {
        for (var dimension = 0; dimension < _members.Length; dimension++)
        {
            var member = segment.DimensionAt(dimension, row);
            csv.Field(member < 0 ? default : _members[dimension][member].AsSpan());
        }
    }

    public static void WriteTransaction(PostingSegment segment, int row, CsvByteWriter csv)
    {
        var currencies = segment.TransactionCurrencies;
        if (currencies.IsEmpty || currencies[row] < 0)
        {
            csv.Empty();
            csv.Empty();
            return;
        }

        var currency = segment.Currencies[currencies[row]];
        csv.Field(currency.Code);
        csv.Amount(segment.Transaction[row], currency.MinorUnits);
    }

    /// <summary>The fields before and after the columns of a posting, by journal.</summary>
    public (byte[] Opening, byte[] Closing)[] Of(PostingSegment segment) =>
        [
            .. segment.Journals.Select(journal =>
                (
                    CsvByteWriter.Encode(
                        journal.Key,
                        journal.Kind.ToString(),
                        journal.Rule,
                        journal.Reason,
                        _frame.Basis.Id(),
                        _frame.Closing.ToString()
                    ),
                    CsvByteWriter.Encode(journal.Preparer, journal.Approver, OriginOf(journal))
                )
            ),
        ];

    private static string OriginOf(JournalHeader journal) =>
        journal.File.Length > 0 ? journal.File : journal.Location.File ?? string.Empty;

    private void AddRates(EntityTranslation translation)
    {
        foreach (var uses in translation.Rates.GroupBy(use => use.Entry.Kind))
        {
            if (uses.Key == RateKind.Historical)
            {
                continue;
            }

            // Balances stand at the last closing rate; rates of earlier days were used for what the year began with.
            var distinct =
                uses.Key == RateKind.Closing
                    ? [uses.MaxBy(use => use.Entry.To)!]
                    : uses.DistinctBy(use => (use.Entry.From, use.Entry.To)).ToList();
            var text =
                distinct.Count == 1
                    ? distinct[0].Entry.Rate.ToString()
                    : string.Join(';', distinct.Select(use => $"{use.Purpose}:{use.Entry.Rate}"));
            _rates[(translation.Entity, uses.Key)] = CsvByteWriter.Encode(text);
        }
    }
}
