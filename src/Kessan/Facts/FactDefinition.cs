namespace Kessan.Facts;

/// <summary>What a figure counts and what it leaves out, in the words of the group.</summary>
/// <param name="En">English.</param>
/// <param name="Ja">Japanese; the English one where none is given.</param>
public sealed record FactDefinition(string En, string Ja);
