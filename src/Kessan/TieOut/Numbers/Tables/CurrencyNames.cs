namespace Kessan.TieOut.Numbers.Tables;

/// <summary>What words for currencies and powers of ten stand for.</summary>
internal static class CurrencyNames
{
    /// <summary>The currency's code; empty for other words.</summary>
    public static string Code(string word) =>
        word.Length == 0 ? string.Empty
        : word is "円" or "¥" || word.Equals("yen", StringComparison.OrdinalIgnoreCase) ? "JPY"
        : word is "€" or "ユーロ" || word.StartsWith("euro", StringComparison.OrdinalIgnoreCase) ? "EUR"
        : word is "£" ? "GBP"
        : word is "RMB" ? "CNY"
        : word.Contains('$', StringComparison.Ordinal)
        || word.Contains("ollar", StringComparison.Ordinal)
        || word.Contains("ドル", StringComparison.Ordinal)
            ? "USD"
        : word;

    /// <summary>The power of ten; null for other words.</summary>
    public static int? Scale(string word) =>
        word.Length == 0
            ? null
            : char.ToLowerInvariant(word[0]) switch
            {
                '百' => 6,
                '十' => 9,
                '億' => 8,
                '千' => 3,
                '万' => 4,
                '兆' => 12,
                'k' or '\'' or '0' => 3,
                'm' => 6,
                'b' => 9,
                't' => word.StartsWith("tr", StringComparison.OrdinalIgnoreCase) ? 12 : 3,
                _ => null,
            };
}
