using Kessan.Amounts;
using Kessan.Tests.Architecture;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Relations;

/// <summary>Published tables against what is known to hold in them: each relation named by row and column in
/// <c>decks.relations.csv</c>.</summary>
public sealed class PublishedTableTests
{
    private const string Folder = "tests/Kessan.Scenarios/documents";

    public static TheoryData<string> Documents { get; } =
    [.. Known().Select(row => row[0]).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_relation_known_in_a_published_table_is_found_with_its_verdict(string name)
    {
        var document = Read(name);
        var found = TableRelations.In(document).Select(relation => Told(document, relation)).ToHashSet();

        var known = Known().Where(row => row[0] == name).ToList();

        known.Select(Told).Where(relation => !found.Contains(relation)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Nothing_in_a_published_table_is_called_wrong(string name) =>
        TableRelations
            .In(Read(name))
            .Where(relation => relation.Verdict == Verdict.Contradiction)
            .Select(relation => relation.Why)
            .Should()
            .BeEmpty();

    private static NumberedDocument Read(string name) =>
        Tabled.Of(
            File.ReadAllText(Repository.Full($"{Folder}/{name}.md")),
            rounding: name.EndsWith("truncated", StringComparison.Ordinal)
                ? RoundingRule.TowardZero
                : RoundingRule.HalfAwayFromZero
        );

    private static List<string[]> Known() =>
        [.. File.ReadLines(Repository.Full($"{Folder}/decks.relations.csv")).Skip(1).Select(line => line.Split(','))];

    private static string Told(string[] row) =>
        $"{row[1]} {row[2]} @ {row[3]} = {string.Join(" ; ", row[4].Split(" ; ").Order(StringComparer.Ordinal))}: {row[5]}";

    private static string Told(NumberedDocument document, Relation relation)
    {
        string Name(int id) => $"{document.Numbers[id - 1].Label[^1]} @ {document.Numbers[id - 1].RoleWords}";
        var operands = relation
            .Operands.Select(operand => $"{(operand.Sign < 0 ? '-' : '+')} {Name(operand.Number)}")
            .Order(StringComparer.Ordinal);
        return $"{relation.Kind} {Name(relation.Target)} = {string.Join(" ; ", operands)}: {relation.Verdict}";
    }
}
