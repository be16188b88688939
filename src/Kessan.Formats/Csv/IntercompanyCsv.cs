using Kessan.Phases;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>intercompany.csv</c>: every authorised pair and account group, those without any amount too, so
/// that a
/// missing side shows.</summary>
public static class IntercompanyCsv
{
    /// <summary>Writes the pairs of a closing; amounts in presentation currency units, debit positive on each side's
    /// books.</summary>
    public static void Write(ConsolidatedLedger ledger, Stream stream, string? draft = null)
    {
        using var csv = new CsvByteWriter(stream);
        if (draft is not null)
        {
            csv.Line($"# {draft}");
        }

        csv.Row(
            "group",
            "entity",
            "partner",
            "entity_amount",
            "partner_amount",
            "difference",
            "reason",
            "tolerance",
            "currency",
            "authority"
        );
        var group = ledger.Frame.Group;
        var decimals = group.PresentationCurrency.MinorUnits;
        foreach (var match in ledger.Eliminated.Matched.Matches)
        {
            csv.Field(match.Group);
            csv.Field(group.Entities[match.Entity].Code);
            csv.Field(group.Entities[match.Partner].Code);
            csv.Amount(match.EntitySide, decimals);
            csv.Amount(match.PartnerSide, decimals);
            csv.Amount(match.Difference, decimals);
            csv.Field(match.Reason == DifferenceReason.None ? string.Empty : match.Reason.ToString());
            csv.Amount(match.Tolerance, decimals);
            csv.Field(group.PresentationCurrency.Code);
            csv.Field(match.Location.File);
            csv.EndRow();
        }
    }
}
