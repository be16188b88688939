using System.Globalization;
using System.Text.RegularExpressions;

namespace Kessan.Formats.Reading;

/// <summary>A line that says where a page begins: <c>--- page 3 ---</c>.</summary>
internal static partial class PageMark
{
    /// <summary>The number of the page that begins after the line; null where the line is text.</summary>
    /// <remarks>A line such as <c>Page 3 of 20</c> is text of its page: only a line set apart by signs on both sides
    /// is a mark.</remarks>
    public static int? Of(ReadOnlySpan<char> line)
    {
        const int LongestMark = 60;
        var trimmed = line.Trim();
        if (trimmed.Length is 0 or > LongestMark || !char.IsAscii(trimmed[0]) || char.IsLetterOrDigit(trimmed[0]))
        {
            return null;
        }

        var match = Mark().Match(trimmed.ToString());
        return match.Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(
        @"^(<!--|-{2,}|={2,}|\*{3,}|#{3,}|\[|\{)\s*(page|slide|sheet|p\.|ページ|頁|スライド)\s*:?\s*(?<number>[0-9]{1,5})"
            + @"(\s*(ページ|頁))?\s*(-->|-{2,}|={2,}|\*{3,}|#{3,}|\]|\})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1_000
    )]
    private static partial Regex Mark();
}
