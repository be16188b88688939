using System.Globalization;
using Kessan.Diagnostics;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Findings of the files that hold figures beside the ledgers.</summary>
internal static class FigureFileDiagnostics
{
    private const string LeftOut = "this row is left out";

    /// <summary>KES2100: a unit that is none.</summary>
    public static Diagnostic UnknownUnit(Cell cell, IEnumerable<string> known) =>
        Error(
            "KES2100",
            cell,
            $"unit {Shown(cell)} is neither a currency nor `percent` nor a unit of operating/units.csv",
            Nearest.Help(cell.Text, known) ?? "name it in operating/units.csv"
        );

    /// <summary>KES2101: a figure of an operating concept there is not.</summary>
    public static Diagnostic UnknownConcept(Cell cell, IEnumerable<string> known) =>
        Error(
            "KES2101",
            cell,
            $"{Shown(cell)} is not a concept of operating/concepts.csv",
            Nearest.Help(cell.Text, known) ?? "add it to operating/concepts.csv, with its unit and definition"
        );

    /// <summary>KES2102: a member that a dimension of figures does not have.</summary>
    public static Diagnostic UnknownMember(Cell cell, IEnumerable<string> known) =>
        Error(
            "KES2102",
            cell,
            $"{Shown(cell)} is not a member of dimension {cell.Name} in operating/members.csv",
            Nearest.Help(cell.Text, known) ?? "add it to operating/members.csv"
        );

    /// <summary>KES2103: a name that cannot stand in references.</summary>
    public static Diagnostic NotAName(Cell cell, string expected) =>
        Error(
            "KES2103",
            cell,
            $"`{cell.Name}` {Shown(cell)} cannot be referred to; {expected} is expected",
            "letters and digits without blanks, as documents write it"
        );

    /// <summary>KES2104: not a decimal number.</summary>
    public static Diagnostic NotADecimal(Cell cell) =>
        Error(
            "KES2104",
            cell,
            $"`{cell.Name}` {Shown(cell)} is not a number",
            "write digits with a point and no separators, at most 40 of them: -1204310.55"
        );

    /// <summary>KES2105: more decimals than were printed.</summary>
    public static Diagnostic MoreThanPrinted(Cell cell, int decimals) =>
        Error(
            "KES2105",
            cell,
            string.Create(
                CultureInfo.InvariantCulture,
                $"`{cell.Name}` {Shown(cell)} has more decimals than the {decimals} that `decimals` says were printed"
            ),
            "copy the figure as it was printed, and count its decimals"
        );

    /// <summary>KES2111: a scenario that bears a name with a meaning of its own, or one that no reference can
    /// write.</summary>
    public static Diagnostic ScenarioImpossible(SourceLocation place, string scenario) =>
        new(
            "KES2111",
            Severity.Error,
            $"a scenario cannot be called `{scenario}`",
            place,
            "nothing of this file is read",
            "take letters, digits and hyphens; `actual`, `published` and `stated` have a meaning of their own"
        );

    /// <summary>KES2112: a dimension that takes the name of another column.</summary>
    public static Diagnostic DimensionIsColumn(Cell cell) =>
        Error(
            "KES2112",
            cell,
            $"dimension {Shown(cell)} would have the name of a column that has another meaning",
            "call it something else"
        );

    private static string Shown(Cell cell) => cell.Text.Length <= 60 ? cell.Text : $"{cell.Text[..57]}...";

    private static Diagnostic Error(string code, Cell cell, string message, string help) =>
        new(code, Severity.Error, message, cell.Place, LeftOut, help);
}
