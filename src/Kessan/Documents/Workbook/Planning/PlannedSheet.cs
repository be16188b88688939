using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>A sheet of figures before its cells have their places.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name on its tab.</param>
/// <param name="Title">Its title.</param>
internal sealed record PlannedSheet(string Id, string Name, string Title)
{
    /// <summary>What stands below the title: the unit.</summary>
    public string Remark { get; init; } = string.Empty;

    /// <summary>What the index says of it.</summary>
    public string Purpose { get; init; } = string.Empty;

    /// <summary>Whether its rows are of different units, each told in a column of its own.</summary>
    public bool HasUnits { get; init; }

    /// <summary>Whether it is a primary statement, the first place to look for its figures.</summary>
    public bool IsStatement { get; init; }

    /// <summary>What stands across.</summary>
    public List<PlannedColumn> Columns { get; init; } = [];

    /// <summary>What stands down.</summary>
    public List<PlannedRow> Rows { get; init; } = [];
}

/// <summary>A column of figures.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Note">The second line of the head.</param>
/// <param name="IsEmphasised">Whether it is of the period closed.</param>
/// <param name="StartsGroup">Whether a gap stands before it.</param>
internal sealed record PlannedColumn(string Head, string Note, bool IsEmphasised, bool StartsGroup)
{
    /// <summary>Width of its text, where it holds texts; zero of figures.</summary>
    public int TextWidth { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Label">Its label, or a heading over rows.</param>
internal sealed record PlannedRow(string Label)
{
    /// <summary>Its unit.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>How far its label is indented.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it adds up.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether it is a heading.</summary>
    public bool IsSection { get; init; }

    /// <summary>Its cells, one for every column; null where there is nothing.</summary>
    public PlannedCell?[] Cells { get; init; } = [];
}

/// <summary>A cell of figures.</summary>
internal sealed record PlannedCell
{
    /// <summary>The value it shows; null where a comparison has no meaning, or the cell holds a text.</summary>
    public Fraction? Value { get; init; }

    /// <summary>A text.</summary>
    public string? Text { get; init; }

    /// <summary>The fact whose value stands here; null of comparisons and of what is no fact.</summary>
    public FactId? Of { get; init; }

    /// <summary>The fact or comparison as files name it.</summary>
    public string? Fact { get; init; }

    /// <summary>The status of the figure.</summary>
    public string? Status { get; init; }

    /// <summary>What the fact is multiplied by.</summary>
    public int Factor { get; init; } = 1;

    /// <summary>What it comes from, told by its own sheet; null where the fact itself tells.</summary>
    public CellFormula? Formula { get; init; }

    /// <summary>How it is shown.</summary>
    public CellFormat? Format { get; init; }

    /// <summary>The cell of a fact.</summary>
    public static PlannedCell Showing(Fact fact, int factor, CellFormat format) =>
        new()
        {
            Value = factor * fact.Value,
            Of = fact.Id,
            Fact = fact.Id.ToString(),
            Status = fact.Status,
            Factor = factor,
            Format = format,
        };
}
