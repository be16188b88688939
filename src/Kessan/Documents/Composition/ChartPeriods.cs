using System.Collections.Immutable;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.Documents.Composition;

/// <summary>A place along the axis of a chart.</summary>
/// <param name="Period">The period.</param>
/// <param name="Scenario">The scenario; null for what happened.</param>
/// <param name="Category">As the chart shows it.</param>
internal sealed record ChartPeriod(ReportingPeriod Period, string? Scenario, ChartCategory Category);

/// <summary>Tells the periods along the axis of a chart.</summary>
/// <param name="composition">The document.</param>
/// <param name="texts">The texts of the page.</param>
internal sealed class ChartPeriods(OpenDocument composition, TextComposer texts)
{
    private const int MostPeriods = 60;

    private readonly ReferenceFrame _frame = composition.Source.Frame;

    /// <summary>The periods of a chart, rows written out.</summary>
    public ImmutableArray<ChartPeriod> Of(IEnumerable<PeriodDefinition> periods) => [.. periods.SelectMany(Of)];

    /// <summary>The period of a text; null, with a finding, where it is none.</summary>
    public ReportingPeriod? Of(DefinedText text)
    {
        var found = PeriodExpression.TryParse(text.Text, out var expression) ? expression.Resolve(_frame.Closed) : null;
        if (found is null)
        {
            composition.Findings.Add(DocumentDiagnostics.NotAPeriod(text));
        }

        return found;
    }

    /// <summary>The short name of a period.</summary>
    public string ShortOf(ReportingPeriod period) =>
        PeriodWords.Of(period, PeriodStyle.Short, _frame.Calendar, composition.Language);

    /// <summary>Whose figures those of a period are.</summary>
    public ChartTone ToneOf(ReportingPeriod period, string? scenario) =>
        scenario switch
        {
            null or FactId.Actual => period.FiscalYear < _frame.Closed.FiscalYear
                ? ChartTone.Earlier
                : ChartTone.Actual,
            "target" => ChartTone.Target,
            _ => ChartTone.Forecast,
        };

    private IEnumerable<ChartPeriod> Of(PeriodDefinition definition)
    {
        var startsGroup = definition.StartsGroup;
        foreach (var period in Row(definition))
        {
            yield return new(period, definition.Scenario?.Text, Category(definition, period, startsGroup));
            startsGroup = false;
        }
    }

    private ChartCategory Category(PeriodDefinition definition, ReportingPeriod period, bool startsGroup)
    {
        var scenario = definition.Scenario?.Text;
        var context = new ReferenceContext { Period = period, Scenario = scenario };
        var label = definition.Label is null
            ? ShortOf(period) + ScenarioWord(scenario)
            : texts.Compose(definition.Label, context).Plain;
        return new(label, ToneOf(period, scenario), startsGroup);
    }

    private string ScenarioWord(string? scenario)
    {
        var language = composition.Language;
        return scenario switch
        {
            null or FactId.Actual => string.Empty,
            "target" => language.Choose(" target", "計画"),
            "forecast" => language.Choose(" forecast", "予想"),
            _ => language.Choose($" {scenario}", scenario),
        };
    }

    private List<ReportingPeriod> Row(PeriodDefinition definition)
    {
        if (Of(definition.First) is not { } first)
        {
            return [];
        }

        if (definition.Last is null)
        {
            return [first];
        }

        if (Of(definition.Last) is not { } last)
        {
            return [];
        }

        var periods = new List<ReportingPeriod>();
        for (var period = first; periods.Count <= MostPeriods; period = Next(period, IsYearToDate(definition.First)))
        {
            periods.Add(period);
            if (period == last)
            {
                return periods;
            }
        }

        composition.Findings.Add(DocumentDiagnostics.NotARange(definition));
        return [];
    }

    /// <summary>Years to date follow one another by years, even where they are a quarter long.</summary>
    private static bool IsYearToDate(DefinedText text) =>
        PeriodExpression.TryParse(text.Text, out var period) && period.Anchor == PeriodAnchor.YearToDate;

    /// <summary>The period of the same length that follows, parts of a year within it: 1Q to 4Q, 1H and 2H; anything
    /// else a year later.</summary>
    private static ReportingPeriod Next(ReportingPeriod period, bool byYears)
    {
        var months = period.LastMonth - period.FirstMonth + 1;
        var isPart = !byYears && months is 1 or 3 or 6 && (period.FirstMonth - 1) % months == 0;
        return (isPart, period.LastMonth) switch
        {
            (true, 12) => new(period.FiscalYear + 1, 1, months),
            (true, _) => new(period.FiscalYear, period.FirstMonth + months, period.LastMonth + months),
            _ => period with { FiscalYear = period.FiscalYear + 1 },
        };
    }
}
