using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>A column of a sheet: a period, or a reference to be read for every row.</summary>
/// <param name="Planned">Its head.</param>
internal sealed record SheetColumn(PlannedColumn Planned)
{
    /// <summary>The period; null where it compares.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>The scenario.</summary>
    public string Scenario { get; init; } = FactId.Actual;

    /// <summary>What every cell shows; null where it shows the figure of a period.</summary>
    public FigureReference? Reference { get; init; }
}

/// <summary>Tells the columns of a sheet.</summary>
internal sealed class SheetColumns
{
    private readonly OpenDocument _composition;
    private readonly TextComposer _texts;
    private readonly ChartPeriods _periods;

    public SheetColumns(OpenDocument composition, TextComposer texts)
    {
        (_composition, _texts) = (composition, texts);
        _periods = new(composition, texts);
    }

    private ReferenceFrame Frame => _composition.Source.Frame;

    /// <summary>The columns of a sheet, rows of periods written out.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="isOfBalances">Whether its figures stand at days rather than over periods.</param>
    public List<SheetColumn> Of(SheetDefinition sheet, bool isOfBalances) =>
        [.. sheet.Columns.SelectMany(column => Of(column, isOfBalances))];

    private IEnumerable<SheetColumn> Of(SheetColumnDefinition column, bool isOfBalances)
    {
        if (column.Periods is { } periods)
        {
            var head = column.Head is null ? periods : periods with { Label = column.Head };
            return _periods
                .Of([head with { StartsGroup = column.StartsGroup }])
                .Select(period => Of(period, isOfBalances));
        }

        return column.Cells is { } cells && Compared(column, cells) is { } compared ? [compared] : [];
    }

    /// <summary>A column of a period, as a definition of ours asks for it.</summary>
    public SheetColumn Of(ReportingPeriod period, string scenario, bool isOfBalances)
    {
        var name = _periods.ShortOf(period);
        var head =
            scenario == FactId.Actual ? name : $"{name} {WorkbookWords.Scenario(scenario, _composition.Language)}";
        return Of(new ChartPeriod(period, scenario, new(head, Charts.ChartTone.Actual, false)), isOfBalances);
    }

    private SheetColumn Of(ChartPeriod period, bool isOfBalances)
    {
        var style = isOfBalances ? PeriodStyle.End : PeriodStyle.Months;
        var to = _composition.Language.Choose(" - ", "～");
        var note = PeriodWords
            .Of(period.Period, style, Frame.Calendar, _composition.Language)
            .Replace(to, to.TrimEnd() + "\n", StringComparison.Ordinal);
        var scenario = period.Scenario ?? FactId.Actual;
        var isClosed = period.Period == Frame.Closed && scenario == FactId.Actual;
        return new(new(period.Category.Label, note, isClosed, period.Category.StartsGroup))
        {
            Period = period.Period,
            Scenario = scenario,
        };
    }

    private SheetColumn? Compared(SheetColumnDefinition column, DefinedText cells)
    {
        var inner = cells.Text.Trim();
        var isBraced = inner.Length > 2 && inner[0] == '{' && inner[^1] == '}';
        if (!isBraced)
        {
            _composition.Findings.Add(WorkbookDiagnostics.NotAColumn(cells));
            return null;
        }

        var place = cells.Place with { Column = cells.Place.Column + 1 };
        if (_composition.Take(ReferenceParser.Parse(inner[1..^1], place)) is not { } reference)
        {
            return null;
        }

        if (reference is not FigureReference { Subject: { Concept: null, Members.IsEmpty: true } } figure)
        {
            _composition.Findings.Add(WorkbookDiagnostics.NotAColumn(cells));
            return null;
        }

        return PeriodOf(figure, cells) is { } period ? new(Head(column, figure, period)) { Reference = figure } : null;
    }

    private ReportingPeriod? PeriodOf(FigureReference figure, DefinedText cells)
    {
        var period = figure.Subject.Period?.Resolve(Frame.Closed);
        if (period is null)
        {
            _composition.Findings.Add(WorkbookDiagnostics.NotAColumn(cells));
        }

        return period;
    }

    private PlannedColumn Head(SheetColumnDefinition column, FigureReference figure, ReportingPeriod period)
    {
        var (language, short_) = (_composition.Language, _periods.ShortOf(period));
        var scenario = figure.Subject.Scenario;
        var of = scenario is null ? short_ : $"{short_} {WorkbookWords.Scenario(scenario, language)}";
        var head = column.Head is { } own
            ? _texts.Compose(own, ReferenceContext.None).Plain
            : WorkbookWords.Comparison(figure.Comparison, language);
        var note = figure.Comparison is { } comparison ? $"{of} {Against(comparison, period)}".Trim() : of;
        return new(head.Length == 0 ? of : head, note, false, column.StartsGroup);
    }

    private string Against(ReferenceComparison comparison, ReportingPeriod period)
    {
        var language = _composition.Language;
        var against = comparison.Kind switch
        {
            ComparisonKind.ShareOf => null,
            ComparisonKind.QuarterOnQuarter => QuarterBefore(period),
            ComparisonKind.AgainstTarget => WorkbookWords.Scenario(comparison.Scenario ?? FactId.Actual, language),
            _ => _periods.ShortOf(comparison.Period?.Resolve(Frame.Closed) ?? period.YearBefore),
        };
        return against is null ? string.Empty : language.Choose($"/ {against}", $"／{against}");
    }

    private string? QuarterBefore(ReportingPeriod period) =>
        new PeriodExpression(PeriodAnchor.Quarter, default, 0, -1).Resolve(new(period.FiscalYear, 1, period.LastMonth))
            is { } before
            ? _periods.ShortOf(before)
            : null;
}
