namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Words that tell numbers which are no figures.</summary>
internal static class NoFigureWords
{
    /// <summary>Words that name a place in a document, a rule or a standard by a number.</summary>
    public static readonly string[] References =
    [
        "page",
        "pages",
        "p",
        "pp",
        "note",
        "notes",
        "no",
        "section",
        "article",
        "item",
        "chapter",
        "part",
        "table",
        "figure",
        "fig",
        "exhibit",
        "schedule",
        "appendix",
        "form",
        "rule",
        "step",
        "phase",
        "level",
        "tier",
        "version",
        "ver",
        "vol",
        "volume",
        "release",
        "room",
        "suite",
        "topic",
        "ias",
        "ifrs",
        "ifric",
        "asc",
        "asu",
        "iso",
        "jis",
        "sas",
        "sfas",
        "gaap",
        "nikkei",
        "topix",
        "class",
        "series",
        "model",
        "slide",
        "top",
        "windows",
    ];

    /// <summary>Words before a code.</summary>
    public static readonly string[] Codes =
    [
        "code",
        "ticker",
        "tse",
        "tyo",
        "nyse",
        "nasdaq",
        "コード",
        "番号",
        "東証",
    ];

    /// <summary>Words before a phone number.</summary>
    public static readonly string[] Phones = ["tel", "phone", "fax", "telephone", "電話"];

    /// <summary>Units of time.</summary>
    public static readonly string[] Lasting =
    [
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "hour",
        "hours",
        "minute",
        "minutes",
    ];

    /// <summary>Units of time in Japanese.</summary>
    public static readonly string[] JapaneseLasting =
    [
        "年間",
        "年前",
        "年後",
        "年連続",
        "年ぶり",
        "ヵ月",
        "か月",
        "ヶ月",
        "カ月",
        "ケ月",
        "箇月",
        "ヵ年",
        "か年",
        "カ年",
        "日間",
        "週間",
        "時間",
        "分間",
        "期連続",
        "期ぶり",
    ];

    /// <summary>Words that make a number before them a place, an item or a name.</summary>
    public static readonly string[] JapanesePlaces =
    [
        "番地",
        "丁目",
        "番",
        "号",
        "条",
        "項",
        "章",
        "節",
        "頁",
        "ページ",
        "回目",
        "位",
        "次",
        "級",
        "部",
        "階",
        "つ",
        "種",
        "段階",
        "周年",
        "大",
        "世代",
        "期",
        "株当",
        "人当",
        "年目",
    ];
}
