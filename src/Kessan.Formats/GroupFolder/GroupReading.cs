using System.Collections.Immutable;
using Kessan.Documents.Approvals;
using Kessan.Documents.Definitions;
using Kessan.Facts.Figures;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>All that one reading of a folder finds.</summary>
/// <param name="Books">The group and its books.</param>
/// <param name="Figures">What it holds for facts beyond the ledgers.</param>
public sealed record GroupReading(GroupBooks Books, FigureBooks Figures)
{
    /// <summary>What the group publishes, as its folder defines it.</summary>
    public ReportDefinitions Report { get; init; } = ReportDefinitions.None;

    /// <summary>What of its documents was approved and published.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>Who prepares its documents unless a close names another; empty where nobody is named.</summary>
    public string Preparer { get; init; } = string.Empty;
}
