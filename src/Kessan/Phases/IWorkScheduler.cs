namespace Kessan.Phases;

/// <summary>Does pieces of work that do not depend on each other; how many at once is the caller's choice and never
/// changes a result.</summary>
public interface IWorkScheduler
{
    /// <summary>Does the work for every number from zero up to, not including, <paramref name="count"/>.</summary>
    void ForEach(int count, Action<int> work);
}

/// <summary>Does one piece of work after the other.</summary>
public sealed class SequentialScheduler : IWorkScheduler
{
    /// <summary>The only one needed.</summary>
    public static SequentialScheduler Instance { get; } = new();

    /// <inheritdoc/>
    public void ForEach(int count, Action<int> work)
    {
        for (var i = 0; i < count; i++)
        {
            work(i);
        }
    }
}
