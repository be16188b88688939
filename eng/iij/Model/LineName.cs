namespace Kessan.Eng.Iij.Model;

/// <summary>A concept with qualifiers, <c>Revenue[offering=Ip;service=Outsourcing]</c>: a filter on the
/// leaves.</summary>
internal sealed record LineName(string Concept, IReadOnlyDictionary<string, string> Qualifiers)
{
    public static LineName Parse(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return new LineName(text, new Dictionary<string, string>());
        }

        var qualifiers = text[(bracket + 1)..^1]
            .Split(';')
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return new LineName(text[..bracket], qualifiers);
    }

    public LineName With(IReadOnlyDictionary<string, string> more)
    {
        var merged = new Dictionary<string, string>(Qualifiers);
        foreach (var (dimension, member) in more)
        {
            merged[dimension] = member;
        }

        return this with
        {
            Qualifiers = merged,
        };
    }

    public override string ToString()
    {
        var pairs = Qualifiers
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        return Qualifiers.Count == 0 ? Concept : $"{Concept}[{string.Join(';', pairs)}]";
    }
}
