using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.Tables;

/// <summary>What names in the files stand for: accounts, entities, dimensions, currencies, periods.</summary>
/// <remarks>A name whose own row was bad is <see cref="Mentioned"/>: who refers to it gets no second finding.</remarks>
internal sealed record Names
{
    /// <summary>The currencies of the group.</summary>
    public CurrencyTable Currencies { get; init; } = CurrencyTable.Iso;

    /// <summary>The presentation currency.</summary>
    public Currency Presentation { get; init; } = Currency.Jpy;

    /// <summary>The fiscal calendar.</summary>
    public FiscalCalendar Calendar { get; init; } = new(1, YearNaming.Start);

    /// <summary>The group chart; null where it could not be read.</summary>
    public ChartOfAccounts? Chart { get; init; }

    /// <summary>The entities, at their index.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Indexes of entities by code.</summary>
    public Dictionary<string, int> EntityIndex { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The analysis dimensions.</summary>
    public AnalysisDimensions Dimensions { get; init; } = AnalysisDimensions.None;

    /// <summary>Codes of accounts, entities and members that stand in their tables, in rows good or bad.</summary>
    public HashSet<string> Mentioned { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Which names of statement lines there are.</summary>
    public Func<string, bool> IsLine { get; init; } = _ => true;

    /// <summary>The functional currency of an entity; of none, the presentation currency.</summary>
    public Currency CurrencyOf(int entity) => entity < 0 ? Presentation : Entities[entity].FunctionalCurrency;
}

/// <summary>What reading a file needs: where its findings go and what names stand for.</summary>
internal sealed record FileReading(FileFindings Findings, Names Names);
