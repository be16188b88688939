using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Entities;

/// <summary>A company of the group, or one it invests in: the parent, a subsidiary, an associate, a joint
/// arrangement.</summary>
/// <param name="Index">Its place in the group, which is its code in the posting table.</param>
/// <param name="Code">The code the user knows it by.</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameJa">Japanese name; the English one where none is given.</param>
/// <param name="FunctionalCurrency">The currency of its primary economic environment (IAS 21.9).</param>
/// <param name="MonthsBefore">How many months before the group it closes, 0 to 3 (IFRS 10.B93, ASC
/// 810-10-45-12).</param>
/// <param name="Segment">Operating segment; may be empty.</param>
/// <param name="TaxRate">Statutory rate as a fraction of one, where the entity has its own.</param>
/// <param name="Location">File and line.</param>
public sealed record Entity(
    int Index,
    string Code,
    string NameEn,
    string NameJa,
    Currency FunctionalCurrency,
    int MonthsBefore,
    string Segment,
    Fraction? TaxRate,
    SourceLocation Location
)
{
    /// <summary>The day it was classified as a discontinued operation, where the folder declares one (IFRS 5.32, ASC
    /// 205-20-45-1B): a close from that day on shows its results apart in every period (IFRS 5.34).</summary>
    public DateOnly? Discontinued { get; init; }
}
