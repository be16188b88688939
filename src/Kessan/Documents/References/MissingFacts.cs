using Kessan.Diagnostics;
using Kessan.Facts;

namespace Kessan.Documents.References;

/// <summary>Says what is wrong with a reference that names no fact: the concept, or its period and members.</summary>
/// <remarks>What a book's sources publish is listed when the first reference fails, not before. What others asked for
/// is not of it: documents are built beside each other, and a finding must not tell which was first.</remarks>
internal sealed class MissingFacts(ReferenceFrame frame)
{
    private readonly Lazy<ILookup<string, Fact>> _published = new(() =>
        frame
            .Book.PublishedIds.Select(frame.Book.Find)
            .OfType<Fact>()
            .DistinctBy(fact => fact.Id)
            .OrderBy(fact => fact.Id.ToString(), StringComparer.Ordinal)
            .ToLookup(fact => fact.Id.Concept, StringComparer.Ordinal)
    );

    /// <summary>Whether any fact of a concept is published.</summary>
    public bool Knows(string concept) => _published.Value.Contains(concept);

    public Diagnostic Finding(FactId id, SourceLocation at)
    {
        var name = at.Within(1, id.Concept.Length);
        if (!Knows(id.Concept))
        {
            var nearest = Nearest.Word(id.Concept, _published.Value.Select(facts => facts.Key));
            return ReferenceDiagnostics.UnknownConcept(name, id.Concept, nearest);
        }

        var others = _published.Value[id.Concept].OrderBy(fact => Likeness(fact.Id, id));
        return ReferenceDiagnostics.NoFact(name, id.ToString(), others.LastOrDefault()?.Id.ToString());
    }

    /// <summary>How much of what was asked for a fact has; later periods win among equals.</summary>
    private static (int Alike, int Year, int Month) Likeness(FactId other, FactId id)
    {
        var alike =
            (other.Period == id.Period ? 4 : 0)
            + (other.Scenario == id.Scenario ? 2 : 0)
            + (other.Dimensions.SequenceEqual(id.Dimensions) ? 1 : 0);
        return (alike, other.Period.FiscalYear, other.Period.LastMonth);
    }
}
