using System.Collections.Immutable;
using Kessan.Statements;

namespace Kessan.Documents.Definitions;

/// <summary>Words that documents have without being told; a section of the same key in <c>report/text</c> says it
/// otherwise.</summary>
public static class ReportWords
{
    /// <summary>The key of what is said of illustrative figures.</summary>
    public const string Illustrative = "note.illustrative";

    /// <summary>The key of the head over the lines of a statement.</summary>
    public const string StatementLine = "statement.line";

    /// <summary>The key of the head over changes.</summary>
    public const string StatementChange = "statement.change";

    /// <summary>The key of the head over growth.</summary>
    public const string StatementGrowth = "statement.growth";

    /// <summary>The key of the head over parts of a whole.</summary>
    public const string StatementShare = "statement.share";

    /// <summary>The key of what stands after the title of a page that goes on.</summary>
    public const string Continued = "page.continued";

    private static readonly ImmutableSortedDictionary<string, (string En, string Ja)> Words =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create(
                    Illustrative,
                    ("Includes figures that are illustrative, not published.", "公表値ではない例示の数値を含みます。")
                ),
                KeyValuePair.Create(StatementLine, ("Item", "科目")),
                KeyValuePair.Create(StatementChange, ("Change", "増減")),
                KeyValuePair.Create(StatementGrowth, ("Growth", "増減率")),
                KeyValuePair.Create(StatementShare, ("Share", "構成比")),
                KeyValuePair.Create(Continued, ("(continued)", "（続き）")),
                .. Enum.GetValues<EquityChange>()
                    .Select(change => KeyValuePair.Create(KeyOf(change), StatementSheets.LabelOf(change))),
            ]
        );

    /// <summary>The key of a row of the statement of changes in equity: <c>equity.Dividends</c>.</summary>
    public static string KeyOf(EquityChange change) => $"equity.{change}";

    /// <summary>Every key.</summary>
    public static IEnumerable<string> Keys => Words.Keys;

    /// <summary>The words of a key that texts do not have; null where there are none.</summary>
    public static string? Find(string key, Language language) =>
        Words.TryGetValue(key, out var words) ? language.Choose(words.En, words.Ja) : null;
}
