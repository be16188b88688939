using System.Collections.Immutable;
using System.Globalization;
using Kessan.Documents;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Formats.Text;

/// <summary>Turns a statement into a printed table: each period beside its comparative, with the change and the change
/// in per
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

    /// <summary>The language.</summary>
    public Language Language => _style.Language;

    /// <summary>The group's name.</summary>
    public string GroupName => Language.Choose(_group.NameEn, _group.NameJa);

    /// <summary>What stands under all statements: the unit, the rounding, what changes are computed from.</summary>
    public string Footnote =>
        Language.Choose(
            $"{_style.UnitName}, {_style.RoundingName} line by line from exact amounts; totals and changes are "
                + "rounded in the "
                + "same way and need not equal the sum or difference of the figures shown.",
            $"{_style.UnitName}（{_style.RoundingName}）。各項目、合計及び増減は正確な金額からそれぞれ端数処理しており、表示数値の"
                + "合計及び差額とは一致しない場合があります。"
        );

    /// <summary>A statement as a table.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="only">Where given, only this period and what it is compared with, if the statement has it.</param>
    public PrintedTable Of(Statement statement, ReportingPeriod? only = null)
    {
        var pairs = Pairs(statement);
        var asked = pairs.Where(pair => only is null || statement.Columns[pair.Now].Period == only).ToList();
        pairs = asked.Count > 0 ? asked : pairs;
        var columns = pairs.SelectMany(pair => Columns(statement, pair)).ToImmutableArray();
        var dated = pairs.SelectMany(pair => new[] { pair.Now, pair.Before }).Where(column => column >= 0);
        return new(
            Language.Choose(statement.TitleEn, statement.TitleJa),
            [Heading, StatementDates.Of([.. dated.Select(column => statement.Columns[column])], Language)],
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

    /// <summary>Columns and, where the one beside them is what they are compared with, that one; in order of the
    /// statement.</summary>
    private static List<ColumnPair> Pairs(Statement statement)
    {
        var known = Enumerable
            .Range(0, statement.Columns.Length)
            .Where(column => statement.Lines.Any(line => line.Amounts[column] is not null))
            .ToList();
        var pairs = new List<ColumnPair>();
        for (var i = 0; i < known.Count; i++)
        {
            if (i + 1 < known.Count && AreCompared(statement, known[i], known[i + 1]))
            {
                pairs.Add(new(known[i + 1], known[i]));
                i++;
            }
            else
            {
                pairs.Add(new(known[i], -1));
            }
        }

        return pairs;
    }

    /// <summary>Whether the first column is what the second is compared with: the same months of last year, or for
    /// balances an
    /// earlier day. Components of equity stand for one period and are compared with nothing.</summary>
    private static bool AreCompared(Statement statement, int before, int now) =>
        statement.Kind != StatementKind.ChangesInEquity
        && (
            statement.Columns[now].Start is null
                ? statement.Columns[before].End < statement.Columns[now].End
                : statement.Columns[before].Period == statement.Columns[now].Period.YearBefore
        );

    private IEnumerable<PrintedColumn> Columns(Statement statement, ColumnPair pair) =>
        pair.Before < 0
            ? [Plain(statement, pair.Now)]
            :
            [
                Plain(statement, pair.Before),
                Plain(statement, pair.Now),
                new(
                    Language.Choose("Change", "増減"),
                    amounts => _style.Change(amounts[pair.Now], amounts[pair.Before])
                ),
                new("%", amounts => _style.Percent(amounts[pair.Now], amounts[pair.Before])),
            ];

    private PrintedColumn Plain(Statement statement, int column) =>
        new(Header(statement.Columns[column]), amounts => _style.Amount(amounts[column]));

    /// <summary>Balances are of a day, results of a period.</summary>
    private string Header(StatementColumn column) =>
        column.Start is null
            ? column.End.ToString(Language.Choose("d MMM yyyy", "yyyy/M/d"), CultureInfo.InvariantCulture)
            : Language.Choose(column.LabelEn, column.LabelJa);

    /// <summary>A column and what it is compared with, -1 for nothing.</summary>
    private readonly record struct ColumnPair(int Now, int Before);

    private sealed record PrintedColumn(string Header, Func<ImmutableArray<long?>, string> Cell);
}
