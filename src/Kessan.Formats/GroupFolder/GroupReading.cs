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
}
