using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Intake;

/// <summary>Finds rows of a trial balance that say the same thing twice.</summary>
internal static class DuplicateRows
{
    /// <summary>A finding for every row that repeats an earlier one.</summary>
    /// <remarks>Rows are hashed into an open-addressing table of row numbers: one pass, no object per row.</remarks>
    public static IEnumerable<Diagnostic> In(TrialBalance trialBalance)
    {
        var size = 16;
        while (size < trialBalance.Count * 2)
        {
            size *= 2;
        }

        var table = new int[size];
        var found = new List<Diagnostic>();
        for (var row = 0; row < trialBalance.Count; row++)
        {
            var slot = Hash(trialBalance, row) & (size - 1);
            while (table[slot] != 0 && !Same(trialBalance, table[slot] - 1, row))
            {
                slot = (slot + 1) & (size - 1);
            }

            if (table[slot] == 0)
            {
                table[slot] = row + 1;
                continue;
            }

            var account = trialBalance.AccountWords[trialBalance.Accounts[row]];
            found.Add(
                IntakeDiagnostics.Duplicate(
                    trialBalance.At(row, "account"),
                    trialBalance.Lines[table[slot] - 1],
                    account
                )
            );
        }

        return found;
    }

    private static int Hash(TrialBalance trialBalance, int row)
    {
        var hash = Mix(17, trialBalance.Accounts[row]);
        hash = Mix(hash, trialBalance.CostCentres?[row] ?? -1);
        hash = Mix(hash, trialBalance.Partners?[row] ?? -1);
        hash = Mix(hash, trialBalance.Movements?[row] ?? -1);
        hash = Mix(hash, trialBalance.Currencies?[row] ?? -1);
        foreach (var members in trialBalance.Members)
        {
            hash = Mix(hash, members?[row] ?? -1);
        }

        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }

    private static uint Mix(uint hash, int code) => unchecked((hash ^ (uint)code) * 0x9E3779B1u);

    private static bool Same(TrialBalance trialBalance, int left, int right)
    {
        if (
            trialBalance.Accounts[left] != trialBalance.Accounts[right]
            || !Same(trialBalance.CostCentres, left, right)
            || !Same(trialBalance.Partners, left, right)
            || !Same(trialBalance.Movements, left, right)
            || !Same(trialBalance.Currencies, left, right)
        )
        {
            return false;
        }

        foreach (var members in trialBalance.Members)
        {
            if (!Same(members, left, right))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(int[]? column, int left, int right) => column is null || column[left] == column[right];
}
