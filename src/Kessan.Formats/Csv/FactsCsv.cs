using System.Globalization;
using Kessan.Facts;
using Kessan.Ledger;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>facts.csv</c>: one fact a row, in ordinal order of the fact ids.</summary>
public static class FactsCsv
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "fact",
        "concept",
        "label",
        "period",
        "start",
        "end",
        "scenario",
        "basis",
        "dimensions",
        "unit",
        "value",
        "status",
        "origin",
    ];

    /// <summary>Writes facts; values are exact decimals of units.</summary>
    public static void Write(IEnumerable<Fact> facts, Stream stream, string? draft = null)
    {
        using var csv = new CsvByteWriter(stream);
        if (draft is not null)
        {
            csv.Line($"# {draft}");
        }

        csv.Row([.. Columns]);
        foreach (var fact in facts)
        {
            csv.Row(Texts(fact));
        }
    }

    /// <summary>The cells of a fact, one for every column.</summary>
    public static string[] Texts(Fact fact) =>
        [
            fact.Id.ToString(),
            fact.Id.Concept,
            fact.LabelEn,
            fact.Id.Period.ToString(),
            fact.Start is { } start ? Day(start) : string.Empty,
            Day(fact.End),
            fact.Id.Scenario,
            fact.Id.Basis.Id(),
            fact.Id.DimensionText,
            fact.Unit,
            fact.Text,
            fact.Status,
            fact.Origin,
        ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
