using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Formats.Text;

/// <summary>Turns a statement into a printed table: each period beside its comparative, with the change and the change in per
/// cent, in the unit, rounding and language of the group.</summary>
public sealed class StatementTables
{
    private readonly Group _group;
    private readonly AccountingBasis _basis;
    private readonly PrintStyle _style;

    /// <summary>Tables of a group's statements under a basis.</summary>
    public StatementTables(Group group, AccountingBasis basis, Language language)
    {
        _group = group;
        _basis = basis;
        _style = new(group, language);
    }

    private Language Language => _style.Language;

    /// <summary>What stands under all statements: the unit, the rounding, what changes are computed from.</summary>
    public string Footnote =>
        Language.Choose(
            $"{_style.UnitName}, {_style.RoundingName} line by line from exact amounts; totals and changes are rounded in the "
                + "same way and need not equal the sum or difference of the figures shown.",
            $"{_style.UnitName}（{_style.RoundingName}）。各項目、合計及び増減は正確な金額からそれぞれ端数処理しており、表示数値の"
                + "合計及び差額とは一致しない場合があります。"
        );

    /// <summary>A statement as a table.</summary>
    public PrintedTable Of(Statement statement)
    {
        var columns = Columns(statement);
        return new(
            Language.Choose(statement.TitleEn, statement.TitleJa),
            [Heading, StatementDates.Of(Dated(statement), Language)],
            _style.UnitName,
            [string.Empty, .. columns.Select(column => column.Header)],
            [.. statement.Lines.Select(line => Row(line, columns))]
        );
    }

    private string Heading =>
        Language.Choose($"{_group.NameEn} - consolidated, {BasisName}", $"{_group.NameJa}　連結（{BasisName}）");

    private string BasisName =>
        _basis switch
        {
            AccountingBasis.Ifrs => "IFRS",
            AccountingBasis.JGaap => Language.Choose("Japanese GAAP", "日本基準"),
            _ => Language.Choose("US GAAP", "米国基準"),
        };

    private PrintedRow Row(StatementLine line, ImmutableArray<PrintedColumn> columns) =>
        new(
            line.Level,
            line.IsTotal,
            [Language.Choose(line.LabelEn, line.LabelJa), .. columns.Select(column => column.Cell(line.Amounts))]
        );

    private ImmutableArray<PrintedColumn> Columns(Statement statement)
    {
        var columns = ImmutableArray.CreateBuilder<PrintedColumn>();
        for (var i = 0; i < statement.Columns.Length; i++)
        {
            if (!IsKnown(statement, i))
            {
                continue;
            }

            columns.Add(Plain(statement, i));
            if (i + 1 < statement.Columns.Length && IsComparative(statement, i, i + 1) && IsKnown(statement, i + 1))
            {
                AddComparison(statement, i, i + 1, columns);
                i++;
            }
        }

        return columns.ToImmutable();
    }

    private void AddComparison(Statement statement, int now, int before, ImmutableArray<PrintedColumn>.Builder columns)
    {
        columns.Add(Plain(statement, before));
        columns.Add(new(Language.Choose("Change", "増減"), amounts => _style.Change(amounts[now], amounts[before])));
        columns.Add(new("%", amounts => _style.Percent(amounts[now], amounts[before])));
    }

    private PrintedColumn Plain(Statement statement, int column) =>
        new(
            Language.Choose(statement.Columns[column].LabelEn, statement.Columns[column].LabelJa),
            amounts => _style.Amount(amounts[column])
        );

    private static bool IsKnown(Statement statement, int column) =>
        statement.Lines.Any(line => line.Amounts[column] is not null);

    /// <summary>Whether a column is what the one before it is compared with: the same months of last year, or for balances an
    /// earlier day. Components of equity stand for one period and are compared with nothing.</summary>
    private static bool IsComparative(Statement statement, int now, int before) =>
        statement.Kind != StatementKind.ChangesInEquity
        && (
            statement.Columns[before].Start is null
                ? statement.Columns[before].End < statement.Columns[now].End
                : statement.Columns[before].Period == statement.Columns[now].Period.YearBefore
        );

    private static StatementColumn[] Dated(Statement statement) =>
        statement.Kind == StatementKind.ChangesInEquity
            ? [statement.Columns[0]]
            : [.. statement.Columns.Where((_, i) => IsKnown(statement, i))];

    private sealed record PrintedColumn(string Header, Func<ImmutableArray<long?>, string> Cell);
}
