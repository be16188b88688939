using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Builds the path of labels over a table's rows: sections, what is set in, and what is "of which".</summary>
/// <param name="hasIndents">Whether the rows are set in by differing steps.</param>
internal sealed partial class RowLabels(bool hasIndents)
{
    private readonly List<(int Indent, string Label)> _sections = [];
    private (int Indent, string Label) _whole = (0, string.Empty);
    private bool _lastWasSection;

    /// <summary>Takes a row that has a label and no figures: it heads the rows below it.</summary>
    public void Section(string label, int indent)
    {
        if (hasIndents)
        {
            Close(indent);
        }
        else if (!_lastWasSection && _sections.Count > 0)
        {
            _sections.RemoveAt(_sections.Count - 1);
        }

        _sections.Add((indent, label));
        _lastWasSection = true;
    }

    /// <summary>The path of a row with figures, its own label last; an empty label takes the section's.</summary>
    public ImmutableArray<string> Path(string label, int indent)
    {
        _lastWasSection = false;
        if (hasIndents && label.Length > 0)
        {
            Close(indent);
        }

        var total = Total(label);
        var path = _sections.Take(total < 0 ? _sections.Count : total).Select(section => section.Label).ToList();
        if (total >= 0)
        {
            _sections.RemoveRange(total, _sections.Count - total);
        }

        if (IsPart().IsMatch(label) && _whole.Label.Length > 0)
        {
            path.Add(_whole.Label);
        }
        else
        {
            _whole = (indent, label);
        }

        return label.Length == 0 ? [.. path] : [.. path, label];
    }

    /// <summary>The section a label totals: <c>Total current assets</c>, 流動資産合計; -1 where it is no total.</summary>
    private int Total(string label)
    {
        if (!IsTotal().IsMatch(label))
        {
            return -1;
        }

        var name = TotalWords().Replace(label, " ").Trim();
        return _sections.FindLastIndex(section =>
            section.Label.Length > 0
            && (
                section.Label.Contains(name, StringComparison.OrdinalIgnoreCase)
                || name.Contains(section.Label, StringComparison.OrdinalIgnoreCase)
            )
        );
    }

    private void Close(int indent)
    {
        while (_sections.Count > 0 && _sections[^1].Indent >= indent)
        {
            _sections.RemoveAt(_sections.Count - 1);
        }
    }

    [GeneratedRegex(
        @"^(?:of\s+which|including|incl\.|thereof|(?:[-–]\s*)?うち|内[、,]?|[(]うち)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex IsPart();

    [GeneratedRegex(
        @"\b(?:sub-?)?totals?\b|合計|小計|総計|計$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex IsTotal();

    [GeneratedRegex(
        @"\b(?:sub-?)?totals?\b|合計|小計|総計|計$|の部",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex TotalWords();
}
