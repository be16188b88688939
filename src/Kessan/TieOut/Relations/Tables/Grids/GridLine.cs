using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Tables.Grids;

/// <summary>A row or a column of figures.</summary>
/// <param name="Label">Its own label or head.</param>
/// <param name="Section">The heading rows it stands under; empty where there are none.</param>
/// <param name="Indent">How far its label is set in.</param>
/// <param name="StartsSection">Whether it is the first of its section or of the table.</param>
internal sealed record GridLine(string Label, string Section, int Indent, bool StartsSection)
{
    private const int FewWords = 2;

    /// <summary>What its figures are, if they are one and the same thing.</summary>
    public NumberRole? Role { get; init; }

    /// <summary>The period all its figures are of; null where they differ or nothing tells.</summary>
    public FoundPeriod? Period { get; init; }

    /// <summary>Whether its figures are ratios, for the most part.</summary>
    public bool IsRatio { get; init; }

    /// <summary>Whether figures above zero carry a printed sign, as changes do.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The unit most of its figures have.</summary>
    public FoundUnit Unit { get; init; }

    /// <summary>What its label says.</summary>
    public LabelWords Words { get; } = LabelWords.Of(Label);

    /// <summary>Whether its label names again what heads another line: <c>Total current assets</c> under
    /// <c>Current assets</c>.</summary>
    public bool Closes(GridLine first)
    {
        var (section, shared) = (LabelWords.Of(first.Section), 0);
        shared = section.Shared(Words);
        return section.Tokens.Count >= FewWords && shared >= FewWords && shared * 3 >= section.Tokens.Count * 2;
    }

    /// <summary>Whether it is said to hold changes, growth or shares, not figures.</summary>
    public bool IsDerived => HoldsChanges || (Words.SaysChange && Period is null);

    /// <summary>Whether each of its figures is said to be a change, growth or progress.</summary>
    public bool HoldsChanges { get; init; }

    /// <summary>The line with what its figures have in common.</summary>
    public GridLine With(IReadOnlyList<FoundNumber> figures)
    {
        if (figures.Count == 0)
        {
            return this;
        }

        var first = figures[0];
        return this with
        {
            Role = figures.All(figure => figure.Role == first.Role) ? first.Role : null,
            HoldsChanges = figures.All(IsChange),
            Period = figures.All(figure => Equals(figure.Period, first.Period)) ? first.Period : null,
            IsRatio = figures.Count(Reading.IsRatioOf) * 2 > figures.Count,
            IsSigned =
                figures.Count(figure => figure.IsSigned && !figure.Value.IsNegative) * 4 > figures.Count
                && figures.Count(figure => figure.IsSigned) * 2 > figures.Count,
            Unit = figures.GroupBy(figure => figure.Unit).MaxBy(group => group.Count())!.Key,
        };
    }

    private static bool IsChange(FoundNumber figure) =>
        figure.Role is NumberRole.Change or NumberRole.Growth or NumberRole.PointChange or NumberRole.Progress;
}
