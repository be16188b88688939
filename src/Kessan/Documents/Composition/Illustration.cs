using Kessan.Documents.Definitions;
using Kessan.Documents.References;

namespace Kessan.Documents.Composition;

/// <summary>What is said of figures that are illustrative.</summary>
internal static class Illustration
{
    /// <summary>The status of facts that are illustrative.</summary>
    public const string Status = "illustrative";

    /// <summary>The note, in the group's words or ours.</summary>
    public static RichText Note(TextComposer texts) =>
        texts.Compose(new DefinedText(ReportWords.Illustrative, default), ReferenceContext.None);
}
