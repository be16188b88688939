using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.Figures;

/// <summary>What the tables of figures have in common: columns, members, units, and that no figure stands twice in
/// any of the files of a kind.</summary>
internal sealed class FigureRow(FigureNames names)
{
    /// <summary>What a figure is of.</summary>
    public static readonly Column<string> Concept = NameColumns.Name("concept");

    /// <summary>When.</summary>
    public static readonly Column<ReportingPeriod> Period = Columns.Period("period");

    /// <summary>The value as written.</summary>
    public static readonly Column<WrittenDecimal> Value = WrittenDecimal.Column("value");

    /// <summary>Its unit.</summary>
    public static readonly Column<string> Unit = Columns.Text("unit", "a unit");

    /// <summary>Its unit, or that of the concept.</summary>
    public static readonly Column<string> UnitOrNone = Unit.Or(string.Empty);

    /// <summary>Its status.</summary>
    public static readonly Column<string> Status = Columns
        .Word("status", [.. FactStatus.Words.Select(word => (word, word))])
        .Or(string.Empty);

    /// <summary>Who said it and where.</summary>
    public static readonly Column<string> Source = Columns.Text("source").Or(string.Empty);

    /// <summary>The framework it was drawn up under.</summary>
    public static readonly Column<AccountingBasis?> Basis = Columns.Basis("basis").Optional();

    /// <summary>What was said about its exactness.</summary>
    public static readonly Column<FactQualifier> Qualifier = Columns
        .Word(
            "qualifier",
            ("approx", FactQualifier.Approximately),
            ("over", FactQualifier.Over),
            ("under", FactQualifier.Under),
            ("expected", FactQualifier.Expected)
        )
        .Or(FactQualifier.None);

    private readonly Column<string>[] _dimensions =
    [
        .. names.Dimensions.Select(name => Columns.Text(name).Or(string.Empty)),
    ];
    private readonly Dictionary<string, SourceLocation> _seen = new(StringComparer.Ordinal);

    /// <summary>What names stand for.</summary>
    public FigureNames Names { get; } = names;

    /// <summary>A table with a column for every dimension a figure may have.</summary>
    public TableShape WithMembers(TableShape shape) => shape with { Columns = [.. shape.Columns, .. _dimensions] };

    /// <summary>The members of a row, in ordinal order of the dimensions.</summary>
    public ImmutableArray<FactMember> Members(Row row)
    {
        var named = _dimensions.Select(row.CellOf).Where(cell => cell.Text.Length > 0).ToArray();
        foreach (var cell in named)
        {
            Check(row, cell);
        }

        return [.. named.Select(cell => new FactMember(cell.Name, cell.Text))];
    }

    /// <summary>A unit that a column names.</summary>
    public string ReadUnit(Row row, Column<string> column)
    {
        var unit = row.Read(column);
        if (!string.IsNullOrEmpty(unit) && !Names.IsUnit(unit))
        {
            var known = Names.UnitNames.Append(Names.Group.Presentation.Code);
            row.Refuse(FigureFileDiagnostics.UnknownUnit(row.CellOf(column), known));
        }

        return unit ?? string.Empty;
    }

    /// <summary>A value in a unit, a ratio given per cent as a pure number; amounts of the presentation currency have
    /// no more decimals than it.</summary>
    public (WrittenDecimal Value, string Unit) In(Row row, string unit)
    {
        var value = row.Read(Value);
        var currency = Names.Group.Presentation;
        if (unit == currency.Code && HasMoreDecimals(row, currency.MinorUnits))
        {
            row.Refuse(CellDiagnostics.TooPrecise(row.CellOf(Value), currency));
        }

        return unit == "percent" ? (value.PerCent, "pure") : (value, unit);
    }

    /// <summary>Keeps the first of figures that are the same by some key.</summary>
    public void TellTwice(Row row, string key)
    {
        if (!row.IsBad && !_seen.TryAdd(key, row.Place))
        {
            row.Refuse(CellDiagnostics.Duplicate(row.Place, key, _seen[key]));
        }
    }

    private static bool HasMoreDecimals(Row row, int decimals)
    {
        var text = row.CellOf(Value).Text;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && text[(point + 1)..].TrimEnd('0').Length > decimals;
    }

    private void Check(Row row, Cell cell)
    {
        var dimension = Names.Group.Dimensions.IndexOf(cell.Name);
        var inLedgers = dimension < 0 ? null : Names.Group.Dimensions.All[dimension];
        var own = Names.Members.Where(member => member.Dimension == cell.Name).Select(member => member.Code).ToArray();
        if (inLedgers is not null)
        {
            var isOldNews = Names.Group.Mentioned.Contains($"{cell.Name} {cell.Text}");
            RefuseUnless(
                inLedgers.IndexOf(cell.Text) >= 0,
                row,
                isOldNews
                    ? null
                    : CellDiagnostics.UnknownMember(cell, cell.Name, inLedgers.Members.Select(member => member.Code))
            );
        }
        else if (own.Length > 0)
        {
            var isOldNews = Names.Mentioned.Contains($"{cell.Name} {cell.Text}");
            RefuseUnless(
                own.Contains(cell.Text),
                row,
                isOldNews ? null : FigureFileDiagnostics.UnknownMember(cell, own)
            );
        }
        else
        {
            RefuseUnless(NameColumns.IsCode(cell.Text), row, FigureFileDiagnostics.NotAName(cell, "a code"));
        }
    }

    private static void RefuseUnless(bool isSound, Row row, Diagnostic? finding)
    {
        if (!isSound && finding is not null)
        {
            row.Refuse(finding);
        }
        else if (!isSound)
        {
            row.Refuse();
        }
    }
}
