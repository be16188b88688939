namespace Kessan.Tests.Simulation;

/// <summary>Numbers from a seed: the same seed gives the same group on every machine and for ever, which the library's
/// own generator does not promise.</summary>
public sealed class SimulationNumbers(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits (splitmix64).</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A number from one to another, both included.</summary>
    public int Between(int from, int to) => from + (int)(Next() % (ulong)(to - from + 1));

    /// <summary>An amount from one to another, both included.</summary>
    public long Amount(long from, long to) => from + (long)(Next() % (ulong)(to - from + 1));

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    /// <summary>One of some values.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[Between(0, values.Count - 1)];
}
