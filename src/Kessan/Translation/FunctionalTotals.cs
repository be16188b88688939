using System.Numerics;
using Kessan.Accounts;
using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>What the proof reads of a closing: totals in functional currency, no presentation amount among
/// them.</summary>
internal sealed class FunctionalTotals
{
    private const int Movements = (int)Movement.Rounding + 1;
    private readonly Int128[] _equity = new Int128[Movements];
    private readonly Int128[] _historical = new Int128[Movements];
    private Int128 _results;
    private Int128 _all;

    private FunctionalTotals() { }

    /// <summary>Nothing.</summary>
    public static FunctionalTotals Zero { get; } = new();

    /// <summary>Results translated at averages.</summary>
    public BigInteger Results => (BigInteger)_results;

    /// <summary>The sum of all rows: zero unless a finding of intake or mapping says otherwise.</summary>
    public BigInteger OutOfBalance => (BigInteger)_all;

    /// <summary>A movement of carried equity; what is unanalysed and what is called opening count as
    /// change.</summary>
    public BigInteger Equity(Movement movement) => (BigInteger)Merged(_equity, movement);

    /// <summary>A movement of assets and liabilities at historical rates.</summary>
    public BigInteger Historical(Movement movement) => (BigInteger)Merged(_historical, movement);

    /// <summary>The totals of a closing's rows.</summary>
    public static FunctionalTotals Of(EntityLedger ledger, AccountTreatment[] treatments)
    {
        var totals = new FunctionalTotals();
        var chart = ledger.Frame.Group.Chart;
        foreach (var source in ledger.Sources)
        {
            var accounts = source.Accounts;
            var movements = source.Movements;
            var functional = source.Functional;
            for (var row = 0; row < accounts.Length; row++)
            {
                totals._all += functional[row];
                switch (treatments[accounts[row]])
                {
                    case AccountTreatment.Flow:
                        totals._results += functional[row];
                        break;
                    case AccountTreatment.CarriedBalance:
                        var isEquity = chart[accounts[row]].Class == AccountClass.Equity;
                        (isEquity ? totals._equity : totals._historical)[(int)movements[row]] += functional[row];
                        break;
                    default:
                        break;
                }
            }
        }

        return totals;
    }

    private static Int128 Merged(Int128[] movements, Movement movement) =>
        movement switch
        {
            Movement.Opening or Movement.None => 0,
            Movement.Change => movements[(int)Movement.Change]
                + movements[(int)Movement.Opening]
                + movements[(int)Movement.None],
            _ => movements[(int)movement],
        };
}
