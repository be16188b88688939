using System.Diagnostics.CodeAnalysis;

namespace Kessan.Diagnostics;

/// <summary>A mistake of ours, never of the user's data: publication stops.</summary>
public sealed class InvariantViolationException : Exception
{
    /// <summary>Says which promise was broken.</summary>
    public InvariantViolationException(string message)
        : base(message) { }

    /// <summary>Says which promise was broken and why.</summary>
    public InvariantViolationException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>An unnamed violation.</summary>
    public InvariantViolationException() { }
}

/// <summary>Promises the engine makes to itself, checked in release builds too.</summary>
public static class Invariant
{
    /// <summary>Throws unless the promise holds.</summary>
    /// <exception cref="InvariantViolationException">The promise is broken.</exception>
    public static void Holds([DoesNotReturnIf(false)] bool promise, string message)
    {
        if (!promise)
        {
            throw new InvariantViolationException(message);
        }
    }

    /// <summary>Narrows a sum to minor units, once, after rounding.</summary>
    /// <exception cref="InvariantViolationException">The sum does not fit.</exception>
    public static long Narrow(Int128 amount)
    {
        if (amount < long.MinValue || amount > long.MaxValue)
        {
            throw new InvariantViolationException($"{amount} minor units do not fit 64 bits");
        }

        return (long)amount;
    }
}
