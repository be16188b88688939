using System.Text;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Ratios of the field and what they are taken of.</summary>
internal static class RatioWords
{
    private const int Known = 7;

    private static readonly (string[] Ratio, string[] Top, string[] Bottom)[] Ratios =
    [
        (
            ["equity ratio", "equity to", "capital adequacy", "自己資本比率", "所有者帰属持分比率", "持分比率"],
            ["equity", "net assets", "自己資本", "純資産", "持分"],
            ["total assets", "assets", "総資産", "資産合計", "資産"]
        ),
        (
            ["payout", "配当性向"],
            ["dividend", "dps", "配当"],
            ["earnings per", "eps", "profit", "income", "1株当たり", "１株当たり", "利益"]
        ),
        (
            ["per share", "eps", "1株当たり", "１株当たり", "一株当たり"],
            ["profit", "income", "earnings", "equity", "net assets", "利益", "純資産", "持分"],
            ["shares", "株式数"]
        ),
        (["margin", "利益率"], ["profit", "income", "ebit", "利益"], ["revenue", "sales", "売上", "営業収益", "収益"]),
        (["return on equity", "roe"], ["profit", "income", "利益"], ["equity", "自己資本", "純資産"]),
        (["tax rate", "税率", "負担率"], ["tax", "税"], ["before", "税引前", "税金等調整前"]),
        (["progress", "achiev", "進捗", "達成"], [""], ["target", "forecast", "plan", "予想", "計画"]),
        (["ratio", "率", "比率"], ["equity", "自己資本", "純資産"], ["assets", "総資産", "資産合計"]),
    ];

    /// <summary>What the labels of a ratio and of what it may be taken of say for it, in bits.</summary>
    public static int Prior(string ratio, string top, string bottom)
    {
        var (of, over, under) = (Folded(ratio), Folded(top), Folded(bottom));
        return Ratios.Any(known => Says(of, known.Ratio) && Says(over, known.Top) && Says(under, known.Bottom))
            ? Known
            : 0;
    }

    private static bool Says(string label, string[] words) =>
        words.Any(word => label.Contains(word, StringComparison.Ordinal));

    private static string Folded(string label) => label.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
