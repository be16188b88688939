using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Statements;

/// <summary>A consolidated ledger written as lines of text: entity, account, movement (or -), amount, then for the
/// result a member of dimension service after @; a line <c>= Kind</c> begins a journal.</summary>
internal sealed class StatementExample
{
    private const string Chart = """
        1000 Asset     CashAndCashEquivalents          | Cash
        1100 Asset     TradeReceivables                |
        1200 Asset     Inventories                     |
        1400 Asset     OtherInvestments                | InvestmentInSubsidiary
        1500 Asset     PropertyAndEquipment            |
        1700 Asset     Goodwill                        | Goodwill
        1800 Asset     OtherInvestments                |
        1900 Asset     AssetsHeldForSale               |
        2000 Liability TradePayables                   |
        2100 Liability LeaseObligations                |
        2200 Liability Borrowings                      |
        3000 Equity    CommonStock                     |
        3100 Equity    AdditionalPaidInCapital         | AdditionalPaidInCapital
        3200 Equity    RetainedEarnings                | RetainedEarnings
        3300 Equity    TreasuryStock                   | TreasuryStock
        3400 Equity    CumulativeTranslationAdjustment | CumulativeTranslationAdjustment
        3500 Equity    UnrealizedGainOnSecurities      |
        3800 Equity    NonControllingInterests         | NonControllingInterests
        4000 Income    Revenue                         |
        4400 Income    GainLossOnOtherInvestments      |
        4500 Income    ShareOfProfitOfEquityMethodInvestees |
        5000 Expense   CostOfRevenue                   |
        5100 Expense   GeneralAndAdministrative        |
        5800 Expense   CurrentIncomeTaxExpense         |
        """;

    private readonly List<(JournalKind Kind, List<PostingRow> Rows)> _journals = [];

    private StatementExample(GroupExample group) => Group = group;

    public GroupExample Group { get; }

    public int Lines { get; init; }

    public static StatementExample Of(string text, int lines = 0)
    {
        var group = GroupExample.In("JPY").Entity("P", "JPY").Entity("S", "USD").Entity("T", "JPY") with
        {
            Chart = new(Chart.Split('\n').Select(Account)),
            Dimensions = new([
                new(
                    "service",
                    [
                        new("NET", "Network", "ネットワーク", -1),
                        new("WAN", "Wide area", "広域", 0),
                        new("SI", "Systems", "システム", -1),
                    ]
                ),
            ]),
        };
        var example = new StatementExample(group) { Lines = lines };
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            example.Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return example;
    }

    public ConsolidatedLedger Ledger(string closing = "FY2018-H1", AccountingBasis basis = AccountingBasis.UsGaap) =>
        Ledger(Group.Frame(closing, basis), []);

    public ConsolidatedLedger Ledger(ClosingFrame frame, ImmutableArray<InterestRollForward> interests)
    {
        ImmutableArray<PostingSegment> segments = [.. _journals.Select(Segment)];
        EntityTranslation translation = new(
            1,
            new(-305, 10),
            new(-305, 10),
            [new("opening", 1000, GroupExample.Rate("100"), GroupExample.Rate("110"), new(-305, 10))],
            1,
            Lines,
            Fraction.Zero,
            []
        );
        TranslatedLedger translated = new(frame, segments, [], [translation]);
        EliminatedLedger eliminated = new(new(translated, segments, []), segments, []);
        return new(eliminated, segments, interests, []);
    }

    public Kessan.Diagnostics.Checked<StatementSet> Run(
        string closing = "FY2018-H1",
        AccountingBasis basis = AccountingBasis.UsGaap
    )
    {
        var ledger = Ledger(closing, basis);
        return StatementStage.Run(ledger, StatementPolicy.For(ledger.Frame).Value);
    }

    private PostingSegment Segment((JournalKind Kind, List<PostingRow> Rows) journal, int number)
    {
        var builder = SegmentBuilder.Presentation(Stage.Mapping);
        var file = journal.Kind == JournalKind.Reported ? $"trial-balances/FY2018-Q2/{number}.csv" : string.Empty;
        builder.Add(new($"{number}", journal.Kind, "rule", "reason") { File = file }, journal.Rows);
        return builder.Build();
    }

    private void Read(string[] words)
    {
        if (words[0] == "=")
        {
            _journals.Add((Enum.Parse<JournalKind>(words[1]), []));
            return;
        }

        DimensionCodes members = default;
        if (words.Length > 4)
        {
            members[0] = Group.Dimensions.All[0].IndexOf(words[4][1..]);
        }

        var rows = _journals[^1].Rows;
        rows.Add(
            new(Group.Index(words[0]), Group.Account(words[1]), long.Parse(words[3]))
            {
                Movement = words[2] == "-" ? Movement.None : Enum.Parse<Movement>(words[2]),
                Dimensions = members,
                Functional = long.Parse(words[3]),
                Line = rows.Count + 2,
            }
        );
    }

    private static Account Account(string line, int index)
    {
        var role = line[(line.IndexOf('|') + 1)..].Trim();
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var made = ExampleChart.Make(
            index,
            words[0],
            words[2],
            Enum.Parse<AccountClass>(words[1]),
            role.Length == 0 ? AccountRole.None : Enum.Parse<AccountRole>(role)
        );
        return words[0] == "4400"
            ? made with
            {
                CashFlow = CashFlowRule.Empty with
                {
                    Default = "AdjustmentsForGainLossOnOtherInvestments",
                    ShownOn = "ProceedsFromSalesOfOtherInvestments",
                },
            }
            : made;
    }
}
