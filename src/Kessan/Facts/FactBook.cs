using System.Collections.Concurrent;

namespace Kessan.Facts;

/// <summary>Where facts of one kind come from: statements, operating figures, securities, measures.</summary>
/// <remarks>A source is a pure function of what it was made from: asked twice it answers the same, on any
/// thread.</remarks>
public interface IFactSource
{
    /// <summary>The fact of an id, computed if need be; null where the source has none.</summary>
    /// <param name="id">What is asked for.</param>
    /// <param name="book">All facts, for sources that compute from others; never the same id again.</param>
    Fact? Find(FactId id, FactBook book);

    /// <summary>The ids the source publishes without being asked, in any order.</summary>
    IEnumerable<FactId> Published { get; }
}

/// <summary>Every fact of a close by id: those of all sources, computed when first asked for and remembered.</summary>
/// <remarks>The waist between consolidation and documents: every document, workbook and check reads facts from here
/// and from nowhere else. The first source that knows an id has it.</remarks>
public sealed class FactBook
{
    private readonly IFactSource[] _sources;
    private readonly ConcurrentDictionary<FactId, Fact?> _found = new();

    /// <summary>A book of sources, the first that knows an id first.</summary>
    public FactBook(IEnumerable<IFactSource> sources) => _sources = [.. sources];

    /// <summary>The fact of an id, or null where no source has it.</summary>
    public Fact? Find(FactId id)
    {
        if (_found.TryGetValue(id, out var known))
        {
            return known;
        }

        Fact? fact = null;
        for (var source = 0; fact is null && source < _sources.Length; source++)
        {
            fact = _sources[source].Find(id, this);
        }

        return _found.GetOrAdd(id, fact);
    }

    /// <summary>The ids all sources publish without being asked, in the order of the sources.</summary>
    public IEnumerable<FactId> PublishedIds => _sources.SelectMany(source => source.Published);

    /// <summary>All facts that sources publish, and every other that was asked for, in ordinal order of ids.</summary>
    /// <remarks>What was asked for by then depends on who asked first: nothing that is computed beside other askers may
    /// depend on it.</remarks>
    public FactSet Published() =>
        new(PublishedIds.Concat(_found.Keys).Distinct().Select(Find).OfType<Fact>().DistinctBy(fact => fact.Id));
}
