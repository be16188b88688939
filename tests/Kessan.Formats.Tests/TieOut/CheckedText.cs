using System.Text;
using Kessan.Formats.Reading;
using Kessan.TieOut;
using Kessan.TieOut.Relations;

namespace Kessan.Formats.Tests.TieOut;

/// <summary>A document written down in a test, read and tied out.</summary>
internal static class CheckedText
{
    /// <summary>What the tie-out says of a text, read by the ending of its name.</summary>
    public static TieOutResult Check(string name, string text) =>
        DocumentTieOut.Check(DocumentReading.Read(name, Encoding.UTF8.GetBytes(text)).Value, TieOutOptions.None);

    /// <summary>The relations that contradict, and the conflicts.</summary>
    public static IEnumerable<string> Contradictions(TieOutResult result) =>
        result
            .Relations.Where(relation => relation.Verdict == Verdict.Contradiction)
            .Select(relation => relation.Why)
            .Concat(result.Conflicts.Select(conflict => string.Join(' ', conflict.Numbers)));
}
