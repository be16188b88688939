using Kessan.Facts;

namespace Kessan.Documents.Workbook;

/// <summary>Names cells after the facts they hold, so that formulas can be written by name:
/// <c>Revenue.Wan.FY2018_Q2</c>.</summary>
internal static class FactNames
{
    private const int Longest = 255;

    /// <summary>The name of a fact: concept, members, period, and its scenario where it is not actual.</summary>
    public static string Of(FactId id)
    {
        var parts = id.Dimensions.Select(member => member.Member).Prepend(id.Concept).Append(id.Period.ToString());
        var name = string.Join('.', id.Scenario == FactId.Actual ? parts : parts.Append(id.Scenario));
        var fit = string.Concat(name.Select(character => IsFit(character) ? character : '_'));
        return fit[..Math.Min(fit.Length, Longest)];
    }

    private static bool IsFit(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_';
}
