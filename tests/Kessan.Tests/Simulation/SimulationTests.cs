using System.Globalization;

namespace Kessan.Tests.Simulation;

/// <summary>Random groups against an oracle written another way. The seeds of a run can be chosen by the environment:
/// <c>KESSAN_SIMULATION_FIRST</c> and <c>KESSAN_SIMULATION_GROUPS</c>; <c>eng/simulate</c> runs many more.</summary>
public class SimulationTests
{
    private const int Groups = 500;

    [Fact]
    public void EngineAndOracleAgreeOnEveryFigureOfRandomGroups()
    {
        var first = Read("KESSAN_SIMULATION_FIRST", 1);
        var count = Read("KESSAN_SIMULATION_GROUPS", Groups);
        var found = new List<string>();
        for (var seed = first; seed < first + count; seed++)
        {
            found.AddRange(Disagreements.Of((ulong)seed).Select(what => $"seed {seed}: {what}"));
        }

        found.Should().BeEmpty();
    }

    [Fact]
    public void ASeedAlwaysGivesTheSameGroup()
    {
        var (one, other) = (RandomGroup.Of(7), RandomGroup.Of(7));

        one.Books.TrialBalances.SelectMany(tb => tb.Amounts)
            .Should()
            .Equal(other.Books.TrialBalances.SelectMany(tb => tb.Amounts));
        one.Books.Group.Ownership.Events.Should().Equal(other.Books.Group.Ownership.Events);
        one.Books.Group.Rates.Entries.Should().Equal(other.Books.Group.Rates.Entries);
    }

    private static long Read(string name, long otherwise) =>
        long.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : otherwise;
}
