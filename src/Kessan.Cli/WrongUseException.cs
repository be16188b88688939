namespace Kessan.Cli;

/// <summary>A command was asked for something that cannot be done: a folder, period or fact that is not
/// there.</summary>
public sealed class WrongUseException : Exception
{
    /// <summary>Says what cannot be done, in the user's words.</summary>
    public WrongUseException(string message)
        : base(message) { }

    /// <summary>Says what cannot be done and what caused it.</summary>
    public WrongUseException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Says nothing; use a message.</summary>
    public WrongUseException() { }
}
