using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Facts.Figures;

/// <summary>A figure as a file gives it.</summary>
/// <param name="Concept">What it is.</param>
/// <param name="Period">When; null for what holds at any time, such as a threshold.</param>
/// <param name="Members">Members by dimension, in ordinal order of the dimensions.</param>
/// <param name="Value">The exact value in units, with the sign of the concept; a ratio is a pure number.</param>
/// <param name="Decimals">How many decimals of the value are written.</param>
/// <param name="Location">File and line.</param>
public sealed record Figure(
    string Concept,
    ReportingPeriod? Period,
    ImmutableArray<FactMember> Members,
    Fraction Value,
    int Decimals,
    SourceLocation Location
)
{
    /// <summary>The unit; empty for that of the concept.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>What was said about its exactness.</summary>
    public FactQualifier Qualifier { get; init; }

    /// <summary>Its status; empty for what <c>status.csv</c> says.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>Who said it and where, in the folder's words.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The framework it was drawn up under; null for the group's first, of an operating figure for
    /// any.</summary>
    public AccountingBasis? Basis { get; init; }

    /// <summary>Writes the figure as references do: <c>Revenue[offering=Cloud] FY2018</c>.</summary>
    public string Name
    {
        get
        {
            var what = Members.IsEmpty ? Concept : $"{Concept}[{string.Join(',', Members)}]";
            return Period is { } period ? $"{what} {period}" : what;
        }
    }
}
