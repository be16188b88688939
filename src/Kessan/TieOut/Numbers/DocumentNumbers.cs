using Kessan.TieOut.Numbers.RoundingRules;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut.Numbers;

/// <summary>Finds a document's tables and reads its figures with what their surroundings say of them.</summary>
public static class DocumentNumbers
{
    /// <summary>The document with its tables found and its figures read.</summary>
    /// <param name="document">The document as read.</param>
    public static NumberedDocument Of(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var read = DocumentStructure.Resolve(document);
        var numbers = new NumberCollector(read).Collect();
        var rounding = RoundingInference.Of(read, numbers);
        return new(read, numbers, rounding.Rule) { RoundingWhy = rounding.Why, IsRoundingTold = rounding.IsTold };
    }
}
