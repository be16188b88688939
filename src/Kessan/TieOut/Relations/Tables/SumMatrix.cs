using System.Numerics;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>A grid's figures as whole numbers of one small unit, for the search of sums among many rows.</summary>
internal sealed class SumMatrix
{
    private const int MostDigits = 30;
    private const int MostColumns = 16;

    private readonly Int128[] _values;
    private readonly Int128[] _lows;
    private readonly Int128[] _highs;
    private readonly Int128[] _steps;
    private readonly sbyte[] _kinds;

    private SumMatrix(int rows, int[] columns, int[] weights)
    {
        Columns = columns;
        Weights = weights;
        var size = rows * columns.Length;
        (_values, _lows, _highs, _steps) = (new Int128[size], new Int128[size], new Int128[size], new Int128[size]);
        _kinds = new sbyte[size];
    }

    /// <summary>The grid's columns that are searched.</summary>
    public int[] Columns { get; }

    /// <summary>How much each of them says, in quarters.</summary>
    public int[] Weights { get; }

    /// <summary>The figures of a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="columns">The columns to search, the most telling first.</param>
    /// <param name="rules">How they are rounded.</param>
    /// <returns>The figures; null where they are too large or too fine to be searched.</returns>
    public static SumMatrix? Of(TableGrid grid, IEnumerable<(int Column, int Weight)> columns, PrintRules rules)
    {
        var taken = columns.Take(MostColumns).ToArray();
        var matrix = new SumMatrix(
            grid.Rows.Length,
            [.. taken.Select(pair => pair.Column)],
            [.. taken.Select(pair => pair.Weight)]
        );
        var finest = 0;
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            foreach (var column in matrix.Columns)
            {
                finest = grid[row, column] is { } number ? Math.Min(finest, number.Scale - number.Decimals) : finest;
            }
        }

        return matrix.Fill(grid, rules, Fraction.PowerOfTen(-finest) * 2) ? matrix : null;
    }

    /// <summary>What a row is in a place: 0 nothing, 1 an amount, 2 a ratio.</summary>
    public int Kind(int row, int at) => _kinds[(row * Columns.Length) + at];

    /// <summary>The figure.</summary>
    public Int128 Value(int row, int at) => _values[(row * Columns.Length) + at];

    /// <summary>The least exact value.</summary>
    public Int128 Low(int row, int at) => _lows[(row * Columns.Length) + at];

    /// <summary>The greatest exact value.</summary>
    public Int128 High(int row, int at) => _highs[(row * Columns.Length) + at];

    /// <summary>One in the last digit.</summary>
    public Int128 Step(int row, int at) => _steps[(row * Columns.Length) + at];

    /// <summary>Whether a row is printed below zero more often than above.</summary>
    public bool IsBelowZero(int row)
    {
        var sign = 0;
        for (var at = 0; at < Columns.Length; at++)
        {
            sign += Int128.Sign(Value(row, at));
        }

        return sign < 0;
    }

    /// <summary>How many bits a sum that near says.</summary>
    public static int Bits(Int128 window, Int128 spread) =>
        spread <= 0
            ? 0
            : Math.Clamp(
                (int)Int128.LeadingZeroCount(window < 1 ? 1 : window) - (int)Int128.LeadingZeroCount(spread),
                0,
                Evidence.MostOfOnePlace
            );

    private bool Fill(TableGrid grid, PrintRules rules, Fraction unit)
    {
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            for (var at = 0; at < Columns.Length; at++)
            {
                if (grid[row, Columns[at]] is { } number && !Put((row * Columns.Length) + at, number, rules, unit))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Put(int at, FoundNumber number, PrintRules rules, Fraction unit)
    {
        var reading = Reading.Of(number);
        var interval = rules.Of(reading);
        if ((reading.Value * unit).Magnitude > Fraction.PowerOfTen(MostDigits))
        {
            return false;
        }

        _values[at] = Whole(reading.Value * unit);
        _lows[at] = Whole(interval.From * unit);
        _highs[at] = Whole(interval.To * unit);
        _steps[at] = Whole(reading.Step * unit);
        _kinds[at] = (sbyte)(
            Reading.IsRateOfChange(number) ? 0
            : Reading.IsRatioOf(number) ? 2
            : 1
        );
        return true;
    }

    private static Int128 Whole(Fraction value) => (Int128)BigInteger.Divide(value.Numerator, value.Denominator);
}
