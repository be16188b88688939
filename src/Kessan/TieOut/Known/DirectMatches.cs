using System.Collections.Immutable;
using System.Numerics;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Known;

/// <summary>Numbers that are a figure known beside the document.</summary>
internal sealed class DirectMatches
{
    // A value of fewer digits is met by chance too often for a label that does not fit exactly.
    private const int TellingDigits = 3;

    // So many other numbers of a label that tie in its table make one that does not a contradiction.
    private const int Witnesses = 2;

    private readonly NumberedDocument _document;
    private readonly Dictionary<int, (Relation Relation, KnownFigure Figure)> _ties = [];
    private readonly List<(FoundNumber Number, List<KnownFigure> Figures)> _open = [];
    private readonly Dictionary<(int Element, int Row), List<KnownFigure>> _inRow = [];
    private readonly Dictionary<(int Element, string Label), int> _inTable = [];
    private readonly Dictionary<(int Element, string Period), int> _inColumn = [];

    public DirectMatches(NumberedDocument document, KnownIndex index)
    {
        _document = document;
        foreach (var number in document.Numbers.Where(IsFigure))
        {
            Match(number, index.Candidates(number, number.Unit));
        }
    }

    /// <summary>The relations, those that do not hold among them.</summary>
    public IEnumerable<Relation> Relations() =>
        _ties.Values.Select(tie => tie.Relation).Concat(_open.Select(open => Broken(open.Number, open.Figures)));

    /// <summary>The figures that numbers of the same row or sentence tie to.</summary>
    public IReadOnlyList<KnownFigure> InRowOf(FoundNumber number) =>
        _inRow.GetValueOrDefault((number.Site.Element, number.Site.Row), []);

    private static bool IsFigure(FoundNumber number) =>
        number.Role is NumberRole.Figure or NumberRole.Share or NumberRole.Progress;

    private void Match(FoundNumber number, List<KnownCandidate> candidates)
    {
        var judged = candidates
            .Where(candidate => candidate.Fit == LabelFit.Same || Digits(number) >= TellingDigits)
            .Select(candidate => (candidate.Figure, candidate.Fit, Relation: Tie(number, candidate.Figure)))
            .ToList();
        var holding = judged.FirstOrDefault(one => one.Relation.Holds());
        if (holding.Figure is { } figure)
        {
            _ties[number.Id] = (Explained(holding.Relation, figure), figure);
            Believe(number, figure);
            return;
        }

        var named = judged.Where(one => one.Fit == LabelFit.Same).Select(one => one.Figure).ToList();
        if (named.Count > 0 && number.Role == NumberRole.Figure && number.Qualifier == default)
        {
            _open.Add((number, named));
        }
    }

    private void Believe(FoundNumber number, KnownFigure figure)
    {
        var row = (number.Site.Element, number.Site.Row);
        if (!_inRow.TryGetValue(row, out var figures))
        {
            _inRow[row] = figures = [];
        }

        figures.Add(figure);
        var label = LabelIn(number);
        _inTable[label] = _inTable.GetValueOrDefault(label) + 1;
        if (figure.IsEarlier)
        {
            _inColumn[ColumnOf(number)] = _inColumn.GetValueOrDefault(ColumnOf(number)) + 1;
        }
    }

    private Relation Tie(FoundNumber number, KnownFigure figure)
    {
        var same = Judged(number, figure, 1);
        var turned = same.Holds() || number.Value.IsZero ? same : Judged(number, figure, -1);
        return turned.Holds() ? turned : same;
    }

    private Relation Judged(FoundNumber number, KnownFigure figure, int sign) =>
        KnownComparison.Judged(
            _document,
            number,
            RelationKind.Same,
            [new(0, sign, figure.Id)],
            sign > 0 ? figure.Interval : IntervalArithmetic.Negated(figure.Interval)
        );

    private Relation Broken(FoundNumber number, List<KnownFigure> figures)
    {
        var relation = Judged(number, figures[0], 1);
        var isSingle = figures.DistinctBy(figure => figure.Interval).Count() == 1;
        var inRow = InRowOf(number).Any(figure => IsSameConcept(figure, figures[0]));
        var inTable = !number.Site.IsProse && _inTable.GetValueOrDefault(LabelIn(number)) >= Witnesses;
        var inColumn =
            figures[0].IsEarlier && !number.Site.IsProse && _inColumn.GetValueOrDefault(ColumnOf(number)) >= Witnesses;
        var isCertain = isSingle && (inRow || inTable || inColumn);
        var source = Source(figures[0]);
        return relation with
        {
            Verdict = isCertain ? Verdict.Contradiction : Verdict.Unknown,
            Why = isCertain
                ? inColumn && !inRow && !inTable
                    ? $"Other numbers of this table and period are those of {source}, and this one is not."
                    : $"Other numbers of this name tie to {source}, and this one does not."
                : $"Same name and period in {source}, different figures: scope?",
        };
    }

    private static (int Element, string Label) LabelIn(FoundNumber number) =>
        (number.Site.Element, LabelWords.Key(number.Label[^1]));

    private static (int Element, string Period) ColumnOf(FoundNumber number) =>
        (number.Site.Element, number.Period?.Text ?? string.Empty);

    private static bool IsSameConcept(KnownFigure left, KnownFigure right) =>
        left.Labels.Length > 0 && right.Labels.Length > 0 && left.Labels[0] == right.Labels[0];

    private static Relation Explained(Relation relation, KnownFigure figure) =>
        relation with
        {
            Why =
                relation.Operands[0].Sign > 0
                    ? $"Name, period, unit and value are those of {Source(figure)}."
                    : $"Name, period, unit and size are those of {Source(figure)}; the sign is printed the other way "
                        + "round.",
        };

    private static string Source(KnownFigure figure) => figure.IsEarlier ? "the earlier document" : "the facts";

    private static int Digits(FoundNumber number)
    {
        var digits = (number.Value / number.Step).Magnitude;
        return BigInteger
            .Divide(digits.Numerator, digits.Denominator)
            .ToString(System.Globalization.CultureInfo.InvariantCulture)
            .Length;
    }
}
