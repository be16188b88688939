using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Formats.Csv;
using Kessan.Formats.Reading;
using Kessan.Formats.Tables;
using Kessan.TieOut.Known;
using Kessan.TieOut.Numbers;

namespace Kessan.Formats.TieOutReport;

/// <summary>Reads the figures a document is compared with: <c>facts.csv</c> of a close, or a list of that
/// form.</summary>
/// <remarks>Columns <c>label</c>, <c>end</c>, <c>unit</c> and <c>value</c> are needed; <c>fact</c>, <c>label_ja</c>,
/// <c>start</c>, <c>scenario</c>, <c>decimals</c> and <c>origin</c> are read where they are.</remarks>
public static class FactsFile
{
    private static readonly string[] Needed = ["label", "end", "unit", "value"];

    /// <summary>Reads a file, or <c>facts.csv</c> of a folder with the Japanese labels of its
    /// <c>facts.json</c>.</summary>
    public static Checked<ImmutableArray<KnownFigure>> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var isFolder = Directory.Exists(path);
        var file = isFolder ? Path.Combine(path, "facts.csv") : path;
        var name = Path.GetFileName(file);
        try
        {
            return Read(name, File.ReadAllBytes(file), isFolder ? JapaneseLabels(path) : []);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return Checked.With<ImmutableArray<KnownFigure>>([], [FactsFileDiagnostics.NotOpened(new(name))]);
        }
    }

    private static Checked<ImmutableArray<KnownFigure>> Read(
        string name,
        byte[] bytes,
        Dictionary<string, string> japanese
    )
    {
        var findings = new FileFindings(name);
        bytes = InUtf8(bytes, findings);
        var begin = bytes.AsSpan().StartsWith("# "u8) ? Array.IndexOf(bytes, (byte)'\n') + 1 : 0;
        var table = CsvTable.Read(bytes.AsSpan(begin), findings);
        var index = TableReader.Index(table.Header);
        var missing = Needed.Where(column => !index.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            if (findings.Count == 0)
            {
                findings.Add(FactsFileDiagnostics.MissingColumns(new(name, 1), missing));
            }

            return Checked.With<ImmutableArray<KnownFigure>>([], findings.All());
        }

        var figures = ImmutableArray.CreateBuilder<KnownFigure>();
        foreach (var row in table.Rows)
        {
            if (Figure(new(name, row, index), japanese, findings) is { } figure)
            {
                figures.Add(figure);
            }
        }

        return Checked.With(figures.ToImmutable(), findings.All());
    }

    /// <summary>The list in UTF-8: what a spreadsheet saves in Japan is Shift_JIS.</summary>
    private static byte[] InUtf8(byte[] bytes, FileFindings findings)
    {
        if (Utf8.IsValid(bytes) || ShiftJis.TryDecode(bytes) is not { } japanese)
        {
            return bytes;
        }

        findings.Add(ReadingDiagnostics.ReadAsShiftJis(new(findings.File)));
        return Encoding.UTF8.GetBytes(japanese);
    }

    private static KnownFigure? Figure(FactRow row, Dictionary<string, string> japanese, FileFindings findings)
    {
        var isEndRead = row.Day("end", out var end);
        var isStartRead = row.Day("start", out var start) || row.Text("start").Length == 0;
        if (!isEndRead || !isStartRead)
        {
            findings.Add(
                FactsFileDiagnostics.NotADay(
                    row.Place(isEndRead ? "start" : "end"),
                    row.Text(isEndRead ? "start" : "end")
                )
            );
            return null;
        }

        if (!Fraction.TryParse(row.Text("value"), out var value))
        {
            findings.Add(FactsFileDiagnostics.NotAValue(row.Place("value"), row.Text("value")));
            return null;
        }

        var id = row.Text("fact") is { Length: > 0 } fact ? fact : row.Place("label").ToString();
        var labels = new[] { row.Text("label"), row.Text("label_ja"), japanese.GetValueOrDefault(id, string.Empty) };
        return new(
            id,
            [.. labels.Where(label => label.Length > 0).Distinct(StringComparer.Ordinal)],
            UnitOf(row.Text("unit")),
            new(row.Text("period"), start, end, NatureOf(row.Text("scenario"))),
            IntervalOf(value, row.Text("decimals"))
        )
        {
            Text = $"{FractionText.Grouped(value)} {row.Text("unit")}",
            Source = row.Text("origin") is { Length: > 0 } origin ? origin : row.Place("label").ToString(),
        };
    }

    /// <summary>A value is exact, or as near as its <c>decimals</c> say: -6 for millions.</summary>
    private static PrintedInterval IntervalOf(Fraction value, string decimals) =>
        int.TryParse(decimals, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var known)
        && Math.Abs(known) <= 30
            ? PrintedInterval.Of(value, Fraction.PowerOfTen(-known), RoundingRule.HalfAwayFromZero)
            : new(value, value, true, true);

    private static FoundUnit UnitOf(string unit) =>
        unit is Fact.Pure or "%" ? new(UnitKind.Ratio, string.Empty)
        : unit.Contains('/', StringComparison.Ordinal) ? new(UnitKind.PerUnit, unit)
        : unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? new(UnitKind.Money, unit)
        : unit.Length == 0 ? new(UnitKind.Unknown, string.Empty)
        : new(UnitKind.Count, unit);

    private static PeriodNature NatureOf(string scenario) =>
        scenario is "" or FactId.Actual ? PeriodNature.Actual
        : scenario == "forecast" ? PeriodNature.Forecast
        : PeriodNature.Target;

    private static Dictionary<string, string> JapaneseLabels(string folder)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = Path.Combine(folder, "facts.json");
        if (!File.Exists(path))
        {
            return labels;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var fact in json.RootElement.GetProperty("facts").EnumerateArray())
            {
                labels[fact.GetProperty("fact").GetString()!] =
                    fact.GetProperty("label_ja").GetString() ?? string.Empty;
            }
        }
        catch (Exception thrown)
            when (thrown is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            // The list in CSV says all but these labels: without them Japanese documents match by English ones alone.
            return [];
        }

        return labels;
    }

    /// <summary>A row by the names of its columns.</summary>
    private readonly record struct FactRow(string File, TableRow Row, Dictionary<string, int> Index)
    {
        public string Text(string column) =>
            Index.TryGetValue(column, out var at) ? Row.Cells[at].Text.Trim() : string.Empty;

        public SourceLocation Place(string column) =>
            Index.TryGetValue(column, out var at) ? Row.Cells[at].Place : new(File, Row.Line);

        public bool Day(string column, out DateOnly? day)
        {
            var isDay = DateOnly.TryParseExact(
                Text(column),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var read
            );
            day = isDay ? read : null;
            return isDay;
        }
    }
}
