using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Facts.Labels;
using Kessan.Facts.Measures;
using Kessan.Facts.Measures.Formulas;
using Kessan.Ledger;
using Kessan.Statements;
using Kessan.Tests.Statements;

namespace Kessan.Tests.Facts.Measures;

/// <summary>Measures written as <c>Name = formula | unit | reconciles</c>, over two closings of a small ledger
/// (April to September 2018), and facts as <c>id value unit status</c>, with <c>balance</c> behind those of a
/// day.</summary>
internal sealed class MeasureExample : IFactSource
{
    private const string Quarter = """
        = Reported
        P 1000 Opening 500
        P 1500 LeaseAdditions 30
        P 2100 LeaseAdditions -30
        P 1000 Change 60
        P 3000 Opening -500
        P 4000 - -100 @WAN
        P 4000 - -20 @SI
        P 5000 - 60 @SI

        """;

    private const string Half = """
        = Reported
        P 1000 Opening 500
        P 1500 LeaseAdditions 75
        P 2100 LeaseAdditions -75
        P 1000 Change 150
        P 3000 Opening -500
        P 4000 - -210 @WAN
        P 4000 - -40 @SI
        P 5000 - 100 @SI

        """;

    private readonly Dictionary<FactId, Fact> _given;

    public MeasureExample(string measures, string facts = "")
    {
        Series = new([StatementExample.Of(Quarter).Run("FY2018-Q1").Value, StatementExample.Of(Half).Run().Value]);
        var lines = measures.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Figures = new() { Measures = [.. lines.Select((line, index) => Measure(line, index + 1))] };
        _given = facts
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Given(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToDictionary(fact => fact.Id);
        Book = new([new LedgerFacts(Series), new SupplementaryFacts(Series), this, new MeasureFacts(Series, Figures)]);
    }

    public StatementSeries Series { get; }

    public FigureBooks Figures { get; init; }

    public FactBook Book { get; }

    public IEnumerable<FactId> Published => _given.Keys;

    public IEnumerable<Diagnostic> Findings => MeasureChecks.Of(Series, Figures, Book).Order();

    public Fact? Find(FactId id, FactBook book) => _given.GetValueOrDefault(id);

    public Fact? Fact(string id) => Book.Find(Id(id));

    public static FactId Id(string text)
    {
        FactId.TryParse(text, out var id).Should().BeTrue(text);
        return id;
    }

    public static Measure Measure(string line, int number = 1)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var (name, text) = (parts[0][..parts[0].IndexOf(" = ")], parts[0][(parts[0].IndexOf(" = ") + 3)..]);
        var place = new SourceLocation("concepts.yaml", number);
        return new(
            name,
            FormulaParser.Read(text).Formula!,
            new(new(name + " in English", name + " 日本語"), null, place),
            place
        )
        {
            FormulaPlace = place with { Column = 10, Width = text.Length },
            Unit = parts.Length > 1 && parts[1].Length > 0 ? FormulaUnit.Parse(parts[1]) : null,
            Reconciles = parts.Length > 2 ? (FormulaOperand)FormulaParser.Read(parts[2]).Formula! : null,
        };
    }

    private static Fact Given(string[] words)
    {
        Fraction.TryParse(words[1], out var value).Should().BeTrue(words[1]);
        var isBalance = words.Length > 4 && words[4] == "balance";
        DateOnly end = new(2018, 9, 30);
        return new(
            Id(words[0]),
            "Given",
            "所与",
            isBalance ? null : end.AddDays(-1),
            end,
            words[2],
            value,
            0,
            words[3],
            "x"
        );
    }
}
