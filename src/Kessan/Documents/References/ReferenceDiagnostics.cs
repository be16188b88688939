using Kessan.Diagnostics;

namespace Kessan.Documents.References;

/// <summary>Findings of references in texts and definitions.</summary>
internal static class ReferenceDiagnostics
{
    public static Diagnostic BraceAlone(SourceLocation at, char brace) =>
        new(
            "KES3040",
            Severity.Error,
            brace == '{'
                ? "a brace opens a reference that is not closed"
                : "a brace closes a reference that was not opened",
            at,
            null,
            "write {Revenue ytd} for a reference, {{ and }} for braces as such"
        );

    public static Diagnostic UnknownWord(SourceLocation at, string word, string place, string known) =>
        new("KES3041", Severity.Error, $"{word} is no word of a {place}", at, null, $"use: {known}");

    public static Diagnostic Malformed(SourceLocation at, string source, string mistake) =>
        new(
            "KES3042",
            Severity.Error,
            $"{{{source}}} cannot be read: {mistake}",
            at,
            null,
            "write a concept, its members, a period and a scenario, {Revenue[service=Wan] fy target}, then after "
                + "bars a comparison and a display, {Revenue ytd | yoy | .1}"
        );

    public static Diagnostic UnknownConcept(SourceLocation at, string concept, string? nearest) =>
        new(
            "KES3043",
            Severity.Error,
            $"{concept} is neither a concept nor a measure of this group",
            at,
            "nothing can be printed for it",
            nearest is null ? "correct the name, or define it in report/concepts.yaml" : $"did you mean {nearest}?"
        );

    public static Diagnostic NoFact(SourceLocation at, string fact, string? other) =>
        new(
            "KES3044",
            Severity.Error,
            $"there is no fact {fact}",
            at,
            other is null ? "nothing can be printed for it" : $"there is {other}",
            "name a period, scenario and members the concept has, or bring the figure into the group's folder"
        );

    public static Diagnostic NotClosed(SourceLocation at, string period, string closed) =>
        new(
            "KES3045",
            Severity.Error,
            $"{period} is not closed; the documents are those of {closed}",
            at,
            null,
            "name a period that has ended, or a scenario that looks ahead: {Revenue fy target}"
        );

    public static Diagnostic NoSuchPeriod(SourceLocation at, string what, string period) =>
        new(
            "KES3046",
            Severity.Error,
            $"{what} cannot be told from {period}",
            at,
            null,
            "qoq and q need a quarter: name one, {Revenue q | qoq}, or another period of the fiscal year"
        );

    public static Diagnostic NothingToStandFor(SourceLocation at, bool isRow) =>
        new(
            "KES3047",
            Severity.Error,
            isRow ? "@ stands for the concept of a row, and there is no row here" : "there is no period here to take",
            at,
            null,
            isRow ? "name the concept: {Revenue ytd}" : "name the period: {Revenue ytd}"
        );

    public static Diagnostic NotComparable(SourceLocation at, string of, string against, string mismatch) =>
        new(
            "KES3048",
            Severity.Error,
            $"{of} cannot be compared with {against}: {mismatch}",
            at,
            null,
            "compare figures of one framework and one unit; points are the difference of two ratios"
        );

    public static Diagnostic DisplayUnfit(SourceLocation at, string display, string number) =>
        new(
            "KES3049",
            Severity.Error,
            $"{display} does not fit {number}",
            at,
            null,
            "percent is for ratios; thousand, million and billion for amounts and counts; up and down for changes"
        );

    public static Diagnostic Contradiction(SourceLocation at, string word, string other) =>
        new(
            "KES3050",
            Severity.Error,
            $"{word} and {other} say two things of the same number",
            at,
            null,
            "keep one of them"
        );
}
