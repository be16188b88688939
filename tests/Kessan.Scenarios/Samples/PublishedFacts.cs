using Kessan.Periods;

namespace Kessan.Scenarios.Samples;

/// <summary>The facts of the sample by what the published files say of a number: line, period, form; and by the name of
/// an operating figure.</summary>
internal static class PublishedFacts
{
    private const string FirstYear = "FY2017";
    private const string Target = "-target";

    /// <summary>Lines of the published files that have another name among the facts.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["PersonnelExpense"] = "PersonnelExpenses",
        ["NetworkServicesRevenueExcludingMobile"] = "RevenueExcludingMobile",
        ["CurrentIncomeTaxExpense[part=Adjusted]"] = "AdjustedCurrentIncomeTaxExpense",
        ["DeferredIncomeTaxExpense[part=Adjusted]"] = "AdjustedDeferredIncomeTaxExpense",
        ["GainLossOnOtherInvestmentsReversed"] = "AdjustmentsForGainLossOnOtherInvestments",
        ["GainLossOnOtherInvestments[kind=EquitySecurities]"] = "GainLossOnMarketableEquitySecurities",
        ["GainLossOnOtherInvestments[kind=Funds]"] = "GainLossOnFunds",
        ["ShareOfProfitOfEquityMethodInvestees[investee=DeCurret]"] =
            "ShareOfProfitOfEquityMethodInvestees[investee=DECURRET]",
    };

    /// <summary>Ratios that are measures of the sample.</summary>
    private static readonly Dictionary<(string Page, string Line), string> Ratios = new()
    {
        [("6", "GrossProfit")] = "GrossMarginRatio",
        [("14", "EquityAttributableToOwners")] = "EquityRatio",
    };

    private static readonly Dictionary<string, string> Operating = new()
    {
        ["s_subs"] = Actual("MobileSubscriptions@FY2018-H1"),
        ["s_subs_g"] = Growth("MobileSubscriptions@FY2018-H1"),
        ["s_mvne_cl"] = Actual("MvneClients@FY2018-H1"),
        ["s_mvne_cl_d"] = Change("MvneClients@FY2018-H1", "FY2017-H1"),
        ["s_mvne"] = Actual("MobileSubscriptions@FY2018-H1", "@line=Mvne"),
        ["s_mvne_g"] = Growth("MobileSubscriptions@FY2018-H1", "@line=Mvne"),
        ["s_ord"] = Actual("OrdersReceived@FY2018-H1", "@service=SystemsConstruction"),
        ["s_ord_g"] = Growth("OrdersReceived@FY2018-H1", "@service=SystemsConstruction"),
        ["s_bkl"] = Actual("OrderBacklog@FY2018-H1"),
        ["s_bkl_g"] = Growth("OrderBacklog@FY2018-H1"),
        ["doc"] = Stated("InterconnectionChargeChange@FY2017"),
        ["iijm"] = Actual("MobileSubscriptions@FY2018-H1", "@line=IijMobile"),
        ["iijm_d"] = Change("MobileSubscriptions@FY2018-H1", "FY2017-H1", "@line=IijMobile"),
        ["doc8"] = Stated("InterconnectionChargeChange@FY2017"),
        ["doc15"] = Stated("InterconnectionPaymentDiscount@FY2018"),
        ["ord9_g"] = Growth("OrdersReceived@FY2018-H1", "@service=SystemsConstruction"),
        ["bkl9_g"] = Growth("OrderBacklog@FY2018-H1", "@service=SystemsConstruction"),
        ["gdpr_lo"] = Stated("GdprRevenueLow@FY2018"),
        ["gdpr_hi"] = Stated("GdprRevenueHigh@FY2018"),
        ["sip"] = Actual("SiOutsourcingPersonnel@FY2018-H1"),
        ["sip_y"] = Change("SiOutsourcingPersonnel@FY2018-H1", "FY2017-H1"),
        ["sip_q"] = Change("SiOutsourcingPersonnel@FY2018-H1", "FY2018-Q1"),
        ["grad_2018"] = Actual("GraduatesHired@FY2018"),
        ["grad_2017"] = Actual("GraduatesHired@FY2017"),
        ["grad_2016"] = Actual("GraduatesHired@FY2016"),
        ["atms"] = Actual("AtmsPlaced@FY2018-H1"),
        ["subs17"] = Actual("MobileSubscriptions@FY2018-H1"),
        ["emo"] = Actual("MobileSubscriptions@FY2018-H1", "@line=Enterprise"),
        ["emo_g"] = Growth("MobileSubscriptions@FY2018-H1", "@line=Enterprise"),
        ["mrc1"] = Stated("ChargeThresholdLow@FY2018"),
        ["mrc2"] = Stated("ChargeThresholdHigh@FY2018"),
        ["dps0"] = Actual("DividendPerShare@FY2017"),
        ["dps1"] = "DividendPerShare@FY2018@target@usgaap",
    };

    /// <summary>The fact or comparison of a number of a line, by id.</summary>
    public static string OfLine(Dictionary<string, string> row)
    {
        var (page, line, period, against) = (row["page"], row["line"], row["period"], row["against"]);
        var isRatio = Ratios.TryGetValue((page, line), out var ratio) && row["form"] is "share" or "points";
        var of = isRatio ? Fact(ratio!, period) : Fact(line, period);
        return row["form"] switch
        {
            "less" => Fact("LessNonControllingInterests", period),
            // Said of the quarter, and of every other since the service began: stated, not computed.
            "over" => Stated("FullMvnoFixedCost@FY2017"),
            "growth" => GrowthOf(of, Fact(line, against)),
            "change" => $"Change({of}, {Fact(line, against)})",
            "size-change" => $"ChangeOfSize({of}, {Fact(line, against)})",
            "points" => $"Points({of}, {Fact(ratio!, against)})",
            "share" when !isRatio => $"ShareOf({of}, {Fact(row["of"], period)})",
            _ => of,
        };
    }

    /// <summary>The fact or comparison of an operating figure, by id.</summary>
    public static string OfOperating(string id) => Operating[id];

    // Growth names its base where the kind alone does not tell: another scenario.
    private static string GrowthOf(string of, string against)
    {
        var (now, before) = (of.Split('@'), against.Split('@'));
        var kind = IsYearBefore(now[1], before[1]) ? "YearOnYear" : "QuarterOnQuarter";
        return now[2] == before[2] ? $"{kind}({of})" : $"{kind}({of}, {against})";
    }

    private static bool IsYearBefore(string period, string against) =>
        ReportingPeriod.TryParse(period, out var now)
        && ReportingPeriod.TryParse(against, out var before)
        && now.YearBefore == before;

    private static string Fact(string line, string period)
    {
        var name = Names.GetValueOrDefault(line) ?? OfSecurity(line);
        var (concept, members) = name.Split('[', ']') is [var bare, var inside, ..] ? (bare, inside) : (name, "");
        var scenario =
            period.EndsWith(Target, StringComparison.Ordinal) ? "target"
            : string.CompareOrdinal(period, FirstYear) < 0 ? "published"
            : "actual";
        var when = concept switch
        {
            // A price of a day is that of the quarter that ends on it; shares were held through both quarters.
            "SharePrice" when period == "FY2017" => "FY2017-Q4",
            "SharesHeld" => "FY2018-Q2",
            _ => period.Replace(Target, string.Empty, StringComparison.Ordinal),
        };
        var ordered = members.Split(';', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return string.Concat([$"{concept}@{when}@{scenario}@usgaap", .. ordered.Select(member => $"@{member}")]);
    }

    private static string OfSecurity(string line) =>
        line.Replace(
            "GainLossOnOtherInvestments[kind=EquitySecurities;",
            "GainLossOnMarketableEquitySecurities[",
            StringComparison.Ordinal
        );

    private static string Actual(string name, string members = "") => $"{name}@actual@usgaap{members}";

    private static string Stated(string name) => $"{name}@stated@usgaap";

    private static string Growth(string name, string members = "") => $"YearOnYear({Actual(name, members)})";

    private static string Change(string name, string against, string members = "") =>
        $"Change({Actual(name, members)}, {Actual($"{name.Split('@')[0]}@{against}", members)})";
}
