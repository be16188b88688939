using DuckDB.NET.Data;

using var connection = new DuckDBConnection("Data Source=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "select version()";
Console.WriteLine(
    $"{Environment.Version} on {Environment.ProcessorCount} processors, DuckDB {command.ExecuteScalar()}"
);
