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

    // So many bits leave room for the sum of as many figures as are ever added, twice.
    private const int NarrowBits = 54;

    private readonly int _rows;
    private readonly sbyte[] _kinds;
    private readonly int[] _signs;
    private bool _isNarrow = true;

    private SumMatrix(int rows, int[] columns, int[] weights)
    {
        Columns = columns;
        Weights = weights;
        var size = rows * columns.Length;
        Wide = new Int128[size * Places.Count];
        _rows = rows;
        _kinds = new sbyte[size];
        _signs = new int[rows];
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

    /// <summary>The figures, <see cref="Places.Count"/> numbers each, found by <see cref="At"/>.</summary>
    public Int128[] Wide { get; }

    /// <summary>The same in 64 bits; null where they do not fit.</summary>
    public long[]? Narrow { get; private set; }

    /// <summary>What a row is in a place: 0 nothing, 1 an amount, 2 a ratio.</summary>
    public int Kind(int row, int at) => _kinds[(at * _rows) + row];

    /// <summary>Where a figure's numbers begin.</summary>
    public int At(int row, int at) => ((at * _rows) + row) * Places.Count;

    /// <summary>Whether a row is printed below zero more often than above.</summary>
    public bool IsBelowZero(int row) => _signs[row] < 0;

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
                if (grid[row, Columns[at]] is { } number && !Put(row, at, number, rules, unit))
                {
                    return false;
                }
            }
        }

        Narrow = _isNarrow ? Array.ConvertAll(Wide, number => (long)number) : null;
        return true;
    }

    private bool Put(int row, int at, FoundNumber number, PrintRules rules, Fraction unit)
    {
        var reading = Reading.Of(number);
        var interval = rules.Of(reading);
        if ((reading.Value * unit).Magnitude > Fraction.PowerOfTen(MostDigits))
        {
            return false;
        }

        var place = At(row, at);
        Set(place + Places.Value, reading.Value * unit);
        Set(place + Places.Low, interval.From * unit);
        Set(place + Places.High, interval.To * unit);
        Set(place + Places.Step, reading.Step * unit);
        _signs[row] += Int128.Sign(Wide[place + Places.Value]);
        _kinds[(at * _rows) + row] = (sbyte)(
            Reading.IsRateOfChange(number) ? 0
            : Reading.IsRatioOf(number) ? 2
            : 1
        );
        return true;
    }

    private void Set(int place, Fraction value)
    {
        var whole = (Int128)BigInteger.Divide(value.Numerator, value.Denominator);
        Wide[place] = whole;
        _isNarrow &= Int128.Abs(whole) < Int128.One << NarrowBits;
    }

    /// <summary>The numbers of a figure.</summary>
    public static class Places
    {
        /// <summary>The figure.</summary>
        public const int Value = 0;

        /// <summary>The least exact value.</summary>
        public const int Low = 1;

        /// <summary>The greatest exact value.</summary>
        public const int High = 2;

        /// <summary>One in the last digit.</summary>
        public const int Step = 3;

        /// <summary>How many there are.</summary>
        public const int Count = 4;
    }
}
