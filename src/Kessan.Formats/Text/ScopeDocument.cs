using System.Globalization;
using System.Text;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Formats.Text;

/// <summary>Writes <c>scope.md</c>: who is in the group, by which method, with which interest, since when, and which
/// rates its
/// figures were translated at (IFRS 12.10, ASC 810-10-50-1).</summary>
public static class ScopeDocument
{
    private const int InterestDecimals = 4;

    /// <summary>The document of a closing.</summary>
    public static string Of(ConsolidatedLedger ledger, string? draft = null)
    {
        var frame = ledger.Frame;
        var text = new StringBuilder("# Scope of consolidation\n\n");
        if (draft is not null)
        {
            text.Append($"**{draft}**\n\n");
        }

        text.Append(
            $"{frame.Group.NameEn}, {frame.Closing}, {frame.Basis.Id()}, on {Day(frame.Date)}. Interests in per cent.\n"
        );
        text.Append("\n## Entities\n\n").Append(Entities(frame));
        text.Append("\n## Direct holdings\n\n").Append(Holdings(frame));
        text.Append("\n## Rates used\n\n").Append(Rates(ledger));
        return text.ToString();
    }

    private static string Entities(ClosingFrame frame) =>
        MarkdownLayout.Grid(
            [
                "entity",
                "name",
                "currency",
                "method",
                "direct",
                "effective",
                "non-controlling",
                "entered",
                "left",
                "closes",
            ],
            "llllrrrlll",
            [
                .. frame.Scope.Entries.Select(entry =>
                {
                    var entity = frame.Group.Entities[entry.Entity];
                    return (IEnumerable<string>)
                        [
                            entity.Code,
                            entity.NameEn,
                            entity.FunctionalCurrency.Code,
                            Method(frame, entry),
                            Direct(frame, entry),
                            PerCent(entry.Effective),
                            entry.HasBalances ? PerCent(Fraction.One - entry.Effective) : string.Empty,
                            entry.Entered is { } entered ? Day(entered) : string.Empty,
                            entry.Left is { } left ? Day(left) : string.Empty,
                            Day(frame.Date.AddDays(1).AddMonths(-entity.MonthsBefore).AddDays(-1)),
                        ];
                }),
            ]
        );

    private static string Method(ClosingFrame frame, ScopeEntry entry)
    {
        var method = entry.Method switch
        {
            ConsolidationMethod.Full when entry.Entity == frame.Group.Parent => "parent",
            ConsolidationMethod.Full => "full",
            ConsolidationMethod.Equity => "equity",
            ConsolidationMethod.JointOperation => "joint operation",
            _ => "none",
        };
        return entry.MethodInYear == entry.Method
            ? method
            : $"{method} ({entry.MethodInYear.ToString().ToLowerInvariant()} in the year)";
    }

    private static string Direct(ClosingFrame frame, ScopeEntry entry) =>
        string.Join(
            " + ",
            frame
                .Scope.Holdings.Where(holding => holding.Entity == entry.Entity)
                .Select(holding => PerCent(holding.Interest))
        );

    private static string Holdings(ClosingFrame frame) =>
        MarkdownLayout.Grid(
            ["owner", "entity", "interest", "votes"],
            "llrr",
            [
                .. frame.Scope.Holdings.Select(holding =>
                    (IEnumerable<string>)
                        [
                            frame.Group.Entities[holding.Owner].Code,
                            frame.Group.Entities[holding.Entity].Code,
                            PerCent(holding.Interest),
                            PerCent(holding.Votes),
                        ]
                ),
            ]
        );

    private static string Rates(ConsolidatedLedger ledger)
    {
        var of = ledger.Frame.Group;
        var rows =
            from translation in ledger.Eliminated.Matched.Translated.Translations
            from use in translation.Rates
            select (IEnumerable<string>)
                [
                    of.Entities[translation.Entity].Code,
                    use.Entry.Currency,
                    use.Purpose,
                    use.Entry.Rate.ToString(),
                    use.Entry.Location.File,
                    use.Entry.Source,
                ];
        var table = rows.ToList();
        return table.Count == 0
            ? $"None: every entity keeps its books in {of.PresentationCurrency.Code}.\n"
            : MarkdownLayout.Grid(["entity", "currency", "used for", "rate", "place", "source"], "lllrll", table);
    }

    /// <summary>An interest in per cent: exact where four decimals hold it, else rounded and followed by the
    /// fraction.</summary>
    private static string PerCent(Fraction interest)
    {
        var scaled = interest * 100 * PowerOfTen.Long(InterestDecimals);
        var rounded = Rounding.Round(scaled, RoundingRule.HalfAwayFromZero);
        var text = AmountText.Plain(rounded, InterestDecimals).TrimEnd('0').TrimEnd('.');
        return scaled.Denominator.IsOne ? text : $"{text} ({interest})";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
