using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Known;

/// <summary>How well a label fits.</summary>
internal enum LabelFit
{
    /// <summary>The line's own label, or it with the one above it, is the figure's.</summary>
    Same,

    /// <summary>The figure's words all stand in the labels from the outermost to the line's own.</summary>
    Within,
}

/// <summary>A figure that may be meant by a number.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Fit">How well its label fits.</param>
internal readonly record struct KnownCandidate(KnownFigure Figure, LabelFit Fit);

/// <summary>Figures beside a document, found by label, period and unit.</summary>
internal sealed class KnownIndex
{
    private readonly Dictionary<(string Key, DateOnly End), List<KnownFigure>> _byLabel = [];
    private readonly ILookup<DateOnly, (KnownFigure Figure, ImmutableArray<ImmutableSortedSet<string>> Words)> _byEnd;

    public KnownIndex(ImmutableArray<KnownFigure> figures)
    {
        var dated = figures.Where(figure => figure.Period.End is not null).ToList();
        foreach (var figure in dated)
        {
            foreach (var key in figure.Labels.Select(LabelWords.Key).Where(key => key.Length > 0).Distinct())
            {
                if (!_byLabel.TryGetValue((key, figure.Period.End!.Value), out var list))
                {
                    _byLabel[(key, figure.Period.End!.Value)] = list = [];
                }

                list.Add(figure);
            }
        }

        _byEnd = dated.ToLookup(
            figure => figure.Period.End!.Value,
            figure => (figure, figure.Labels.Select(LabelWords.Of).ToImmutableArray())
        );
    }

    /// <summary>The figures of a number's period and unit that its label may mean, those that fit best first.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit looked for: the number's own, or that of what it is a change of.</param>
    public List<KnownCandidate> Candidates(FoundNumber number, FoundUnit unit)
    {
        if (number.Period is not { End: { } end } period || number.Label.IsDefaultOrEmpty)
        {
            return [];
        }

        var same = Keys(number)
            .SelectMany(key => _byLabel.GetValueOrDefault((key, end), []))
            .Where(figure => IsOf(figure, period, unit))
            .Distinct()
            .Select(figure => new KnownCandidate(figure, LabelFit.Same))
            .ToList();
        return same.Count > 0 ? same : Within(number, end, period, unit);
    }

    /// <summary>The figures of the same label and kind of period that end on a day.</summary>
    public IEnumerable<KnownFigure> Others(KnownFigure figure, DateOnly? start, DateOnly end) =>
        figure
            .Labels.SelectMany(label => _byLabel.GetValueOrDefault((LabelWords.Key(label), end), []))
            .Where(other => other.Period.Start == start && other.Unit == figure.Unit)
            .Where(other => other.Members.SequenceEqual(figure.Members) && other.Period.Nature == figure.Period.Nature)
            .Distinct();

    /// <summary>The figures of a period whose label's words all stand among some words.</summary>
    public IEnumerable<KnownFigure> Named(IReadOnlySet<string> words, FoundPeriod period, FoundUnit unit) =>
        period.End is not { } end
            ? []
            : _byEnd[end]
                .Where(known => known.Words.Any(label => !label.IsEmpty && label.All(words.Contains)))
                .Select(known => known.Figure)
                .Where(figure => IsOf(figure, period, unit));

    private List<KnownCandidate> Within(FoundNumber number, DateOnly end, FoundPeriod period, FoundUnit unit)
    {
        var path = number.Label.SelectMany(LabelWords.Of).ToHashSet(StringComparer.Ordinal);
        var own = LabelWords.Of(number.Label[^1]);
        return
        [
            .. from known in _byEnd[end]
            where IsOf(known.Figure, period, unit)
            where !own.IsEmpty && known.Words.Any(words => own.IsSubsetOf(words) && words.All(path.Contains))
            select new KnownCandidate(known.Figure, LabelFit.Within),
        ];
    }

    private static IEnumerable<string> Keys(FoundNumber number)
    {
        yield return LabelWords.Key(number.Label[^1]);
        if (number.Label.Length > 1)
        {
            yield return LabelWords.Key($"{number.Label[^2]} {number.Label[^1]}");
        }
    }

    private static bool IsOf(KnownFigure figure, FoundPeriod period, FoundUnit unit) =>
        (figure.Period.Start is null || period.Start is null || figure.Period.Start == period.Start)
        && figure.Period.Nature == PeriodNature.Actual == (period.Nature == PeriodNature.Actual)
        && Fits(figure.Unit, unit);

    private static bool Fits(FoundUnit known, FoundUnit unit) =>
        unit.Kind == UnitKind.Unknown
            ? known.Kind is UnitKind.Money or UnitKind.Count or UnitKind.Unknown
            : known.Kind == unit.Kind
                && (
                    known.Kind is not (UnitKind.Money or UnitKind.PerUnit)
                    || string.IsNullOrEmpty(unit.Name)
                    || string.IsNullOrEmpty(known.Name)
                    || known.Name == unit.Name
                );
}
