namespace Kessan.Documents;

/// <summary>A language figures are printed in.</summary>
public enum Language
{
    /// <summary>English: negatives in parentheses.</summary>
    English,

    /// <summary>Japanese: negatives after △.</summary>
    Japanese,
}

/// <summary>Names of languages in files and on the command line.</summary>
public static class Languages
{
    /// <summary>The language of <c>en</c> or <c>ja</c>, or null.</summary>
    public static Language? Find(string id) =>
        id switch
        {
            "en" => Language.English,
            "ja" => Language.Japanese,
            _ => null,
        };

    /// <summary>The language's name in files: <c>en</c> or <c>ja</c>.</summary>
    public static string Id(this Language language) => language.Choose("en", "ja");

    /// <summary>The one of two texts that is in the language.</summary>
    public static string Choose(this Language language, string english, string japanese) =>
        language == Language.Japanese ? japanese : english;
}
