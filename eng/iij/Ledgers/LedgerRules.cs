using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>What consolidation itself adds, as rows of the program with both ends alike: nothing in it depends on the
/// solution.</summary>
internal sealed class LedgerRules(LineTable lines, Consolidated consolidated)
{
    private static readonly IReadOnlyList<(string Line, string Account, int Sign, string Movement)> Moves =
    [
        ("ExchangeDifference[line=TradeReceivables]", "1110", 1, "ExchangeDifference"),
        ("ExchangeDifference[line=PropertyAndEquipment]", "1610", 1, "ExchangeDifference"),
        ("ExchangeDifference[line=InvestmentsAccountedForUsingEquityMethod]", "1410", 1, "ExchangeDifference"),
        ("ExchangeDifference[line=TradePayables]", "2010", -1, "ExchangeDifference"),
        ("ScopeChange[line=TradeReceivables]", "1110", 1, "ScopeChange"),
        ("ScopeChange[line=PrepaidExpenses]", "1310", 1, "ScopeChange"),
        ("ScopeChange[line=PropertyAndEquipment]", "1610", 1, "ScopeChange"),
        ("ScopeChange[line=GoodwillAndIntangibleAssets]", "1710", 1, "ScopeChange"),
        ("ScopeChange[line=OtherAssets]", "1910", 1, "ScopeChange"),
        ("ScopeChange[line=TradePayables]", "2010", -1, "ScopeChange"),
        ("ScopeChange[line=OtherLiabilities]", "2590", -1, "ScopeChange"),
        ("ProfitAttributableToNonControllingInterests", "3900", -1, "Profit"),
        ("ChangeOfInterestUnderControl", "3020", -1, "OwnershipChange"),
        ("CostOfRevenue[kind=UnrealizedProfit]", "5090", 1, ""),
        ("MiscellaneousIncome[kind=Deconsolidation]", "8090", -1, ""),
    ];

    public IEnumerable<Row> All()
    {
        yield return Fixed("CumulativeTranslationAdjustment", SamplePeriods.Opening, -Opening("3110"));
        yield return Fixed("NonControllingInterests", SamplePeriods.Opening, -Opening("3900"));
        for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
        {
            var period = SamplePeriods.Quarters[quarter];
            var translation = consolidated.Flows[quarter].Sum(cell => cell.Account == "3110");
            yield return Fixed("TranslationAdjustment", period, -translation);
            foreach (var move in Moves)
            {
                var amount = move.Sign * consolidated.Flow(quarter, move.Account, move.Movement);
                if (lines.Form(move.Line, period).Terms.Count > 0)
                {
                    yield return Fixed(move.Line, period, amount);
                }
                else if (amount != 0)
                {
                    throw new InvalidDataException(
                        $"{move.Line} of {period} is {amount}, but the program has no variable"
                    );
                }
            }
        }
    }

    private long Opening(string account) => consolidated.Opening.Sum(cell => cell.Account == account);

    private Row Fixed(string line, string period, long amount) =>
        new($"ledgers: {line}@{period}", lines.Form(line, period), amount, amount);
}
