using System.Collections.Immutable;
using Kessan.Formats.Tables;
using Kessan.Formats.TrialBalances;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>The files of which there is one for every entity: trial balances, mappings, openings. They are read beside
/// each other, and joined in order of closing and entity.</summary>
internal sealed class LedgerFiles(FolderFiles files, Names names, IWorkScheduler scheduler, List<FileFindings> findings)
{
    private const string Folder = "trial-balances";

    /// <summary>The closings the folder has trial balances of, in order.</summary>
    public ImmutableArray<Closing> Closings { get; private set; } = [];

    /// <summary>Reads every trial balance.</summary>
    public ImmutableArray<TrialBalance> ReadTrialBalances()
    {
        var places = FindTrialBalances();
        var read = new TrialBalance?[places.Count];
        var readings = places.ConvertAll(place => new FileReading(new(place.File), names));
        scheduler.ForEach(places.Count, i => read[i] = ReadTrialBalance(places[i], readings[i]));
        findings.AddRange(readings.Select(reading => reading.Findings));
        return [.. read.OfType<TrialBalance>().OrderBy(balance => balance.Closing).ThenBy(balance => balance.Entity)];
    }

    /// <summary>Reads one table for every entity that has one in a folder, in order of entity.</summary>
    public List<T> ReadEach<T>(string folder, Func<int, Table, FileReading, T> read)
    {
        var places = new List<(int Entity, string File)>();
        foreach (var table in files.TablesIn(folder).Where(table => table != "opening/consolidation"))
        {
            if (Parts(table) is [_, var code] && FindEntity(table, code) is var (entity, file))
            {
                places.Add((entity, file));
            }
        }

        places.Sort((left, right) => left.Entity.CompareTo(right.Entity));
        var values = new T[places.Count];
        var readings = places.ConvertAll(place => new FileReading(new(place.File), names));
        scheduler.ForEach(
            places.Count,
            i => values[i] = read(places[i].Entity, files.LoadTable(readings[i].Findings), readings[i])
        );
        findings.AddRange(readings.Select(reading => reading.Findings));
        return [.. values];
    }

    private List<Place> FindTrialBalances()
    {
        var places = new SortedDictionary<(Closing Closing, int Entity), Place>();
        var closings = new SortedSet<Closing>();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in files.TablesIn(Folder))
        {
            if (Parts(table) is not [_, var folder, var code])
            {
                continue;
            }

            if (!ReportingPeriod.TryParse(folder, out var period))
            {
                RefuseFolder(table, folder, refused);
                continue;
            }

            closings.Add(period.Closing);
            if (FindEntity(table, code) is var (entity, file))
            {
                Add(places, new(period.Closing, entity, file));
            }
        }

        Closings = [.. closings];
        return [.. places.Values];
    }

    private void RefuseFolder(string table, string folder, HashSet<string> refused)
    {
        files.FileOf(table, []);
        if (refused.Add(folder))
        {
            Tell($"{Folder}/{folder}").Add(FileDiagnostics.FolderOfNoPeriod(new($"{Folder}/{folder}"), folder));
        }
    }

    private void Add(SortedDictionary<(Closing Closing, int Entity), Place> places, Place place)
    {
        if (!places.TryAdd((place.Closing, place.Entity), place))
        {
            var first = places[(place.Closing, place.Entity)].File;
            Tell(place.File).Add(FileDiagnostics.TrialBalanceTwice(new(place.File), first));
        }
    }

    /// <summary>The entity a file is named after; null, with a finding, where there is none.</summary>
    private (int Entity, string File)? FindEntity(string table, string code)
    {
        var file = files.FileOf(table, findings)!;
        if (names.EntityIndex.TryGetValue(code, out var entity))
        {
            return (entity, file);
        }

        if (names.EntityIndex.Count > 0 && !names.Mentioned.Contains($"entity {code}"))
        {
            Tell(file).Add(FileDiagnostics.FileOfNoEntity(new(file), code, names.EntityIndex.Keys));
        }

        return null;
    }

    private TrialBalance? ReadTrialBalance(Place place, FileReading reading)
    {
        if (FolderFiles.IsWorkbook(place.File))
        {
            return TrialBalanceReader.Read(files.LoadTable(reading.Findings), place.Entity, place.Closing, reading);
        }

        return files.Load(reading.Findings) is { } bytes
            ? TrialBalanceReader.Read(bytes, place.Entity, place.Closing, reading)
            : null;
    }

    private FileFindings Tell(string file)
    {
        var told = new FileFindings(file);
        findings.Add(told);
        return told;
    }

    private static string[] Parts(string table) => table.Split('/');

    private readonly record struct Place(Closing Closing, int Entity, string File);
}
