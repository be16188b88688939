namespace Kessan.TieOut.Relations.Across.Worded;

/// <summary>Words that say which way an unsigned amount goes.</summary>
internal static class GainOrLoss
{
    private static readonly string[] Losses = ["loss", "losses", "deficit", "損失", "損", "赤字"];
    private static readonly string[] Gains = ["gain", "gains", "income", "profit", "profits", "利益", "益", "黒字"];

    /// <summary>-1 where the words speak of a loss, 1 where of a gain, 0 where of neither or of both.</summary>
    public static int Sign(string words)
    {
        var (isLoss, isGain) = (Says(words, Losses), Says(words, Gains));
        return isLoss == isGain ? 0
            : isLoss ? -1
            : 1;
    }

    private static bool Says(string words, string[] any) =>
        any.Any(word =>
            word[0] > '\u2fff'
                ? words.Contains(word, StringComparison.Ordinal)
                : words
                    .Split(
                        [' ', ',', '(', ')', '"', '“', '”', '/', '-', ':', ';'],
                        StringSplitOptions.RemoveEmptyEntries
                    )
                    .Contains(word, StringComparer.OrdinalIgnoreCase)
        );
}
