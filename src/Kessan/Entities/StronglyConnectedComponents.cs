using System.Collections.Immutable;

namespace Kessan.Entities;

/// <summary>Strongly connected components of a directed graph (Tarjan 1972), without recursion, because chains of
/// holdings may be long.</summary>
internal sealed class StronglyConnectedComponents
{
    private readonly List<int>[] _targets;
    private readonly int[] _number;
    private readonly int[] _low;
    private readonly bool[] _open;
    private readonly int[] _next;
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _pending = new();
    private readonly List<ImmutableArray<int>> _found = [];
    private int _count;

    private StronglyConnectedComponents(List<int>[] targets)
    {
        _targets = targets;
        _number = new int[targets.Length];
        _low = new int[targets.Length];
        _open = new bool[targets.Length];
        _next = new int[targets.Length];
    }

    /// <summary>The components so that every edge leads from an earlier to a later one or stays inside; nodes in
    /// order.</summary>
    public static IReadOnlyList<ImmutableArray<int>> SourcesFirst(List<int>[] targets)
    {
        var search = new StronglyConnectedComponents(targets);
        for (var node = 0; node < targets.Length; node++)
        {
            if (search._number[node] == 0)
            {
                search.Visit(node);
            }
        }

        search._found.Reverse();
        return search._found;
    }

    private void Visit(int root)
    {
        Open(root);
        while (_path.TryPeek(out var node))
        {
            if (_next[node] < _targets[node].Count)
            {
                Follow(node, _targets[node][_next[node]++]);
                continue;
            }

            _path.Pop();
            if (_path.TryPeek(out var before))
            {
                _low[before] = Math.Min(_low[before], _low[node]);
            }

            if (_low[node] == _number[node])
            {
                Close(node);
            }
        }
    }

    private void Follow(int node, int target)
    {
        if (_number[target] == 0)
        {
            Open(target);
        }
        else if (_open[target])
        {
            _low[node] = Math.Min(_low[node], _number[target]);
        }
    }

    private void Open(int node)
    {
        _count++;
        _number[node] = _count;
        _low[node] = _count;
        _open[node] = true;
        _path.Push(node);
        _pending.Push(node);
    }

    private void Close(int root)
    {
        var component = new List<int>();
        int node;
        do
        {
            node = _pending.Pop();
            _open[node] = false;
            component.Add(node);
        } while (node != root);

        component.Sort();
        _found.Add([.. component]);
    }
}
