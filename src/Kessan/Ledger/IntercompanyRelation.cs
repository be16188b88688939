using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Periods;

namespace Kessan.Ledger;

/// <summary>A row of the authority of intragroup trade: which accounts of two companies face each other.</summary>
/// <param name="Group">The account group; its rows are matched together.</param>
/// <param name="Entity">Index of one side, or -1: any company of the group.</param>
/// <param name="Partner">Index of the other side, or -1: any.</param>
/// <param name="Account">Index of the group account on the entity's side.</param>
/// <param name="PartnerAccount">Index of the group account on the partner's side.</param>
/// <param name="Tolerance">Presentation minor units, where the row gives one.</param>
/// <param name="Location">File and line.</param>
public sealed record IntercompanyRelation(
    string Group,
    int Entity,
    int Partner,
    int Account,
    int PartnerAccount,
    long? Tolerance,
    SourceLocation Location
);

/// <summary>Goods bought inside the group and still in stock at a closing.</summary>
/// <param name="Closing">The closing.</param>
/// <param name="Seller">Index of the seller.</param>
/// <param name="Buyer">Index of the buyer.</param>
/// <param name="Account">Index of the buyer's inventory account.</param>
/// <param name="CostAccount">Index of the cost account adjusted, or -1: the first of line <c>CostOfRevenue</c>.</param>
/// <param name="Amount">The buyer's functional minor units, positive: what the buyer carries.</param>
/// <param name="Margin">The seller's profit as a fraction of the price.</param>
/// <param name="TaxRate">As a fraction of one, where the row gives one.</param>
/// <param name="Location">File and line.</param>
public sealed record IntragroupInventory(
    Closing Closing,
    int Seller,
    int Buyer,
    int Account,
    int CostAccount,
    long Amount,
    Fraction Margin,
    Fraction? TaxRate,
    SourceLocation Location
);

/// <summary>Results of an equity-method investee, cumulative in the fiscal year, whole, in its functional
/// currency.</summary>
/// <param name="Investee">Index of the investee.</param>
/// <param name="Closing">The closing.</param>
/// <param name="Result">Minor units; profit positive.</param>
/// <param name="OtherComprehensiveIncome">Minor units; income positive.</param>
/// <param name="Dividends">Minor units declared, positive.</param>
/// <param name="NetAssets">Minor units at the closing, positive.</param>
/// <param name="Location">File and line.</param>
public sealed record EquityMethodResult(
    int Investee,
    Closing Closing,
    long Result,
    long OtherComprehensiveIncome,
    long Dividends,
    long NetAssets,
    SourceLocation Location
);

/// <summary>A dividend an entity declared.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="RecordDate">The record date.</param>
/// <param name="PaidDate">The day it was paid, where known.</param>
/// <param name="Amount">Functional minor units, positive, whole.</param>
/// <param name="Rate">The rate it is translated at, where the row gives one.</param>
/// <param name="Location">File and line.</param>
public sealed record DeclaredDividend(
    int Entity,
    DateOnly RecordDate,
    DateOnly? PaidDate,
    long Amount,
    ExchangeRate? Rate,
    SourceLocation Location
);
