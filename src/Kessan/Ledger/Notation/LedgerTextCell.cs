using System.Text.RegularExpressions;

namespace Kessan.Ledger;

/// <summary>The cells of <see cref="LedgerText"/>: what each looks like, in one place for writing and
/// reading.</summary>
internal static partial class LedgerTextCell
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public const string Prepared = "prepared ";

    public const string Approved = "approved ";

    public const string File = "file ";

    public const string At = "at ";

    /// <summary>Whether a cell can only be a name.</summary>
    public static bool IsName(string cell) => cell.Length > 0 && !Special().IsMatch(cell);

    /// <summary>The sign, digits and currency of an amount.</summary>
    public static Match Amount(string cell) => AmountPattern().Match(cell);

    /// <summary>The cells of a line: whatever stands between two or more blanks.</summary>
    public static string[] Split(string line) => Gap().Split(line.Trim());

    /// <summary>Text that can stand between bars on one line.</summary>
    public static string Escape(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>The texts between bars, as they were before <see cref="Escape"/>.</summary>
    public static string[] SplitBars(string line) =>
        [.. Bar().Split(line).Select(part => Escaped().Replace(part.Trim(), Unescape))];

    private static string Unescape(Match escaped) =>
        escaped.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            var other => other.ToString(),
        };

    [GeneratedRegex(@"^(@|with |of |line \d|"".*""$)|=|^-?[\d,]+(\.\d+)?( \S+)?$", Options)]
    private static partial Regex Special();

    [GeneratedRegex(@"^(?<amount>-?[\d,]+(\.\d+)?) (?<currency>\S+)$", Options)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"\s{2,}|\t", Options)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<=(^|[^\\])(\\\\)*)\|", Options)]
    private static partial Regex Bar();

    [GeneratedRegex(@"\\.", Options)]
    private static partial Regex Escaped();
}
