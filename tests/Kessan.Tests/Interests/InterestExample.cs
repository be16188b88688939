using System.Collections.Immutable;
using System.Globalization;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Interests;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Interests;

/// <summary>Runs the interests step on books written in a few lines: <c>P 1800&gt;S @Opening 320</c> is the
/// parent's investment in S; a line that begins with <c>+</c> was posted by the combinations step.</summary>
/// <remarks>Amounts are presentation minor units, debit positive, and every entity's lines add to nothing.</remarks>
internal sealed class InterestExample(GroupExample group)
{
    public static ChartOfAccounts Chart { get; } =
        new(
            ExampleChart.Standard.Accounts.Select(account =>
                account.Code switch
                {
                    "3000" => account with { Line = "CommonStock" },
                    "3500" => account with { Line = "AccumulatedOtherComprehensiveIncome" },
                    _ => account,
                }
            )
        );

    public GroupExample Group { get; } =
        group with
        {
            Chart = group.Chart == ExampleChart.Standard ? Chart : group.Chart,
        };

    public ImmutableArray<EquityMethodResult> Investees { get; init; } = [];

    public ImmutableArray<CarriedEntry> CarriedEntries { get; init; } = [];

    public ImmutableArray<UnrealizedProfitEffect> Unrealized { get; init; } = [];

    public ImmutableArray<AcquisitionResult> Acquisitions { get; init; } = [];

    public AccountingBasis Basis { get; init; } = AccountingBasis.UsGaap;

    public static GroupExample Companies(string codes) =>
        codes.Split(' ').Aggregate(GroupExample.In("JPY"), (all, code) => all.Entity(code, "JPY"));

    public Checked<ConsolidatedLedger> Close(
        string closing,
        string books,
        ConsolidatedLedger? previous = null,
        OpeningPosition? opening = null,
        string? eliminations = null
    )
    {
        var frame = (Group with { Ownership = [] }).Frame(closing, Basis, opening);
        var scope = ScopeDetermination.On(Group.Entities, new(Group.Ownership), 0, frame.YearStart, frame.Date).Value;
        frame = frame with
        {
            Scope = scope,
            Previous = previous,
            Books = Group.Books() with { EquityMethod = Investees, Carried = CarriedEntries },
        };
        var segments = Segments(books);
        var translated = new TranslatedLedger(frame, segments, Acquisitions, []);
        var matched = new MatchedLedger(translated, segments, []);
        var eliminated = eliminations is null ? segments : segments.Add(Eliminations(eliminations));
        return InterestStage.Run(new(matched, eliminated, Unrealized), InterestPolicy.For(frame).Value);
    }

    /// <summary>The consolidated amount of an account, of one movement or of all.</summary>
    public long Amount(ConsolidatedLedger ledger, string account, Movement? movement = null)
    {
        long sum = 0;
        foreach (var segment in ledger.Segments)
        {
            for (var row = 0; row < segment.Count; row++)
            {
                var matches = segment.Accounts[row] == Group.Account(account);
                sum +=
                    matches && (movement ?? segment.Movements[row]) == segment.Movements[row]
                        ? segment.Presentation[row]
                        : 0;
            }
        }

        return sum;
    }

    /// <summary>Retained earnings and the result of the year together.</summary>
    public long RetainedWithResult(ConsolidatedLedger ledger) =>
        Amount(ledger, "3200")
        + Chart.Accounts.Where(account => account.Class.IsResult()).Sum(account => Amount(ledger, account.Code));

    public long Closing(ConsolidatedLedger ledger, string entity) =>
        ledger.Interests.Single(row => row.Entity == Group.Index(entity)).Closing;

    public static long Of(InterestRollForward row, Movement movement) =>
        row.Movements.Where(m => m.Movement == movement).Sum(m => m.Amount);

    private ImmutableArray<PostingSegment> Segments(string books)
    {
        var lines = Lines(books)
            .Select(line => (IsCombination: line.StartsWith('+'), Row: Row(line.TrimStart('+'))))
            .ToList();
        var segments = ImmutableArray.CreateBuilder<PostingSegment>();
        foreach (var isCombination in new[] { false, true })
        {
            foreach (
                var entity in lines
                    .Where(l => l.IsCombination == isCombination)
                    .GroupBy(l => l.Row.Entity)
                    .OrderBy(g => g.Key)
            )
            {
                var stage = isCombination ? Stage.Combinations : Stage.Mapping;
                var kind = isCombination ? JournalKind.Combination : JournalKind.Reported;
                var builder = SegmentBuilder.Presentation(stage, entity.Key);
                var key = isCombination
                    ? $"combination/{Group.Entities[entity.Key].Code}/goodwill"
                    : $"{kind}/{entity.Key}";
                builder.Add(new(key, kind, "-", "-"), entity.Select(line => line.Row));
                segments.Add(builder.Build());
            }
        }

        return segments.ToImmutable();
    }

    private PostingSegment Eliminations(string text)
    {
        var builder = SegmentBuilder.Presentation(Stage.Eliminations);
        builder.Add(new("dividends", JournalKind.DividendElimination, "-", "-"), Lines(text).Select(Row));
        return builder.Build();
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private PostingRow Row(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var account = words[1].Split('>');
        var amount = long.Parse(
            words[^1].Replace(",", ""),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        return new(Group.Index(words[0]), Group.Account(account[0]), amount)
        {
            Functional = amount,
            Partner = account.Length > 1 ? Group.Index(account[1]) : -1,
            Movement = words.Length > 3 ? Enum.Parse<Movement>(words[2].TrimStart('@')) : Movement.None,
        };
    }

    /// <summary>A combination and what it came to.</summary>
    public static (BusinessCombination Combination, AcquisitionResult Result) Acquired(
        GroupExample group,
        string pair,
        string date,
        string interest,
        (long Consideration, long NetAssets, long Goodwill, long Others) figures,
        params (string Account, long Amount)[] equity
    )
    {
        var (owner, entity) = (pair.Split('>')[0], pair.Split('>')[1]);
        var place = new SourceLocation($"combinations/{entity}.yaml");
        var isFull = figures.Goodwill == figures.Consideration + figures.Others - figures.NetAssets;
        var combination = new BusinessCombination(
            group.Index(entity),
            group.Index(owner),
            GroupExample.Day(date),
            GroupExample.Percent(interest),
            figures.Consideration,
            null,
            null,
            null,
            [.. equity.Select(e => new EquityAtAcquisition(group.Account(e.Account), -e.Amount, null, place))],
            [],
            [],
            place
        );
        var isPurchased =
            figures.Others == InterestEntriesRound((1 - GroupExample.Percent(interest)) * figures.NetAssets);
        return (
            combination,
            new(
                0,
                group.Index(entity),
                group.Index(owner),
                figures.NetAssets,
                figures.Goodwill,
                isFull && !isPurchased,
                figures.Others,
                ExchangeRate.One,
                figures.Goodwill
            )
            {
                JournalPrefix = $"combination/{entity}/",
                OwnersAlone = isPurchased ? [$"combination/{entity}/goodwill"] : [],
            }
        );
    }

    private static long InterestEntriesRound(Fraction value) => Rounding.Round(value, RoundingRule.HalfAwayFromZero);
}
