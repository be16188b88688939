namespace Kessan.Entities;

/// <summary>How an entity enters the consolidated statements.</summary>
public enum ConsolidationMethod
{
    /// <summary>It does not: its shares stay an investment.</summary>
    None,

    /// <summary>Line by line, as the parent or a subsidiary (IFRS 10.B86, ASC 810-10-45-1).</summary>
    Full,

    /// <summary>On one line, by the equity method (IAS 28.10, ASC 323-10-35-4).</summary>
    Equity,

    /// <summary>The group's part of each line (IFRS 11.20).</summary>
    JointOperation,
}
