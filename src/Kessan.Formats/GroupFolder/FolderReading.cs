using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Documents.Approvals;
using Kessan.Documents.Definitions;
using Kessan.Entities;
using Kessan.Facts.Figures;
using Kessan.Formats.Approvals;
using Kessan.Formats.Figures;
using Kessan.Formats.Report;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>One reading of a folder, in order: what names stand for first, then the tables that use the
/// names.</summary>
internal sealed class FolderReading(string folder, IWorkScheduler scheduler, Func<string, bool> isLine) : ITableSource
{
    private readonly List<FileFindings> _findings = [];
    private FolderFiles _files = null!;
    private Names _names = new() { IsLine = isLine };

    /// <summary>All findings so far.</summary>
    public IEnumerable<Diagnostic> Findings => _findings.SelectMany(file => file.All());

    /// <summary>What the folder holds for facts beyond the ledgers, once everything was read.</summary>
    public FigureBooks Figures { get; private set; } = FigureBooks.None;

    /// <summary>What the group publishes; none before <see cref="ReadAll"/>.</summary>
    public ReportDefinitions Report { get; private set; } = ReportDefinitions.None;

    /// <summary>What of the documents was approved; none before <see cref="ReadAll"/>.</summary>
    public ImmutableArray<Approval> Approvals { get; private set; } = [];

    /// <summary>Who prepares the documents; nobody before <see cref="ReadAll"/>.</summary>
    public string Preparer { get; private set; } = string.Empty;

    /// <summary>Reads everything.</summary>
    public GroupBooks ReadAll()
    {
        _files = FolderFiles.List(folder, Of("."));
        if (_files.All.Count == 0 && _findings[0].Count > 0)
        {
            return new() { Group = ReadGroup(new(), ChartOf([])), Closings = [] };
        }

        var settings = ReadSettings();
        var group = ReadGroup(settings, ReadNames(settings));
        var ledgers = new LedgerFiles(_files, _names, scheduler, _findings);
        var trialBalances = ledgers.ReadTrialBalances();
        var mappings = ledgers.ReadEach("mapping", MappingTable.Read);
        var openings = ledgers.ReadEach("opening", OpeningTable.Read);
        var books = new GroupBooks
        {
            Group = group with { Combinations = ReadCombinations() },
            Closings = settings.Closings.Length > 0 ? settings.Closings : ledgers.Closings,
            TrialBalances = trialBalances,
            Mappings = [.. mappings],
            Openings = [.. openings.SelectMany(rows => rows)],
            Carried = [.. Read("opening/consolidation", CarriedTable.Read) ?? []],
            Adjustments = [.. ReadAdjustments()],
            Intercompany = [.. Read("intercompany", IntercompanyTable.Read) ?? []],
            Inventories = [.. Read("inventory", InventoryTable.Read) ?? []],
            EquityMethod = [.. Read("equity-method", EquityMethodTable.Read) ?? []],
            Dividends = [.. Read("dividends", DividendTable.Read) ?? []],
            Statuses = [.. Read("status", StatusTable.Read) ?? []],
            Accepted = [.. Read("accepted", AcceptanceTable.Read) ?? []],
        };
        Figures = new FigureFiles(_files, _names, _findings).Read();
        ReadFigures(settings);
        Figures = SecurityAndShareFiles.Read(Figures, this, _names, Tell);
        Report = ReportFiles.Read(_files, _names, settings.Languages, _findings);
        Approvals = [.. Read("approvals", ApprovalTable.Read) ?? []];
        Preparer = settings.Preparer;
        TellUnread();
        return books;
    }

    private void ReadFigures(GroupSettings settings)
    {
        if (ReadYaml("report/concepts.yaml") is var (concepts, reading))
        {
            Figures = ConceptsFile.Read(concepts, reading, settings.Languages, Figures);
        }
    }

    /// <summary>A file that may be there, and what is needed to read it; null where it is not, or is no YAML.</summary>
    private (YamlMap Map, FileReading Reading)? ReadYaml(string file)
    {
        if (!_files.Take(file))
        {
            return null;
        }

        var findings = Of(file);
        var map = _files.Load(findings) is { } bytes ? YamlTree.Read(bytes, findings) : null;
        return map is null ? null : (map, new(findings, _names));
    }

    private GroupSettings ReadSettings()
    {
        var findings = Of("group.yaml");
        if (!_files.Take(findings.File))
        {
            findings.Add(FileDiagnostics.FileMissing(new(findings.File), "what the group is and how it reports"));
            return new();
        }

        var map = _files.Load(findings) is { } bytes ? YamlTree.Read(bytes, findings) : null;
        return map is null ? new() : GroupFile.Read(map, new(findings, _names));
    }

    private ChartOfAccounts ReadNames(GroupSettings settings)
    {
        _names = _names with
        {
            Currencies = settings.Currencies,
            Presentation = settings.Presentation,
            Calendar = settings.Calendar,
        };
        var dimensions = settings.Dimensions.Select(ReadDimension);
        _names = _names with { Dimensions = new(dimensions) };
        var chart = Required("accounts", "the group chart", AccountTable.Read) ?? ChartOf([]);
        var companies = Required("entities", "the companies of the group", EntityTable.Read);
        ImmutableArray<Entity> entities = companies.IsDefault ? [] : companies;
        _names = _names with
        {
            Chart = chart,
            Entities = entities,
            EntityIndex = entities.ToDictionary(entity => entity.Code, entity => entity.Index, StringComparer.Ordinal),
        };
        return chart;
    }

    private AnalysisDimension ReadDimension(Cell name)
    {
        var table = $"dimensions/{name.Text}";
        var dimension = Read(table, (found, reading) => DimensionTable.Read(name.Text, found, reading));
        if (dimension is null)
        {
            var findings = Of("group.yaml");
            findings.Add(FileDiagnostics.FileMissing(name.Place, "the members of a dimension", $"{table}.csv"));
        }

        return dimension ?? new(name.Text, []);
    }

    private Group ReadGroup(GroupSettings settings, ChartOfAccounts chart)
    {
        var parent = -1;
        if (!string.IsNullOrEmpty(settings.Parent.Text))
        {
            Columns.Entity("parent").Parse(settings.Parent, new(Of("group.yaml"), _names), out parent);
        }

        return new()
        {
            NameEn = settings.NameEn,
            NameJa = settings.NameJa,
            Parent = parent,
            PresentationCurrency = settings.Presentation,
            Currencies = settings.Currencies,
            Calendar = settings.Calendar,
            Bases = settings.Bases,
            Languages = settings.Languages,
            PrintedUnit = settings.PrintedUnit,
            PrintedRounding = settings.PrintedRounding,
            Materiality = settings.Materiality,
            Policies = settings.Policies,
            AdsPerShare = settings.AdsPerShare,
            Chart = chart,
            Dimensions = _names.Dimensions,
            Entities = _names.Entities,
            Ownership = _files.All.Count == 0 ? new([]) : Read("ownership", OwnershipTable.Read) ?? new([]),
            Rates = _files.All.Count == 0 ? new([]) : Read("rates", ExchangeRateTable.Read) ?? new([]),
        };
    }

    private ImmutableArray<BusinessCombination> ReadCombinations()
    {
        var combinations = new List<BusinessCombination>();
        foreach (var file in _files.All.Where(IsCombination))
        {
            _files.Take(file);
            var findings = Of(file);
            var map = _files.Load(findings) is { } bytes ? YamlTree.Read(bytes, findings) : null;
            if (map is not null && CombinationFile.Read(map, new(findings, _names)) is { } combination)
            {
                combinations.Add(combination);
            }
        }

        return
        [
            .. combinations.OrderBy(one => one.AcquisitionDate).ThenBy(one => one.Acquiree).ThenBy(one => one.Acquirer),
        ];
    }

    private static bool IsCombination(string file) =>
        file.StartsWith("combinations/", StringComparison.Ordinal)
        && file.EndsWith(".yaml", StringComparison.Ordinal)
        && file.Count(character => character == '/') == 1;

    private IEnumerable<AdjustmentRow> ReadAdjustments() =>
        AdjustmentTable.InOrder(
            _files
                .TablesIn("adjustments")
                .Where(table => table.Count(character => character == '/') == 1)
                .SelectMany(table => Read(table, AdjustmentTable.Read) ?? [])
        );

    /// <inheritdoc/>
    public T? Read<T>(string table, Func<Table, FileReading, T> read)
    {
        if (_files.FileOf(table, _findings) is not { } file)
        {
            return default;
        }

        var findings = Of(file);
        return read(_files.LoadTable(findings), new(findings, _names));
    }

    private T? Required<T>(string table, string what, Func<Table, FileReading, T> read)
    {
        if (!_files.All.Contains($"{table}.csv") && !_files.All.Contains($"{table}.xlsx"))
        {
            Of($"{table}.csv").Add(FileDiagnostics.FileMissing(new($"{table}.csv"), what));
        }

        return Read(table, read);
    }

    private void TellUnread()
    {
        string[] known =
        [
            "accounts.csv",
            "dimensions",
            "entities.csv",
            "ownership.csv",
            "combinations",
            "rates.csv",
            "mapping",
            "trial-balances",
            "opening",
            "equity-method.csv",
            "intercompany.csv",
            "inventory.csv",
            "adjustments",
            "dividends.csv",
            "securities.csv",
            "prices.csv",
            "securities-policy.csv",
            "shares.csv",
            "dividends-per-share.csv",
            "status.csv",
            "accepted.csv",
            ApprovalTable.File,
            "report/concepts.yaml",
            "group.yaml",
            .. FigureFiles.Known,
            "report",
        ];
        foreach (var file in _files.Unread)
        {
            Of(file).Add(FileDiagnostics.UnreadFile(new(file), known));
        }
    }

    private static ChartOfAccounts ChartOf(IEnumerable<Account> accounts) => new(accounts);

    private void Tell(Diagnostic finding) => Of(finding.Location.File).Add(finding);

    private FileFindings Of(string file)
    {
        var findings = new FileFindings(file);
        _findings.Add(findings);
        return findings;
    }
}
