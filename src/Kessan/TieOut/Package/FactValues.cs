using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.TieOut.Package;

/// <summary>The exact values of a package's facts, and of comparisons of them, worked out anew from their
/// names.</summary>
/// <param name="values">The values of <c>facts.csv</c> by id.</param>
public sealed class FactValues(IReadOnlyDictionary<string, Fraction> values)
{
    private const int QuarterMonths = 3;
    private const int YearMonths = 12;

    /// <summary>The value of a fact or comparison; null where the facts do not give it.</summary>
    public Fraction? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith('-'))
        {
            return -Of(name[1..]);
        }

        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !name.EndsWith(')') || !Enum.TryParse<ComparisonKind>(name[..open], out var kind))
        {
            return values.TryGetValue(name, out var value) ? value : null;
        }

        var facts = name[(open + 1)..^1].Split(", ", 2);
        var of = Of(facts[0]);
        var against =
            facts.Length == 2 ? Of(facts[1])
            : Before(facts[0], kind) is { } before ? Of(before)
            : null;
        return of is { } now && against is { } then ? Compared(kind, now, then) : null;
    }

    private static Fraction? Compared(ComparisonKind kind, Fraction of, Fraction against) =>
        kind switch
        {
            ComparisonKind.Change or ComparisonKind.Points => of - against,
            ComparisonKind.ChangeOfSize => of.Magnitude - against.Magnitude,
            _ when against.IsZero => null,
            ComparisonKind.ShareOf or ComparisonKind.AgainstTarget => of / against,
            _ => (of / against) - Fraction.One,
        };

    /// <summary>The fact that one is compared with where its name alone tells: the year, or the quarter,
    /// before.</summary>
    private static string? Before(string name, ComparisonKind kind) =>
        !FactId.TryParse(name, out var id) ? null
        : kind == ComparisonKind.YearOnYear ? (id with { Period = id.Period.YearBefore }).ToString()
        : kind == ComparisonKind.QuarterOnQuarter ? (id with { Period = QuarterBefore(id.Period) }).ToString()
        : null;

    private static ReportingPeriod QuarterBefore(ReportingPeriod period)
    {
        var first = period.FirstMonth - QuarterMonths;
        return first >= 1
            ? new(period.FiscalYear, first, period.LastMonth - QuarterMonths)
            : new(period.FiscalYear - 1, first + YearMonths, period.LastMonth - QuarterMonths + YearMonths);
    }
}
