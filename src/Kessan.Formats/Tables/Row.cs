using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Formats.Tables;

/// <summary>A row while it is read, or a YAML mapping: cells by name. The first finding makes it bad, and a bad row
/// is left
/// out; the others of its cells are read all the same, so that all findings are told at once.</summary>
internal sealed class Row(
    FileReading reading,
    SourceLocation place,
    IReadOnlyDictionary<string, int> header,
    Cell[] cells
)
{
    /// <summary>File and line.</summary>
    public SourceLocation Place { get; } = place;

    /// <summary>Whether anything of it could not be read.</summary>
    public bool IsBad { get; private set; }

    /// <summary>The file and the names.</summary>
    public FileReading Reading { get; } = reading;

    /// <summary>All cells as they stand.</summary>
    public IEnumerable<string> Texts => cells.Select(cell => cell.Text);

    /// <summary>A cell; empty, at the place of the row, where there is none.</summary>
    public Cell CellOf(Column column) =>
        header.TryGetValue(column.Name, out var index) ? cells[index] : new(column.Name, string.Empty, Place);

    /// <summary>Whether a cell is there and not empty.</summary>
    public bool Has(Column column) => CellOf(column).Text.Length > 0;

    /// <summary>What a cell says.</summary>
    public T Read<T>(Column<T> column)
    {
        var cell = CellOf(column);
        if (cell.Text.Length == 0)
        {
            if (column.IsRequired)
            {
                Refuse(
                    header.ContainsKey(column.Name)
                        ? CellDiagnostics.Empty(cell, column.Expected)
                        : CellDiagnostics.MissingKey(Place, column.Name, column.Expected)
                );
            }

            return column.Missing;
        }

        if (!column.Parse(cell, Reading, out var value))
        {
            IsBad = true;
        }

        return value;
    }

    /// <summary>An amount in minor units of a currency; zero, silently, where the currency itself could not be
    /// read.</summary>
    public long Amount(Column<Cell> column, Currency? currency)
    {
        var cell = Read(column);
        if (string.IsNullOrEmpty(cell.Text) || currency is not { } known)
        {
            return 0;
        }

        var outcome = AmountText.Read(cell.Text, known.MinorUnits, out var minor);
        if (outcome != AmountText.Outcome.Read)
        {
            Refuse(AmountFinding(outcome, cell, known));
        }

        return minor;
    }

    /// <summary>An amount where there is one.</summary>
    public long? AmountOrNone(Column<Cell> column, Currency? currency) => Has(column) ? Amount(column, currency) : null;

    /// <summary>The functional currency of an entity whose column could be read.</summary>
    public Currency? CurrencyOf(int entity) => entity < 0 ? null : Reading.Names.CurrencyOf(entity);

    /// <summary>The members of the row in every dimension.</summary>
    public DimensionCodes Members()
    {
        var codes = default(DimensionCodes);
        var dimensions = Reading.Names.Dimensions.All;
        for (var i = 0; i < dimensions.Length; i++)
        {
            if (header.TryGetValue(dimensions[i].Name, out var index) && cells[index].Text.Length > 0)
            {
                codes[i] = Member(cells[index], dimensions[i]);
            }
        }

        return codes;
    }

    /// <summary>Adds a finding; the row is bad.</summary>
    public void Refuse(Diagnostic finding)
    {
        IsBad = true;
        Reading.Findings.Add(finding);
    }

    /// <summary>Makes the row bad; the finding is there already.</summary>
    public void Refuse() => IsBad = true;

    /// <summary>The finding of an amount that was not read.</summary>
    public static Diagnostic AmountFinding(AmountText.Outcome outcome, Cell cell, Currency currency) =>
        outcome switch
        {
            AmountText.Outcome.TooPrecise => CellDiagnostics.TooPrecise(cell, currency),
            AmountText.Outcome.TooLarge => CellDiagnostics.TooLarge(cell),
            _ => CellDiagnostics.NotAnAmount(cell),
        };

    private int Member(Cell cell, AnalysisDimension dimension)
    {
        var member = dimension.IndexOf(cell.Text);
        if (member < 0)
        {
            IsBad = true;
            if (!Reading.Names.Mentioned.Contains($"{dimension.Name} {cell.Text}"))
            {
                Reading.Findings.Add(
                    CellDiagnostics.UnknownMember(cell, dimension.Name, dimension.Members.Select(known => known.Code))
                );
            }
        }

        return member;
    }
}
