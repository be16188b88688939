using Kessan.Diagnostics;

namespace Kessan.Facts.Labels;

/// <summary>Words in both languages.</summary>
/// <param name="En">English.</param>
/// <param name="Ja">Japanese.</param>
public sealed record Wording(string En, string Ja);

/// <summary>What a concept or measure is called in documents.</summary>
/// <param name="Long">Its label.</param>
/// <param name="Short">A shorter one for narrow places, or null.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ConceptNaming(Wording Long, Wording? Short, SourceLocation Place)
{
    /// <summary>The label, the short one if it is wanted and there is one.</summary>
    public Wording Choose(LabelLength length) => length == LabelLength.Short ? Short ?? Long : Long;
}

/// <summary>Which label is wanted.</summary>
public enum LabelLength
{
    /// <summary>The label itself.</summary>
    Long,

    /// <summary>The short one where there is one.</summary>
    Short,
}
