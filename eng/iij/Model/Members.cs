namespace Kessan.Eng.Iij.Model;

/// <summary>The trees of the dimensions: which member is part of which.</summary>
internal sealed class Members
{
    private readonly Dictionary<(string Dimension, string Member), string> _parents = [];

    public static Members Read(string path)
    {
        var members = new Members();
        foreach (var row in CsvFile.Read(path))
        {
            members._parents[(row["dimension"], row["member"])] = row["parent"];
        }

        return members;
    }

    public bool Matches(LineName leaf, LineName filter) =>
        leaf.Concept == filter.Concept
        && filter.Qualifiers.All(wanted =>
            leaf.Qualifiers.TryGetValue(wanted.Key, out var member) && IsPartOf(wanted.Key, member, wanted.Value)
        );

    private bool IsPartOf(string dimension, string? member, string ancestor)
    {
        while (member is not null && member != ancestor)
        {
            member = _parents.GetValueOrDefault((dimension, member));
        }

        return member is not null;
    }
}
