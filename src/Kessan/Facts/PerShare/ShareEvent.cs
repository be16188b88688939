using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Facts.PerShare;

/// <summary>What happens to the parent's ordinary shares and to options on them, in the order in which events of one
/// day count.</summary>
public enum ShareEventKind
{
    /// <summary>Shares issued, those in treasury among them, at the end of the first day the folder knows.</summary>
    Opening,

    /// <summary>Treasury shares at the end of that day.</summary>
    OpeningTreasury,

    /// <summary>Options outstanding at the end of that day.</summary>
    OpeningOptions,

    /// <summary>Every share becomes more or fewer without payment (IAS 33.26, ASC 260-10-55-12).</summary>
    Split,

    /// <summary>New shares.</summary>
    Issue,

    /// <summary>Own shares bought into treasury.</summary>
    Purchase,

    /// <summary>Treasury shares sold or given away.</summary>
    Disposal,

    /// <summary>Treasury shares retired.</summary>
    Retirement,

    /// <summary>Options granted.</summary>
    OptionsGranted,

    /// <summary>Options exercised for new shares.</summary>
    OptionsExercised,

    /// <summary>Options exercised for treasury shares.</summary>
    OptionsExercisedTreasury,

    /// <summary>Options expired, forfeited or settled without shares.</summary>
    OptionsExpired,

    /// <summary>The average market price of the quarter that ends on the day.</summary>
    AveragePrice,
}

/// <summary>A row of <c>shares.csv</c>.</summary>
/// <param name="Date">The day; an event counts for the day itself, an opening from the day after.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Shares">Shares or options, positive; for a split the shares that one becomes; zero for a price.</param>
/// <param name="Price">Presentation currency units: the exercise price of options, or the average market price.</param>
/// <param name="Options">The series of options; empty where it is no event of options.</param>
/// <param name="Location">File and line.</param>
public sealed record ShareEvent(
    DateOnly Date,
    ShareEventKind Kind,
    Fraction Shares,
    Fraction? Price,
    string Options,
    SourceLocation Location
);

/// <summary>A dividend of the parent for one share.</summary>
/// <param name="RecordDate">Who holds shares on this day has it.</param>
/// <param name="PerShare">Presentation currency units for one share as it was on that day.</param>
/// <param name="Decided">The day it was decided; null where it is not yet.</param>
/// <param name="PaidDate">The day it is paid.</param>
/// <param name="Location">File and line.</param>
public sealed record ShareDividend(
    DateOnly RecordDate,
    Fraction PerShare,
    DateOnly? Decided,
    DateOnly? PaidDate,
    SourceLocation Location
);
