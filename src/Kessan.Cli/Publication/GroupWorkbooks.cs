using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.References;
using Kessan.Documents.Workbook;

namespace Kessan.Cli.Publication;

/// <summary>The workbook of a close in every language of the group.</summary>
public static class GroupWorkbooks
{
    /// <summary>Builds the workbooks; none where nothing was consolidated.</summary>
    /// <param name="close">The close, its facts and definitions.</param>
    /// <returns>The workbooks without a stamp, and the findings about their definition.</returns>
    public static Checked<ImmutableArray<ReportWorkbook>> Build(GroupClose close)
    {
        ArgumentNullException.ThrowIfNull(close);
        if (close.Statements is null || close.Series is not { } series)
        {
            return Checked.Clean<ImmutableArray<ReportWorkbook>>([]);
        }

        var group = close.Books.Group;
        var built = group
            .Languages.Select(Languages.Find)
            .OfType<Language>()
            .Select(language =>
                ReferenceFrame.Of(close.Book, group, close.Period.Closing.YearToDate, close.Basis, language)
            )
            .Select(frame => WorkbookBuilder.Build(new(close.Report, frame, series, close.Figures)))
            .ToList();
        // The definition is written for the latest closing and the group's first framework; elsewhere a figure the
        // folder does not have is left out and is no mistake.
        var isWrittenFor =
            close.Period.Closing == close.Books.Closings[^1] && (group.Bases.IsEmpty || close.Basis == group.Bases[0]);
        return Checked.With<ImmutableArray<ReportWorkbook>>(
            [.. built.Select(one => one.Value)],
            isWrittenFor ? built.SelectMany(one => one.Findings).Distinct() : []
        );
    }
}
