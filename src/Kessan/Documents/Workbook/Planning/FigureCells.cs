using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>Fills the cells of a row: the figure of every column.</summary>
/// <param name="source">The facts.</param>
/// <param name="resolver">Reads the references of columns.</param>
/// <param name="unit">The unit amounts are shown in.</param>
internal sealed class FigureCells(WorkbookSource source, FigureResolver resolver, PrintedUnit unit)
{
    private readonly DefinedText _nowhere = new(string.Empty, new(string.Empty));

    private FactBook Book => source.Frame.Book;

    /// <summary>The cells of a figure.</summary>
    /// <param name="concept">Its concept.</param>
    /// <param name="members">Its members.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="factor">-1 where it is shown as a deduction.</param>
    /// <param name="display">How the row is shown.</param>
    public PlannedCell?[] Row(
        string concept,
        ImmutableArray<FactMember> members,
        List<SheetColumn> columns,
        int factor,
        NumberDisplay display
    ) => [.. columns.Select(column => Cell(concept, members, column, (factor, display)))];

    /// <summary>The fact of a column; null where it has none, or compares.</summary>
    public Fact? Find(string concept, ImmutableArray<FactMember> members, SheetColumn column) =>
        column.Period is { } period
            ? Book.Find(new(concept, period, column.Scenario, source.Frame.Basis, members))
            : null;

    /// <summary>The cell of a fact.</summary>
    public PlannedCell Showing(Fact fact, int factor, NumberDisplay display) =>
        PlannedCell.Showing(fact, factor, Format(new ResolvedFigure(fact, null), NumberDisplay.None, display));

    /// <summary>How a figure is shown. Spreadsheets scale by thousands alone, so that Japanese has no 億 here.</summary>
    public CellFormat Format(ResolvedFigure figure, NumberDisplay own, NumberDisplay inherited)
    {
        var rules = new NumberRules(Language.English, source.Frame.Amounts, unit);
        var number = figure.Number;
        var display = rules.Display(number, own, inherited);
        var scale = rules.Scale(number, display);
        return new(number.Kind, scale.Scale, scale.Decimals, display.Sign == SignStyle.Signed);
    }

    /// <summary>The unit of a row as it is shown.</summary>
    public string UnitOf(Fact fact, CellFormat format)
    {
        var language = source.Frame.Language;
        var currency = fact.Unit.Split('/')[0];
        var (en, ja) = (UnitWords.EnglishScale(format.Scale), UnitWords.JapaneseScale(format.Scale));
        return format.Kind switch
        {
            NumberKind.Amount or NumberKind.AmountEach => language.Choose(
                $"{currency} {en}".Trim(),
                ja + UnitWords.JapaneseCurrency(currency)
            ),
            NumberKind.Ratio => format.Scale == 0 ? string.Empty : "%",
            _ => language.Choose(
                $"{en} {fact.UnitLabel?.PluralEn ?? fact.Unit}".Trim(),
                ja + (fact.UnitLabel?.NameJa ?? fact.Unit)
            ),
        };
    }

    private PlannedCell? Cell(
        string concept,
        ImmutableArray<FactMember> members,
        SheetColumn column,
        (int Factor, NumberDisplay Display) row
    )
    {
        if (column.Reference is not { } reference)
        {
            return Find(concept, members, column) is { } fact ? Showing(fact, row.Factor, row.Display) : null;
        }

        var context = new ReferenceContext { Concept = concept, Members = members };
        var found = resolver.Resolve(reference, context, _nowhere.Place).Value;
        return found switch
        {
            null => null,
            { Comparison: null } => Showing(found.Of, row.Factor, reference.Display.Over(row.Display)),
            { Comparison: { } comparison } => Compared(comparison, row, reference.Display),
        };
    }

    /// <summary>Ratios are not said to grow: they move by points.</summary>
    private PlannedCell? Compared(Comparison comparison, (int Factor, NumberDisplay Display) row, NumberDisplay own)
    {
        if (comparison.Of.Unit == Fact.Pure)
        {
            return comparison.Kind is ComparisonKind.ShareOf or ComparisonKind.AgainstTarget
                ? null
                : Compared(
                    ComparisonRule.Compare(ComparisonKind.Points, comparison.Of, comparison.Against),
                    100,
                    (new NumberDisplay { Decimals = own.Decimals }, row.Display)
                );
        }

        var isDifference = comparison.Kind is ComparisonKind.Change or ComparisonKind.ChangeOfSize;
        return Compared(comparison, isDifference ? row.Factor : 1, (own, row.Display));
    }

    private PlannedCell Compared(Comparison comparison, int factor, (NumberDisplay Own, NumberDisplay Row) display)
    {
        var figure = new ResolvedFigure(comparison.Of, comparison);
        var isDefined = comparison.Outcome == ComparisonOutcome.Defined;
        var of = new FactTerm(comparison.Of.Id);
        var compared = new ComparedFormula(comparison.Kind, of, new FactTerm(comparison.Against.Id), Math.Abs(factor));
        return new()
        {
            Value = isDefined ? factor * comparison.Value : null,
            Text = isDefined ? null : NotMeaningful,
            Fact = comparison.Id,
            Status = figure.Status,
            Factor = factor,
            Formula = factor < 0 ? compared.Turn() : compared,
            Format = Format(figure, display.Own, display.Row),
        };
    }

    /// <summary>What a cell says whose rate has no meaning.</summary>
    public string NotMeaningful =>
        source.Frame.Language.Choose(NumberWriter.EnglishNotMeaningful, NumberWriter.JapaneseDash);
}
