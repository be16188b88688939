using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>The journals translation adds for one entity.</summary>
internal sealed class TranslationJournals(Entity entity, ChartOfAccounts chart)
{
    private const string Rule = "IAS 21.39, ASC 830-30-45-3";
    private readonly SegmentBuilder _segment = SegmentBuilder.Presentation(Stage.Translation, entity.Index);
    private readonly List<(string Key, PostingRow[] Rows)> _vanished = [];

    /// <summary>The key of the journal of adjustment and rounding.</summary>
    public string AdjustmentKey => $"translation/{entity.Code}/adjustment";

    /// <summary>What the rows of vanished keys come to.</summary>
    public Int128 VanishedSum { get; private set; }

    /// <summary>The key of the journal of results of a stage that were there at an earlier closing of the
    /// year.</summary>
    public string VanishedKey(Stage stage) =>
        $"translation/{entity.Code}/vanished/{stage.ToString().ToLowerInvariant()}";

    /// <summary>Adds results of a stage that vanished.</summary>
    public void AddVanished(Stage stage, IReadOnlyList<PostingRow> rows) => Keep(VanishedKey(stage), rows);

    /// <summary>Adds carried balances that vanished.</summary>
    public void AddVanished(IReadOnlyList<PostingRow> rows) =>
        Keep($"translation/{entity.Code}/vanished/balances", rows);

    /// <summary>Adds the adjustment and, apart from it, the rounding, each split into what the last year left and
    /// the rest.</summary>
    /// <param name="opening">What the last year left.</param>
    /// <param name="posted">The exact adjustment, rounded once.</param>
    /// <param name="rounding">The accumulated rounding.</param>
    /// <param name="left">What the translated lines add up to.</param>
    public void AddAdjustment(EntityOpening opening, long posted, long rounding, Int128 left)
    {
        var account = chart.WithRole(AccountRole.CumulativeTranslationAdjustment)!.Index;
        var began = Rounding.Round(opening.Adjustment, RoundingRule.HalfAwayFromZero);
        PostingRow Row(Movement movement, long amount) => new(entity.Index, account, amount) { Movement = movement };
        foreach (var (key, rows) in _vanished)
        {
            Int128 sum = 0;
            foreach (var row in rows)
            {
                sum += row.Amount;
            }

            _segment.AddClosing(
                new(
                    key,
                    JournalKind.Translation,
                    Rule,
                    "What vanished since an earlier closing of the year keeps its rates"
                ),
                rows,
                -sum
            );
        }

        _segment.AddClosing(
            new(
                AdjustmentKey,
                JournalKind.Translation,
                "IAS 21.41, ASC 830-30-45-12",
                "Translation adjustment, and what rounding every line once leaves"
            ),
            [
                Row(Movement.Opening, began),
                Row(Movement.Opening, opening.Rounding),
                Row(Movement.OtherComprehensiveIncome, posted - began),
                Row(Movement.Rounding, rounding - opening.Rounding),
            ],
            left
        );
    }

    /// <summary>Adds the analysis into movements.</summary>
    public void AddRollForward(IReadOnlyList<PostingRow> rows)
    {
        Int128 functional = 0;
        foreach (var row in rows)
        {
            functional += row.Functional;
        }

        Invariant.Holds(functional == 0, $"the roll-forward of {entity.Code} changes balances by {functional}");
        _segment.Add(
            new(
                $"roll-forward/{entity.Code}",
                JournalKind.RollForward,
                "IAS 7.28, ASC 830-230-45-1",
                "Balances analysed into opening, movements and exchange differences"
            ),
            rows
        );
    }

    /// <summary>The segment, or nothing where no journal was added.</summary>
    public IEnumerable<PostingSegment> Build() => _segment.IsEmpty ? [] : [_segment.Build()];

    private void Keep(string key, IReadOnlyList<PostingRow> rows)
    {
        if (rows.Count > 0)
        {
            _vanished.Add((key, [.. rows]));
            foreach (var row in rows)
            {
                VanishedSum += row.Amount;
            }
        }
    }
}
