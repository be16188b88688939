using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Facts.Labels;
using Kessan.Facts.Measures;
using Kessan.Facts.Measures.Formulas;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads <c>report/concepts.yaml</c>: measures, and other names for concepts of the standards.</summary>
internal sealed class ConceptsFile
{
    private static readonly Column<string> Formula = Columns.Text("formula", "a formula over concepts");
    private static readonly Column<string> Unit = Columns.Text("unit").Or(string.Empty);
    private static readonly Column<string> Reconciles = Columns.Text("reconciles").Or(string.Empty);

    private readonly FileReading _reading;
    private readonly WordingReader _words;

    private ConceptsFile(FileReading reading, ImmutableArray<string> languages) =>
        (_reading, _words) = (reading, new(reading, languages));

    /// <summary>Keys of single values of a measure.</summary>
    public static Column[] Values { get; } = [Formula, Unit, Reconciles];

    /// <summary>Keys of a measure that hold words.</summary>
    public static string[] Parts { get; } = ["label", "short", "definition"];

    /// <summary>Reads the file into what a folder holds.</summary>
    /// <param name="map">The file.</param>
    /// <param name="reading">Names and findings.</param>
    /// <param name="languages">The languages of the group's documents, in which every label is needed.</param>
    /// <param name="figures">What the folder holds beside it.</param>
    public static FigureBooks Read(
        YamlMap map,
        FileReading reading,
        ImmutableArray<string> languages,
        FigureBooks figures
    )
    {
        var file = new ConceptsFile(reading, languages);
        var yaml = new YamlRow(map, [], ["measures", "labels"], reading);
        ImmutableArray<Measure> measures = [.. file.ReadMeasures(yaml.Map("measures"))];
        foreach (var finding in MeasureOrder.Of(measures).Findings)
        {
            reading.Findings.Add(finding);
        }

        return figures with
        {
            Measures = measures,
            Labels = file.ReadLabels(yaml.Map("labels"), measures).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private IEnumerable<Measure> ReadMeasures(YamlMap? measures) =>
        (measures?.Entries ?? []).Select(ReadMeasure).OfType<Measure>();

    private Measure? ReadMeasure(YamlEntry entry)
    {
        if (entry.Value is not YamlMap map)
        {
            _reading.Findings.Add(YamlDiagnostics.WrongShape(entry.Key, entry.Value, "a mapping of keys"));
            return null;
        }

        var isName = FormulaParser.Read(entry.Key).Formula is FormulaOperand { Members: [], Period: null };
        if (!isName)
        {
            _reading.Findings.Add(MeasureDiagnostics.NotAName(entry.KeyPlace, entry.Key));
        }

        var yaml = new YamlRow(map, Values, Parts, _reading);
        var label = _words.Read(yaml, "label", entry.KeyPlace, isRequired: true);
        var shorter = _words.Read(yaml, "short", entry.KeyPlace);
        var definition = _words.Read(yaml, "definition", entry.KeyPlace);
        var formula = ReadFormula(yaml.Row);
        var reconciles = ReadReconciles(yaml.Row);
        var unit = yaml.Row.Read(Unit);
        return !isName || formula is null || label is null
            ? null
            : new(entry.Key, formula, new(label, shorter, entry.KeyPlace), entry.KeyPlace)
            {
                FormulaPlace = PlaceOf(yaml.Row.CellOf(Formula)),
                Unit = unit.Length == 0 ? null : FormulaUnit.Parse(unit),
                UnitPlace = yaml.Row.CellOf(Unit).Place,
                Reconciles = reconciles,
                ReconcilesPlace = yaml.Row.CellOf(Reconciles).Place,
                Definition = definition,
            };
    }

    private static Formula? ReadFormula(Row row)
    {
        _ = row.Read(Formula);
        if (!row.Has(Formula))
        {
            return null;
        }

        var cell = row.CellOf(Formula);
        var (formula, fault) = FormulaParser.Read(cell.Text);
        if (formula?.Operands.Any() == false)
        {
            fault = new(0, cell.Text.Length, "it names no concept");
        }

        if (fault is null)
        {
            return formula;
        }

        row.Refuse(MeasureDiagnostics.NotAFormula(Within(PlaceOf(cell), fault), fault.What));
        return null;
    }

    private static FormulaOperand? ReadReconciles(Row row)
    {
        if (!row.Has(Reconciles))
        {
            return null;
        }

        var cell = row.CellOf(Reconciles);
        var read = FormulaParser.Read(cell.Text);
        if (read.Formula is FormulaOperand { Period: null } operand)
        {
            return operand;
        }

        var what = read.Fault?.What ?? "a concept alone is expected, with members if it has them";
        row.Refuse(MeasureDiagnostics.NotAFormula(cell.Place, what));
        return null;
    }

    private IEnumerable<KeyValuePair<string, ConceptNaming>> ReadLabels(
        YamlMap? labels,
        ImmutableArray<Measure> measures
    )
    {
        foreach (var entry in labels?.Entries ?? [])
        {
            if (measures.FirstOrDefault(measure => measure.Name == entry.Key) is { } measure)
            {
                _reading.Findings.Add(YamlDiagnostics.DuplicateKey(entry.Key, entry.KeyPlace, measure.Place));
            }
            else if (entry.Value is not YamlMap map)
            {
                _reading.Findings.Add(YamlDiagnostics.WrongShape(entry.Key, entry.Value, "a mapping of keys"));
            }
            else if (_words.ReadNaming(map, entry.KeyPlace) is { } naming)
            {
                yield return new(entry.Key, naming);
            }
        }
    }

    /// <summary>Where the text of a value begins, its quotation mark passed; its width is one where places in it cannot
    /// be told, because it is folded or has escapes.</summary>
    private static SourceLocation PlaceOf(Cell cell) =>
        (cell.Place.Width - cell.Text.Length) switch
        {
            0 => cell.Place,
            2 => cell.Place with { Column = cell.Place.Column + 1, Width = cell.Text.Length },
            _ => cell.Place with { Width = 1 },
        };

    private static SourceLocation Within(SourceLocation text, FormulaFault fault) =>
        text.Width > 1 ? text with { Column = text.Column + fault.At, Width = fault.Width } : text;
}
