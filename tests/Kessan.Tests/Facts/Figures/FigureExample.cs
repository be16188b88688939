using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;
using Kessan.Tests.Statements;

namespace Kessan.Tests.Facts.Figures;

/// <summary>A close with revenue of 13,026 in FY2018-H1, and figures beside it, written as lines of text: name, period,
/// value and status.</summary>
internal sealed record FigureExample
{
    private static readonly StatementSeries Series = new([
        StatementExample
            .Of(
                """
                = Reported
                P 1000 Opening 300
                P 1000 Change 13026
                P 3000 Opening -300
                P 4000 - -13026 @WAN

                """
            )
            .Run("FY2018-H1")
            .Value,
    ]);

    public FigureBooks Books { get; init; } =
        new()
        {
            Concepts =
            [
                Concept("Backlog", true, "service"),
                Concept("Clients", true),
                Concept("Orders", false),
                Concept("Staff", true, "contract", "activity"),
            ],
            Units = [new("clients", new("client", "clients", "社"))],
            Members =
            [
                new("activity", "Build", "Build", "構築", ""),
                new("activity", "Sell", "Sell", "営業", ""),
                new("contract", "Full", "Full time", "正社員", ""),
                new("contract", "Part", "Part time", "契約社員", ""),
            ],
        };

    public FactBook Book => ReportFacts.Of(Series, Books);

    public static FigureExample Operating(string rows) => new FigureExample().With(rows);

    public FigureExample With(string rows) =>
        this with
        {
            Books = Books with { Operating = [.. rows.Split('\n').Select(Row)] },
        };

    public FigureExample Published(params PublishedFigure[] rows) =>
        this with
        {
            Books = Books with { Published = [.. rows] },
        };

    public static PublishedFigure Amount(string what, string value, string step, RoundingRule rule = default) =>
        new(Row($"{what} {value} published"), Number(step), rule, false);

    /// <summary>A growth of so many thousandths, printed in per cent with one decimal.</summary>
    public static PublishedFigure Growth(string what, int thousandths) =>
        new(
            Row($"{what} 0 published") with
            {
                Value = new(thousandths, 1000),
                Unit = "pure",
            },
            new(1, 1000),
            RoundingRule.HalfAwayFromZero,
            true
        );

    public Fact? Find(string id) => FactId.TryParse(id, out var parsed) ? Book.Find(parsed) : null;

    public string[] Findings() =>
        [.. GivenFigureChecks.Run(Series, Books, Book).Order().Select(finding => $"{finding.Code} {finding.Message}")];

    public static Figure Row(string line, int number = 0)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = cells[0].Split('[', ']');
        ReportingPeriod.TryParse(cells[1], out var period).Should().BeTrue(line);
        var point = cells[2].IndexOf('.', StringComparison.Ordinal);
        return new(
            name[0],
            period,
            name.Length == 1 ? [] : [FactMember.Parse(name[1])!],
            Number(cells[2]),
            point < 0 ? 0 : cells[2].Length - point - 1,
            new("operating/a.csv", number + 2)
        )
        {
            Status = cells.ElementAtOrDefault(3) ?? "reported",
            Source = cells.ElementAtOrDefault(4) ?? "",
        };
    }

    public static Fraction Number(string text) =>
        Fraction.TryParse(text, out var value) ? value : throw new FormatException(text);

    private static OperatingConcept Concept(string name, bool isBalance, params string[] additive) =>
        new(
            name,
            name.ToUpperInvariant(),
            name,
            name == "Clients" ? "clients" : "JPY",
            isBalance,
            new("what is counted", "数えるもの"),
            [.. additive],
            new("operating/concepts.csv", 2)
        );
}
