using Kessan.Documents.References;
using Kessan.Facts;

namespace Kessan.Documents.Composition;

/// <summary>What rows and series are called after the facts they print.</summary>
/// <param name="composition">The document.</param>
internal sealed class FactLabels(OpenDocument composition)
{
    /// <summary>The label of a concept, told from the numbers printed for it; members alone where they are what tells
    /// the row from others. The name of the concept where nothing was printed.</summary>
    public string Of(FigureReference of, IEnumerable<PrintedNumber> printed)
    {
        var concept = of.Subject.Concept!;
        var fact = printed
            .SelectMany(number => number.Operands)
            .Where(id => id.Concept == concept && of.Subject.Members.All(id.Dimensions.Contains))
            .Select(composition.Source.Frame.Book.Find)
            .FirstOrDefault(found => found is not null);
        return fact is null ? concept : Of(fact);
    }

    /// <summary>The label of a fact; of a member, the member's alone.</summary>
    public string Of(Fact fact)
    {
        var (language, label) = (composition.Language, composition.Source.LabelOf);
        var own = label(fact, language);
        if (fact.Id.Dimensions.IsEmpty)
        {
            return own;
        }

        var whole = composition.Source.Frame.Book.Find(fact.Id with { Dimensions = [] });
        var prefix = whole is null ? null : label(whole, language) + language.Choose(": ", "：");
        return prefix is not null && own.StartsWith(prefix, StringComparison.Ordinal) ? own[prefix.Length..] : own;
    }
}
