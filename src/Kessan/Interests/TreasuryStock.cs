using Kessan.Accounts;
using Kessan.Ledger;

namespace Kessan.Interests;

/// <summary>Shows shares of the parent held by subsidiaries as treasury stock (IAS 32.33, ASC 810-10-45-5).</summary>
internal static class TreasuryStock
{
    /// <summary>Moves the cost in each holder's books from its investments to treasury stock.</summary>
    public static void Show(InterestEntries entries)
    {
        var parent = entries.Frame.Group.Parent;
        var held = entries
            .Totals.With(parent)
            .Where(row =>
                row.Key.Partner == parent
                && row.Key.Entity != parent
                && entries.Frame.Scope[row.Key.Entity].HasBalances
                && entries.Plays(row.Key.Account, AccountRole.InvestmentInSubsidiary)
            );
        foreach (var holder in held.GroupBy(row => row.Key.Entity))
        {
            var account = entries.Need(AccountRole.TreasuryStock);
            if (account < 0)
            {
                return;
            }

            var rows = holder
                .SelectMany(row =>
                    new PostingRow[]
                    {
                        new(holder.Key, row.Key.Account, -row.Presentation)
                        {
                            Partner = parent,
                            Movement = row.Key.Movement,
                        },
                        new(holder.Key, account, row.Presentation) { Movement = row.Key.Movement },
                    }
                )
                .ToList();
            entries.Post(
                new(
                    $"interests/treasury/{entries.Code(holder.Key)}",
                    JournalKind.InvestmentElimination,
                    "IAS 32.33, ASC 810-10-45-5",
                    $"Shares of the parent held by {entries.Code(holder.Key)} are treasury stock"
                ),
                rows
            );
        }
    }
}
