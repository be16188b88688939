using System.Collections.Immutable;
using System.Globalization;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Periods;

namespace Kessan.Cli.Publication;

/// <summary>Findings about what is published of a close.</summary>
internal static class PublicationDiagnostics
{
    /// <summary>KES3030: a document that an earlier closing cannot have.</summary>
    public static Diagnostic NotOfThisClosing(
        DocumentDefinition document,
        ReportingPeriod closed,
        ImmutableArray<Diagnostic> findings
    ) =>
        new(
            "KES3030",
            Severity.Warning,
            string.Create(
                CultureInfo.InvariantCulture,
                $"`{document.Name}` is not written for {closed}, an earlier closing: {Missing(findings.Length)}"
            ),
            document.Place,
            $"the first, at {findings[0].Location}: {findings[0].Message}",
            "it is written for the latest closing; bring the earlier figures into published/ to have it here too"
        );

    private static string Missing(int count) =>
        count == 1
            ? "1 mistake or missing figure"
            : string.Create(CultureInfo.InvariantCulture, $"{count} mistakes or missing figures");
}
