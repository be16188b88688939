using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Facts;

namespace Kessan.Documents.Composition;

/// <summary>What a document is built from besides its definition.</summary>
/// <param name="Report">Words, theme and pictures of the group.</param>
/// <param name="Frame">The facts, the period closed and the language.</param>
public sealed record DocumentSource(ReportDefinitions Report, ReferenceFrame Frame)
{
    /// <summary>What stands across every page; null where nothing does.</summary>
    public string? Stamp { get; init; }

    /// <summary>What a fact is called; its own label unless the group names it otherwise.</summary>
    public Func<Fact, Language, string> LabelOf { get; init; } =
        (fact, language) => language.Choose(fact.LabelEn, fact.LabelJa);
}
