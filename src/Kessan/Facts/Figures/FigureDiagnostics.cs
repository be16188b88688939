using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Facts.Figures;

/// <summary>Findings about figures that files give beside the ledgers.</summary>
internal static class FigureDiagnostics
{
    /// <summary>KES2106: a flow that other flows of the same months contradict.</summary>
    public static Diagnostic FlowsDisagree(Figure figure, Fraction others) =>
        new(
            "KES2106",
            Severity.Error,
            $"{figure.Name} is given as {FractionText.Grouped(figure.Value)}; what is given for the same months in "
                + $"other periods comes to {FractionText.Grouped(others)}",
            figure.Location,
            $"the difference is {FractionText.Grouped(figure.Value - others)}",
            "mend the one that is wrong, or take one away: Kessan adds up quarters by itself"
        );

    /// <summary>KES2107: a whole that its members contradict.</summary>
    public static Diagnostic MembersDisagree(string name, SourceLocation place, MemberSums sums) =>
        new(
            "KES2107",
            Severity.Error,
            $"{name} is {FractionText.Grouped(sums.Whole)}; "
                + $"its members of {sums.Dimension} come to {FractionText.Grouped(sums.Members)}",
            place,
            $"the difference is {FractionText.Grouped(sums.Whole - sums.Members)}",
            $"mend the one that is wrong; where members overlap, take {sums.Dimension} out of `additive` in "
                + "operating/concepts.csv"
        );

    /// <summary>KES2108: a computed figure that does not print as it was published.</summary>
    public static Diagnostic Outside(PublishedFigure published, Fraction computed)
    {
        var (interval, figure) = (published.Interval, published.Figure);
        string Text(Fraction value) => published.IsGrowth ? PerCent(value) : FractionText.Grouped(value);
        var what = published.IsGrowth ? $"the growth of {figure.Name}" : figure.Name;
        var distance = interval.Distance(computed);
        return new(
            "KES2108",
            Severity.Warning,
            $"{what} was published as {Text(figure.Value)}, which stands for {Text(interval.From)} to "
                + $"{Text(interval.To)}; computed is {Text(computed)}",
            figure.Location,
            distance.IsZero
                ? "it lies on the end of what the print stands for, which rounds to another figure"
                : $"it lies outside by {Text(distance)}; published: {figure.Source}",
            "find out whether the books changed since, or the published figure was copied wrongly"
        );
    }

    /// <summary>KES2109: a growth from which nothing can be worked back.</summary>
    public static Diagnostic NothingWorkedBack(PublishedFigure growth, string why) =>
        new(
            "KES2109",
            Severity.Warning,
            "the figure of the year before cannot be worked back from the published growth of "
                + $"{growth.Figure.Name}: {why}",
            growth.Figure.Location,
            "growth over it cannot be told",
            "publish the amount itself in a row of form `amount`, or take the row away"
        );

    /// <summary>KES2110: a growth and an amount that cannot both be true.</summary>
    public static Diagnostic NoneFits(PublishedFigure growth, Fact later, Fact? amount)
    {
        var figure = growth.Figure;
        var range = GrowthBase.Bounds(later.Value, growth.Interval);
        var other = amount?.Interval is { } interval
            ? $"published besides is {FractionText.Grouped(interval.From)} to {FractionText.Grouped(interval.To)}"
            : "no whole unit lies there";
        return new(
            "KES2110",
            Severity.Warning,
            $"for the growth of {figure.Name} to print as published, {PerCent(figure.Value)} over a year "
                + $"before, the year before lies from {Rounded(range.From)} to {Rounded(range.To)}; {other}",
            figure.Location,
            "nothing is worked back; what was published as an amount stands",
            "look both up again where they were published"
        );
    }

    /// <summary>A ratio per cent, half-up at the fourth decimal, <c>8.2035%</c>.</summary>
    private static string PerCent(Fraction ratio) =>
        FractionText.Grouped(new(Rounding.Round(ratio * 1_000_000, RoundingRule.HalfAwayFromZero), 10_000)) + "%";

    private static string Rounded(Fraction value) =>
        FractionText.Grouped(Rounding.Round(value, RoundingRule.HalfAwayFromZero));
}

/// <summary>A whole beside the sum of its members.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Whole">The whole, in units.</param>
/// <param name="Members">The sum of the members, in units.</param>
internal readonly record struct MemberSums(string Dimension, Fraction Whole, Fraction Members);
