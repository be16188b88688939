namespace Kessan.TieOut.Feasibility;

/// <summary>What a limit rests on: a number's own print, or other limits it was worked out from.</summary>
internal sealed class Reason
{
    private readonly int _variable = -1;
    private readonly IReadOnlyList<Limit?> _limits = [];
    private readonly int _except = -1;

    private Reason(int variable) => _variable = variable;

    private Reason(IReadOnlyList<Limit?> limits, int except) => (_limits, _except) = (limits, except);

    /// <summary>Nothing in the document: an amount from outside, a formula.</summary>
    public static Reason Given { get; } = new(-1);

    /// <summary>What a number prints.</summary>
    public static Reason Print(int variable) => new(variable);

    /// <summary>Other limits, one of them left out where it is the limit's own number.</summary>
    public static Reason Of(IReadOnlyList<Limit?> limits, int except = -1) => new(limits, except);

    /// <summary>The numbers whose prints all this rests on.</summary>
    public static SortedSet<int> Behind(IEnumerable<Reason> reasons)
    {
        var variables = new SortedSet<int>();
        var seen = new HashSet<Reason>();
        var open = new Stack<Reason>(reasons);
        while (open.TryPop(out var reason))
        {
            if (!seen.Add(reason))
            {
                continue;
            }

            if (reason._variable >= 0)
            {
                _ = variables.Add(reason._variable);
            }

            reason.PushParts(open);
        }

        return variables;
    }

    private void PushParts(Stack<Reason> open)
    {
        for (var place = 0; place < _limits.Count; place++)
        {
            if (place != _except && _limits[place] is { } limit)
            {
                open.Push(limit.Reason);
            }
        }
    }
}
