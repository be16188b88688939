using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Entities;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>Effective interests by a dense matrix over all entities: <c>(I - D)ᵀ ω = e</c>, solved by elimination, with
/// nothing known of chains, rings or order.</summary>
public sealed class DenseInterests
{
    private DenseInterests(bool[] controlled, Fraction[] effective) =>
        (Controlled, Effective) = (controlled, effective);

    /// <summary>Whether the group has more than half of the votes.</summary>
    public bool[] Controlled { get; }

    /// <summary>What of each entity is the parent's owners'.</summary>
    public Fraction[] Effective { get; }

    /// <summary>The interests at the end of a day; before the register begins, none.</summary>
    public static DenseInterests On(OwnershipRegister register, int entities, DateOnly day)
    {
        var held = new Fraction[entities, entities];
        foreach (var e in register.Events.Where(e => e.Date <= day).OrderBy(e => e.Date))
        {
            held[e.Owner, e.Entity] = e.Interest;
        }

        var controlled = ControlledBy(held, entities);
        var matrix = new Fraction[entities, entities + 1];
        for (var entity = 0; entity < entities; entity++)
        {
            matrix[entity, entity] = Fraction.One;
            matrix[entity, entities] = entity == 0 ? Fraction.One : held[0, entity];
            for (var owner = 1; owner < entities && entity > 0; owner++)
            {
                matrix[entity, owner] -= controlled[owner] ? held[owner, entity] : Fraction.Zero;
            }
        }

        Eliminate(matrix, entities);
        return new(controlled, [.. Enumerable.Range(0, entities).Select(row => matrix[row, entities])]);
    }

    private static bool[] ControlledBy(Fraction[,] held, int entities)
    {
        var controlled = new bool[entities];
        controlled[0] = true;
        for (var round = 0; round < entities; round++)
        {
            for (var entity = 0; entity < entities; entity++)
            {
                var votes = Enumerable
                    .Range(0, entities)
                    .Where(owner => controlled[owner])
                    .Aggregate(Fraction.Zero, (sum, owner) => sum + held[owner, entity]);
                controlled[entity] |= votes > new Fraction(1, 2);
            }
        }

        return controlled;
    }

    private static void Eliminate(Fraction[,] matrix, int size)
    {
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            while (matrix[pivot, column].IsZero)
            {
                pivot++;
            }

            for (var k = 0; k <= size; k++)
            {
                (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
            }

            for (var row = 0; row < size; row++)
            {
                Subtract(matrix, row, column, size);
            }
        }

        for (var row = 0; row < size; row++)
        {
            matrix[row, size] /= matrix[row, row];
        }
    }

    private static void Subtract(Fraction[,] matrix, int row, int column, int size)
    {
        if (row == column || matrix[row, column].IsZero)
        {
            return;
        }

        var factor = matrix[row, column] / matrix[column, column];
        for (var k = column; k <= size; k++)
        {
            matrix[row, k] -= factor * matrix[column, k];
        }
    }
}
