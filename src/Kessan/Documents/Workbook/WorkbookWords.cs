using Kessan.Documents.References;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Documents.Workbook;

/// <summary>The words a workbook has without being told.</summary>
internal static class WorkbookWords
{
    /// <summary>The head of a column that compares; nothing for one that does not.</summary>
    public static string Comparison(ReferenceComparison? comparison, Language language) =>
        comparison?.Kind switch
        {
            null => string.Empty,
            ComparisonKind.YearOnYear => language.Choose("YoY", "前年同期比"),
            ComparisonKind.QuarterOnQuarter => language.Choose("QoQ", "前四半期比"),
            ComparisonKind.Change => language.Choose("Change", "増減"),
            ComparisonKind.ChangeOfSize => language.Choose("Change of size", "規模の増減"),
            ComparisonKind.Points => language.Choose("Change", "増減"),
            ComparisonKind.ShareOf => language.Choose("Share", "構成比"),
            _ => language.Choose("Progress", "進捗率"),
        };

    /// <summary>A scenario by name.</summary>
    public static string Scenario(string scenario, Language language) =>
        scenario switch
        {
            FactId.Actual => language.Choose("actual", "実績"),
            "target" => language.Choose("target", "計画"),
            "forecast" => language.Choose("forecast", "予想"),
            "published" => language.Choose("published", "公表値"),
            "stated" => language.Choose("stated", "引用"),
            _ => scenario,
        };

    /// <summary>The name on the tab of a statement.</summary>
    public static string Tab(StatementKind kind, Language language) =>
        kind switch
        {
            StatementKind.ProfitOrLoss => language.Choose("Profit or loss", "損益計算書"),
            StatementKind.ComprehensiveIncome => language.Choose("Comprehensive income", "包括利益計算書"),
            StatementKind.FinancialPosition => language.Choose("Financial position", "財政状態計算書"),
            StatementKind.ChangesInEquity => language.Choose("Changes in equity", "株主資本等変動計算書"),
            _ => language.Choose("Cash flows", "キャッシュ・フロー計算書"),
        };

    /// <summary>A framework by name.</summary>
    public static string Basis(AccountingBasis basis, Language language) =>
        basis switch
        {
            AccountingBasis.UsGaap => language.Choose("US GAAP", "米国会計基準"),
            AccountingBasis.Ifrs => language.Choose("IFRS", "国際会計基準（IFRS）"),
            _ => language.Choose("Japanese GAAP", "日本基準"),
        };

    /// <summary>What is left of a figure after its parts.</summary>
    public static string Remainder(string label, Language language) =>
        language.Choose($"{label}: not broken down", $"{label}（内訳なし）");

    /// <summary>What is said of the unit of a sheet.</summary>
    public static string Unit(string unit, Language language) => language.Choose($"Unit: {unit}", $"単位：{unit}");
}
