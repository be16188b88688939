using System.Globalization;
using System.Text;
using Kessan.Documents;
using Kessan.Documents.Wording;
using Kessan.Documents.Workbook;
using Kessan.Facts;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Xlsx;

/// <summary>Writes formulas as spreadsheets hold them: <c>SUM(C6:C9)-C10</c>.</summary>
/// <param name="workbook">The workbook.</param>
internal sealed class FormulaText(ReportWorkbook workbook)
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Single = 3;
    private const int FewestInRange = 3;

    /// <summary>The formula of a cell, without the sign of equality.</summary>
    /// <param name="formula">The formula, its terms placed.</param>
    /// <param name="sheet">The sheet of the cell.</param>
    public string Of(CellFormula formula, int sheet) => Write(formula, sheet, 0);

    /// <summary>A cell as formulas of another sheet and links name it: <c>'Cash flows'!C5</c>.</summary>
    public string Absolute(CellPlace place) => $"{Sheet(place.Sheet)}${Column(place.Column)}${Row(place.Row)}";

    /// <summary>A sheet's name as formulas write it, with its mark.</summary>
    public string Sheet(int sheet) => $"'{workbook.Sheets[sheet].Name.Replace("'", "''", StringComparison.Ordinal)}'!";

    /// <summary>A cell on its own sheet, <c>C5</c>.</summary>
    public static string Cell(int row, int column) => Column(column) + Row(row);

    private static string Column(int column) => PlainWorkbook.Column(column);

    private static string Row(int row) => (row + 1).ToString(CultureInfo.InvariantCulture);

    private string Write(CellFormula formula, int sheet, int rank)
    {
        var (text, own) = formula switch
        {
            NumberTerm number => (Ooxml.NumberText.Of(number.Value), number.Value.IsNegative ? Sum : Single),
            PlaceTerm term => (Place(term.Place, sheet), Single),
            NegatedFormula negated => ("-" + Write(negated.Of, sheet, Product), Sum),
            TotalFormula total => Total(total, sheet),
            ProductFormula product => (
                Write(product.Left, sheet, Product)
                    + (product.IsQuotient ? "/" : "*")
                    + Write(product.Right, sheet, Single),
                Product
            ),
            ComparedFormula { Kind: ComparisonKind.Change, Factor: 1 } change => (
                $"{Write(change.Of, sheet, Product)}-{Write(change.Against, sheet, Product)}",
                Sum
            ),
            ComparedFormula compared => (Compared(compared, sheet), Product),
            RoundedFormula rounded => (Rounded(rounded, sheet), Single),
            _ => throw new ArgumentException($"{formula} has no place in a sheet.", nameof(formula)),
        };
        return own < rank ? $"({text})" : text;
    }

    private string Place(CellPlace place, int sheet) =>
        (place.Sheet == sheet ? string.Empty : Sheet(place.Sheet)) + Cell(place.Row, place.Column);

    private static string Rounding(RoundedFormula rounded) => rounded.IsCut ? "TRUNC" : "ROUND";

    private string Rounded(RoundedFormula rounded, int sheet) =>
        $"{Rounding(rounded)}({Write(rounded.Of, sheet, Product)}/1{new string('0', rounded.Scale)},0)";

    /// <summary>Terms in their order; three and more below one another, all added, are a range.</summary>
    private (string Text, int Rank) Total(TotalFormula total, int sheet)
    {
        var text = new StringBuilder();
        var count = 0;
        for (var i = 0; i < total.Terms.Length; count++)
        {
            var term = total.Terms[i];
            var run = Run(total, i);
            var part =
                run >= FewestInRange
                    ? $"SUM({Range(term, total.Terms[i + run - 1], sheet)})"
                    : Write(term.Of, sheet, term.IsOff ? Product : Sum);
            text.Append(
                term.IsOff ? "-"
                : count > 0 ? "+"
                : string.Empty
            );
            text.Append(part);
            i += run >= FewestInRange ? run : 1;
        }

        var isCall = count == 1 && !total.Terms[0].IsOff && total.Terms.Length >= FewestInRange;
        return (text.Length == 0 ? "0" : text.ToString(), isCall ? Single : Sum);
    }

    private string Range(TotalTerm first, TotalTerm last, int sheet)
    {
        var end = ((PlaceTerm)last.Of).Place;
        return $"{Place(((PlaceTerm)first.Of).Place, sheet)}:{Cell(end.Row, end.Column)}";
    }

    /// <summary>How many terms from one on stand in neighbouring cells, one below or beside the other, with one
    /// sign.</summary>
    private static int Run(TotalFormula total, int from)
    {
        var best = 1;
        foreach (var (down, right) in new[] { (1, 0), (0, 1) })
        {
            var run = 1;
            while (from + run < total.Terms.Length && Follows(total.Terms[from + run - 1], total.Terms[from + run]))
            {
                run++;
            }

            best = Math.Max(best, run);

            bool Follows(TotalTerm one, TotalTerm next) =>
                one.IsOff == next.IsOff
                && (one.Of, next.Of) is (PlaceTerm { Place: var place }, PlaceTerm { Place: var other })
                && other == place with { Row = place.Row + down, Column = place.Column + right };
        }

        return best;
    }

    private string Compared(ComparedFormula compared, int sheet)
    {
        var (of, against) = (Write(compared.Of, sheet, Product), Write(compared.Against, sheet, Product));
        return compared.Kind switch
        {
            ComparisonKind.Change or ComparisonKind.Points => Times($"({of}-{against})", compared.Factor),
            ComparisonKind.ChangeOfSize => Times($"(ABS({of})-ABS({against}))", compared.Factor),
            ComparisonKind.ShareOf => $"IF({against}>0,{of}/{against},\"{None}\")",
            ComparisonKind.AgainstTarget => $"IF(AND({against}>0,{of}>=0),{of}/{against},\"{None}\")",
            _ => $"IF(AND({against}>0,{of}>=0),({of}-{against})/{against},\"{None}\")",
        };
    }

    private static string Times(string text, int factor) =>
        factor == 1 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}*{factor}");

    private string None => workbook.Language.Choose(NumberWriter.EnglishNotMeaningful, NumberWriter.JapaneseDash);
}
