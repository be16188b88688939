using System.Globalization;
using System.Text;
using Kessan.Diagnostics;

namespace Kessan.Formats.Text;

/// <summary>Writes findings for people: the place first, so that editors link it, then the user's own line.</summary>
/// <remarks>Findings come in their fixed order; of one code the first <see cref="Shown"/> are written and the rest
/// counted.</remarks>
public static class FindingText
{
    /// <summary>How many findings of one code are written.</summary>
    public const int Shown = 20;

    private const int LongestLine = 160;

    /// <summary>Writes findings about a group folder.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="folder">The folder as the user named it; it goes before every file.</param>
    public static string Render(IEnumerable<Diagnostic> findings, string folder)
    {
        var excerpt = new SourceExcerpt(folder);
        var text = new StringBuilder();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in Placed(findings, excerpt))
        {
            var count = counts.GetValueOrDefault(finding.Code) + 1;
            counts[finding.Code] = count;
            if (count <= Shown)
            {
                AppendFinding(text, finding, folder, excerpt);
            }
        }

        foreach (var (code, count) in counts.Where(pair => pair.Value > Shown))
        {
            text.Append(CultureInfo.InvariantCulture, $"{code}: {count - Shown:#,##0} more of {count:#,##0}\n");
        }

        return text.ToString();
    }

    /// <summary>Findings in their fixed order, every cell resolved to its column.</summary>
    internal static IEnumerable<Diagnostic> Placed(IEnumerable<Diagnostic> findings, SourceExcerpt excerpt) =>
        findings.Select(finding => finding with { Location = excerpt.Resolve(finding.Location) }).Order();

    /// <summary>The path of a file as the user would type it.</summary>
    internal static string Path(string folder, string file)
    {
        var place = folder.Replace('\\', '/').TrimEnd('/');
        return place.Length == 0 || place == "." ? file
            : file == "." ? place
            : $"{place}/{file}";
    }

    private static void AppendFinding(StringBuilder text, Diagnostic finding, string folder, SourceExcerpt excerpt)
    {
        var place = finding.Location with { File = Path(folder, finding.Location.File) };
        text.Append($"{place}: {Word(finding.Severity)} {finding.Code}: {finding.Message}\n");
        var gutter = finding.Location.Line.ToString(CultureInfo.InvariantCulture).Length;
        var margin = new string(' ', gutter);
        if (excerpt.Line(finding.Location) is { } line)
        {
            text.Append($"{margin} |\n");
            AppendLine(text, line, finding.Location, margin);
        }

        AppendRemark(text, margin, "note", finding.Note);
        AppendRemark(text, margin, "help", finding.Help);
        AppendRemark(text, margin, "see:", $"kessan explain {finding.Code}");
        text.Append('\n');
    }

    private static void AppendLine(StringBuilder text, string line, SourceLocation place, string margin)
    {
        var runes = line.EnumerateRunes().Select(Printable).ToList();
        var from = Math.Max(0, place.Column - 1);
        var start = from < LongestLine * 3 / 4 ? 0 : Math.Max(0, Math.Min(from, runes.Count) - (LongestLine / 4));
        var shown = runes.Skip(start).Take(LongestLine).ToList();
        var head = start > 0 ? "..." : string.Empty;
        var tail = start + shown.Count < runes.Count ? "..." : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"{place.Line} | {head}{string.Concat(shown)}{tail}\n");
        if (place.Column == 0)
        {
            return;
        }

        var before = head.Length + DisplayWidth.Of(shown.Take(from - start));
        var under = DisplayWidth.Of(shown.Skip(from - start).Take(Math.Max(1, place.Width)));
        text.Append($"{margin} | {new string(' ', before)}{new string('^', Math.Max(1, under))}\n");
    }

    private static Rune Printable(Rune rune) => Rune.IsControl(rune) ? new Rune(' ') : rune;

    private static void AppendRemark(StringBuilder text, string margin, string label, string? remark)
    {
        if (remark is not null)
        {
            var colon = label.EndsWith(':') ? "  " : ": ";
            text.Append($"{margin} = {label}{colon}{remark}\n");
        }
    }

    /// <summary>The word of a severity in text and JSON.</summary>
    internal static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
