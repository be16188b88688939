using System.Text;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Tests.Statements;

/// <summary>The tables of <c>docs/reference/concepts.md</c> are what the program says; UPDATE_GOLDEN=1 writes
/// them.</summary>
public sealed class ConceptReferenceTests
{
    private const string Mark = "<!-- what follows is written by the program -->\n";

    [Fact]
    public void The_reference_page_says_what_the_program_does()
    {
        var path = Path.Combine(Root(), "docs", "reference", "concepts.md");
        var text = File.ReadAllText(path);
        var head = text[..(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, head + Tables());
        }

        (head + Tables()).Should().Be(File.ReadAllText(path));
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (var basis in Enum.GetValues<AccountingBasis>())
        {
            text.Append($"\n## {basis.Id()}: profit or loss\n\n");
            Append(text, StatementDefinition.For(basis), StatementKind.ProfitOrLoss);
        }

        var standard = StatementDefinition.For(AccountingBasis.UsGaap);
        foreach (
            var kind in new[]
            {
                StatementKind.ComprehensiveIncome,
                StatementKind.FinancialPosition,
                StatementKind.CashFlows,
            }
        )
        {
            text.Append($"\n## every basis: {kind}\n\n");
            Append(text, standard, kind);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, StatementDefinition definition, StatementKind kind)
    {
        text.Append("| concept | sign | label | 科目 | adds up | accounts |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var line in definition.Printed(kind).Select(concept => definition[concept]))
        {
            var parts = line.Parts.Select(part => (part.Weight < 0 ? "less " : string.Empty) + part.Concept);
            text.Append(
                $"| `{line.Concept}` | {(line.Sign > 0 ? "debit" : "credit")} | {line.LabelEn} | {line.LabelJa} | "
            );
            text.Append(
                $"{string.Join(", ", parts)} | {(IsTaken(definition, line.Concept) ? "yes" : string.Empty)} |\n"
            );
        }
    }

    private static bool IsTaken(StatementDefinition definition, string concept) =>
        definition.KnownLines.Contains(concept) || definition.KnownCashFlowLines.Contains(concept);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kessan.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
