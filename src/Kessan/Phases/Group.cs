using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Phases;

/// <summary>What stands about a group from close to close: the parts of its folder that are not ledgers.</summary>
public sealed record Group
{
    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Japanese name.</summary>
    public required string NameJa { get; init; }

    /// <summary>Index of the parent.</summary>
    public required int Parent { get; init; }

    /// <summary>Whether the parent is one of the entities; where it could not be read nothing can be
    /// consolidated.</summary>
    public bool HasParent => Parent >= 0 && Parent < Entities.Length;

    /// <summary>The currency statements are presented in (IAS 21.8).</summary>
    public required Currency PresentationCurrency { get; init; }

    /// <summary>The currencies it may use.</summary>
    public CurrencyTable Currencies { get; init; } = CurrencyTable.Iso;

    /// <summary>Its fiscal calendar.</summary>
    public required FiscalCalendar Calendar { get; init; }

    /// <summary>The frameworks it reports under; the first is the default.</summary>
    public ImmutableArray<AccountingBasis> Bases { get; init; } = [AccountingBasis.UsGaap];

    /// <summary>The languages of its documents.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <summary>Currency units to one printed unit: 1, 1,000, 1,000,000 or 1,000,000,000.</summary>
    public long PrintedUnit { get; init; } = 1;

    /// <summary>How figures are rounded in print.</summary>
    public RoundingRule PrintedRounding { get; init; } = RoundingRule.HalfAwayFromZero;

    /// <summary>Materiality in presentation minor units, zero where none is stated.</summary>
    public long Materiality { get; init; }

    /// <summary>The group chart.</summary>
    public required ChartOfAccounts Chart { get; init; }

    /// <summary>Analysis dimensions.</summary>
    public AnalysisDimensions Dimensions { get; init; } = AnalysisDimensions.None;

    /// <summary>All entities, at their index.</summary>
    public required ImmutableArray<Entity> Entities { get; init; }

    /// <summary>The ownership register.</summary>
    public required OwnershipRegister Ownership { get; init; }

    /// <summary>Business combinations, in order of date and acquiree.</summary>
    public ImmutableArray<BusinessCombination> Combinations { get; init; } = [];

    /// <summary>Exchange rates.</summary>
    public RateTable Rates { get; init; } = new([]);

    /// <summary>Policies by date.</summary>
    public PolicyTable Policies { get; init; } = PolicyTable.Default;

    /// <summary>American depositary shares to one share of the parent; null where there are none.</summary>
    public Fraction? AdsPerShare { get; init; }

    /// <summary>What names the codes of its ledgers.</summary>
    public LedgerNames Names => new(Chart, Entities, Dimensions, PresentationCurrency);
}
