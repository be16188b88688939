namespace Kessan.Benchmarks.Generation;

/// <summary>Random numbers that are the same for the same seed and words, on any machine and in any order of
/// asking.</summary>
internal readonly struct SeededNumbers(ulong seed)
{
    /// <summary>A number from zero up to, not including, a limit, for these words.</summary>
    public long Below(long limit, long a, long b = 0, long c = 0) => (long)(Mix(a, b, c) % (ulong)limit);

    private ulong Mix(long a, long b, long c)
    {
        unchecked
        {
            var state =
                seed
                + ((ulong)a * 0x9E3779B97F4A7C15)
                + ((ulong)b * 0xBF58476D1CE4E5B9)
                + ((ulong)c * 0x94D049BB133111EB);
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
            return state ^ (state >> 31);
        }
    }
}
