namespace Kessan.Formats.Tables;

/// <summary>What a table is: where it lies, its columns, and whether the group's dimensions are columns too.</summary>
/// <param name="Place">Its path in the folder, with <c>&lt;...&gt;</c> for what varies:
/// <c>mapping/&lt;entity&gt;.csv</c>.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record TableShape(string Place, params Column[] Columns)
{
    /// <summary>Whether there may be a column for each dimension.</summary>
    public bool HasDimensions { get; init; }

    /// <summary>The same table with a column for each dimension.</summary>
    public TableShape WithDimensions() => this with { HasDimensions = true };

    /// <summary>Checks a header; whether the rows below it can be read.</summary>
    public bool Admits(Cell[] header, FileReading reading)
    {
        var known = Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        if (HasDimensions)
        {
            known.UnionWith(reading.Names.Dimensions.All.Select(dimension => dimension.Name));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var admitted = header.Length > 0;
        foreach (var cell in header)
        {
            if (!known.Contains(cell.Text))
            {
                reading.Findings.Add(FileDiagnostics.UnknownColumn(cell, known.Except(header.Select(h => h.Text))));
            }
            else if (!seen.Add(cell.Text))
            {
                reading.Findings.Add(FileDiagnostics.DuplicateColumn(cell));
                admitted = false;
            }
        }

        foreach (var missing in Columns.Where(column => column.IsRequired && !seen.Contains(column.Name)))
        {
            if (header.Length > 0)
            {
                reading.Findings.Add(
                    FileDiagnostics.MissingColumn(new(reading.Findings.File, header[0].Place.Line), missing.Name)
                );
            }

            admitted = false;
        }

        return admitted;
    }
}
