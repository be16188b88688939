using Kessan.Documents;
using Kessan.Documents.Wording;
using Kessan.Documents.Workbook;

namespace Kessan.Formats.Xlsx;

/// <summary>Number formats of cells: exact values shown in the unit stated, negative ones in the manner of the
/// language.</summary>
internal static class FormatCode
{
    private const int Percent = -2;

    /// <summary>The code: <c>#,##0,,_);(#,##0,,);"-"_);@_)</c>, <c>#,##0,,;△#,##0,,;"－"</c>.</summary>
    /// <remarks>Exactly nothing is a dash; what rounds to nothing keeps its sign, as everywhere.</remarks>
    public static string Of(CellFormat format, Language language)
    {
        var digits = format.Scale == Percent ? "0" : "#,##0";
        var decimals = format.Decimals > 0 ? "." + new string('0', format.Decimals) : string.Empty;
        var scale = format.Scale > 0 ? new string(',', format.Scale / 3) : string.Empty;
        var mark = format.Kind == NumberKind.Ratio && format.Scale == Percent ? "%" : string.Empty;
        var points = format.Kind == NumberKind.Points ? language.Choose("\" pt\"", "\"pt\"") : string.Empty;
        var body = digits + decimals + scale + mark + points;
        var plus = format.IsSigned ? "+" : string.Empty;
        return language.Choose(
            $"{plus}{body}_);({body});\"{NumberWriter.EnglishDash}\"_);@_)",
            $"{plus}{body};△{body};\"{NumberWriter.JapaneseDash}\""
        );
    }
}
