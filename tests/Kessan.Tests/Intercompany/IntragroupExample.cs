using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Intercompany;
using Kessan.Ledger;
using Kessan.Mapping;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Intercompany;

/// <summary>Translated ledgers of a group from lines of text:
/// <c>entity account partner movement amount presentation [transaction currency]</c>, in currency units, <c>-</c> for
/// none; a presentation amount <c>=</c> is the amount at the closing rate. The line is the line of the entity's
/// file.</summary>
public sealed record IntragroupExample(GroupExample Group)
{
    private const string At = "FY2018";

    public ImmutableArray<IntercompanyRelation> Relations { get; init; } = [];

    public ImmutableArray<IntragroupInventory> Inventories { get; init; } = [];

    public ImmutableArray<DeclaredDividend> Dividends { get; init; } = [];

    public OpeningPosition? Opening { get; init; }

    public AccountingBasis Basis { get; init; } = AccountingBasis.Ifrs;

    public ConsolidatedLedger? Previous { get; init; }

    /// <summary>A relation; <c>*</c> is any company.</summary>
    public IntragroupExample Relation(
        string group,
        string entity,
        string partner,
        string account,
        string partnerAccount,
        long? tolerance = null
    ) =>
        this with
        {
            Relations = Relations.Add(
                new(
                    group,
                    entity == "*" ? -1 : Group.Index(entity),
                    partner == "*" ? -1 : Group.Index(partner),
                    Group.Account(account),
                    Group.Account(partnerAccount),
                    tolerance,
                    new("intercompany.csv", Relations.Length + 2)
                )
            ),
        };

    public ClosingFrame Frame()
    {
        var frame = Group.Frame(At, Basis, Opening);
        var books = frame.Books with { Intercompany = Relations, Inventories = Inventories, Dividends = Dividends };
        return frame with { Books = books, Previous = Previous };
    }

    public TranslatedLedger Translated(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(cells => cells[0])
            .ToDictionary(cells => cells.Key, cells => cells.ToList());
        var frame = Frame();
        frame = frame with
        {
            Books = frame.Books with
            {
                TrialBalances = [.. lines.OrderBy(l => Group.Index(l.Key)).Select(l => TrialBalance(l.Key, l.Value))],
            },
        };
        var mapped = MappingStage.Run(new(frame, frame.Books.TrialBalances), MappingPolicy.Default);
        var segments = mapped.Value.Segments.Select(s => Translate(s, lines[Group.Entities[s.Entity].Code]));
        return new(frame, [.. segments], [], []);
    }

    public Checked<MatchedLedger> Match(string text, long tolerance = 0) =>
        IntercompanyStage.Run(Translated(text), new IntercompanyPolicy(tolerance));

    private TrialBalance TrialBalance(string entity, List<string[]> rows)
    {
        string[] padded = [.. rows.Select(r => $"{r[1]} {r[2]} {r[3]} - {r[4]}")];
        var read = TrialBalanceExample.Read(Group, entity, At, string.Join('\n', padded));
        ImmutableArray<string> currencies = [.. rows.Where(r => r.Length > 7).Select(r => r[7]).Distinct()];
        return new()
        {
            Entity = read.Entity,
            Closing = read.Closing,
            File = read.File,
            AccountWords = read.AccountWords,
            PartnerWords = read.PartnerWords,
            MovementWords = read.MovementWords,
            CurrencyWords = currencies,
            Count = read.Count,
            Accounts = read.Accounts,
            Partners = read.Partners,
            Movements = read.Movements,
            Amounts = read.Amounts,
            Lines = read.Lines,
            Currencies = [.. rows.Select(r => r.Length > 7 ? currencies.IndexOf(r[7]) : -1)],
            Transaction = [.. rows.Select(r => r.Length > 7 ? Minor(r[6], GroupExample.Currency(r[7])) : 0)],
            Fields = read.Fields,
        };
    }

    private PostingSegment Translate(PostingSegment segment, List<string[]> rows)
    {
        var presentation = new long[segment.Count];
        for (var row = 0; row < segment.Count; row++)
        {
            var text = rows[segment.Lines[row] - 2][5];
            presentation[row] = text == "=" ? AtClosing(segment, row) : Minor(text, Group.Presentation);
        }

        return segment.WithPresentation(presentation);
    }

    private long AtClosing(PostingSegment segment, int row)
    {
        var from = Group.Entities[segment.Entity].FunctionalCurrency;
        var rate = Group.Rates.SingleOrDefault(r => r.Currency == from.Code && r.Kind == RateKind.Closing)?.Rate;
        return new Conversion(rate ?? ExchangeRate.One, from, Group.Presentation).Convert(segment.Functional[row]);
    }

    private static long Minor(string text, Currency currency) =>
        AmountText.Read(text, currency.MinorUnits, out var minor) == AmountText.Outcome.Read
            ? minor
            : throw new ArgumentException(text);
}
