using System.Collections.Immutable;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Periods;

namespace Kessan.Documents.Composition;

/// <summary>Composes a chart.</summary>
internal sealed class ChartComposer
{
    private readonly OpenDocument _composition;
    private readonly TextComposer _texts;
    private readonly ChartDefinition _chart;
    private readonly ChartPeriods _periods;
    private readonly FactLabels _labels;
    private readonly PrintedUnit? _unit;

    public ChartComposer(OpenDocument composition, TextComposer texts, ChartDefinition chart)
    {
        (_composition, _texts, _chart) = (composition, texts, chart);
        _periods = new(composition, texts);
        _labels = new(composition);
        _unit = Units.Of(chart.Unit);
    }

    /// <summary>The chart.</summary>
    public ChartFigure Compose()
    {
        var title = _texts.Compose(_chart.Title, ReferenceContext.None);
        var drawn = _chart.Parts.IsEmpty ? OverPeriods() : OfParts();
        AxisUnits.Check(_chart, drawn.Series, _composition);
        Wholes.Check(_chart, drawn.Categories, drawn.Series, _composition);
        var figure = new ChartFigure(_chart.Kind, title, drawn.Categories, drawn.Series, string.Empty)
        {
            Captions = drawn.Captions,
            Labels = _chart.Labels,
            Scale = Math.Max(0, Points(drawn.Series).FirstOrDefault()?.Number.Display.Scale ?? 0),
            Note = Note(drawn),
        };
        figure = figure with { Title = ChartTitles.Complete(figure, drawn.When, _composition) };
        return figure with { AltText = AltTexts.Of(figure, _composition.Language) };
    }

    private Drawing OverPeriods()
    {
        var periods = _periods.Of(_chart.Periods);
        var series = _chart.Series.Select((one, index) => Series(one, index, periods)).OfType<ChartSeries>();
        var captions = _chart.Captions.Select(caption => Caption(caption, periods));
        return new([.. periods.Select(period => period.Category)], [.. series], [.. captions], When(periods));
    }

    private ChartSeries? Series(SeriesDefinition series, int index, ImmutableArray<ChartPeriod> periods)
    {
        if (_composition.ConceptOf(series.Of) is not { } of)
        {
            return null;
        }

        var display = _composition.DisplayOf(series.Display);
        var label = series.Label is null ? null : _texts.Compose(series.Label, ReferenceContext.None).Plain;
        var showsLabels = series.ShowsLabels ?? _chart.Labels != ChartLabels.None;
        var points = periods
            .Select(period => Number(of, ContextOf(period) with { Display = display }, series.Of))
            .Select(number => number is null ? null : new ChartPoint(number.Value, number, showsLabels))
            .ToImmutableArray();
        var numbers = points.OfType<ChartPoint>().Select(point => point.Number);
        return new(label ?? _labels.Of(of, numbers), series.Shape, points)
        {
            Colour = index,
            OnSecondAxis = series.OnSecondAxis,
        };
    }

    private ChartCaption Caption(CaptionDefinition caption, ImmutableArray<ChartPeriod> periods)
    {
        var label = caption.Label is null ? string.Empty : _texts.Compose(caption.Label, ReferenceContext.None).Plain;
        var wanted = caption.Periods.IsEmpty
            ? null
            : _periods.Of(caption.Periods).Select(one => one.Period).ToHashSet();
        var cells = periods.Select(period =>
            wanted is null || wanted.Contains(period.Period)
                ? PrintedNumbers.OfText(_texts.Compose(caption.Cells, ContextOf(period))).FirstOrDefault()
                : null
        );
        return new(label, [.. cells], caption.IsBold);
    }

    private Drawing OfParts()
    {
        var period = _chart.PartsPeriod is null
            ? PeriodExpression.YearToDate.Resolve(_composition.Source.Frame.Closed)
            : _periods.Of(_chart.PartsPeriod);
        var context = new ReferenceContext { Period = period, AmountUnit = _unit };
        var parts = _chart.Parts.Select(part => Part(part, context)).ToList();
        var drawn = parts.Where(part => part.Point is not null).ToList();
        var when = drawn.Select(part => PeriodOf(part.Point!.Number)).OfType<string>().Distinct().ToList();
        if (_chart.Kind == ChartKind.Shares)
        {
            var tone = period is { } of ? _periods.ToneOf(of, null) : ChartTone.Actual;
            var category = new ChartCategory(period is { } shared ? _periods.ShortOf(shared) : string.Empty, tone);
            var series = drawn.Select(
                (part, index) =>
                    new ChartSeries(part.Label, ChartShape.Column, [part.Point])
                    {
                        Colour = index,
                        LabelNumbers = part.Numbers,
                    }
            );
            return new([category], [.. series], [], when);
        }

        if (_chart.Kind == ChartKind.Waterfall)
        {
            Bridges.Check(_chart.Parts, [.. parts.Select(part => part.Point)], _composition);
        }

        var one = new ChartSeries(
            _texts.Compose(_chart.Title, ReferenceContext.None).Plain,
            ChartShape.Column,
            [.. parts.Select(part => part.Point)]
        );
        var categories = parts.Select(part => new ChartCategory(part.Label, part.Tone) { LabelNumbers = part.Numbers });
        return new([.. categories], [one], [], when);
    }

    private DrawnPart Part(PartDefinition part, ReferenceContext context)
    {
        var inner = part.Of.Text.StartsWith('{') && part.Of.Text.EndsWith('}') ? 1 : 0;
        var place = part.Of.Place with { Column = part.Of.Place.Column + inner };
        var text = part.Of.Text[inner..^inner];
        var reference = _composition.Take(ReferenceParser.Parse(text, place));
        if (reference is not (null or FigureReference))
        {
            _composition.Findings.Add(DocumentDiagnostics.NotAConcept(part.Of));
        }

        var figure = reference as FigureReference;
        var number = figure is null ? null : Number(figure, context, part.Of with { Place = place });
        var label = part.Label is null ? RichText.Of(Label(figure, number)) : _texts.Compose(part.Label, context);
        return new(label.Plain, ToneOf(number), number is null ? null : PointOf(number, part.Role))
        {
            Numbers = [.. PrintedNumbers.OfText(label)],
        };
    }

    private ChartPoint PointOf(PrintedNumber number, StepRole role) =>
        new(
            role == StepRole.Deduction ? -number.Value : number.Value,
            number,
            _chart.Labels != ChartLabels.None,
            role == StepRole.Total ? WaterfallRole.Total : WaterfallRole.Difference
        );

    private string Label(FigureReference? of, PrintedNumber? number) =>
        of is not { Subject.Concept: not null } ? string.Empty : _labels.Of(of, number is null ? [] : [number]);

    private ChartTone ToneOf(PrintedNumber? number) =>
        number is { Comparison: null, Operands: [var id, ..] }
            ? _periods.ToneOf(id.Period, id.Scenario)
            : ChartTone.Actual;

    private ReferenceContext ContextOf(ChartPeriod period) =>
        new()
        {
            Period = period.Period,
            Scenario = period.Scenario,
            AmountUnit = _unit,
        };

    /// <summary>A number to draw; null where there is none, or none that has a meaning.</summary>
    private PrintedNumber? Number(FigureReference of, ReferenceContext context, DefinedText at)
    {
        var number = _composition.Take(_composition.Printer.Print(of, context, at.Place)).Number;
        return number is { Form: PrintedForm.Digits or PrintedForm.Dash } ? number : null;
    }

    private string? PeriodOf(PrintedNumber number) =>
        number.Operands.IsEmpty ? null : _periods.ShortOf(number.Operands[0].Period);

    private static List<string> When(ImmutableArray<ChartPeriod> periods) =>
        [.. periods.Select(period => period.Category.Label).Distinct(StringComparer.Ordinal)];

    private RichText? Note(Drawing drawn)
    {
        var numbers = Points(drawn.Series)
            .Select(point => point.Number)
            .Concat(drawn.Captions.SelectMany(caption => caption.Cells).OfType<PrintedNumber>());
        return _chart.Note is not null ? _texts.Compose(_chart.Note, ReferenceContext.None)
            : numbers.Any(number => number.Status == Illustration.Status) ? Illustration.Note(_texts)
            : null;
    }

    private static IEnumerable<ChartPoint> Points(ImmutableArray<ChartSeries> series) =>
        series.SelectMany(one => one.Points).OfType<ChartPoint>();

    /// <summary>A step or part.</summary>
    private sealed record DrawnPart(string Label, ChartTone Tone, ChartPoint? Point)
    {
        public ImmutableArray<PrintedNumber> Numbers { get; init; } = [];
    }

    /// <summary>What a chart draws.</summary>
    /// <param name="Categories">Along the axis.</param>
    /// <param name="Series">What is drawn.</param>
    /// <param name="Captions">Rows of numbers above.</param>
    /// <param name="When">Its periods in order, each once.</param>
    private sealed record Drawing(
        ImmutableArray<ChartCategory> Categories,
        ImmutableArray<ChartSeries> Series,
        ImmutableArray<ChartCaption> Captions,
        IReadOnlyList<string> When
    );
}
