namespace Kessan.Cli;

/// <summary>What a command tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Done; there may be warnings.</summary>
    public const int Done = 0;

    /// <summary>Findings stop publication.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use.</summary>
    public const int WrongUse = 2;
}
