namespace Kessan.Formats.Xlsx;

/// <summary>Namespaces and content types of workbooks (ISO/IEC 29500-1).</summary>
internal static class XlsxNames
{
    /// <summary>Markup of sheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>References from sheets to parts.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The beginning of the content types of a workbook's parts.</summary>
    public const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}
