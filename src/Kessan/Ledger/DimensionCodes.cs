using System.Runtime.CompilerServices;

namespace Kessan.Ledger;

/// <summary>The members of up to eight dimensions on one row.</summary>
/// <remarks><c>default</c> carries no members.</remarks>
public struct DimensionCodes : IEquatable<DimensionCodes>
{
    private Codes _plusOne;

    /// <summary>The member of a dimension, or -1.</summary>
    public int this[int dimension]
    {
        readonly get => _plusOne[dimension] - 1;
        set => _plusOne[dimension] = value + 1;
    }

    /// <summary>Whether two rows carry the same members.</summary>
    public static bool operator ==(DimensionCodes left, DimensionCodes right) => left.Equals(right);

    /// <summary>Whether two rows carry different members.</summary>
    public static bool operator !=(DimensionCodes left, DimensionCodes right) => !left.Equals(right);

    /// <summary>Orders by the first dimension in which they differ.</summary>
    public readonly int CompareTo(in DimensionCodes other) =>
        ((ReadOnlySpan<int>)_plusOne).SequenceCompareTo((ReadOnlySpan<int>)other._plusOne);

    /// <inheritdoc/>
    public readonly bool Equals(DimensionCodes other) =>
        ((ReadOnlySpan<int>)_plusOne).SequenceEqual((ReadOnlySpan<int>)other._plusOne);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is DimensionCodes other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var code in (ReadOnlySpan<int>)_plusOne)
        {
            hash.Add(code);
        }

        return hash.ToHashCode();
    }

    [InlineArray(AnalysisDimensions.Most)]
    private struct Codes
    {
        private int _first;
    }
}
