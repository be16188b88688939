using System.Collections.Immutable;
using CsCheck;
using Kessan.Amounts;
using Kessan.Entities;

namespace Kessan.Tests.Entities;

public sealed class EffectiveInterestTests
{
    // Control is stated, so that rings of any shape are consolidated; what each is owned inside stays below the whole.
    private static readonly Gen<ImmutableArray<Holding>> Groups = Gen.Int[2, 9]
        .SelectMany(count =>
            Gen.Select(Gen.Int[0, count - 1], Gen.Int[1, count - 1], Gen.Int[1, 90]).List[1, 3 * count].Select(Holdings)
        );

    [Fact]
    public void Components_give_the_same_as_dense_elimination() =>
        Groups.Sample(holdings =>
        {
            var graph = OwnershipGraph.Of(10, 0, holdings);

            graph.Effective.Should().Equal(ByDenseElimination(graph));
        });

    [Fact]
    public void Owners_and_the_others_hold_the_whole() =>
        Groups.Sample(holdings =>
        {
            var graph = OwnershipGraph.Of(10, 0, holdings);

            foreach (var interest in graph.Effective)
            {
                (interest >= Fraction.Zero && interest <= Fraction.One).Should().BeTrue();
            }
        });

    [Fact]
    public void Four_hundred_entities_with_one_large_ring_are_solved_exactly()
    {
        const int count = 400;
        var holdings = ImmutableArray.CreateBuilder<Holding>();
        for (var entity = 1; entity < count; entity++)
        {
            holdings.Add(Full(0, entity, new Fraction(60, 100)));
            holdings.Add(Full(entity == 1 ? count - 1 : entity - 1, entity, new Fraction(1 + (entity % 30), 100)));
        }

        var graph = OwnershipGraph.Of(count, 0, holdings.ToImmutable());

        for (var entity = 1; entity < count; entity++)
        {
            var before = entity == 1 ? count - 1 : entity - 1;
            var residual =
                graph.Effective[entity]
                - new Fraction(60, 100)
                - (graph.Effective[before] * new Fraction(1 + (entity % 30), 100));
            residual.Should().Be(Fraction.Zero);
        }
    }

    private static ImmutableArray<Holding> Holdings(List<(int Owner, int Entity, int Weight)> rows)
    {
        var distinct = rows.Where(row => row.Owner != row.Entity).DistinctBy(row => (row.Owner, row.Entity)).ToList();
        return
        [
            .. distinct.Select(row =>
                Full(
                    row.Owner,
                    row.Entity,
                    new Fraction(
                        row.Weight,
                        10 + distinct.Where(other => other.Entity == row.Entity).Sum(o => o.Weight)
                    )
                )
            ),
        ];
    }

    private static Holding Full(int owner, int entity, Fraction interest) =>
        new(owner, entity, interest, interest, ConsolidationMethod.Full);

    private static Fraction[] ByDenseElimination(OwnershipGraph graph)
    {
        var size = graph.Methods.Length;
        var matrix = new Fraction[size, size + 1];
        for (var i = 0; i < size; i++)
        {
            matrix[i, i] = Fraction.One;
        }

        matrix[graph.Parent, size] = Fraction.One;
        foreach (var holding in graph.Holdings)
        {
            if (holding.Entity != graph.Parent && graph.Methods[holding.Owner] == ConsolidationMethod.Full)
            {
                matrix[holding.Entity, holding.Owner] -= holding.Interest;
            }
        }

        return Solve(matrix, size);
    }

    private static Fraction[] Solve(Fraction[,] matrix, int size)
    {
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = 0; row < size; row++)
            {
                if (row == pivot || matrix[row, pivot].IsZero)
                {
                    continue;
                }

                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column <= size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(i => matrix[i, size] / matrix[i, i])];
    }
}
