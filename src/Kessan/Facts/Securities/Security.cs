using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Facts.Securities;

/// <summary>What a security is, which decides how its gains are classified.</summary>
public enum SecurityKind
{
    /// <summary>A listed equity instrument.</summary>
    Equity,

    /// <summary>A unit of an investment fund or partnership: no equity instrument of its issuer (IAS 32.16A).</summary>
    Fund,
}

/// <summary>What happens to a holding, in the order in which events of one day count.</summary>
public enum SecurityEventKind
{
    /// <summary>What is held at the end of a day, the first the folder knows.</summary>
    Holding,

    /// <summary>Units become more or fewer without payment.</summary>
    Split,

    /// <summary>Units are bought.</summary>
    Purchase,

    /// <summary>Units are sold.</summary>
    Sale,
}

/// <summary>Where gains of a security go.</summary>
public enum SecurityTreatment
{
    /// <summary>At cost: a gain is realised on sale alone (ASC 325-20-35, IAS 39.46(c)).</summary>
    Cost,

    /// <summary>Available for sale: in other comprehensive income, and reclassified to profit or loss on sale (ASC
    /// 320-10-35-1, IAS 39.55(b)).</summary>
    AvailableForSale,

    /// <summary>In other comprehensive income for good (IFRS 9.5.7.5, 9.B5.7.1).</summary>
    OtherComprehensiveIncome,

    /// <summary>In profit or loss (ASC 321-10-35-1, IFRS 9.4.1.4).</summary>
    ProfitOrLoss,
}

/// <summary>A security the group holds or held.</summary>
/// <param name="Code">Its member in dimension <c>security</c>.</param>
/// <param name="Kind">Equity or fund.</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameJa">Japanese name.</param>
public sealed record Security(string Code, SecurityKind Kind, string NameEn, string NameJa);

/// <summary>A row of <c>securities.csv</c>.</summary>
/// <param name="Date">The day; a holding stands at its end.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Security">The security's code.</param>
/// <param name="Holder">The entity that holds it; -1 where none is named. Cost is averaged by holder.</param>
/// <param name="Quantity">Units, positive; zero where a fund calls or returns capital; for a split the units that one
/// unit becomes.</param>
/// <param name="Amount">Presentation currency units paid or received; null for a split and for a holding.</param>
/// <param name="Cost">Cost of a holding, or the identified cost of what is sold, presentation currency units; null
/// where a sale takes the moving average.</param>
/// <param name="Location">File and line.</param>
public sealed record SecurityEvent(
    DateOnly Date,
    SecurityEventKind Kind,
    string Security,
    int Holder,
    Fraction Quantity,
    Fraction? Amount,
    Fraction? Cost,
    SourceLocation Location
);

/// <summary>The price of a unit.</summary>
/// <param name="Date">The day.</param>
/// <param name="Security">The security's code.</param>
/// <param name="Price">Currency units for a unit of the security.</param>
/// <param name="Currency">The currency's code; null for the presentation currency.</param>
/// <param name="Location">File and line.</param>
public sealed record SecurityPrice(
    DateOnly Date,
    string Security,
    Fraction Price,
    string? Currency,
    SourceLocation Location
);

/// <summary>How securities of a kind are treated from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Basis">The framework.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Treatment">Where gains go.</param>
public sealed record SecurityRule(DateOnly From, AccountingBasis Basis, SecurityKind Kind, SecurityTreatment Treatment);
