using Kessan.Formats.Tables;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>Statuses of facts: <c>status.csv</c>. The first pattern that matches holds, so the order of rows is
/// kept.</summary>
internal static class StatusTable
{
    private static readonly Column<string> Pattern = Columns.Text("pattern", "a fact pattern");
    private static readonly Column<string> Source = Columns.Text("source").Or(string.Empty);

    private static readonly Column<string> Status = Columns.Word(
        "status",
        ("reported", "reported"),
        ("derived", "derived"),
        ("illustrative", "illustrative"),
        ("published", "published")
    );

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("status.csv", Pattern, Status, Source);

    /// <summary>Reads the rules in the order of the file.</summary>
    public static List<StatusRule> Read(Table table, FileReading reading) =>
        TableReader.Read(
            table,
            Shape,
            reading,
            row => new StatusRule(row.Read(Pattern), row.Read(Status), row.Read(Source)),
            (rule, _) => $"pattern {rule.Pattern}"
        );
}
