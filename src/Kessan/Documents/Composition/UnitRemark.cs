using Kessan.Amounts;
using Kessan.Documents.References;
using Kessan.Documents.Wording;

namespace Kessan.Documents.Composition;

/// <summary>What stands at the right of a title where the definition says nothing: the unit of the page's
/// amounts.</summary>
internal static class UnitRemark
{
    /// <summary>The remark; null on a page whose tables and charts have no amounts.</summary>
    public static RichText? Of(Block body, OpenDocument composition) =>
        Of(body, composition.Source.Frame, composition.IsReport);

    /// <summary>The remark over blocks.</summary>
    /// <param name="body">The blocks.</param>
    /// <param name="frame">The facts and the language.</param>
    /// <param name="isReport">Whether the rounding is told too, as documents that are read have it.</param>
    public static RichText? Of(Block body, ReferenceFrame frame, bool isReport)
    {
        var (book, language) = (frame.Book, frame.Language);
        var units = PrintedNumbers
            .OfBlock(body)
            .Where(place => place.IsOfChart || place.IsOfTable)
            .Select(place => place.Number)
            .Where(number => NumberKinds.Of(number.Unit) == NumberKind.Amount)
            .Select(number => Units.NameOf(number, book, language))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var rounding = isReport ? Rounding(frame.Amounts, language) : string.Empty;
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
