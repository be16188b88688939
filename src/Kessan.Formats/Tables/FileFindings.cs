using System.Globalization;
using Kessan.Diagnostics;

namespace Kessan.Formats.Tables;

/// <summary>The findings of one file: the first of each code, and how many there are.</summary>
/// <remarks>A file of a million bad rows is told in a few lines. Not shared between threads; the lists of files are
/// joined in
/// order of their names.</remarks>
internal sealed class FileFindings(string file)
{
    /// <summary>How many findings of one code are kept for one file.</summary>
    public const int Kept = 20;

    private readonly SortedDictionary<string, (int Count, Severity Severity)> _counts = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _kept = [];

    /// <summary>The file, as it is named in the group folder.</summary>
    public string File { get; } = file;

    /// <summary>How many findings there are, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a finding of a code and tells whether its text is wanted.</summary>
    public bool Wants(string code, Severity severity = Severity.Error)
    {
        var count = _counts.GetValueOrDefault(code).Count + 1;
        _counts[code] = (count, severity);
        Count++;
        return count <= Kept;
    }

    /// <summary>Adds a finding.</summary>
    public void Add(Diagnostic finding)
    {
        if (Wants(finding.Code, finding.Severity))
        {
            _kept.Add(finding);
        }
    }

    /// <summary>Adds a finding whose code was counted by <see cref="Wants"/>.</summary>
    public void Keep(Diagnostic finding) => _kept.Add(finding);

    /// <summary>What is to be reported.</summary>
    public IEnumerable<Diagnostic> All()
    {
        foreach (var (code, (count, severity)) in _counts.Where(entry => entry.Value.Count > Kept))
        {
            var total = count.ToString("#,##0", CultureInfo.InvariantCulture);
            yield return new(
                code,
                severity,
                $"this file has {total} findings {code}; the first {Kept} are listed",
                new(File),
                Help: "they most likely have one cause: mend it where the first one points, and check again"
            );
        }

        foreach (var finding in _kept)
        {
            yield return finding;
        }
    }
}
