using System.Collections.Immutable;
using Kessan.Periods;

namespace Kessan.Statements;

/// <summary>Sets figures out as statements to be read: the period beside the same period last year, balances beside
/// the last year
/// end (IAS 1.38, IAS 34.20).</summary>
public static class StatementSheets
{
    private static readonly ImmutableDictionary<StatementKind, (string En, string Ja)> Titles = new Dictionary<
        StatementKind,
        (string, string)
    >
    {
        [StatementKind.ProfitOrLoss] = ("Consolidated statements of profit or loss", "連結損益計算書"),
        [StatementKind.ComprehensiveIncome] = ("Consolidated statements of comprehensive income", "連結包括利益計算書"),
        [StatementKind.FinancialPosition] = ("Consolidated statements of financial position", "連結財政状態計算書"),
        [StatementKind.ChangesInEquity] = ("Consolidated statement of changes in equity", "連結株主資本等変動計算書"),
        [StatementKind.CashFlows] = ("Consolidated statements of cash flows", "連結キャッシュ・フロー計算書"),
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<EquityChange, (string En, string Ja)> Changes = new Dictionary<
        EquityChange,
        (string, string)
    >
    {
        [EquityChange.Opening] = ("Balance at the beginning of the year", "期首残高"),
        [EquityChange.AccountingChange] = (
            "Cumulative effect of accounting changes",
            "会計方針の変更による累積的影響額"
        ),
        [EquityChange.Profit] = ("Profit", "当期利益"),
        [EquityChange.OtherComprehensiveIncome] = ("Other comprehensive income", "その他の包括利益"),
        [EquityChange.Dividends] = ("Dividends", "剰余金の配当"),
        [EquityChange.Issue] = ("Issue of shares", "新株の発行"),
        [EquityChange.TreasuryShares] = ("Treasury shares", "自己株式の取得及び処分"),
        [EquityChange.OwnershipChange] = ("Changes of interest under control", "支配継続子会社に対する持分変動"),
        [EquityChange.ScopeChange] = ("Changes of scope", "連結範囲の変動"),
        [EquityChange.Other] = ("Other changes", "その他の増減"),
        [EquityChange.Closing] = ("Balance on the closing day", "期末残高"),
    }.ToImmutableDictionary();

    /// <summary>The title of a statement.</summary>
    public static (string En, string Ja) TitleOf(StatementKind kind) => Titles[kind];

    /// <summary>What a row of the statement of changes in equity is called.</summary>
    public static (string En, string Ja) LabelOf(EquityChange change) => Changes[change];

    /// <summary>The primary statements of a closing, in order; a statement no figure of which is known is left
    /// out.</summary>
    /// <exception cref="ArgumentException">The series does not hold the closing.</exception>
    public static ImmutableArray<Statement> Of(StatementSeries series, Closing closing)
    {
        var set =
            series.At(closing) ?? throw new ArgumentException($"{closing} is not in the series.", nameof(closing));
        ReportingPeriod[] flows = [.. ReportingPeriod.EndingAt(closing).Where(IsShown)];
        ReportingPeriod[] cumulative = [closing.YearToDate.YearBefore, closing.YearToDate];
        return
        [
            Flow(series, StatementKind.ProfitOrLoss, [.. flows.SelectMany(WithYearBefore)]),
            Flow(series, StatementKind.ComprehensiveIncome, [.. flows.SelectMany(WithYearBefore)]),
            Flow(series, StatementKind.FinancialPosition, [closing.LastYearEnd.YearToDate, closing.YearToDate]),
            .. Equity(series, cumulative),
            .. set.HasCashFlows ? [Flow(series, StatementKind.CashFlows, cumulative)] : Array.Empty<Statement>(),
        ];
    }

    /// <summary>Quarters and the year to date; the second half is told by neither.</summary>
    private static bool IsShown(ReportingPeriod period) => period.FirstMonth != 7 || period.LastMonth != 12;

    private static IEnumerable<ReportingPeriod> WithYearBefore(ReportingPeriod period) => [period.YearBefore, period];

    private static Statement Flow(StatementSeries series, StatementKind kind, ReportingPeriod[] periods)
    {
        var concepts = series.Definition.Printed(kind);
        var reached = periods
            .Where(period => concepts.Any(concept => series.Amount(concept, period) is not null))
            .ToArray();
        var deducted = PrintedDeductions.Of(series.Definition);
        var lines = concepts
            .Select(concept => Line(series, concept, reached, deducted.Contains(concept)))
            .Where(line => IsWorthALine(line, series.Definition))
            .ToArray();
        UnmarkTotalsOfNothing(lines, series.Definition);
        var isBalance = kind == StatementKind.FinancialPosition;
        return new(
            kind,
            Titles[kind].En,
            Titles[kind].Ja,
            [.. reached.Select(period => Column(series, period, period.ToString(), period.ToString(), isBalance))],
            [.. lines]
        );
    }

    /// <summary>A line that takes accounts of its own is a total in print only where a part of it stands above
    /// it.</summary>
    private static void UnmarkTotalsOfNothing(StatementLine[] lines, StatementDefinition definition)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (definition[lines[i].Concept].TakesAccounts && (i == 0 || lines[i - 1].Level <= lines[i].Level))
            {
                lines[i] = lines[i] with { IsTotal = false };
            }
        }
    }

    private static StatementLine Line(
        StatementSeries series,
        string concept,
        ReportingPeriod[] periods,
        bool isDeducted
    )
    {
        var line = series.Definition[concept];
        var sign = isDeducted ? -1 : 1;
        ImmutableArray<long?> amounts = [.. periods.Select(period => sign * series.Amount(concept, period))];
        return new(concept, line.LabelEn, line.LabelJa, line.Level, line.IsTotal, amounts);
    }

    private static bool IsWorthALine(StatementLine line, StatementDefinition definition) =>
        line.Amounts.Any(amount => amount is not null and not 0)
        || (line.IsTotal && !definition[line.Concept].TakesAccounts);

    private static StatementColumn Column(
        StatementSeries series,
        ReportingPeriod period,
        string en,
        string ja,
        bool isBalance
    )
    {
        var calendar = series.Sets.First().Ledger.Frame.Group.Calendar;
        return new(en, ja, period, isBalance ? null : calendar.Start(period), calendar.End(period));
    }

    private static IEnumerable<Statement> Equity(StatementSeries series, ReportingPeriod[] periods)
    {
        foreach (var period in periods)
        {
            if (series.At(period.Closing) is { } set)
            {
                var columns = set.ChangesInEquity.Columns.Select(concept =>
                    Column(
                        series,
                        period,
                        set.Definition[concept].LabelEn,
                        set.Definition[concept].LabelJa,
                        isBalance: false
                    )
                );
                var title = Titles[StatementKind.ChangesInEquity];
                var lines = set.ChangesInEquity.Rows.Select(Row);
                yield return new(
                    StatementKind.ChangesInEquity,
                    $"{title.En} {period}",
                    $"{title.Ja} {period}",
                    [.. columns],
                    [.. lines]
                );
            }
        }
    }

    private static StatementLine Row(EquityRow row) =>
        new(
            row.Change.ToString(),
            Changes[row.Change].En,
            Changes[row.Change].Ja,
            0,
            row.Change is EquityChange.Opening or EquityChange.Closing,
            [.. row.Amounts.Select(amount => (long?)amount)]
        );
}
