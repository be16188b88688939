using Kessan.Diagnostics;
using Kessan.Documents.Definitions;

namespace Kessan.Documents.Workbook;

/// <summary>Findings about the workbook while it is built.</summary>
internal static class WorkbookDiagnostics
{
    /// <summary>KES3071: a row none of whose columns has a figure.</summary>
    public static Diagnostic NoFigures(DefinedText of, string? help) =>
        Error(
            "KES3071",
            of.Place,
            $"{of.Text} has no figure in any column of this sheet",
            "the row is left out",
            help ?? "name a concept or measure the group has in these periods, with its members: Revenue[service=Wan]"
        );

    /// <summary>KES3072: neither a period nor a reference to the figures of the rows.</summary>
    public static Diagnostic NotAColumn(DefinedText column) =>
        Error(
            "KES3072",
            column.Place,
            $"`{column.Text}` is no column of a sheet",
            "it is left out",
            "write a period (ytd, q-5q..q), or a reference that begins with @ and its period: \"{@ ytd | yoy}\""
        );

    /// <summary>KES3073: a dimension by whose members a figure has none.</summary>
    public static Diagnostic NoMembers(DefinedText by, string of, IReadOnlyCollection<string> known) =>
        Error(
            "KES3073",
            by.Place,
            $"{of} has no figures by `{by.Text}` in any column of this sheet",
            "no rows stand below it",
            known.Count == 0
                ? "take `by` away: the figure is not analysed by any dimension"
                : $"it has figures by {string.Join(", ", known)}"
        );

    /// <summary>KES3074: a measure without a reconciliation.</summary>
    public static Diagnostic NotReconciled(DefinedText measure, IReadOnlyCollection<string> known)
    {
        var isMeasure = known.Contains(measure.Text, StringComparer.Ordinal);
        return Error(
            "KES3074",
            measure.Place,
            isMeasure
                ? $"measure {measure.Text} is not reconciled to a figure of the statements in any column of this sheet"
                : $"{measure.Text} is no measure of report/concepts.yaml",
            "it is left out",
            isMeasure
                ? "give it `reconciles`, the figure of the statements it is bound to"
                : Nearest.Help(measure.Text, known) ?? "name a measure"
        );
    }

    /// <summary>KES3075: a name no tab can bear.</summary>
    public static Diagnostic TabName(SheetDefinition sheet, string name, string taken) =>
        new(
            "KES3075",
            Severity.Warning,
            $"sheet {sheet.Id} cannot be named `{name}`: names are unique, of at most 31 characters, without "
                + "[ ] : * ? / \\",
            sheet.Title?.Place ?? sheet.Place,
            $"it is named `{taken}`",
            "give the sheet a shorter title"
        );

    private static Diagnostic Error(string code, SourceLocation place, string message, string note, string help) =>
        new(code, Severity.Error, message, place, note, help);
}
