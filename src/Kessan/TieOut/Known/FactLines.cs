using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Relations.Across;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Known;

/// <summary>Figures beside a document laid under its own lines as if they were printed on a page more, and what is
/// found of both told of the document's numbers again.</summary>
internal sealed class FactLines
{
    private readonly NumberedDocument _document;
    private readonly ImmutableArray<KnownFigure> _figures;

    /// <summary>Lays under a document the figures that are a line of a statement, of one value for a name and
    /// period.</summary>
    public FactLines(NumberedDocument document, ImmutableArray<KnownFigure> figures)
    {
        var reader = new LabelReader(Abbreviations.Of([]));
        _document = document;
        _figures =
        [
            .. figures
                .Where(figure => figure is { Unit.Kind: UnitKind.Money, Period.End: not null, IsEarlier: false })
                .Where(figure => figure.Members.IsEmpty && !figure.Labels.IsDefaultOrEmpty)
                .Where(figure => ItemName.Of([figure.Labels[0]], reader).Term is not null)
                .GroupBy(figure => (LabelWords.Key(figure.Labels[0]), figure.Period.Start, figure.Period.End))
                .Where(alike => alike.DistinctBy(figure => figure.Interval).Count() == 1)
                .Select(alike => alike.First()),
        ];
        var element = document.Numbers.Length == 0 ? 0 : document.Numbers.Max(number => number.Site.Element) + 1;
        var rows = _figures.Select(figure => LabelWords.Key(figure.Labels[0])).Distinct().ToList();
        Document = document with
        {
            Numbers =
            [
                .. document.Numbers,
                .. _figures.Select(
                    (figure, at) => Line(figure, document.Numbers.Length + at + 1, element + rows.IndexOf(Key(figure)))
                ),
            ],
        };
    }

    /// <summary>The document with the figures as numbers behind its own.</summary>
    public NumberedDocument Document { get; }

    /// <summary>A relation of the document's numbers and the figures; null where it is of either alone.</summary>
    public Relation? Told(Relation relation)
    {
        var isOfFacts = relation.Operands.Any(operand => IsFact(operand.Number)) || IsFact(relation.Target);
        var printed = relation.Operands.Where(operand => operand.Number > 0 && !IsFact(operand.Number)).ToList();
        if (!isOfFacts || (printed.Count == 0 && IsFact(relation.Target)))
        {
            return null;
        }

        var solved = IsFact(relation.Target) ? Solved(relation, printed[^1]) : relation;
        return solved with { Operands = [.. solved.Operands.Select(Outside)] };
    }

    /// <summary>The relation for one of its operands: of a sum that comes to a figure beside the document, what is
    /// printed is the figure less the rest.</summary>
    private Relation Solved(Relation relation, Operand unknown)
    {
        var others = relation
            .Operands.Where(operand => operand != unknown)
            .Select(operand => operand with { Sign = -unknown.Sign * operand.Sign })
            .Prepend(new Operand(relation.Target, unknown.Sign))
            .ToImmutableArray();
        if (relation.Kind != RelationKind.Sum)
        {
            return relation with { Target = unknown.Number, Operands = others };
        }

        var target = Document.Numbers[unknown.Number - 1];
        var values = others.Select(other => (Of: Document.Numbers[other.Number - 1], other.Sign)).ToList();
        var middle = values.Aggregate(Fraction.Zero, (sum, value) => sum + (value.Of.Value * value.Sign));
        var computed = values
            .Select(value => value.Sign < 0 ? IntervalArithmetic.Negated(Range(value.Of)) : Range(value.Of))
            .Aggregate(IntervalArithmetic.Sum);
        return relation with
        {
            Target = unknown.Number,
            Operands = others,
            Computed = computed,
            Verdict = VerdictRule.Of(Range(target), middle, computed),
        };
    }

    private Kessan.Facts.PrintedInterval Range(FoundNumber number) => number.Interval(_document.Rounding);

    private bool IsFact(int number) => number > _document.Numbers.Length;

    private Operand Outside(Operand operand) =>
        IsFact(operand.Number)
            ? new(0, operand.Sign, _figures[operand.Number - _document.Numbers.Length - 1].Id)
            : operand;

    private static string Key(KnownFigure figure) => LabelWords.Key(figure.Labels[0]);

    private static FoundNumber Line(KnownFigure figure, int id, int element)
    {
        var width = figure.Interval.To - figure.Interval.From;
        return new(
            id,
            figure.Text,
            new TextPlace(0, 0, 0),
            (figure.Interval.From + figure.Interval.To) / 2,
            0,
            Decimals(width),
            figure.Unit,
            NumberRole.Figure,
            figure.Period,
            [figure.Labels[0]],
            new(element, 0, 0, 0)
        )
        {
            KnownTo = figure.Interval,
        };
    }

    /// <summary>As many decimals as say where the value lies.</summary>
    private static int Decimals(Fraction width)
    {
        var decimals = -30;
        while (decimals < 30 && Fraction.PowerOfTen(-decimals) > width)
        {
            decimals++;
        }

        return decimals;
    }
}
