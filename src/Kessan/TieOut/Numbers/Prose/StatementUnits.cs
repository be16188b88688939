using Kessan.TieOut.Numbers.Tables;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Completes the unit of a number from what it changes, from its label and from the page's caption.</summary>
public static class StatementUnits
{
    private static readonly (string Word, string Name)[] Counted =
    [
        ("subscription", "subscriptions"),
        ("subs.", "subscriptions"),
        ("subs", "subscriptions"),
        ("subscriber", "subscribers"),
        ("client", "clients"),
        ("customer", "customers"),
        ("personnel", "persons"),
        ("employee", "persons"),
        ("headcount", "persons"),
        ("contracts", "contracts"),
        ("shares held", "shares"),
        ("number of shares", "shares"),
        ("契約数", "contracts"),
        ("従業員数", "persons"),
        ("人員数", "persons"),
        ("会員数", "members"),
        ("顧客数", "customers"),
        ("株式数", "shares"),
        ("株数", "shares"),
        ("店舗数", "stores"),
        ("台数", "units"),
        ("件数", "cases"),
    ];

    private static readonly string[] MoneyWords =
    [
        "revenue",
        "sales",
        "income",
        "profit",
        "margin",
        "cost",
        "expense",
        "ebit",
        "assets",
        "liabilities",
        "equity",
        "cash",
        "capex",
        "price",
        "dividend",
        "backlog",
        "order",
        "売上",
        "収益",
        "利益",
        "費用",
        "資産",
        "負債",
        "純資産",
        "現金",
        "配当",
        "受注",
        "損失",
        "原価",
    ];

    private static readonly string[] PerShareWords =
    [
        "per share",
        "per common share",
        "per ads",
        "1株当たり",
        "１株当たり",
        "一株当たり",
        "1株あたり",
        "１株あたり",
        "一株あたり",
        "eps",
    ];

    /// <summary>The power of ten and the unit of a number in a sentence.</summary>
    /// <param name="number">The number.</param>
    /// <param name="role">What it is.</param>
    /// <param name="figure">The figure before it in the sentence; null where there is none.</param>
    /// <param name="label">Its label from the outermost heading.</param>
    /// <param name="caption">The unit of bare numbers; null where nothing tells.</param>
    internal static (int Scale, FoundUnit Unit) Of(
        ScannedNumber number,
        NumberRole role,
        FoundNumber? figure,
        IReadOnlyList<string> label,
        ToldUnit? caption
    )
    {
        if (number.Unit.Kind != UnitKind.Unknown)
        {
            return (number.Scale ?? 0, OfLabel(number.Unit, label));
        }

        var isBare = number.Scale is null;
        if (
            figure is not null
            && (role == NumberRole.Change || number.IsAside)
            && figure.Unit.Kind is not (UnitKind.Ratio or UnitKind.Points or UnitKind.Unknown)
        )
        {
            return (isBare ? figure.Scale : number.Scale!.Value, figure.Unit);
        }

        var unit = OfLabel(number.Unit, label);
        if (unit.Kind == UnitKind.Count)
        {
            return (number.Scale ?? 0, unit);
        }

        return caption is not { } told ? (number.Scale ?? 0, unit)
            : isBare ? (told.Scale ?? 0, OfLabel(new(told.Kind, told.Name), label))
            : (number.Scale!.Value, IsMoney(label) ? new(told.Kind, told.Name) : unit);
    }

    /// <summary>A unit as a label completes it: money per share, or the counted thing where nothing else
    /// tells.</summary>
    public static FoundUnit OfLabel(FoundUnit unit, IReadOnlyList<string> label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (unit.Kind == UnitKind.Money && label.Count > 0 && HasOneOf(label[^1], PerShareWords))
        {
            return new(UnitKind.PerUnit, unit.Name + "/shares");
        }

        if (unit.Kind != UnitKind.Unknown || label.Count == 0)
        {
            return unit;
        }

        var own = label[^1];
        var name = HasOneOf(own, MoneyWords) ? null : Array.Find(Counted, entry => Has(own, entry.Word)).Name;
        return name is null ? unit : new(UnitKind.Count, name);
    }

    private static bool IsMoney(IReadOnlyList<string> label) => label.Count > 0 && HasOneOf(label[^1], MoneyWords);

    private static bool HasOneOf(string label, string[] words) => Array.Exists(words, word => Has(label, word));

    private static bool Has(string label, string word)
    {
        var at = label.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetter(label[at - 1]));
    }
}
