using Kessan.Documents.Wording;

namespace Kessan.Documents.Composition;

/// <summary>What stands at the right of a title where the definition says nothing: the unit of the page's
/// amounts.</summary>
internal static class UnitRemark
{
    /// <summary>The remark; null on a page whose tables and charts have no amounts.</summary>
    public static RichText? Of(Block body, OpenDocument composition)
    {
        var (book, language) = (composition.Source.Frame.Book, composition.Language);
        var units = PrintedNumbers
            .OfBlock(body)
            .Where(place => place.IsOfChart || place.IsOfTable)
            .Select(place => place.Number)
            .Where(number => NumberKinds.Of(number.Unit) == NumberKind.Amount)
            .Select(number => Units.NameOf(number, book, language))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return units.Count == 0
            ? null
            : RichText.Of(language.Choose($"Unit: {string.Join(", ", units)}", $"単位：{string.Join('、', units)}"));
    }
}
