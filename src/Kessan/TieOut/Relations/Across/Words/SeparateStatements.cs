using System.Collections.Immutable;

namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>Tells the parent's own figures from the group's, where a document prints both.</summary>
internal static class SeparateStatements
{
    /// <summary>The word that narrows the name of such a figure.</summary>
    public const string Mark = "separate";

    private static readonly string[] OfParent =
    [
        "個別",
        "単体",
        "非連結",
        "単独",
        "non-consolidated",
        "nonconsolidated",
        "unconsolidated",
        "parent company only",
        "parent-only",
        "separate financial",
    ];

    private static readonly string[] OfGroup = ["連結", "consolidated"];

    /// <summary>Whether a label, or else the nearest heading above it that says either, is of the parent
    /// alone.</summary>
    public static bool AreSaidBy(ImmutableArray<string> label)
    {
        for (var at = label.Length - 1; at >= 0; at--)
        {
            if (Says(label[at], OfParent))
            {
                return true;
            }

            if (Says(label[at], OfGroup))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Says(string label, string[] words) =>
        Array.Exists(words, word => label.Contains(word, StringComparison.OrdinalIgnoreCase));
}
