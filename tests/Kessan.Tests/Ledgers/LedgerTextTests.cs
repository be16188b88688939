using CsCheck;
using Kessan.Ledger;

namespace Kessan.Tests.Ledgers;

public sealed class LedgerTextTests
{
    private static readonly GroupExample Example = GroupExample.In("JPY").Entity("P", "JPY").Entity("S", "USD") with
    {
        Dimensions = new([
            new("service", [new("WAN", "WAN", "WAN", -1), new("SI", "Systems", "Systems", -1)]),
            new("nature", [new("staff", "Staff", "Staff", -1)]),
        ]),
    };

    [Fact]
    public void Goodwill_in_the_acquirees_currency_is_written_for_a_reader()
    {
        var builder = SegmentBuilder.Functional(Stage.Combinations, Example.Index("S"));
        builder.Add(
            new("combination/S/goodwill", JournalKind.Combination, "IFRS 3.32", "Goodwill of S"),
            [
                new(1, Example.Account("3700"), -120_000) { Movement = Movement.ScopeChange },
                new(1, Example.Account("1700"), 120_000) { Movement = Movement.ScopeChange },
            ]
        );

        LedgerText
            .Write(builder.Build(), Example.Names)
            .Should()
            .Be(
                """
                journal combination/S/goodwill | Combination | IFRS 3.32 | Goodwill of S
                  S  1700  Goodwill            @ScopeChange   1,200.00 USD
                  S  3700  Fair-value reserve  @ScopeChange  -1,200.00 USD

                """
            );
    }

    [Fact]
    public void A_journal_over_two_entities_shows_partners_members_lines_and_both_currencies()
    {
        const string text = """
            journal a | BalanceElimination | IFRS 10.B86(c) | Loan \| second line\nof the reason
              prepared Ann | approved Ben | file adjustments/q1.csv | at adjustments/q1.csv:3:7
              P  1300  Intragroup receivables  with S                           -11,000 JPY  -11,000 JPY
              S  2100  Intragroup payables     with P               line 12      100.00 USD   11,000 JPY
              S  4000  Sales                           service=SI  nature=staff    1.00 USD    0 JPY

            """;

        var journal = LedgerText.Parse(text, Example.Names).Should().ContainSingle().Subject;

        journal.IsPresentation.Should().BeTrue();
        journal.Header.Reason.Should().Be("Loan | second line\nof the reason");
        (journal.Header.Preparer, journal.Header.Approver, journal.Header.File)
            .Should()
            .Be(("Ann", "Ben", "adjustments/q1.csv"));
        journal.Header.Location.Should().Be(new Kessan.Diagnostics.SourceLocation("adjustments/q1.csv", 3, 7));
        journal
            .Rows[1]
            .Should()
            .Be(
                new PostingRow(1, Example.Account("2100"), 11_000)
                {
                    Partner = 0,
                    Functional = 10_000,
                    Line = 12,
                }
            );
        journal.Rows[2].Dimensions[0].Should().Be(1);
        journal.Rows[2].Dimensions[1].Should().Be(0);
        journal.Rows[2].Functional.Should().Be(100);
    }

    [Theory]
    [InlineData("S  1000  1.00 USD", "Line 1 of the ledger text: a posting stands before the first journal.*")]
    [InlineData("journal a | Nonsense", "Line 1 *'journal key | Kind | rule | reason'*")]
    [InlineData("journal a | Reported\n\nX  1000  1.00 USD", "Line 3 *no entity X.*")]
    [InlineData("journal a | Reported\nS  9999  1.00 USD", "Line 2 *no account 9999.*")]
    [InlineData("journal a | Reported\nS  1000  @Growth  1.00 USD", "Line 2 *no movement Growth.*")]
    [InlineData("journal a | Reported\nS  1000  1.005 USD", "Line 2 *'1.005 USD' is no exact amount of USD or JPY.*")]
    [InlineData("journal a | Reported\nS  1000  1.00", "Line 2 *'1.00' is no exact amount*")]
    [InlineData("journal a | Reported\nS  1000  nature=WAN  1.00 USD", "Line 2 *no nature=WAN.*")]
    [InlineData(
        "journal a | Reported\nS  1000  1 JPY  1.00 USD",
        "Line 2 *one amount, or a functional and a presentation*"
    )]
    public void What_is_not_in_the_notation_is_refused_with_its_line(string text, string message) =>
        FluentActions
            .Invoking(() => LedgerText.Parse(text, Example.Names))
            .Should()
            .Throw<FormatException>()
            .WithMessage(message);

    [Theory]
    [InlineData("2018")]
    [InlineData("with care")]
    [InlineData("a=b")]
    [InlineData("@home")]
    [InlineData("")]
    [InlineData("line 3")]
    public void A_name_that_looks_like_another_cell_is_quoted_and_read_past(string name)
    {
        var chart = new Accounts.ChartOfAccounts([
            ExampleChart.Make(0, "1", name, Accounts.AccountClass.Asset),
            ExampleChart.Make(1, "2", "Cash", Accounts.AccountClass.Asset),
        ]);
        var names = Example.Names with { Chart = chart };
        var builder = SegmentBuilder.Functional(Stage.Adjustments, 0);
        builder.Add(new("k", JournalKind.Adjustment, "", ""), [new(0, 0, 5), new(0, 1, -5)]);
        var text = LedgerText.Write(builder.Build(), names);

        text.Should().Contain($"\"{name}\"");
        LedgerText.Canonical(text, names).Should().Be(text);
    }

    [Fact]
    public void A_long_header_goes_on_in_a_second_line()
    {
        var reason = new string('x', 80);
        var builder = SegmentBuilder.Functional(Stage.Adjustments, 0);
        builder.Add(new("key", JournalKind.Adjustment, "IAS 12.19", reason), [new(0, 0, 5), new(0, 1, -5)]);
        var text = LedgerText.Write(builder.Build(), Example.Names);

        text.Should().StartWith($"journal key | Adjustment | IAS 12.19\n  | {reason}\n");
        LedgerText.Parse(text, Example.Names)[0].Header.Reason.Should().Be(reason);
    }

    [Fact]
    public void Journals_before_and_after_translation_make_no_segment()
    {
        const string text = """
            journal a | Reported
              S  1000  1.00 USD
              S  2000  -1.00 USD
            journal b | Reported
              S  1000  1.00 USD  110 JPY
              S  2000  -1.00 USD  -110 JPY
            """;

        FluentActions
            .Invoking(() => LedgerText.ReadSegment(text, Example.Names, Stage.Mapping))
            .Should()
            .Throw<FormatException>()
            .WithMessage("Journal a has no presentation amounts, others have.");
    }

    [Fact]
    public void Writing_then_reading_is_identity()
    {
        var row = Gen.Select(
            Gen.Int[0, Example.Chart.Accounts.Length - 1],
            Gen.Int[-1, 1],
            Gen.Enum<Movement>(),
            Gen.Int[-1, 1],
            Gen.Long[-9_000_000_000_000, 9_000_000_000_000],
            Gen.Int[0, 50],
            (account, partner, movement, member, amount, line) =>
            {
                var codes = default(DimensionCodes);
                codes[0] = member;
                return new PostingRow(1, account, amount)
                {
                    Partner = partner,
                    Movement = movement,
                    Dimensions = codes,
                    Functional = amount / 7,
                    Line = line,
                };
            }
        );
        Gen.Select(row.Array[1, 8], Gen.Bool, Gen.String[Gen.Char["ab|\\\n ,:="], 0, 12])
            .Sample(
                (rows, translated, reason) =>
                {
                    var segment = Segment(rows, translated, reason.Trim());
                    var text = LedgerText.Write(segment, Example.Names);
                    var back = LedgerText.ReadSegment(text, Example.Names, Stage.Eliminations);
                    LedgerText.Write(back, Example.Names).Should().Be(text);
                    back.Functional.ToArray().Should().Equal(segment.Functional.ToArray());
                    back.Presentation.ToArray().Should().Equal(segment.Presentation.ToArray());
                    back.Journals[0].Reason.Should().Be(segment.Journals[0].Reason);
                },
                iter: 1_000
            );
    }

    private static PostingSegment Segment(PostingRow[] rows, bool translated, string reason)
    {
        var builder = translated
            ? SegmentBuilder.Presentation(Stage.Eliminations, 1)
            : SegmentBuilder.Functional(Stage.Eliminations, 1);
        var header = new JournalHeader("key", JournalKind.UnrealizedProfit, "IFRS 10.B86(c)", reason);
        PostingRow[] kept = [.. rows.Select(row => translated ? row : row with { Functional = 0 })];
        var closing = new PostingRow(1, 0, -kept.Sum(row => row.Amount)) { Functional = translated ? 1 : 0 };
        builder.Add(header, [.. kept, closing]);
        return builder.Build();
    }
}
