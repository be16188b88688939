using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>A figure of a table while its surroundings are read.</summary>
internal sealed class DraftNumber
{
    public required ScannedNumber Scanned { get; init; }

    public required ReadCell Cell { get; init; }

    public required int Column { get; init; }

    public required int Position { get; init; }

    /// <summary>How many figures its cell holds.</summary>
    public required int InCell { get; init; }

    /// <summary>The labels left of it, the outermost first.</summary>
    public required ImmutableArray<string> Label { get; init; }

    public required ColumnHead Head { get; init; }

    /// <summary>The period its row names.</summary>
    public FoundPeriod? RowPeriod { get; set; }

    /// <summary>What the cell right of it says of its unit.</summary>
    public ImmutableArray<ToldUnit> Beside { get; set; } = [];

    public FoundUnit Unit { get; set; }

    public int Scale { get; set; }

    public NumberRole Role { get; set; }

    public string RoleWords { get; set; } = string.Empty;

    public FoundPeriod? Period { get; set; }

    /// <summary>The column it compares with an older one, where the figures tell; -1 otherwise.</summary>
    public int Compared { get; set; } = -1;

    /// <summary>Whether it stands in a head.</summary>
    public bool IsHead { get; init; }

    public string OwnLabel => Label.IsEmpty ? string.Empty : Label[^1];

    public bool IsPercent => Scanned.Unit.Kind == UnitKind.Ratio && Scanned.Scale == -2;

    public bool HasDigits => Scanned.Form == ScannedForm.Digits;

    /// <summary>The value as printed, before any scale.</summary>
    public Fraction Printed => Scanned.Valued(0);

    /// <summary>The value in whole units.</summary>
    public Fraction Value => Scanned.Valued(Scale);
}
