using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Facts.Figures;

/// <summary>The flows of one concept in one fiscal year: each given over some months, any other that sums and
/// differences of them give.</summary>
/// <remarks>Months are places between them: a flow from month 1 to 6 leads from place 0 to place 6. Two places that
/// given flows connect, forwards or backwards, have a flow between them, and every way between them must give the
/// same.</remarks>
internal sealed class FlowFigures
{
    private readonly List<(int From, int To, Figure Figure)> _given = [];

    /// <summary>The flows given, of one fiscal year, longest first where one begins.</summary>
    public FlowFigures(IEnumerable<Figure> figures)
    {
        foreach (
            var figure in figures.OrderBy(figure => (figure.Period!.Value.FirstMonth, figure.Period.Value.LastMonth))
        )
        {
            var period = figure.Period!.Value;
            _given.Add((period.FirstMonth - 1, period.LastMonth, figure));
        }
    }

    /// <summary>The shortest way between two months: the flows to add, and those to take off; null where there is
    /// none.</summary>
    /// <param name="firstMonth">The first fiscal month.</param>
    /// <param name="lastMonth">The last fiscal month.</param>
    public ImmutableArray<FlowPart>? Way(int firstMonth, int lastMonth) => Way(firstMonth - 1, lastMonth, _given);

    /// <summary>The flows that do not agree with what others give for the same months: each with what the others come
    /// to.</summary>
    public IEnumerable<(Figure Figure, Fraction Others)> Contradictions()
    {
        for (var i = 0; i < _given.Count; i++)
        {
            var (from, to, figure) = _given[i];
            // A flow is held against those of shorter periods and those before it, so that each contradiction is
            // told once.
            var others = _given.Where((other, at) => at != i && IsFiner(other, (from, to), at < i));
            if (Way(from, to, others) is { } way && Sum(way) is var sum && sum != figure.Value)
            {
                yield return (figure, sum);
            }
        }
    }

    /// <summary>What a way comes to.</summary>
    public static Fraction Sum(IEnumerable<FlowPart> way) =>
        way.Aggregate(
            Fraction.Zero,
            (sum, part) => part.IsTakenOff ? sum - part.Figure.Value : sum + part.Figure.Value
        );

    private static bool IsFiner((int From, int To, Figure) other, (int From, int To) than, bool isBefore)
    {
        var (length, limit) = (other.To - other.From, than.To - than.From);
        return length < limit || (length == limit && isBefore);
    }

    private static ImmutableArray<FlowPart>? Way(int from, int to, IEnumerable<(int From, int To, Figure Figure)> given)
    {
        var ways = new Dictionary<int, ImmutableArray<FlowPart>> { [from] = [] };
        var reached = new Queue<int>([from]);
        var flows = given.ToArray();
        while (reached.TryDequeue(out var place) && !ways.ContainsKey(to))
        {
            foreach (var (next, part) in Steps(flows, place).Where(step => !ways.ContainsKey(step.Place)).ToArray())
            {
                if (ways.TryAdd(next, ways[place].Add(part)))
                {
                    reached.Enqueue(next);
                }
            }
        }

        return ways.TryGetValue(to, out var way) ? way : null;
    }

    private static IEnumerable<(int Place, FlowPart Part)> Steps(
        (int From, int To, Figure Figure)[] flows,
        int place
    ) =>
        flows
            .Where(flow => flow.From == place)
            .Select(flow => (flow.To, new FlowPart(flow.Figure, false)))
            .Concat(flows.Where(flow => flow.To == place).Select(flow => (flow.From, new FlowPart(flow.Figure, true))));
}

/// <summary>A given flow in the sum that gives another.</summary>
/// <param name="Figure">The flow.</param>
/// <param name="IsTakenOff">Whether it is taken off.</param>
internal readonly record struct FlowPart(Figure Figure, bool IsTakenOff);
