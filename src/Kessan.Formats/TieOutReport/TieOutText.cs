using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.TieOut;
using Kessan.TieOut.Findings;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes a tie-out for the screen: contradictions first, each with its place, arithmetic and mend.</summary>
public static class TieOutText
{
    private const int RemarksShown = 10;

    /// <summary>The whole of a result.</summary>
    public static string Render(TieOutResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        var standings = Standings.Of(result);
        var breaks = Breaks.Of(result);
        text.Append(CultureInfo.InvariantCulture, $"{result.Document.Read.Name}: {Counts(result, standings)}\n");
        text.Append(Title(result, breaks.Length));
        for (var i = 0; i < breaks.Length; i++)
        {
            Append(text, result, breaks[i], i + 1);
        }

        Remarks(text, TieOutFindings.Of(result));
        Unmatched(text, result);
        return text.ToString();
    }

    /// <summary>How many numbers were read, and how they stand, in one line.</summary>
    public static string Counts(TieOutResult result, ImmutableArray<Standing> standings)
    {
        ArgumentNullException.ThrowIfNull(result);
        var counts = standings.Skip(1).CountBy(standing => standing).ToDictionary();
        int Count(Standing standing) => counts.GetValueOrDefault(standing);
        var pages = result.Document.Read.Pages.Length;
        var parts = new[]
        {
            $"{Count(Standing.Exact)} tie exactly",
            $"{Count(Standing.Rounding)} tie within rounding",
            $"{Count(Standing.Contradiction)} contradict",
            Count(Standing.Unknown) == 0 ? string.Empty : $"{Count(Standing.Unknown)} cannot be told",
            $"{Count(Standing.Alone)} have no relation",
        }.Where(part => part.Length > 0);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Document.Numbers.Length} numbers on {pages} {(pages == 1 ? "page" : "pages")}: "
            ) + $"{string.Join(", ", parts)}. {RoundingWords(result.Document.Rounding)}";
    }

    /// <summary>Where a number stands: page, and line and column or the format's own name of the place.</summary>
    public static string Where(TieOutResult result, FoundNumber number)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(number);
        var place = number.Place;
        var line =
            place.Address.Length > 0
                ? place.Address
                : string.Create(CultureInfo.InvariantCulture, $"line {place.Line}, column {place.Column}");
        return result.Document.Read.Pages.Length > 1
            ? string.Create(CultureInfo.InvariantCulture, $"page {place.Page}, {line}")
            : line;
    }

    /// <summary>The verdict's word in files: <c>exact</c>, <c>rounding</c>, <c>contradiction</c>,
    /// <c>unknown</c>.</summary>
    public static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string RoundingWords(RoundingRule rule) =>
        rule switch
        {
            RoundingRule.TowardZero => "Amounts are truncated.",
            RoundingRule.HalfToEven => "Amounts are rounded, halves to the even digit.",
            _ => "Amounts are rounded half up.",
        };

    private static string Title(TieOutResult result, int breaks) =>
        (result.Document.Numbers.IsEmpty, breaks) switch
        {
            (true, _) => string.Empty,
            (_, 0) => "Nothing contradicts.\n",
            (_, 1) => "\nOne contradiction:\n",
            _ => string.Create(CultureInfo.InvariantCulture, $"\n{breaks} contradictions:\n"),
        };

    private static void Append(StringBuilder text, TieOutResult result, Break found, int at)
    {
        var number = result.Number(found.Number);
        var name = found.Name.Length > 0 ? $"  {found.Name}" : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"\n{at}. {number.Text}{name}  ({Where(result, number)})\n");
        foreach (var line in found.Arithmetic)
        {
            text.Append(CultureInfo.InvariantCulture, $"   {line}\n");
        }

        foreach (var reason in found.Reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"   because: {reason}\n");
        }

        if (found.Mend.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"   mend: {found.Mend}\n");
        }
    }

    private static void Remarks(StringBuilder text, ImmutableArray<Diagnostic> findings)
    {
        var remarks = findings.Where(finding => finding.Severity != Severity.Error).ToList();
        if (remarks.Count == 0)
        {
            return;
        }

        text.Append("\nTo be looked at:\n");
        foreach (var remark in remarks.Take(RemarksShown))
        {
            text.Append(CultureInfo.InvariantCulture, $"   {remark.Location}: {remark.Message}");
            text.Append(remark.Note is { Length: > 0 } note ? $" ({note})\n" : "\n");
        }

        if (remarks.Count > RemarksShown)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"   and {remarks.Count - RemarksShown} more: see --format html\n"
            );
        }
    }

    private static void Unmatched(StringBuilder text, TieOutResult result)
    {
        if (!result.Unmatched.IsEmpty)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{result.Unmatched.Length} numbers match no figure given beside the document: see --format json\n"
            );
        }
    }
}
