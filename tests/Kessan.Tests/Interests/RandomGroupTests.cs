using System.Text;
using CsCheck;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Interests;

/// <summary>Random groups founded at cost, with chains and rings, against sums written another way.</summary>
public sealed class RandomGroupTests
{
    // Owner, entity and per cent: P over A and B, A and B over C, C back into A, so that A, C is a ring.
    private static readonly Gen<(int A, int B, int AC, int BC, int CA)> Interests = Gen.Select(
        Gen.Int[55, 80],
        Gen.Int[51, 100],
        Gen.Int[30, 60],
        Gen.Int[21, 40],
        Gen.Int[0, 20]
    );

    [Fact]
    public void Owners_and_others_have_all_net_assets_and_others_what_is_held_outside() =>
        Gen.Select(Interests, Gen.Int[-900, 900].Array[4], Gen.Int[-900, 900].Array[4])
            .Sample((held, opening, profit) => Check(held, opening, profit), iter: 200);

    private static void Check((int A, int B, int AC, int BC, int CA) held, int[] opening, int[] profit)
    {
        (string Pair, int Percent)[] holdings =
        [
            ("P>A", held.A),
            ("P>B", held.B),
            ("A>C", held.AC),
            ("B>C", held.BC),
            ("C>A", held.CA),
        ];
        var group = holdings.Aggregate(
            InterestExample.Companies("P A B C"),
            (all, h) =>
                all.Holds("2018-03-31", h.Pair[..1], h.Pair[2..], $"{h.Percent}/100", OwnershipEventKind.Opening)
        );
        var example = new InterestExample(group);
        long[] net = [.. opening.Zip(profit, (before, year) => 10_000L + before + year)];

        var (ledger, findings) = example.Close("FY2018", Books(holdings, opening, profit));

        findings.Should().BeEmpty();
        var cost = holdings.Select(h => (Owner: "PABC".IndexOf(h.Pair[0]), Cost: h.Percent * 100L)).ToList();
        var apart = net.Select((amount, i) => amount - cost.Where(c => c.Owner == i).Sum(c => c.Cost)).ToArray();
        var graph = ScopeDetermination.GraphAtEndOf(4, new(group.Ownership), 0, new(2019, 3, 31));
        for (var entity = 1; entity < 4; entity++)
        {
            var exact = (Fraction.One - graph.Effective[entity]) * apart[entity];
            var difference = exact + example.Closing(ledger, "PABC"[entity].ToString());
            (difference <= 4 && difference >= -4).Should().BeTrue($"{difference} is more than rounding");
        }

        example.Amount(ledger, "1800").Should().Be(0);
        example.Amount(ledger, "1000").Should().Be(apart.Sum());
        var owners = example.Amount(ledger, "3000") + example.RetainedWithResult(ledger);
        (owners + example.Amount(ledger, "3800")).Should().Be(-apart.Sum());
    }

    private static string Books((string Pair, int Percent)[] holdings, int[] opening, int[] profit)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++)
        {
            var code = "PABC"[i];
            var cost = 0;
            foreach (var (pair, percent) in holdings.Where(h => h.Pair[0] == code && h.Percent > 0))
            {
                text.AppendLine($"{code} 1800>{pair[2]} @Opening {percent * 100}");
                cost += percent * 100;
            }

            text.AppendLine($"{code} 1000 @Change {10_000 + opening[i] + profit[i] - cost}");
            text.AppendLine($"{code} 3000 @Opening -10000");
            text.AppendLine($"{code} 3200 @Opening {-opening[i]}");
            text.AppendLine($"{code} 4000 {-profit[i]}");
        }

        return text.ToString();
    }
}
