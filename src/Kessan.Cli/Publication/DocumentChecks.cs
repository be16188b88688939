using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Formats.Reading;
using Kessan.Formats.TieOutReport;
using Kessan.TieOut;
using Kessan.TieOut.Findings;
using Kessan.TieOut.Known;

namespace Kessan.Cli.Publication;

/// <summary>Figures beside the documents: the facts of a close, the numbers of an earlier document.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Findings">What was found when they were read.</param>
/// <param name="Folder">The folder the findings are about.</param>
public sealed record FiguresBeside(
    ImmutableArray<KnownFigure> Figures,
    ImmutableArray<Diagnostic> Findings,
    string Folder
);

/// <summary>Reads documents and ties them out.</summary>
public static class DocumentChecks
{
    /// <summary>Reads what documents are compared with.</summary>
    /// <param name="facts">A file of facts, or the folder of a close; null for none.</param>
    /// <param name="against">An earlier document; null for none.</param>
    public static FiguresBeside Beside(string? facts, string? against)
    {
        var figures = ImmutableArray.CreateBuilder<KnownFigure>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var folder = string.Empty;
        if (facts is not null)
        {
            var read = FactsFile.Read(facts);
            figures.AddRange(read.Value);
            findings.AddRange(read.Findings);
            folder = Directory.Exists(facts) ? facts : FolderOf(facts);
        }

        if (against is not null)
        {
            var earlier = DocumentReading.Read(against);
            findings.AddRange(earlier.Findings);
            folder = facts is null ? FolderOf(against) : folder;
            figures.AddRange(EarlierFigures.Of(DocumentTieOut.Check(earlier.Value, TieOutOptions.None).Document));
        }

        return new(figures.ToImmutable(), findings.ToImmutable(), folder);
    }

    /// <summary>Reads a document and ties it out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="beside">What it is compared with.</param>
    /// <param name="tell">Is told what is being done.</param>
    public static TiedFile Of(string path, FiguresBeside beside, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(tell);
        tell($"reading {path}");
        var read = DocumentReading.Read(path);
        tell($"tying out {path}");
        var result = DocumentTieOut.Check(read.Value, TieOutOptions.None);
        result = beside.Figures.IsEmpty ? result : KnownComparison.Of(result, beside.Figures);
        var findings = read.HasErrors ? [] : TieOutFindings.Of(result);
        return new(FolderOf(path), result, read.Findings, findings);
    }

    private static string FolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path.TrimEnd('/', '\\')) ?? string.Empty;
        return folder.Length == 0 ? "." : folder;
    }
}
