using Kessan.Amounts;
using Kessan.Documents.PrintedSums;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>The sheet that lists where figures as shown do not add up to their total as shown, though the exact ones
/// do; its figures are rounded by formulas.</summary>
internal sealed class RoundingSheet
{
    private readonly WorkbookSource _source;
    private readonly WorkbookAssembly _assembly;
    private readonly PrintedScale _scale;

    private RoundingSheet(WorkbookSource source, WorkbookAssembly assembly, int scale) =>
        (_source, _assembly, _scale) = (source, assembly, new(scale, 0, source.Frame.Amounts));

    private Language Language => _source.Frame.Language;

    /// <summary>The sheet; null where every total adds up as shown.</summary>
    /// <param name="name">The name of its tab.</param>
    /// <param name="source">The facts.</param>
    /// <param name="assembly">The cells of facts; only totals and parts that have theirs are listed.</param>
    /// <param name="scale">The power of ten of the shown unit.</param>
    public static PlannedSheet? Of(string name, WorkbookSource source, WorkbookAssembly assembly, int scale)
    {
        var rounding = new RoundingSheet(source, assembly, scale);
        var rows = rounding.Residuals().Select(rounding.Row).ToList();
        return rows.Count == 0 ? null : rounding.Sheet(name, rows);
    }

    private PlannedSheet Sheet(string name, List<PlannedRow> rows) =>
        new(
            "rounding",
            name,
            Language.Choose("Totals that rounding keeps from adding up", "端数処理により合計が一致しない箇所")
        )
        {
            Remark = Language.Choose(
                "Figures are rounded one by one from exact amounts; nothing is made to fit.",
                "各数値は正確な金額から個別に端数処理しており、合計に合わせた調整は行っていません。"
            ),
            Purpose = Language.Choose(
                "Where components as shown differ from their total as shown",
                "表示上の内訳の合計と表示上の合計が異なる箇所"
            ),
            Columns =
            [
                new(Language.Choose("Period", "期間"), string.Empty, false, false) { TextWidth = 10 },
                new(Language.Choose("Total as shown", "表示上の合計"), string.Empty, false, false),
                new(Language.Choose("Sum of components as shown", "表示上の内訳の合計"), string.Empty, false, false),
                new(Language.Choose("Difference", "差異"), string.Empty, false, false),
            ],
            Rows = rows,
        };

    private IEnumerable<RoundingResidual> Residuals()
    {
        var relations = SumRelations
            .Of(_source.Series.Definition)
            .Concat(
                from dimension in _source.Group.Dimensions.All
                from concept in new[] { "Revenue", "CostOfRevenue" }
                from relation in SumRelations.Of(concept, dimension)
                select relation
            )
            .ToList();
        return from period in Periods()
            let id = new FactId(string.Empty, period, FactId.Actual, _source.Frame.Basis, [])
            from residual in RoundingResiduals.Of(_source.Frame.Book, relations, id, _scale)
            where _assembly.Has(residual.Total.Id) && residual.Parts.All(IsHere)
            select residual;
    }

    private bool IsHere(PrintedPart part) => part.Fact.Value.IsZero || _assembly.Has(part.Fact.Id);

    private IEnumerable<ReportingPeriod> Periods() =>
        _source
            .Series.Sets.SelectMany(set => ReportingPeriod.EndingAt(set.Closing))
            .OrderByDescending(period => period.Closing)
            .ThenBy(period => period.FirstMonth);

    private PlannedRow Row(RoundingResidual residual)
    {
        var parts = residual.Parts.Where(part => !part.Fact.Value.IsZero);
        var terms = parts.Select(part => new TotalTerm(part.Sign < 0, Rounded(new FactTerm(part.Fact.Id))));
        var difference = new TotalFormula([new(false, new ColumnTerm(1)), new(true, new ColumnTerm(2))]);
        return new(_source.LabelOf(residual.Total))
        {
            Cells =
            [
                new() { Text = PeriodOf(residual.Total.Id.Period) },
                Cell(Shown(residual.Printed), Rounded(new FactTerm(residual.Total.Id)), isSigned: false),
                Cell(Shown(residual.Printed - residual.Difference), new TotalFormula([.. terms]), isSigned: false),
                Cell(Shown(residual.Difference), difference, isSigned: true),
            ],
        };
    }

    private string PeriodOf(ReportingPeriod period) =>
        PeriodWords.Of(period, PeriodStyle.Short, _source.Frame.Calendar, Language);

    private Fraction Shown(Fraction units) => units / Fraction.PowerOfTen(_scale.Scale);

    /// <summary>Rounding half to even has no function in spreadsheets: there the figures stand as values.</summary>
    private PlannedCell Cell(Fraction value, CellFormula formula, bool isSigned) =>
        new()
        {
            Value = value,
            Formula = _scale.Rounding == RoundingRule.HalfToEven ? null : formula,
            Format = new(NumberKind.Count, 0, 0, isSigned),
        };

    private RoundedFormula Rounded(CellFormula of) => new(of, _scale.Scale, _scale.Rounding == RoundingRule.TowardZero);
}
