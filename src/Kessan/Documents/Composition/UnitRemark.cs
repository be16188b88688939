using Kessan.Amounts;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.Composition;

/// <summary>What stands at the right of a title where the definition says nothing: the unit of the page's
/// amounts.</summary>
internal static class UnitRemark
{
    /// <summary>The remark; null on a page whose tables and charts have no amounts.</summary>
    public static RichText? Of(Block body, OpenDocument composition) =>
        Of(body, composition.Source.Frame.Book, composition.Language);

    /// <summary>The remark over blocks of a language.</summary>
    public static RichText? Of(Block body, FactBook book, Language language)
    {
        var units = PrintedNumbers
            .OfBlock(body)
            .Where(place => place.IsOfChart || place.IsOfTable)
            .Select(place => place.Number)
            .Where(number => NumberKinds.Of(number.Unit) == NumberKind.Amount)
            .Select(number => Units.NameOf(number, book, language))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var rounding = composition.IsReport ? Rounding(composition.Source.Frame.Amounts, language) : string.Empty;
        return units.Count == 0
            ? null
            : RichText.Of(
                language.Choose($"Unit: {string.Join(", ", units)}", $"単位：{string.Join('、', units)}") + rounding
            );
    }

    private static string Rounding(RoundingRule rule, Language language) =>
        rule switch
        {
            RoundingRule.TowardZero => language.Choose(", fractions truncated", "（単位未満切捨て）"),
            RoundingRule.HalfToEven => language.Choose(", rounded half to even", "（単位未満偶数丸め）"),
            _ => language.Choose(", rounded", "（単位未満四捨五入）"),
        };
}
