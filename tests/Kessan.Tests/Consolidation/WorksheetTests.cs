using CsCheck;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Statements;
using Kessan.Tests.Statements;

namespace Kessan.Tests.Consolidation;

public sealed class WorksheetTests
{
    [Fact]
    public void Every_row_adds_and_every_column_balances()
    {
        var sheet = WorksheetBuilder.Of(
            StatementExample.Of(WorkedLedgers.Parent + WorkedLedgers.ForeignWithOthers, lines: 3).Run().Value
        );

        sheet.Totals.Should().OnlyContain(total => total == 0);
        string[] keys = [.. sheet.Columns.Select(column => column.Key)];
        keys[..4].Should().Equal("P", "S", "sum", "adjustments");
        keys[^1].Should().Be("consolidated");
        var cash = sheet.Rows[0].Amounts;
        cash[0].Should().Be(440);
        cash[1].Should().Be(1_050);
        cash[2].Should().Be(1_490);
        cash[Array.IndexOf(keys, "translation")].Should().Be(101);
        cash[^1].Should().Be(1_591);
        foreach (var row in sheet.Rows)
        {
            row.Amounts[2].Should().Be(row.Amounts[0] + row.Amounts[1]);
            row.Amounts[^1].Should().Be(row.Amounts[2..^1].Sum());
        }
    }

    [Fact]
    public void Consolidated_amounts_are_the_figures_of_the_statements_whatever_the_ledger()
    {
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 23], Gen.Int[0, 23], Gen.Int[1, 1_000])
            .List[1, 40]
            .Sample(moves =>
            {
                var text = string.Concat(moves.Select(Journal));
                var set = StatementExample.Of(text).Run().Value;
                var sheet = WorksheetBuilder.Of(set);
                var assets = sheet.Rows.Where(row => row.Account < 8).Sum(row => row.Amounts[^1]);

                assets.Should().Be(set.Amounts["TotalAssets"]);
                set.Amounts["TotalAssets"].Should().Be(set.Amounts["TotalLiabilitiesAndEquity"]);
                var last = set.ChangesInEquity.Rows[^1].Amounts;
                last[^1].Should().Be(set.Amounts["TotalEquity"]);
                set.ChangesInEquity.Rows.Take(set.ChangesInEquity.Rows.Length - 1)
                    .Sum(row => row.Amounts[^1])
                    .Should()
                    .Be(last[^1]);
            });

        static string Journal((int Entity, int Debit, int Credit, int Amount) move)
        {
            var entity = "PST"[move.Entity];
            return $"= Reported\n{entity} {Row(move.Debit)} {move.Amount}\n{entity} {Row(move.Credit)} -{move.Amount}\n";
        }

        static string Row(int account)
        {
            string[] codes =
            [
                "1000",
                "1100",
                "1200",
                "1400",
                "1500",
                "1700",
                "1800",
                "1900",
                "2000",
                "2100",
                "2200",
                "3000",
                "3100",
                "3200",
                "3300",
                "3400",
                "3500",
                "3800",
                "4000",
                "4400",
                "4500",
                "5000",
                "5100",
                "5800",
            ];
            return codes[account]
                + (
                    account >= 18 ? " -"
                    : account % 2 == 0 ? " Opening"
                    : " Change"
                );
        }
    }

    [Fact]
    public void Proofs_show_both_derivations_and_unadjusted_differences_against_materiality()
    {
        var sheet = ProofSheetBuilder.Of(StatementExample.Of(WorkedLedgers.Foreign, lines: 3).Run().Value);

        sheet.Holds.Should().BeTrue();
        var translation = sheet.Proofs.First(proof => proof.Kind == ProofKind.Translation);
        (translation.Name, translation.First, translation.Second)
            .Should()
            .Be(("S", new(-305, 10), new Fraction(-305, 10)));
        sheet.Proofs.Where(proof => proof.Kind == ProofKind.Cash).Should().HaveCount(2);
        sheet.Unadjusted.Should().Equal(new UnadjustedDifference("translation of S", "Rounding", 1));
    }
}
