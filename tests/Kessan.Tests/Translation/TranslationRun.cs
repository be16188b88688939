using Kessan.Accounts;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;
using Kessan.Translation;

namespace Kessan.Tests.Translation;

/// <summary>A chain of closings of one example group run through translation alone, closing after closing, year
/// after year.</summary>
internal sealed class TranslationRun(GroupExample example, TranslationPolicy? policy = null)
{
    private ConsolidatedLedger? _previous;
    private OpeningPosition? _opening;

    public Checked<TranslatedLedger> Checked { get; private set; } = null!;

    public TranslatedLedger Ledger => Checked.Value;

    public GroupExample Example { get; set; } = example;

    public System.Collections.Immutable.ImmutableArray<DeclaredDividend> Dividends { get; set; } = [];

    public Func<ConsolidatedLedger, ConsolidatedLedger> Tamper { get; set; } = ledger => ledger;

    public static OwnershipEventKind Held => OwnershipEventKind.Opening;

    /// <summary>Closes with ledgers in the ledger notation.</summary>
    public TranslationRun Close(string closing, string text)
    {
        var frame = Frame(closing);
        return Close(new CombinedLedger(frame, Example.Mapped(frame, text).Segments, null, []));
    }

    public TranslationRun Close(CombinedLedger ledger)
    {
        Checked = TranslationStage.Run(ledger, policy ?? TranslationPolicy.Default);
        _previous = Tamper(Wrap(Ledger));
        return this;
    }

    public ClosingFrame Frame(string closing)
    {
        var frame = Example.Frame(closing);
        if (_previous is { } previous && previous.Frame.Closing.FiscalYear < frame.Closing.FiscalYear)
        {
            _opening = YearEnd.Carry(previous);
            _previous = null;
        }

        return frame with
        {
            Previous = _previous,
            Opening = _opening ?? frame.Opening,
            Books = frame.Books with { Dividends = Dividends },
        };
    }

    public EntityTranslation Of(string entity) =>
        Ledger.Translations.Single(translation => translation.Entity == Example.Index(entity));

    /// <summary>Presentation minor units of an account of an entity, of one movement or of all.</summary>
    public long Shown(string entity, string account, Movement? movement = null) =>
        Sum(entity, account, movement, (segment, row) => segment.Presentation[row]);

    public long Functional(string entity, string account, Movement? movement = null) =>
        Sum(entity, account, movement, (segment, row) => segment.Functional[row]);

    public long Total(string entity) =>
        Ledger.Segments.Where(s => s.Entity == Example.Index(entity)).Sum(s => s.Presentation.ToArray().Sum());

    public string Text(string entity) =>
        LedgerText.Write(Ledger.Segments.Where(s => s.Entity == Example.Index(entity)), Example.Names);

    private static ConsolidatedLedger Wrap(TranslatedLedger ledger) =>
        new(new(new(ledger, ledger.Segments, []), ledger.Segments, []), ledger.Segments, [], []);

    private long Sum(string entity, string account, Movement? movement, Func<PostingSegment, int, long> amount)
    {
        var (index, code) = (Example.Index(entity), Example.Account(account));
        return Ledger
            .Segments.Where(segment => segment.Entity == index)
            .Sum(segment =>
                Enumerable
                    .Range(0, segment.Count)
                    .Where(row => segment.Accounts[row] == code)
                    .Where(row => movement is null || segment.Movements[row] == movement)
                    .Sum(row => amount(segment, row))
            );
    }
}
