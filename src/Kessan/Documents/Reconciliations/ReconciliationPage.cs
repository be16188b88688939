using System.Collections.Immutable;
using Kessan.Documents.Composition;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Facts.Labels;
using Kessan.Facts.Measures;
using Kessan.Periods;

namespace Kessan.Documents.Reconciliations;

/// <summary>Sets out how every measure that is not of the framework comes from the statements: one table a measure, a
/// step a row (Regulation G, 17 CFR 244.100(a)(2)).</summary>
/// <param name="frame">The facts, the period closed and the language.</param>
/// <param name="figures">The measures.</param>
/// <param name="labels">What concepts are called.</param>
public sealed class ReconciliationPage(ReferenceFrame frame, FigureBooks figures, ConceptLabels labels)
{
    private const int LabelWeight = 46;
    private const int FigureWeight = 18;

    /// <summary>The name of the page.</summary>
    public const string Id = "reconciliations";

    /// <summary>The page; null where no measure is reconciled in the period closed.</summary>
    public Page? Build()
    {
        var tables = figures.Measures.Select(Table).OfType<TableBlock>().ToList();
        if (tables.Count == 0)
        {
            return null;
        }

        var body = new Arrangement(Id, false, [.. tables.Select(table => new Share(0, table))]);
        var remark = UnitRemark.Of(body, frame, isReport: true);
        var title = frame.Language.Choose("Reconciliations of measures", "非GAAP指標の調整表");
        return new(0, Id, PageKind.Content, RichText.Of(title), null, remark, body, [], []);
    }

    private TableBlock? Table(Measure measure)
    {
        var columns = Periods()
            .Select(period => (Period: period, Bridge: Bridge(measure, period)))
            .Where(column => column.Bridge is not null)
            .Select(column => (column.Period, Bridge: column.Bridge!))
            .ToList();
        if (columns.Count == 0)
        {
            return null;
        }

        var bridges = columns.ConvertAll(column => column.Bridge);
        var name = labels.OfConcept(measure.Name) is { } label
            ? frame.Language.Choose(label.En, label.Ja)
            : measure.Name;
        var said = measure.Definition is { } definition
            ? frame.Language.Choose(definition.En, definition.Ja)
            : string.Empty;
        var rows = Enumerable
            .Range(0, bridges[0].Steps.Length)
            .Where(step => bridges.Exists(bridge => !bridge.Steps[step].Amount.IsZero))
            .Select(step => Step(bridges, step));
        return new(
            $"reconciliation-{measure.Name}",
            [
                new(LabelWeight, Alignment.Start),
                .. columns.Select(column => new TableColumn(
                    FigureWeight,
                    Alignment.End,
                    column.Period == frame.Closed
                )),
            ],
            [Head(columns.Select(column => column.Period)), First(bridges), .. rows, Last(bridges)],
            said.Length == 0 ? name : $"{name}: {said}"
        )
        {
            Caption = new([
                new(0, ParagraphMark.None, [new(name) { Bold = true }]),
                .. said.Length == 0 ? Array.Empty<Paragraph>() : [new(0, ParagraphMark.None, [new(said)])],
            ]),
        };
    }

    /// <summary>The period closed and its last quarter, each beside the same a year before.</summary>
    private IEnumerable<ReportingPeriod> Periods()
    {
        var closed = frame.Closed;
        var quarter = closed with { FirstMonth = Math.Max(closed.FirstMonth, closed.LastMonth - 2) };
        ReportingPeriod[] all = [closed.YearBefore, closed, quarter.YearBefore, quarter];
        return all.Distinct();
    }

    private Reconciliation? Bridge(Measure measure, ReportingPeriod period) =>
        Reconciliation.Of(new(measure.Name, period, FactId.Actual, frame.Basis, []), figures, frame.Book);

    private TableRow Head(IEnumerable<ReportingPeriod> periods) =>
        new(
            TableRowKind.Head,
            [
                Label(string.Empty),
                .. periods.Select(period => new TableCell(
                    RichText.Of(PeriodWords.Of(period, PeriodStyle.Months, frame.Calendar, frame.Language))
                )),
            ]
        );

    private TableRow First(List<Reconciliation> bridges) =>
        new(
            TableRowKind.Body,
            [
                Label(NameOf(bridges[0].From)),
                .. bridges.Select(bridge => Cell(new(bridge.Beginning, bridge.From.Unit), [bridge.From])),
            ]
        );

    private TableRow Step(List<Reconciliation> bridges, int at)
    {
        var steps = bridges.ConvertAll(bridge => bridge.Steps[at]);
        var term = steps[0].Term;
        var name = steps[0].Facts is [var only] ? NameOf(only) : term?.ToString() ?? string.Empty;
        var isDeducted = steps.Exists(IsTurned) && !steps.Exists(IsAsItStands);
        var label = isDeducted ? frame.Language.Choose($"Less: {name}", $"控除：{name}") : name;
        return new(
            TableRowKind.Body,
            [
                Label(label),
                .. steps.Select((step, column) => Cell(new(step.Amount, bridges[column].To.Unit), step.Facts)),
            ]
        );
    }

    private static bool IsTurned(ReconciliationStep step) =>
        step is { Facts: [var fact], Amount.IsZero: false } && step.Amount == -fact.Value;

    private static bool IsAsItStands(ReconciliationStep step) =>
        step is { Facts: [var fact], Amount.IsZero: false } && step.Amount == fact.Value;

    private TableRow Last(List<Reconciliation> bridges) =>
        new(
            TableRowKind.Total,
            [
                Label(NameOf(bridges[0].To)),
                .. bridges.Select(bridge => Cell(new(bridge.To.Value, bridge.To.Unit), [bridge.To])),
            ]
        );

    private string NameOf(Fact fact)
    {
        var label = labels.Of(fact);
        return frame.Language.Choose(label.En, label.Ja);
    }

    private static TableCell Label(string text) => new(RichText.Of(text));

    /// <summary>An amount of a step, printed as it counts. Where one fact stands behind it, it is that fact's number;
    /// a term of several facts prints its amount alone.</summary>
    private TableCell Cell(NumberToPrint number, ImmutableArray<Fact> facts)
    {
        var rules = new NumberRules(frame.Language, frame.Amounts, frame.AmountUnit);
        var text = NumberWriter.Write(number, rules.Display(number, new() { Dash = true }, NumberDisplay.None), rules);
        var run = new Run(text.Wording);
        return new(
            new RichText([
                new(
                    0,
                    ParagraphMark.None,
                    [
                        facts is [var fact]
                            ? run with
                            {
                                Number = new(fact.Id.ToString(), fact.Value, number.Unit, text.Text, text.Scale)
                                {
                                    Operands = [fact.Id],
                                    Status = fact.Status,
                                    Form = text.Form,
                                },
                            }
                            : run,
                    ]
                ),
            ])
        );
    }
}
