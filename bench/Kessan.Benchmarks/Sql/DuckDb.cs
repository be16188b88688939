using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Kessan.Benchmarks.Measuring;

namespace Kessan.Benchmarks.Sql;

/// <summary>The same work in SQL. Time runs from opening the database to reading the last result.</summary>
internal static partial class DuckDb
{
    /// <summary>Translation and sums by account and member.</summary>
    public static Measure Straight(string folder, int threads, bool isParquet) =>
        Run(folder, threads, isParquet, ["conversion", "straight-aggregation"], "select count(*) from total");

    /// <summary>A whole consolidation.</summary>
    public static Measure Full(string folder, int threads, bool isParquet) =>
        Run(folder, threads, isParquet, ["conversion", "full-consolidation"], Script("results"));

    /// <summary>Writes the folder's tables as Parquet files beside it.</summary>
    public static Measure WriteParquet(string folder, int threads)
    {
        Directory.CreateDirectory(Parquet(folder));
        using var connection = Open(threads);
        Execute(connection, Text("read-csv", folder));
        Execute(connection, Text("write-parquet", folder));
        return new([], ImmutableSortedDictionary<string, long>.Empty) { Rows = Count(connection) };
    }

    /// <summary>Its version.</summary>
    public static string Version()
    {
        using var connection = Open(1);
        using var command = connection.CreateCommand();
        command.CommandText = "select version()";
        return (string)command.ExecuteScalar()!;
    }

    private static Measure Run(string folder, int threads, bool isParquet, string[] scripts, string results)
    {
        var clock = new StepClock();
        using var connection = clock.Time("open", () => Open(threads));
        Execute(connection, Text(isParquet ? "read-parquet" : "read-csv", folder));
        foreach (var statement in scripts.SelectMany(script => Statements(Text(script, folder))))
        {
            clock.Time(Table().Match(statement).Groups["name"].Value, () => Execute(connection, statement));
        }

        var figures = clock.Time("results", () => Read(connection, results));
        return new(clock.Steps, figures) { Rows = Count(connection) };
    }

    private static DuckDBConnection Open(int threads)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"set threads = {threads}"));
        Execute(connection, "set preserve_insertion_order = false");
        return connection;
    }

    private static ImmutableSortedDictionary<string, long> Read(DuckDBConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var figures = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.FieldCount == 3)
            {
                var name = $"{reader.GetString(1)}@{reader.GetString(0)}";
                figures.Add(name, decimal.ToInt64(reader.GetDecimal(2)));
            }
        }

        return figures.ToImmutable();
    }

    private static long Count(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from trial_balance";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static int Execute(DuckDBConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteNonQuery();
    }

    private static IEnumerable<string> Statements(string script) =>
        script.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex("create temp table (?<name>[a-z_]+)")]
    private static partial Regex Table();

    private static string Text(string script, string folder) =>
        Script(script)
            .Replace("{folder}", folder, StringComparison.Ordinal)
            .Replace("{parquet}", Parquet(folder), StringComparison.Ordinal);

    private static string Parquet(string folder) => folder.TrimEnd('/') + "-parquet";

    private static string Script(string name)
    {
        using var stream =
            typeof(DuckDb).Assembly.GetManifestResourceStream($"{name}.sql")
            ?? throw new ArgumentException($"There is no script {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
