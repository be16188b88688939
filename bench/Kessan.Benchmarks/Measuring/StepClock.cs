using System.Collections.Immutable;
using System.Diagnostics;
using Kessan.Consolidation;

namespace Kessan.Benchmarks.Measuring;

/// <summary>Adds up the time of each step over all closings.</summary>
internal sealed class StepClock : IStepObserver
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, (TimeSpan Time, TimeSpan Processor)> _spent = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private (TimeSpan Time, TimeSpan Processor) _began;

    /// <summary>Seconds by step, in order of the first time each began.</summary>
    public ImmutableArray<StepTime> Steps =>
        [
            .. _names.Select(name => new StepTime(
                name,
                _spent[name].Time.TotalSeconds,
                _spent[name].Processor.TotalSeconds
            )),
        ];

    private (TimeSpan Time, TimeSpan Processor) Now => (_clock.Elapsed, Environment.CpuUsage.TotalTime);

    /// <summary>Times a step outside the run.</summary>
    public T Time<T>(string step, Func<T> work)
    {
        Began(step);
        var value = work();
        Ended(step);
        return value;
    }

    /// <inheritdoc/>
    public void Began(string step)
    {
        if (_spent.TryAdd(step, default))
        {
            _names.Add(step);
        }

        _began = Now;
    }

    /// <inheritdoc/>
    public void Ended(string step)
    {
        var (spent, now) = (_spent[step], Now);
        _spent[step] = (spent.Time + now.Time - _began.Time, spent.Processor + now.Processor - _began.Processor);
    }
}
