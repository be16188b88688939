using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Statements;

namespace Kessan.Facts.PerShare;

/// <summary>Checks the events of the parent's shares and options.</summary>
public static class ShareChecks
{
    /// <summary>What is wrong with the events by themselves.</summary>
    public static IEnumerable<Diagnostic> OfEvents(IEnumerable<ShareEvent> events)
    {
        var ordered = ShareRegister.InOrder(events).ToArray();
        if (ordered.Length == 0)
        {
            return [];
        }

        return ordered.FirstOrDefault(one => one.Kind == ShareEventKind.Opening) is not { } opening
            ? [ShareDiagnostics.NoOpening(ordered.MinBy(one => one.Location)!)]
            : ordered
                .Where(one => one != opening && ShareRegister.IsEarly(one, opening))
                .Select(one => ShareDiagnostics.BeforeTheOpening(one, opening))
                .Concat(new ShareRegister(ordered, DateOnly.MaxValue).Steps.SelectMany(TooMany));
    }

    /// <summary>Quarters that lack the average price their options need.</summary>
    public static IEnumerable<Diagnostic> OfSeries(StatementSeries series, FigureBooks figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var frame = new FigureFrame(series);
        var calendar = frame.Group.Calendar;
        var register = new ShareRegister(figures.Shares, calendar.LastDay(frame.Last.FiscalYear, frame.Last.Month));
        if (register.Known is not { } known)
        {
            return [];
        }

        var dilution = new Dilution(register, frame.Basis, calendar);
        return frame
            .Periods.Where(period => calendar.Start(period) > known)
            .SelectMany(dilution.Unpriced)
            .Distinct()
            .Select(quarter => ShareDiagnostics.NoAveragePrice(quarter, calendar.End(quarter)));
    }

    private static IEnumerable<Diagnostic> TooMany((ShareEvent Event, ShareCount After) step)
    {
        var (one, after) = step;
        if (TakesTreasury(one.Kind) && after.Treasury.IsNegative)
        {
            var there = $"{FractionText.Grouped(after.Treasury + one.Shares)} in treasury";
            yield return ShareDiagnostics.MoreThanThere(one, "shares leave the treasury", there);
        }
        else if (one.Kind == ShareEventKind.Purchase && after.Outstanding.IsNegative)
        {
            var there = $"{FractionText.Grouped(after.Outstanding + one.Shares)} outstanding";
            yield return ShareDiagnostics.MoreThanThere(one, "shares are bought back", there);
        }

        if (after.Options.TryGetValue(one.Options, out var options) && options.Count.IsNegative)
        {
            var there = $"{FractionText.Grouped(options.Count + one.Shares)} of series {one.Options}";
            yield return ShareDiagnostics.MoreThanThere(one, "options end", there);
        }
    }

    private static bool TakesTreasury(ShareEventKind kind) =>
        kind is ShareEventKind.Disposal or ShareEventKind.Retirement or ShareEventKind.OptionsExercisedTreasury;
}
