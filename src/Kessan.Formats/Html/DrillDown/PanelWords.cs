using System.Text.Json;
using Kessan.Documents;

namespace Kessan.Formats.Html.DrillDown;

/// <summary>The words of the panel, which the script takes from here.</summary>
internal static class PanelWords
{
    private static readonly (string Key, string En, string Ja)[] Words =
    [
        ("printed", "Printed here", "表示"),
        ("exact", "Exact value", "正確な値"),
        ("unit", "Unit", "単位"),
        ("period", "Period", "期間"),
        ("status", "Status", "区分"),
        ("origin", "Comes from", "出所"),
        ("source", "Source", "出典"),
        ("definition", "Definition", "定義"),
        ("exactness", "Exactness", "精度"),
        ("id", "Fact", "ファクトID"),
        ("copy", "Copy the id", "IDをコピー"),
        ("copied", "Copied", "コピーしました"),
        ("operands", "Computed from", "計算の基礎"),
        ("compared", "Compares", "比較対象"),
        ("usedIn", "Used in", "利用先"),
        ("elsewhere", "Where it is printed", "表示箇所"),
        ("tree", "What it is made of", "内訳"),
        ("treeHint", "Open a line to go down to the ledger.", "行を開くと元帳の行まで遡れます。"),
        ("noTree", "No ledger line stands behind it: see where it comes from.", "元帳の行はありません。出所を参照。"),
        ("derivations", "Derived a second time", "再計算"),
        ("journal", "Journal", "仕訳"),
        ("rule", "Rule", "処理"),
        ("reason", "Reason", "理由"),
        ("entity", "Entity", "会社"),
        ("partner", "Partner", "相手先"),
        ("account", "Account", "勘定科目"),
        ("movement", "Movement", "増減区分"),
        ("transaction", "In the currency of the deal", "取引通貨額"),
        ("functional", "In the functional currency", "機能通貨額"),
        ("rates", "Rates", "換算レート"),
        ("file", "File and line", "ファイル・行"),
        ("approved", "Prepared, approved", "作成・承認"),
        ("page", "Page", "ページ"),
        ("found", "{0} found", "{0}件"),
        ("nothing", "Nothing was found", "該当なし"),
        ("number", "figure", "数値"),
        ("text", "text", "本文"),
        ("reported", "from the group's books", "会計帳簿"),
        ("published", "as published", "公表値"),
        ("derived", "derived from what was published", "公表値からの算出"),
        ("stated", "as stated", "引用"),
        ("illustrative", "illustrative", "例示"),
        ("round0", "rounded half up", "四捨五入"),
        ("round1", "truncated", "切捨て"),
        ("round2", "rounded half to even", "偶数丸め"),
        ("scale0", "in units", "単位：1"),
        ("scale-2", "in per cent", "単位：％"),
        ("scale3", "in thousands", "単位：千"),
        ("scale4", "in ten thousands", "単位：万"),
        ("scale6", "in millions", "単位：百万"),
        ("scale8", "in hundred millions", "単位：億"),
        ("scale9", "in billions", "単位：十億"),
        ("decimals", "{0} decimals", "小数{0}桁"),
        ("negative", "({0})", "△{0}"),
    ];

    /// <summary>Writes them as an object.</summary>
    public static void Write(Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject();
        foreach (var (key, en, ja) in Words)
        {
            json.WriteString(key, language.Choose(en, ja));
        }

        json.WriteEndObject();
    }
}
