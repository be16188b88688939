using Kessan.TieOut.Numbers.Context;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Gives a table's figures their roles: from heads, from the page's legend, and where these leave it open from
/// the figures themselves.</summary>
/// <param name="legend">What marks mean on the page.</param>
internal sealed class NumberRoles(Legend legend)
{
    /// <summary>Sets the roles of a part of a table.</summary>
    public void Set(IReadOnlyList<DraftNumber> numbers)
    {
        var ratios = numbers
            .Where(number => !number.IsHead)
            .GroupBy(number => number.Cell.Row)
            .ToDictionary(row => row.Key, IsRatioRow);
        foreach (var number in numbers)
        {
            (number.Role, number.RoleWords) = First(number);
        }

        foreach (var column in numbers.Where(number => !number.IsHead).GroupBy(number => number.Column))
        {
            Column([.. column], numbers);
        }

        foreach (var number in numbers.Where(number => ratios.GetValueOrDefault(number.Cell.Row)))
        {
            number.Role = InRatioRow(number);
        }

        foreach (var column in numbers.Where(number => !number.IsHead).GroupBy(number => number.Column))
        {
            Dashes([.. column]);
        }
    }

    /// <summary>A line of ratios: its label says so, or all its plain figures are printed in per cent.</summary>
    private static bool IsRatioRow(IEnumerable<DraftNumber> row)
    {
        var figures = row.Where(number => number.HasDigits && number.Head.Role.Words.Length == 0 && number.InCell == 1)
            .ToList();
        return row.Any(number => UnitWords.IsRatio(number.OwnLabel))
            || (figures.Count > 1 && figures.All(number => number.IsPercent));
    }

    private (NumberRole Role, string Words) First(DraftNumber number)
    {
        if (number.Scanned.Unit.Kind == UnitKind.Points)
        {
            return (NumberRole.PointChange, number.Head.Role.Words);
        }

        var told = Told(number);
        return told.Words.Length == 0
                ? (
                    number.IsPercent && number.InCell > 1 && number.Scanned.IsSigned
                        ? NumberRole.Growth
                        : NumberRole.Figure,
                    ""
                )
            : number.IsPercent ? (told.Role == NumberRole.Change ? NumberRole.Growth : told.Role, told.Words)
            : number.InCell > 1
            && number.Scanned.Unit.Kind == UnitKind.Unknown
            && told.Role is NumberRole.Share or NumberRole.Growth
                ? (told.IsSure || told.Role == NumberRole.Share ? NumberRole.Figure : told.Role, "")
            : (told.Role, told.Words);
    }

    /// <summary>What the words nearest to a figure say: behind it in its cell, the page's marks, its head.</summary>
    private ToldRole Told(DraftNumber number)
    {
        var text = number.Cell.Text.Text;
        var behind = Behind(text, number.Scanned.End);
        if (RoleReading.Of(behind) is { Words.Length: > 0 } own && number.InCell > 1)
        {
            return own;
        }

        if (number.IsHead)
        {
            return ToldRole.None;
        }

        var opening = Before(text, number.Scanned.DigitsStart);
        if (number.Scanned.IsAside && opening == '(' && legend.Parentheses is { } aside)
        {
            return aside;
        }

        if (opening == '[' && legend.Brackets is { } bracketed)
        {
            return bracketed;
        }

        if (number.Head.Role.Words.Length > 0)
        {
            return number.InCell > 1 && !number.IsPercent && number.Head.Role.Role == NumberRole.Share
                ? ToldRole.None
                : number.Head.Role;
        }

        var isFigure = number.Head.Words.Length > 0 && UnitWords.IsRatio(number.Head.Words);
        return InPercent(number) && !isFigure && legend.Percent is { } percent ? percent : ToldRole.None;
    }

    private static bool InPercent(DraftNumber number) =>
        number.IsPercent
        || (number.Scanned.Unit.Kind == UnitKind.Unknown && number.Head.Units.Any(unit => unit.Kind == UnitKind.Ratio));

    /// <summary>The words right behind a figure: <c>+6.2% YoY</c>.</summary>
    private static string Behind(string text, int end)
    {
        var from = Math.Min(end, text.Length);
        var to = from;
        while (to < text.Length && to < from + 24 && (char.IsLetter(text[to]) || text[to] is ' ' or '-' or '/'))
        {
            to++;
        }

        return text[from..to];
    }

    private static char Before(string text, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 8; i--)
        {
            if (text[i] is '(' or '（' or '[' or '［')
            {
                return text[i] is '(' or '（' ? '(' : '[';
            }
        }

        return ' ';
    }

    /// <summary>Settles a column whose head leaves open what it holds.</summary>
    private static void Column(List<DraftNumber> column, IReadOnlyList<DraftNumber> all)
    {
        var alone = column.Where(number => number.InCell == 1 && number.HasDigits).ToList();
        var head = column[0].Head;
        var isOpen =
            !head.Role.IsSure
            && (head.Role.Words.Length > 0 || alone.Count(number => number.IsPercent) * 2 > alone.Count);
        if (!isOpen || alone.Count == 0)
        {
            MarkShares(column);
            return;
        }

        var figures = all.Where(number =>
                number.Role == NumberRole.Figure && number.HasDigits && !number.IsHead && !number.IsPercent
            )
            .GroupBy(number => number.Column)
            .Where(one => one.Key != column[0].Column)
            .Select(one => (Column: one.Key, Rows: (IReadOnlyDictionary<int, DraftNumber>)ByRow(one)))
            .OrderBy(one => one.Column)
            .ToList();
        if (figures.Count > 1 && ColumnTrial.Of(ByRow(alone), figures, column[0].Column) is { } tried)
        {
            foreach (var number in alone)
            {
                number.Role = number.IsPercent && tried.Role == NumberRole.Change ? NumberRole.Growth : tried.Role;
                number.RoleWords = number.RoleWords.Length > 0 ? number.RoleWords : head.Role.Words;
                number.Compared = tried.Newer;
            }
        }
        else if (head.Role.Role == NumberRole.Growth && alone.Exists(number => !number.IsPercent))
        {
            Mixed(alone);
        }
    }

    /// <summary>Under <c>YoY</c> without a mark: amounts where others of the column bear the mark or the decimals are
    /// those of the amounts.</summary>
    private static void Mixed(List<DraftNumber> column)
    {
        var hasPercent =
            column.Exists(number => number.IsPercent) || column.Exists(number => number.Printed.Magnitude >= 1000);
        foreach (var number in column.Where(number => !number.IsPercent))
        {
            number.Role = hasPercent ? NumberRole.Change : number.Role;
        }
    }

    /// <summary>Under <c>% of revenues</c> a figure without the mark is a share only where none bears it.</summary>
    private static void MarkShares(List<DraftNumber> column)
    {
        if (
            column[0].Head.Role.Role is NumberRole.Share
            && (column.Exists(number => number.IsPercent) || column[0].Head.Period is not null)
        )
        {
            foreach (var number in column.Where(number => !number.IsPercent && number.Role == NumberRole.Share))
            {
                (number.Role, number.RoleWords) = (NumberRole.Figure, string.Empty);
            }
        }
    }

    /// <summary>A dash is what most figures of its column are.</summary>
    private static void Dashes(List<DraftNumber> column)
    {
        var roles = column.Where(number => number.HasDigits).GroupBy(number => number.Role).ToList();
        if (roles.MaxBy(role => role.Count()) is { } most)
        {
            column.FindAll(number => !number.HasDigits).ForEach(dash => dash.Role = most.Key);
        }
    }

    /// <summary>The difference of two ratios is in points.</summary>
    private static NumberRole InRatioRow(DraftNumber number) =>
        number.Role == NumberRole.Change || (number.Role == NumberRole.Growth && !number.IsPercent)
            ? NumberRole.PointChange
            : number.Role;

    private static Dictionary<int, DraftNumber> ByRow(IEnumerable<DraftNumber> numbers)
    {
        var rows = new Dictionary<int, DraftNumber>();
        foreach (var number in numbers)
        {
            _ = rows.TryAdd(number.Cell.Row, number);
        }

        return rows;
    }
}
