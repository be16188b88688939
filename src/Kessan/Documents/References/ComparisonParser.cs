using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.Documents.References;

/// <summary>Reads what a figure is compared with.</summary>
internal static class ComparisonParser
{
    public const string Known = "yoy, qoq, change, size-change, points, share CONCEPT, against SCENARIO";

    /// <summary>Whether a word begins a comparison.</summary>
    public static bool Starts(string word) => KindOf(word) is not null;

    public static Checked<ReferenceComparison?> Parse(string source, IReadOnlyList<SourceWord> words, SourceLocation at)
    {
        var kind = KindOf(words[0].Text)!.Value;
        var comparison = new ReferenceComparison(kind) { Column = words[0].Column };
        return kind switch
        {
            ComparisonKind.ShareOf => Share(source, words, comparison, at),
            ComparisonKind.AgainstTarget => Against(source, words, comparison, at),
            ComparisonKind.YearOnYear or ComparisonKind.QuarterOnQuarter => Complete(source, words, 1, comparison, at),
            _ => OverPeriod(source, words, comparison, at),
        };
    }

    private static ComparisonKind? KindOf(string word) =>
        word switch
        {
            "yoy" => ComparisonKind.YearOnYear,
            "qoq" => ComparisonKind.QuarterOnQuarter,
            "change" => ComparisonKind.Change,
            "size-change" => ComparisonKind.ChangeOfSize,
            "points" => ComparisonKind.Points,
            "share" => ComparisonKind.ShareOf,
            "against" => ComparisonKind.AgainstTarget,
            _ => null,
        };

    private static Checked<ReferenceComparison?> Share(
        string source,
        IReadOnlyList<SourceWord> words,
        ReferenceComparison comparison,
        SourceLocation at
    )
    {
        if (words.Count == 1)
        {
            return Refused(source, words[0], "share needs the concept of the whole, share Revenue", at);
        }

        var whole = SubjectParser.Parse(source, [.. words.Skip(1)], at);
        return new(whole.Value is null ? null : comparison with { Whole = whole.Value }, whole.Findings);
    }

    private static Checked<ReferenceComparison?> Against(
        string source,
        IReadOnlyList<SourceWord> words,
        ReferenceComparison comparison,
        SourceLocation at
    ) =>
        words.Count == 1
            ? Refused(source, words[0], "against needs a scenario, against target", at)
            : Complete(source, words, 2, comparison with { Scenario = words[1].Text }, at);

    private static Checked<ReferenceComparison?> OverPeriod(
        string source,
        IReadOnlyList<SourceWord> words,
        ReferenceComparison comparison,
        SourceLocation at
    )
    {
        if (words.Count == 1)
        {
            return Checked.Clean<ReferenceComparison?>(comparison);
        }

        return PeriodExpression.TryParse(words[1].Text, out var period)
            ? Complete(
                source,
                words,
                3,
                comparison with
                {
                    Period = period,
                    Scenario = words.Count > 2 ? words[2].Text : null,
                },
                at
            )
            : Refused(source, words[1], $"{words[1].Text} is no period", at);
    }

    /// <summary>The comparison, unless words are left over.</summary>
    private static Checked<ReferenceComparison?> Complete(
        string source,
        IReadOnlyList<SourceWord> words,
        int understood,
        ReferenceComparison comparison,
        SourceLocation at
    ) =>
        words.Count <= understood
            ? Checked.Clean<ReferenceComparison?>(comparison)
            : Refused(source, words[understood], $"{words[understood].Text} says nothing after {words[0].Text}", at);

    private static Checked<ReferenceComparison?> Refused(
        string source,
        SourceWord word,
        string mistake,
        SourceLocation at
    ) =>
        Checked.With<ReferenceComparison?>(
            null,
            [ReferenceDiagnostics.Malformed(at.Within(word.Column, word.Text.Length), source, mistake)]
        );
}
