using System.Collections.Immutable;
using Kessan.Facts;

namespace Kessan.Documents.Composition;

/// <summary>Says where the numbers of a page come from, for those who present it.</summary>
internal static class PageSources
{
    /// <summary>A paragraph for every status and origin: the facts, each concept with its periods.</summary>
    public static ImmutableArray<string> Of(Page page, OpenDocument composition)
    {
        var (book, language) = (composition.Source.Frame.Book, composition.Language);
        var facts = PrintedNumbers
            .OfPage(page)
            .SelectMany(place => place.Number.Operands)
            .Distinct()
            .Select(book.Find)
            .OfType<Fact>();
        return
        [
            .. facts
                .GroupBy(fact => (fact.Status, Files: FilesOf(fact)))
                .OrderBy(group => Place(group.Key.Status))
                .ThenBy(group => group.Key.Files, StringComparer.Ordinal)
                .Select(group => $"{WordOf(group.Key.Status, language)} ({group.Key.Files}): {Named(group)}"),
        ];
    }

    private static string Named(IEnumerable<Fact> facts) =>
        string.Join(
            "; ",
            facts
                .GroupBy(fact => NameOf(fact.Id), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    $"{group.Key} {string.Join(", ", group.Select(PeriodOf).Order(StringComparer.Ordinal))}"
                )
        );

    private static string NameOf(FactId id) =>
        id.Dimensions.IsEmpty ? id.Concept : $"{id.Concept}[{string.Join(',', id.Dimensions)}]";

    private static string PeriodOf(Fact fact) =>
        fact.Id.Scenario == FactId.Actual ? fact.Id.Period.ToString() : $"{fact.Id.Period} {fact.Id.Scenario}";

    /// <summary>The files of an origin; the rule after them is told by the concept.</summary>
    private static string FilesOf(Fact fact) => fact.Origin.Split("; ", 2)[0];

    private static int Place(string status) =>
        Array.IndexOf(Statuses, status) is var place and >= 0 ? place : Statuses.Length;

    private static readonly string[] Statuses = ["reported", "derived", "published", "stated", "illustrative"];

    private static string WordOf(string status, Language language) =>
        status switch
        {
            "reported" => language.Choose("Reported", "実績"),
            "derived" => language.Choose("Derived", "算出"),
            "published" => language.Choose("As published", "公表値"),
            "stated" => language.Choose("As stated", "引用"),
            "illustrative" => language.Choose("Illustrative", "例示"),
            _ => status,
        };
}
