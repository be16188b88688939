using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Facts;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Documents.Composition.StatementBlocks;

/// <summary>Sets changes in equity out: components across, what changed them down, a section a period (IAS 1.106, S-X
/// 3-04).</summary>
/// <param name="composition">The document.</param>
/// <param name="statement">The statement.</param>
internal sealed class EquityTable(OpenDocument composition, StatementBlockDefinition statement)
{
    private const int LabelWidth = 18;

    private static readonly string[] Sums = ["EquityAttributableToOwners", "NonControllingInterests", "TotalEquity"];

    private readonly StatementDefinition _definition = StatementDefinition.For(composition.Source.Frame.Basis);

    /// <summary>The table; without rows where no component has a figure.</summary>
    public TableDefinition Of(ImmutableArray<StatementPeriod> periods)
    {
        var components = Components(periods);
        var width = (100 - LabelWidth) / Math.Max(1, components.Length);
        return new(
            [
                new(statement.Place) { Width = LabelWidth },
                .. components.Select(_ => new ColumnDefinition(statement.Place)
                {
                    Width = width,
                    Align = Alignment.End,
                }),
            ],
            components.IsEmpty
                ? []
                : [.. periods.SelectMany(period => Section(period, components, periods.Length > 1))],
            statement.Place
        )
        {
            Head = [statement.Heads.IsEmpty ? Heads(components, periods) : statement.Heads],
        };
    }

    /// <summary>The components with a figure, in order, then what the owners, others and all have.</summary>
    private ImmutableArray<string> Components(ImmutableArray<StatementPeriod> periods) =>
        [
            .. _definition["EquityAttributableToOwners"]
                .Parts.Select(part => part.Concept)
                .Concat(Sums)
                .Where(concept =>
                    periods.Any(period => Enum.GetValues<EquityChange>().Any(HasAmount(concept, period)))
                ),
        ];

    private Func<EquityChange, bool> HasAmount(string concept, StatementPeriod period) =>
        change => Find(concept, period.Period, change) is { Value.IsZero: false };

    private IEnumerable<RowDefinition> Section(
        StatementPeriod period,
        ImmutableArray<string> components,
        bool hasHeading
    )
    {
        if (hasHeading)
        {
            var heading = period.Text with { Text = $"{{{period.Text.Text} | months}}" };
            yield return new(TableRowKind.Section, statement.Place) { Label = heading };
        }

        foreach (var change in Enum.GetValues<EquityChange>())
        {
            var isBalance = change is EquityChange.Opening or EquityChange.Closing;
            if (isBalance || components.Any(concept => HasAmount(concept, period)(change)))
            {
                yield return new(isBalance ? TableRowKind.Total : TableRowKind.Body, statement.Place)
                {
                    Label = new(ReportWords.KeyOf(change), statement.Place),
                    Cells = [.. components.Select(concept => Cell(concept, period, change))],
                };
            }
        }
    }

    private CellDefinition Cell(string concept, StatementPeriod period, EquityChange change)
    {
        if (Find(concept, period.Period, change) is null)
        {
            return new([], statement.Place);
        }

        var what = change switch
        {
            EquityChange.Opening => $"{concept} {new ReportingPeriod(period.Period.FiscalYear - 1, 1, 12)}",
            EquityChange.Closing => $"{concept} {period.Text.Text}",
            _ => $"{concept}[{EquityFacts.Dimension}={change}] {period.Text.Text}",
        };
        return new([period.Text with { Text = $"{{{what} | dash}}" }], statement.Place);
    }

    private Fact? Find(string concept, ReportingPeriod period, EquityChange change)
    {
        var (book, basis) = (composition.Source.Frame.Book, composition.Source.Frame.Basis);
        return change switch
        {
            EquityChange.Opening => book.Find(
                new(concept, new(period.FiscalYear - 1, 1, 12), FactId.Actual, basis, [])
            ),
            EquityChange.Closing => book.Find(new(concept, period, FactId.Actual, basis, [])),
            _ => book.Find(new(concept, period, FactId.Actual, basis, [new(EquityFacts.Dimension, change.ToString())])),
        };
    }

    private ImmutableArray<HeadDefinition> Heads(
        ImmutableArray<string> components,
        ImmutableArray<StatementPeriod> periods
    ) =>
        [
            new([new(ReportWords.StatementLine, statement.Place)], 1, 1, statement.Place),
            .. components.Select(concept => new HeadDefinition([LabelOf(concept, periods)], 1, 1, statement.Place)),
        ];

    private DefinedText LabelOf(string concept, ImmutableArray<StatementPeriod> periods)
    {
        var fact = periods.Select(period => Find(concept, period.Period, EquityChange.Closing)).OfType<Fact>().Last();
        var label = composition.Source.LabelOf(fact, composition.Language);
        return new(label, statement.Place) { IsLabel = true };
    }
}
