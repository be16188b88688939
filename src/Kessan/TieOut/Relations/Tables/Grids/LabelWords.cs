using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kessan.TieOut.Relations.Tables.Grids;

/// <summary>What the words of a label say of the figures under it, in English and Japanese.</summary>
/// <remarks>A hint that makes a relation likelier, never what makes it one: figures decide.</remarks>
internal sealed record LabelWords
{
    private static readonly string[] TotalWords =
    [
        "total",
        "totals",
        "subtotal",
        "sum",
        "consolidated",
        "group",
        "overall",
        "合計",
        "小計",
        "総計",
        "計",
        "連結",
        "総額",
        "総資産",
    ];

    private static readonly string[] ResultWords =
    [
        "gross",
        "profit",
        "income",
        "earnings",
        "ebit",
        "ebitda",
        "net",
        "balance",
        "end",
        "ending",
        "closing",
        "margin",
        "provided",
        "used",
        "comprehensive",
        "利益",
        "損益",
        "残高",
        "純額",
        "差引",
        "期末",
        "包括利益",
        "キャッシュ",
    ];

    private static readonly string[] CostWords =
    [
        "cost",
        "costs",
        "expense",
        "expenses",
        "less",
        "tax",
        "taxes",
        "loss",
        "losses",
        "charge",
        "charges",
        "depreciation",
        "amortization",
        "amortisation",
        "sg&a",
        "sga",
        "r&d",
        "deduction",
        "deductions",
        "allowance",
        "elimination",
        "eliminations",
        "treasury",
        "noncontrolling",
        "non-controlling",
        "minority",
        "dividends",
        "impairment",
        "provision",
        "payments",
        "repayments",
        "purchase",
        "purchases",
        "decrease",
        "原価",
        "費用",
        "費",
        "損失",
        "税",
        "控除",
        "消去",
        "減少",
        "支払",
        "非支配",
        "少数株主",
        "配当",
        "減価償却",
        "調整",
    ];

    private static readonly string[] RevenueWords =
    [
        "revenue",
        "revenues",
        "sales",
        "turnover",
        "売上",
        "営業収益",
        "収益",
        "経常収益",
    ];

    private static readonly string[] RatioWords =
    [
        "margin",
        "ratio",
        "rate",
        "%",
        "％",
        "percent",
        "percentage",
        "proportion",
        "mix",
        "yield",
        "roe",
        "roa",
        "roic",
        "payout",
        "率",
        "比",
        "構成",
        "比率",
        "割合",
    ];

    private static readonly string[] ChangeWords =
    [
        "change",
        "changes",
        "chg",
        "chg.",
        "growth",
        "yoy",
        "y/y",
        "y-o-y",
        "qoq",
        "q/q",
        "variance",
        "var",
        "var.",
        "diff",
        "difference",
        "delta",
        "increase",
        "decrease",
        "g",
        "d",
        "±",
        "+/-",
        "vs",
        "vs.",
        "yr/yr",
        "progress",
        "achieved",
        "achievement",
        "増減",
        "増減率",
        "増減額",
        "前年比",
        "前期比",
        "前年同期比",
        "前年同期",
        "増加",
        "伸び",
        "伸率",
        "対前",
        "差異",
        "進捗",
        "達成",
        "予想比",
        "計画比",
    ];

    private static readonly string[] TotalPhrases =
    [
        "net cash ",
        "net increase",
        "net decrease",
        "net change",
        "at end of",
        "end of period",
        "期末残高",
        "増減額（",
    ];

    private static readonly string[] PerUnitWords =
    [
        "per share",
        "eps",
        "bps",
        "dps",
        "per-share",
        "1株当たり",
        "１株当たり",
        "一株当たり",
        "1株あたり",
        "per unit",
        "per user",
    ];

    private static readonly string[] BreakdownWords =
    [
        "of which",
        "thereof",
        "including",
        "incl.",
        "attributable",
        "うち",
        "内訳",
        "（うち",
        "帰属",
    ];

    private LabelWords(string label)
    {
        var lower = label.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        Tokens = [.. TokensOf(lower)];
        SaysTotal = Has(lower, TotalWords) || TotalPhrases.Any(lower.Contains);
        SaysResult = Has(lower, ResultWords);
        SaysCost = Has(lower, CostWords) && !SaysTotal;
        SaysRevenue = Has(lower, RevenueWords);
        SaysRatio = Has(lower, RatioWords);
        SaysChange = Has(lower, ChangeWords) || IsShortSign(lower);
        SaysPerUnit = PerUnitWords.Any(lower.Contains);
        SaysBreakdown = BreakdownWords.Any(lower.Contains);
        IsEmpty = lower.Length == 0;
    }

    /// <summary>The words by which labels are compared: Latin words, and pairs of Japanese letters.</summary>
    public ImmutableHashSet<string> Tokens { get; }

    /// <summary>A total, a subtotal.</summary>
    public bool SaysTotal { get; }

    /// <summary>What is left after something: a profit, a balance, a net amount.</summary>
    public bool SaysResult { get; }

    /// <summary>What is taken off: a cost, a tax, an elimination.</summary>
    public bool SaysCost { get; }

    /// <summary>Revenue, by which margins are taken.</summary>
    public bool SaysRevenue { get; }

    /// <summary>A ratio.</summary>
    public bool SaysRatio { get; }

    /// <summary>A change, growth or progress.</summary>
    public bool SaysChange { get; }

    /// <summary>An amount for each share.</summary>
    public bool SaysPerUnit { get; }

    /// <summary>A part of what stands above.</summary>
    public bool SaysBreakdown { get; }

    /// <summary>Nothing is said.</summary>
    public bool IsEmpty { get; }

    /// <summary>What a label says.</summary>
    public static LabelWords Of(string label) => new(label);

    /// <summary>How many words two labels share.</summary>
    public int Shared(LabelWords other) => Tokens.Count(other.Tokens.Contains);

    /// <summary>Whether a word is among them; a Japanese one anywhere in the label.</summary>
    private bool Has(string label, string[] words) =>
        words.Any(word => IsLatin(word) ? Tokens.Contains(word) : label.Contains(word, StringComparison.Ordinal));

    private static bool IsLatin(string word) => word.All(letter => letter < '\u0250');

    private static bool IsShortSign(string label) => label.Trim() is "△" or "▲" or "δ" or "%" or "+/-" or "±";

    private static IEnumerable<string> TokensOf(string label)
    {
        var word = new StringBuilder();
        var before = '\0';
        foreach (var letter in label + " ")
        {
            var isLatin = letter < '\u0250' && !char.IsWhiteSpace(letter) && !"(),:;*[]\"'".Contains(letter);
            if (isLatin)
            {
                _ = word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                _ = word.Clear();
            }

            if (!isLatin && char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter)
            {
                if (char.GetUnicodeCategory(before) == UnicodeCategory.OtherLetter)
                {
                    yield return string.Concat(before, letter);
                }
            }

            before = letter;
        }
    }
}
