using System.Numerics;
using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>The solution, line by line, in yen: what the group's ledgers come to.</summary>
internal sealed class Figures(LineTable lines, IReadOnlyList<Leaf> leaves, IReadOnlyList<Rational> solution)
{
    private static readonly Rational TaxOnFunds = new(63, 200);

    public IReadOnlyList<Leaf> Leaves => leaves;

    public long LeafValue(int leaf) => Yen(solution[leaf]);

    /// <summary>A formula of lines: a flow of the quarter, or a balance at its end.</summary>
    public long Formula(string formula, string period)
    {
        long sum = 0;
        var sign = 1;
        foreach (var word in formula.Split(' '))
        {
            if (word is "+" or "-")
            {
                sign = word == "+" ? 1 : -1;
            }
            else if (word != "0")
            {
                sum += sign * Value(word, period);
            }
        }

        return sum;
    }

    public long Value(string line, string period) =>
        line switch
        {
            "AccountingChangeTax[line=OtherInvestments]" => TaxOfChange(period),
            "AccountingChangeTax[line=PrepaidExpenses]" => Value(
                "AccountingChange[line=DeferredTaxLiabilities]",
                period
            ) - TaxOfChange(period),
            "DeferredTaxOnFunds" => Yen(
                (TaxOnFunds * Value("GainLossOnOtherInvestments[kind=Funds]", period)).RoundHalfAwayFromZero()
            ),
            "DeferredTaxOnListedShares" => Value("DeferredIncomeTaxExpense[part=Excluded]", period)
                - Value("DeferredTaxOnFunds", period),
            _ => Yen(lines.Form(line, period).At(solution)),
        };

    /// <summary>The deferred tax on the accounting changes belongs to them in proportion.</summary>
    private long TaxOfChange(string period)
    {
        Rational funds = Value("AccountingChange[line=OtherInvestments]", period);
        var whole = funds + Value("AccountingChange[line=PrepaidExpenses]", period);
        Rational tax = Value("AccountingChange[line=DeferredTaxLiabilities]", period);
        return whole.IsZero ? 0 : Yen((tax * funds / whole).RoundHalfAwayFromZero());
    }

    private static long Yen(Rational value) =>
        value.IsWhole ? (long)value.Numerator : throw new InvalidDataException($"{value} is no whole yen");
}
