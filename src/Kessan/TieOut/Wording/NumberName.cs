using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Wording;

/// <summary>Numbers named for readers: <c>Operating income, 1H18 (YoY)</c>.</summary>
public static class NumberName
{
    /// <summary>The label's last part, the period and what the number is to its line.</summary>
    public static string Of(FoundNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var label = number.Label.IsDefaultOrEmpty ? string.Empty : number.Label[^1];
        var role = number.RoleWords.Length > 0 ? number.RoleWords : Role(number.Role);
        var parts = new[] { label, number.Period?.Text ?? string.Empty, role }.Where(part => part.Length > 0);
        return string.Join(", ", parts);
    }

    /// <summary>What a number is to its line; empty for the figure itself.</summary>
    public static string Role(NumberRole role) =>
        role switch
        {
            NumberRole.Change => "change",
            NumberRole.Growth => "growth",
            NumberRole.PointChange => "change in points",
            NumberRole.Share => "share",
            NumberRole.Progress => "progress",
            _ => string.Empty,
        };

    /// <summary>What a number counts: <c>JPY</c>, <c>pure</c> for ratios, <c>points</c>, a counted noun; empty where
    /// nothing tells.</summary>
    public static string Unit(FoundUnit unit) =>
        unit.Kind switch
        {
            UnitKind.Ratio => "pure",
            UnitKind.Points => "points",
            _ => unit.Name ?? string.Empty,
        };
}
