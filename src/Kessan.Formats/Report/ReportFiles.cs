using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Definitions;
using Kessan.Formats.GroupFolder;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads <c>report/</c> of a group folder: documents, words, theme, pictures.</summary>
internal sealed class ReportFiles
{
    private const int Deepest = 40;
    private const int LargestPicture = 8 << 20;

    private static readonly string[] DocumentFiles = ["report/deck.yaml", "report/tanshin.yaml"];
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly FolderFiles _files;
    private readonly Names _names;
    private readonly List<FileFindings> _findings;
    private readonly List<DefinitionReading> _read = [];
    private readonly SortedDictionary<string, ImmutableArray<byte>> _pictures = new(StringComparer.Ordinal);

    private ReportFiles(FolderFiles files, Names names, List<FileFindings> findings) =>
        (_files, _names, _findings) = (files, names, findings);

    /// <summary>Reads what a group publishes; nothing where it defines no document.</summary>
    /// <param name="files">The files of the folder; those read are taken.</param>
    /// <param name="names">Names of the books.</param>
    /// <param name="languages">The languages of the group.</param>
    /// <param name="findings">Where the findings of files go.</param>
    public static ReportDefinitions Read(
        FolderFiles files,
        Names names,
        IEnumerable<string> languages,
        List<FileFindings> findings
    ) => new ReportFiles(files, names, findings).ReadAll([.. languages.Select(Languages.Find).OfType<Language>()]);

    private ReportDefinitions ReadAll(ImmutableArray<Language> languages)
    {
        var documents = DocumentFiles.Select(ReadDocument).OfType<DocumentDefinition>().ToImmutableArray();
        var workbook = ReadWorkbook();
        var texts = ImmutableArray
            .CreateRange([Language.English, Language.Japanese], ReadTexts)
            .OfType<TextTemplates>();
        var theme = ReadTheme();
        if (_read.Count == 0)
        {
            return ReportDefinitions.None with { Texts = [.. texts], Theme = theme };
        }

        var known = texts.ToImmutableArray();
        foreach (var language in languages.Where(language => known.All(text => text.Language != language)))
        {
            var file = TextTemplates.None(language).File;
            Of(file).Add(ReportDiagnostics.NoTextFile(file, language.Id()));
        }

        new TextKeys(_read, known).Check(Of);
        return new()
        {
            Documents = documents,
            Workbook = workbook,
            Texts = known,
            Theme = theme,
            Images = _pictures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private DocumentDefinition? ReadDocument(string file)
    {
        if (ReadYaml(file) is not var (map, findings))
        {
            return null;
        }

        var reading = new DefinitionReading(new(findings, _names));
        _read.Add(reading);
        var document = map is null ? null : DocumentFile.Read(map, reading);
        foreach (var image in reading.Images)
        {
            Picture(image, findings);
        }

        return document;
    }

    private WorkbookDefinition? ReadWorkbook()
    {
        if (ReadYaml("report/workbook.yaml") is not var (map, findings))
        {
            return null;
        }

        var reading = new DefinitionReading(new(findings, _names));
        _read.Add(reading);
        return map is null ? null : WorkbookFile.Read(map, reading);
    }

    private Theme ReadTheme()
    {
        if (ReadYaml("report/theme.yaml") is not (var map, { } findings) || map is null)
        {
            return Theme.Default;
        }

        return ThemeFile.Read(map, new(findings, _names), logo => Picture(logo, findings));
    }

    private TextTemplates? ReadTexts(Language language)
    {
        var file = TextTemplates.None(language).File;
        if (!_files.Take(file))
        {
            return null;
        }

        var findings = Of(file);
        return _files.Load(findings) is { } bytes ? TextFile.Read(bytes, language, findings) : null;
    }

    private (YamlMap? Map, FileFindings Findings)? ReadYaml(string file)
    {
        if (!_files.Take(file))
        {
            return null;
        }

        var findings = Of(file);
        return (_files.Load(findings) is { } bytes ? YamlTree.Read(bytes, findings, Deepest) : null, findings);
    }

    /// <summary>The bytes of a picture; empty, with a finding, where it is none.</summary>
    private ImmutableArray<byte> Picture(DefinedText path, FileFindings findings)
    {
        if (_pictures.TryGetValue(path.Text, out var known))
        {
            return known;
        }

        var bytes = path.Text.Length == 0 ? null : _files.LoadPicture(path.Text);
        var why =
            bytes is null ? "is not there, or not in the group folder"
            : !bytes.AsSpan().StartsWith(PngSignature) ? "is no PNG"
            : bytes.Length > LargestPicture ? "is larger than 8 MiB"
            : null;
        if (why is null)
        {
            _pictures.Add(path.Text, [.. bytes!]);
            return [.. bytes!];
        }

        if (path.Text.Length > 0)
        {
            findings.Add(ReportDiagnostics.NoPicture(path, why));
        }

        return [];
    }

    private FileFindings Of(string file)
    {
        var findings = new FileFindings(file);
        _findings.Add(findings);
        return findings;
    }
}
