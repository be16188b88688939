using Kessan.Ledger;

namespace Kessan.Consolidation;

/// <summary>The groups of journals a figure is bridged by, from books to statements.</summary>
internal enum JournalGroup
{
    Reported,
    Adjustment,
    Combination,
    Translation,
    Intercompany,
    Elimination,
    Interests,
}

/// <summary>Groups kinds of journals and names the groups.</summary>
internal static class JournalKindLabels
{
    /// <summary>The group of a kind.</summary>
    public static JournalGroup Group(JournalKind kind) =>
        kind switch
        {
            JournalKind.Reported => JournalGroup.Reported,
            JournalKind.Adjustment => JournalGroup.Adjustment,
            JournalKind.Combination => JournalGroup.Combination,
            JournalKind.Remeasurement or JournalKind.Translation or JournalKind.RollForward => JournalGroup.Translation,
            JournalKind.Intercompany => JournalGroup.Intercompany,
            JournalKind.BalanceElimination
            or JournalKind.TurnoverElimination
            or JournalKind.DividendElimination
            or JournalKind.UnrealizedProfit => JournalGroup.Elimination,
            _ => JournalGroup.Interests,
        };

    /// <summary>The labels of a group.</summary>
    public static (string En, string Ja) Of(JournalGroup group) =>
        group switch
        {
            JournalGroup.Reported => ("reported", "個別"),
            JournalGroup.Adjustment => ("adjustment", "調整"),
            JournalGroup.Combination => ("combination", "企業結合"),
            JournalGroup.Translation => ("translation", "換算"),
            JournalGroup.Intercompany => ("intercompany", "内部取引差異"),
            JournalGroup.Elimination => ("elimination", "消去"),
            _ => ("interests", "資本連結"),
        };
}
