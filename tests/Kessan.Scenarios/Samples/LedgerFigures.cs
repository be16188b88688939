using System.Numerics;
using Kessan.Cli.Publication;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Scenarios.Samples;

/// <summary>Any line of the published files from a close: facts where it is a fact, else a filter on the
/// postings.</summary>
internal sealed class LedgerFigures(GroupClose close)
{
    private static readonly string[] GrossCosts = ["5010", "5090"];
    private static readonly string[] Functions = ["6010", "6020", "6030", "6110", "6120"];

    private static readonly Dictionary<string, string[]> Accounts = new()
    {
        ["Revenue"] = ["4010"],
        ["CostOfRevenue"] = GrossCosts,
        ["GrossProfit"] = ["4010", .. GrossCosts],
        ["SellingGeneralAdministrativeAndResearch"] = Functions,
        ["PersonnelExpense"] = [.. GrossCosts, .. Functions],
        ["CurrentIncomeTaxExpense[part=Adjusted]"] = ["9110"],
        ["CurrentIncomeTaxExpense[part=Excluded]"] = ["9120"],
        ["DeferredIncomeTaxExpense[part=Adjusted]"] = ["9210"],
        ["DeferredIncomeTaxExpense[part=Excluded]"] = ["9220"],
        ["GainLossOnOtherInvestments[kind=EquitySecurities]"] = ["8061", "8062", "8063", "8064"],
        ["GainLossOnOtherInvestments[kind=EquitySecurities;security=Sigmaxyz]"] = ["8061"],
        ["GainLossOnOtherInvestments[kind=EquitySecurities;security=Recruit]"] = ["8062"],
        ["GainLossOnOtherInvestments[kind=EquitySecurities;security=Pia]"] = ["8063"],
        ["GainLossOnOtherInvestments[kind=Funds]"] = ["8070"],
        ["ShareOfProfitOfEquityMethodInvestees[investee=DeCurret]"] = ["9010"],
    };

    // Lines that are sums and differences of others.
    private static readonly Dictionary<string, string> Measures = new()
    {
        ["RecurringRevenue"] = "Revenue[service=NetworkServices] + Revenue[service=SystemsOperationAndMaintenance]",
        ["NetworkServicesRevenueExcludingMobile"] =
            "Revenue[service=NetworkServices] - Revenue[offering=Mobile;service=NetworkServices]",
        ["AdjustedProfitBeforeTax"] = "ProfitBeforeTax - GainLossOnOtherInvestments",
        ["AdjustedProfitAttributableToOwners"] =
            "ProfitAttributableToOwners - GainLossOnOtherInvestments + CurrentIncomeTaxExpense[part=Excluded]"
            + " + DeferredIncomeTaxExpense[part=Excluded]",
        ["GainLossOnOtherInvestmentsReversed"] = "AdjustmentsForGainLossOnOtherInvestments",
        ["CapitalExpenditure"] = "AssetsUnderCapitalLeases - PurchaseOfPropertyAndEquipment",
    };

    /// <summary>Yen, with the sign of the line.</summary>
    public BigInteger Value(string line, string period)
    {
        if (Measures.TryGetValue(line, out var measure))
        {
            return Sum(measure, period);
        }

        if (close.Facts.Find($"{line}@{period}@actual@usgaap") is { } fact)
        {
            return fact.Minor;
        }

        var reached = ReportingPeriod.TryParse(period, out var asked) ? asked : throw new ArgumentException(period);
        var from = asked.FirstMonth == 1 ? 0 : Cumulative(line, new(asked.FiscalYear, asked.FirstMonth - 1));
        return Cumulative(line, reached.Closing) - from;
    }

    private BigInteger Sum(string formula, string period)
    {
        var (sum, sign) = (BigInteger.Zero, 1);
        foreach (var word in formula.Split(' '))
        {
            if (word is "+" or "-")
            {
                sign = word == "+" ? 1 : -1;
            }
            else
            {
                sum += sign * Value(word, period);
            }
        }

        return sum;
    }

    private BigInteger Cumulative(string line, Closing closing)
    {
        var set = close.Series?.At(closing) ?? throw new InvalidOperationException($"{closing} is not closed");
        return line == "AssetsUnderCapitalLeases"
            ? Postings(set).Where(p => p.Account == "1620" && p.Movement == Movement.LeaseAdditions).Sum(p => p.Amount)
            : Filtered(set, line);
    }

    private static BigInteger Filtered(StatementSet set, string line)
    {
        var bracket = line.IndexOf('[');
        var name = bracket < 0 ? line : line[..bracket];
        var accounts = Accounts.GetValueOrDefault(line) ?? Accounts[name];
        var filters = bracket < 0 ? [] : line[(bracket + 1)..^1].Split(';').Select(pair => pair.Split('=')).ToList();
        filters.RemoveAll(filter => filter[0] is "part" or "kind" or "security");
        if (name == "PersonnelExpense")
        {
            filters.Add(["nature", "Personnel"]);
        }

        var isExpense = name.Contains("Expense") || name.Contains("Cost") || name.Contains("Selling");
        var sum = Postings(set)
            .Where(posting => accounts.Contains(posting.Account) && filters.All(f => posting.Matches(f[0], f[1])))
            .Sum(posting => posting.Amount);
        return isExpense ? sum : -sum;
    }

    private static IEnumerable<PostingView> Postings(StatementSet set) =>
        from segment in set.Ledger.Segments
        from row in Enumerable.Range(0, segment.Count)
        select new PostingView(set.Ledger.Frame.Group, segment, row);

    private readonly record struct PostingView(Group Group, PostingSegment Segment, int Row)
    {
        public string Account => Group.Chart[Segment.Accounts[Row]].Code;

        public Movement Movement => Segment.Movements[Row];

        public long Amount => Segment.Presentation[Row];

        public bool Matches(string qualifier, string member) =>
            qualifier switch
            {
                "entity" => Group.Entities[Segment.EntityAt(Row)].Code == member,
                "investee" => IsAbout(member),
                _ => IsPartOf(qualifier, member),
            };

        // The share of an investee is a journal of its own.
        private bool IsAbout(string investee) =>
            Segment
                .Journals[Segment.JournalIndexes[Row]]
                .Key.Contains($"/{investee}/", StringComparison.OrdinalIgnoreCase);

        private bool IsPartOf(string name, string ancestor)
        {
            var dimension = Group.Dimensions.IndexOf(name);
            var members = Group.Dimensions.All[dimension].Members;
            var member = Segment.DimensionAt(dimension, Row);
            while (member >= 0 && members[member].Code != ancestor)
            {
                member = members[member].Parent;
            }

            return member >= 0;
        }
    }
}
