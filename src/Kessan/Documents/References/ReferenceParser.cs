using Kessan.Diagnostics;
using Kessan.Documents.Wording;
using Kessan.Periods;

namespace Kessan.Documents.References;

/// <summary>Reads what stands between braces.</summary>
public static class ReferenceParser
{
    private const string ColumnPeriod = "@";

    /// <summary>Reads a reference; null with findings where it is none.</summary>
    /// <param name="inner">The text between the braces.</param>
    /// <param name="at">Where its first character stands.</param>
    public static Checked<Reference?> Parse(string inner, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var parts = SourceWords.Parts(inner);
        if (parts.Any(part => part.Count == 0))
        {
            var nothing = parts.Count == 1 ? "it is empty" : "a part between its bars is empty";
            return Refused(ReferenceDiagnostics.Malformed(at, inner, nothing));
        }

        return parts.Count > 3
            ? Refused(ReferenceDiagnostics.Malformed(at, inner, "it has more than two bars"))
            : Parsed(inner, parts, at);
    }

    private static Checked<Reference?> Parsed(
        string inner,
        IReadOnlyList<IReadOnlyList<SourceWord>> parts,
        SourceLocation at
    )
    {
        if (PeriodOf(inner, parts) is { } period)
        {
            return Checked.Clean<Reference?>(period);
        }

        if (parts is [[var alone], [var style, ..]] && PeriodExpression.TryParse(alone.Text, out _))
        {
            var place = at.Within(style.Column, style.Text.Length);
            return Refused(ReferenceDiagnostics.UnknownWord(place, style.Text, "period", PeriodStyles.Known));
        }

        var subject = SubjectParser.Parse(inner, parts[0], at);
        var hasComparison = parts.Count > 1 && ComparisonParser.Starts(parts[1][0].Text);
        var comparison = hasComparison ? ComparisonParser.Parse(inner, parts[1], at) : null;
        var rest = parts.Skip(hasComparison ? 2 : 1).ToArray();
        if (rest.Length > 1)
        {
            return Refused(
                ReferenceDiagnostics.UnknownWord(
                    at.Within(rest[0][0].Column, rest[0][0].Text.Length),
                    rest[0][0].Text,
                    "comparison",
                    ComparisonParser.Known
                )
            );
        }

        var display = rest.Length == 0 ? Checked.Clean(NumberDisplay.None) : DisplayParser.Parse(rest[0], at);
        Diagnostic[] findings = [.. subject.Findings, .. comparison?.Findings ?? [], .. display.Findings];
        return findings.Length > 0 || subject.Value is null
            ? Checked.With<Reference?>(null, findings)
            : Checked.Clean<Reference?>(
                new FigureReference(inner, subject.Value, comparison?.Value, display.Value)
                {
                    DisplayColumn = rest.Length == 0 ? 0 : rest[0][0].Column,
                }
            );
    }

    /// <summary>A period and its style. <c>@</c> alone is a period only where a style follows.</summary>
    private static PeriodReference? PeriodOf(string inner, IReadOnlyList<IReadOnlyList<SourceWord>> parts)
    {
        if (parts.Count > 2 || parts[0].Count > 1)
        {
            return null;
        }

        var hasStyle = parts.Count == 2;
        var style = hasStyle && parts[1].Count == 1 ? PeriodStyles.Find(parts[1][0].Text) : null;
        if (hasStyle && style is null)
        {
            return null;
        }

        var word = parts[0][0].Text;
        return PeriodExpression.TryParse(word, out var period)
                ? new PeriodReference(inner, period, style ?? PeriodStyle.Short)
            : word == ColumnPeriod && style is { } worded ? new PeriodReference(inner, null, worded)
            : null;
    }

    private static Checked<Reference?> Refused(Diagnostic finding) => Checked.With<Reference?>(null, [finding]);
}
