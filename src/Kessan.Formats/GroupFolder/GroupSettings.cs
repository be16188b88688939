using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>What <c>group.yaml</c> says; where it says nothing that can be read, the defaults.</summary>
internal sealed record GroupSettings
{
    /// <summary>English name.</summary>
    public string NameEn { get; init; } = string.Empty;

    /// <summary>Japanese name.</summary>
    public string NameJa { get; init; } = string.Empty;

    /// <summary>The parent's code and where it stands; resolved when the entities are known.</summary>
    public Cell Parent { get; init; }

    /// <summary>The currencies of the group.</summary>
    public CurrencyTable Currencies { get; init; } = CurrencyTable.Iso;

    /// <summary>The presentation currency.</summary>
    public Currency Presentation { get; init; } = Currency.Jpy;

    /// <summary>The fiscal calendar.</summary>
    public FiscalCalendar Calendar { get; init; } = new(1, YearNaming.Start);

    /// <summary>The frameworks.</summary>
    public ImmutableArray<AccountingBasis> Bases { get; init; } = [AccountingBasis.UsGaap];

    /// <summary>The languages.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <summary>Currency units to one printed unit.</summary>
    public long PrintedUnit { get; init; } = 1;

    /// <summary>How figures are rounded in print.</summary>
    public RoundingRule PrintedRounding { get; init; }

    /// <summary>Materiality in presentation minor units.</summary>
    public long Materiality { get; init; }

    /// <summary>The closings there must be; empty where those of the folder hold.</summary>
    public ImmutableArray<Closing> Closings { get; init; } = [];

    /// <summary>The names of the dimensions with their places.</summary>
    public ImmutableArray<Cell> Dimensions { get; init; } = [];

    /// <summary>American depositary shares to one share; null where there are none.</summary>
    public Fraction? AdsPerShare { get; init; }

    /// <summary>Who prepares the documents; empty where nobody is named.</summary>
    public string Preparer { get; init; } = string.Empty;

    /// <summary>Policies by date.</summary>
    public PolicyTable Policies { get; init; } = PolicyTable.Default;
}
