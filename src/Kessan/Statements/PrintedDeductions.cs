namespace Kessan.Statements;

/// <summary>Expenses that stand in a block with income and are printed as the deductions they are, so that the block
/// adds by eye; their facts stay positive.</summary>
public static class PrintedDeductions
{
    private const string NetOfIncomeAndExpenses = "OtherIncomeExpense";

    /// <summary>The concepts printed as deductions under a basis.</summary>
    public static IReadOnlySet<string> Of(StatementDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var deducted = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([NetOfIncomeAndExpenses]);
        while (waiting.TryPop(out var total))
        {
            foreach (var part in definition[total].Parts.Select(part => definition[part.Concept]))
            {
                waiting.Push(part.Concept);
                if (part.Sign > 0)
                {
                    deducted.Add(part.Concept);
                }
            }
        }

        return deducted;
    }
}
