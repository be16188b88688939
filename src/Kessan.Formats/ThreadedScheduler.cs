using System.Runtime.ExceptionServices;
using Kessan.Phases;

namespace Kessan.Formats;

/// <summary>Does pieces of work on a bounded number of threads.</summary>
/// <remarks>Which thread does what, and when, never changes a result: work writes to its own place, and the caller
/// joins the places in order.</remarks>
public sealed class ThreadedScheduler : IWorkScheduler
{
    /// <summary>A scheduler of at most so many threads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degree is not positive.</exception>
    public ThreadedScheduler(int degree)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degree);
        Degree = degree;
    }

    /// <summary>The most threads at work at once.</summary>
    public int Degree { get; }

    /// <inheritdoc/>
    public void ForEach(int count, Action<int> work)
    {
        if (Degree == 1 || count < 2)
        {
            SequentialScheduler.Instance.ForEach(count, work);
            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Degree }, work);
        }
        catch (AggregateException several)
        {
            // A caller sees the mistake itself, as it would on one thread.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }
}
