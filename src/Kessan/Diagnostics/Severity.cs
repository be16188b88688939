namespace Kessan.Diagnostics;

/// <summary>How much a finding matters to the close it was found in.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing needs to be done.</summary>
    Info,

    /// <summary>To be looked at by a person; the figures are published.</summary>
    Warning,

    /// <summary>The figures would be wrong or incomplete; publication stops.</summary>
    Error,
}
