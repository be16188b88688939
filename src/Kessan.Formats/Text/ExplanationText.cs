using System.Globalization;
using System.Text;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Documents;

namespace Kessan.Formats.Text;

/// <summary>Writes the tree behind a figure for people: amounts exact and in one column, postings with their
/// place.</summary>
public static class ExplanationText
{
    private const int Least = 40;
    private const int ExactDecimals = 6;

    /// <summary>A tree.</summary>
    /// <param name="root">The figure.</param>
    /// <param name="currency">The presentation currency.</param>
    /// <param name="folder">The group folder as the user named it; it goes before every file.</param>
    /// <param name="language">The language of the labels.</param>
    public static string Of(ExplanationNode root, Currency currency, string folder, Language language)
    {
        var lines = new List<TreeLine>();
        Add(lines, root, (string.Empty, string.Empty), new(currency, folder, language));
        var label = Math.Max(
            Least,
            lines.Where(line => line.Amount.Length > 0).Max(line => DisplayWidth.Of(line.Label))
        );
        var amount = lines.Max(line => line.Amount.Length);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var figures =
                line.Amount.Length == 0
                    ? line.Label
                    : $"{DisplayWidth.PadRight(line.Label, label)}  {line.Amount.PadLeft(amount)}";
            text.Append(line.Remark.Length == 0 ? figures : $"{figures}  {line.Remark}").Append('\n');
        }

        return text.ToString();
    }

    private static void Add(
        List<TreeLine> lines,
        ExplanationNode node,
        (string Own, string Below) indent,
        TreeStyle style
    )
    {
        var label = style.Language.Choose(node.LabelEn, node.LabelJa);
        var remark = node.Posting is { } posting ? Posting(posting, node.LabelEn, style) : string.Empty;
        lines.Add(new(indent.Own + label, AmountText.Grouped(node.Amount, style.Currency.MinorUnits), remark));
        for (var i = 0; i < node.Children.Length; i++)
        {
            var last = i == node.Children.Length - 1 && node.Notes.IsEmpty;
            Add(
                lines,
                node.Children[i],
                (indent.Below + (last ? "└ " : "├ "), indent.Below + (last ? "  " : "│ ")),
                style
            );
        }

        for (var i = 0; i < node.Notes.Length; i++)
        {
            var branch = i == node.Notes.Length - 1 ? "└ " : "├ ";
            var detail = node.Notes[i].Detail;
            lines.Add(
                new($"{indent.Below}{branch}= {node.Notes[i].Label}", Exact(node.Notes[i].Amount, style), detail)
            );
        }
    }

    private static string Posting(ExplanationPosting posting, string label, TreeStyle style)
    {
        var parts = new List<string>();
        var place = posting.Location.File is { Length: > 0 } ? posting.Location.ToString() : string.Empty;
        if (!label.Contains(place, StringComparison.Ordinal))
        {
            parts.Add(FindingText.Path(style.Folder, place));
        }

        var key = posting.Journal.Key;
        parts.Add(
            label.Contains(key, StringComparison.Ordinal) ? posting.Journal.Rule : $"{key} ({posting.Journal.Rule})"
        );
        if (posting.Transaction is { } transaction)
        {
            parts.Add(transaction.ToString());
        }

        if (posting.Functional is { Minor: not 0 } functional && functional.Currency != posting.Presentation.Currency)
        {
            parts.Add(posting.Rates.Length == 0 ? functional.ToString() : $"{functional} at {posting.Rates}");
        }

        return string.Join("; ", parts);
    }

    private static string Exact(Fraction minor, TreeStyle style)
    {
        var decimals = style.Currency.MinorUnits;
        if (minor.Denominator.IsOne)
        {
            return AmountText.Grouped((long)minor.Numerator, decimals);
        }

        var cut = Rounding.Round(minor * PowerOfTen.Long(ExactDecimals), RoundingRule.TowardZero);
        return string.Create(CultureInfo.InvariantCulture, $"{AmountText.Grouped(cut, decimals + ExactDecimals)}…");
    }

    private sealed record TreeLine(string Label, string Amount, string Remark);

    private sealed record TreeStyle(Currency Currency, string Folder, Language Language);
}
