using Kessan.TieOut.Numbers.Context;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Gives a table's figures their periods: of the column, of the row, of the columns compared, of what stands
/// above.</summary>
/// <param name="around">What stands above the table.</param>
internal sealed class NumberPeriods(Surroundings around)
{
    /// <summary>Sets the periods of a part of a table.</summary>
    public void Set(IReadOnlyList<DraftNumber> numbers)
    {
        foreach (var number in numbers)
        {
            number.Period = Completed(Own(number));
        }

        if (numbers.All(number => number.Head.Period is null))
        {
            FromLabels(numbers);
        }

        if (Headless(numbers) is { } bare)
        {
            Borrow(bare);
            return;
        }

        var columns = numbers
            .Where(number => number is { IsHead: false, Role: NumberRole.Figure, Head.Period: not null })
            .GroupBy(number => number.Column)
            .Select(column => (Column: column.Key, Period: column.First().Head.Period!))
            .OrderBy(column => column.Column)
            .ToList();
        foreach (var number in numbers.Where(number => number.Period is null))
        {
            number.Period =
                (number.Role == NumberRole.Figure ? Translated(number, columns) : Compared(number, columns))
                ?? around.Period;
        }
    }

    /// <summary>The period in the cell before the figure, of its column, or of its row; a row's year completes a
    /// column's quarter.</summary>
    private FoundPeriod? Own(DraftNumber number)
    {
        if (!number.IsHead && InCell(number) is { } inside)
        {
            return inside;
        }

        var row = number.RowPeriod;
        var head = number.Head.Period;
        if (head is not { End: null } || row is null)
        {
            return head ?? row;
        }

        return NamedPeriod.Of($"{row.Text} {number.Head.Text}", around.Calendar) is { End: not null } both ? both : row;
    }

    /// <summary>A row that says 通期 is of the year that stands above.</summary>
    private FoundPeriod? Completed(FoundPeriod? period) =>
        period is { End: null, Text: "FY" } && around.Period is { Start: { } start, End: { } end } && IsYear(start, end)
            ? around.Period with
            {
                Nature = period.Nature == PeriodNature.Actual ? around.Period.Nature : period.Nature,
            }
            : period;

    private static bool IsYear(DateOnly start, DateOnly end) => start.AddYears(1) == end.AddDays(1);

    /// <summary>Where no column names a period, a date in the row's own label does.</summary>
    private void FromLabels(IReadOnlyList<DraftNumber> numbers)
    {
        foreach (var number in numbers.Where(number => number.Period is null && number.OwnLabel.Length > 0))
        {
            number.Period = NamedPeriod.Of(number.OwnLabel, around.Calendar) is { End: not null } dated ? dated : null;
        }
    }

    /// <summary>The figures of a table of several columns in which neither heads nor rows name a period.</summary>
    private static List<DraftNumber>? Headless(IReadOnlyList<DraftNumber> numbers) =>
        numbers.All(number => number.Head.Text.Length == 0 && number.Period is null)
        && numbers.Select(number => number.Column).Distinct().Count() > 1
            ? [.. numbers]
            : null;

    /// <summary>Columns without heads take the periods that all other tables of as many columns have; none where these
    /// differ.</summary>
    private void Borrow(List<DraftNumber> numbers)
    {
        var columns = numbers.Select(number => number.Column).Distinct().Order().ToList();
        if (around.Columns.TryGetValue(columns.Count, out var periods))
        {
            numbers.ForEach(number => number.Period = periods[columns.IndexOf(number.Column)]);
        }
    }

    private FoundPeriod? InCell(DraftNumber number)
    {
        if (number.InCell < 2)
        {
            return null;
        }

        var mention = PeriodReader
            .Find(number.Cell.Text.Text)
            .LastOrDefault(mention => mention.End <= number.Scanned.DigitsStart);
        return mention?.Words.Resolve(around.Calendar);
    }

    /// <summary>A column of another currency is of the period before it.</summary>
    private static FoundPeriod? Translated(DraftNumber number, List<(int Column, FoundPeriod Period)> columns) =>
        number.Head.Units.Any(unit => unit.Kind == UnitKind.Money)
            ? columns.LastOrDefault(column => column.Column < number.Column).Period
            : null;

    /// <summary>A change is of the later of the periods it compares: the two columns before it, or after it where none
    /// are.</summary>
    private static FoundPeriod? Compared(DraftNumber number, List<(int Column, FoundPeriod Period)> columns)
    {
        if (number.Compared >= 0 && columns.Find(column => column.Column == number.Compared) is { Period: { } tried })
        {
            return tried;
        }

        var pair = columns.Where(column => column.Column < number.Column).TakeLast(2).ToList();
        pair = pair.Count == 0 ? [.. columns.Take(2)] : pair;
        return pair.Count == 0 ? null : pair.MaxBy(column => column.Period.End ?? DateOnly.MinValue).Period;
    }
}
