using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>Printed numbers as rows of the program: each an interval of a sum of leaves.</summary>
/// <remarks>
/// A growth rate is linear in both its ends, a share in both its lines. A change of points is linear because the line
/// it
/// is a share of is known to the thousand yen in both periods.
/// </remarks>
internal sealed class PrintRows(LineTable lines, IReadOnlyList<PrintedFigure> figures)
{
    // In yen: so far a line stays from the ends of its print, so that no small difference changes it.
    private static readonly Rational Room = 100_000;

    private readonly Dictionary<(string, string), Rational> _exact = figures
        .Where(figure => figure.Form == "amount" && figure.Text.IsExact)
        .DistinctBy(figure => (figure.Line, figure.Period))
        .ToDictionary(figure => (figure.Line, figure.Period), figure => figure.Text.Place * figure.Text.Digits);

    public IEnumerable<Row> All() => figures.SelectMany(Rows).Where(row => row.Form.Terms.Count > 0);

    /// <summary>The row pulled in at both ends: by the room, or by a quarter of its width where that is less.</summary>
    public static Row Interval(string name, LinearForm form, Rational? low, Rational? high)
    {
        var room = Room;
        if (low is { } from && high is { } to && (to - from) / 4 < room)
        {
            room = (to - from) / 4;
        }

        return new Row(name, form, low + room, high - room);
    }

    private IEnumerable<Row> Rows(PrintedFigure figure)
    {
        var (line, text) = (Line(figure.Line, figure.Period), figure.Text);
        switch (figure.Form)
        {
            case "amount" when text.IsExact:
                yield return new Row(figure.Id, line, text.Place * text.Digits, text.Place * text.Digits);
                break;
            case "change" when text.IsNil:
                yield return new Row(figure.Id, Change(figure), 0, 0);
                break;
            case "change" when text.IsNegativeZero:
                yield return new Row(figure.Id, Change(figure), text.Low, -1);
                break;
            case "amount":
            case "change":
            case "points":
                var form = figure.Form == "amount" ? line : Change(figure);
                yield return Interval(figure.Id, form, text.Low, text.High);
                break;
            case "less":
                yield return Interval(figure.Id, line.Times(-1), text.Low, text.High);
                break;
            case "size":
                yield return Interval(figure.Id, line.Times(-1), text.Low, text.High);
                break;
            case "size-change":
                yield return Interval(figure.Id, Change(figure).Times(-1), text.Low, text.High);
                break;
            case "over":
                yield return Interval(figure.Id, line, text.Place * text.Digits, null);
                break;
            default:
                var whole =
                    figure.Form == "growth" ? Line(figure.Line, figure.Against) : Line(figure.Of, figure.Period);
                Rational one = figure.Form == "growth" ? 1 : 0;
                yield return Interval($"{figure.Id} low", Less(line, whole, one + text.Low), 0, null);
                yield return Interval($"{figure.Id} high", Less(line, whole, one + text.High), null, 0);
                break;
        }
    }

    private LinearForm Change(PrintedFigure figure)
    {
        var (now, then) = (Line(figure.Line, figure.Period), Line(figure.Line, figure.Against));
        if (figure.Form != "points")
        {
            return Less(now, then, 1);
        }

        var (wholeNow, wholeThen) = (_exact[(figure.Of, figure.Period)], _exact[(figure.Of, figure.Against)]);
        return Less(now.Times(1 / wholeNow), then.Times(1 / wholeThen), 1);
    }

    private static LinearForm Less(LinearForm form, LinearForm other, Rational times) =>
        form.Times(Rational.One).Add(other, -times);

    private LinearForm Line(string line, string period) => lines.Form(line, period);
}
