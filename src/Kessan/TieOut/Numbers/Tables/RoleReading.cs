using System.Text.RegularExpressions;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>What heads say a column's numbers are to their lines.</summary>
/// <param name="Role">The role named first; <see cref="NumberRole.Figure"/> where none is named.</param>
/// <param name="Words">The words that name it; empty where none do.</param>
/// <param name="IsSure">Whether the words leave no choice between a difference and a rate.</param>
internal readonly record struct ToldRole(NumberRole Role, string Words, bool IsSure)
{
    /// <summary>Nothing is said.</summary>
    public static ToldRole None { get; } = new(NumberRole.Figure, string.Empty, false);
}

/// <summary>Reads roles from heads: change, YoY, per cent of revenues, progress; 増減額, 前年同期比, 構成比, 進捗率.</summary>
internal static partial class RoleReading
{
    private const int Longest = 300;

    /// <summary>The role a head names.</summary>
    public static ToldRole Of(string head)
    {
        var plain = PlainText.Of(head.Length > Longest ? head[..Longest] : head);
        var progress = Progress().Match(plain);
        if (progress.Success)
        {
            return new(NumberRole.Progress, progress.Value, true);
        }

        var share = Share().Match(plain);
        if (share.Success)
        {
            return new(NumberRole.Share, share.Value.Trim(), true);
        }

        var growth = Growth().Match(plain);
        var rate = Rate().Match(plain);
        if (rate.Success)
        {
            return new(NumberRole.Growth, rate.Value.Trim(), true);
        }

        var change = Change().Match(plain);
        var isRate = plain.Contains('%', StringComparison.Ordinal) && (growth.Success || change.Success);
        return isRate ? new(NumberRole.Growth, (growth.Success ? growth : change).Value.Trim(), true)
            : change.Success
                ? new(
                    NumberRole.Change,
                    growth.Success ? $"{growth.Value.Trim()} {change.Value.Trim()}" : change.Value.Trim(),
                    false
                )
            : growth.Success ? new(NumberRole.Growth, growth.Value.Trim(), false)
            : ToldRole.None;
    }

    [GeneratedRegex(@"\b(?:progress|achievement)(?:\s+(?:rate|ratio))?\b|進捗率|達成率", Options)]
    private static partial Regex Progress();

    [GeneratedRegex(
        @"(?:%|\bper\s?cent(?:age)?|\bratio)\s+(?:of|to)\s+(?:total\s+|net\s+"
            + @"|the\s+)?\w+(?:\s+total)?|\b(?:composition|breakdown)\s+(?:ratio|%)"
            + @"|\bshare\s+of\s+(?:total|revenues?|sales)|構成比|百分比|売上(?:高)?比",
        Options
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        @"\b(?:rate\s+of\s+(?:change|increase)|(?:growth|change)\s+rate"
            + @"|growth\s+ratio)\b|%\s*(?:change|chg|growth|increase)\b"
            + @"|\b(?:change|chg|diff(?:erence)?|variance|increase"
            + @"|growth)\.?\s*[(\[]?\s*(?:%|in\s+%)|増減率|伸(?:び|長)?率|増加率|成長率|前年比",
        Options
    )]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"\b(?:YoY|Y/Y|Y-o-Y|QoQ|Q/Q|q-o-q|HoH|MoM|year[- ]o(?:ver"
            + @"|n)[- ]year|quarter[- ]o(?:ver|n)[- ]quarter|growth|cagr)\b"
            + @"|^\s*g\d?\s*$|(?-i:\bg(?=[A-Z0-9]))|(?:前年|前期|前四半期|前年同期|対前期|対前年)(?:同期|同四半期)?比",
        Options
    )]
    private static partial Regex Growth();

    [GeneratedRegex(
        @"\b(?:changes?|chg|difference|diff|variance|increase(?:\s*/?\s*[(]?decrease[)]?)?"
            + @"|(?:vs|versus)\.?\s.{1,30}|delta)\b\.?|^\s*d\s*$|増減額?|差異|差額|[Δ△]$",
        Options
    )]
    private static partial Regex Change();

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
}
