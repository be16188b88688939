using System.Collections.Immutable;
using System.Diagnostics;
using Kessan.Consolidation;

namespace Kessan.Benchmarks.Measuring;

/// <summary>Adds up the time of each step over all closings.</summary>
internal sealed class StepClock : IStepObserver
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, TimeSpan> _spent = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _began;

    /// <summary>Seconds by step, in order of the first time each began.</summary>
    public ImmutableArray<(string Name, double Seconds)> Steps =>
        [.. _names.Select(name => (name, _spent[name].TotalSeconds))];

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
        if (_spent.TryAdd(step, TimeSpan.Zero))
        {
            _names.Add(step);
        }

        _began = _clock.Elapsed;
    }

    /// <inheritdoc/>
    public void Ended(string step) => _spent[step] += _clock.Elapsed - _began;
}
