using Kessan.TieOut.Numbers;

namespace Kessan.Formats.Tests.TieOut.Mutation;

/// <summary>Kinds of errors that get into published documents.</summary>
public enum ErrorKind
{
    /// <summary>One digit is another.</summary>
    Digit,

    /// <summary>Two neighbouring digits stand the wrong way round.</summary>
    Swap,

    /// <summary>A point is lost or gained, or a nought.</summary>
    FactorOfTen,

    /// <summary>The sign is turned, or the word for it.</summary>
    Sign,

    /// <summary>The value of a neighbouring column is printed.</summary>
    Neighbour,

    /// <summary>A growth rate is that of another period or line.</summary>
    StaleGrowth,
}

/// <summary>An error in a document's text.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Number">The number, as the sound document has it.</param>
/// <param name="Line">The line of the file, the first being 0.</param>
/// <param name="Start">Where what is replaced begins in the line.</param>
/// <param name="Old">What is replaced.</param>
/// <param name="New">What stands there instead.</param>
public sealed record PlantedError(ErrorKind Kind, FoundNumber Number, int Line, int Start, string Old, string New)
{
    /// <summary>The number as it is meant to be read with the error.</summary>
    public FoundNumber Wrong { get; init; } = Number;
}
