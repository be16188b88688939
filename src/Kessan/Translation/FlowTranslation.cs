using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>Translates the results of one segment: what was added since the closing before, at the average of that
/// time.</summary>
/// <remarks>A key's amount is last closing's presentation amount plus its rounded increment, so an earlier period
/// is never translated again. Rows of one key share one increment: the largest takes what the others, at the
/// average, leave.</remarks>
internal sealed class FlowTranslation(FlowRows now, PriorFlows? prior, Func<ColumnConversion> average)
{
    private readonly List<PostingRow> _vanished = [];
    private ColumnConversion? _average;
    private Int128 _increments;

    /// <summary>Rows of keys that vanished: functional zero, presentation what they came to.</summary>
    public IReadOnlyList<PostingRow> Vanished => _vanished;

    /// <summary>How many increments were rounded.</summary>
    public int Lines { get; private set; }

    /// <summary>The increments before rounding, presentation minor units.</summary>
    public Fraction Exact =>
        _increments == 0 ? Fraction.Zero : _average!.Conversion.Exact((System.Numerics.BigInteger)_increments);

    /// <summary>Fills in the presentation amounts of the results.</summary>
    public void Translate(Span<long> into)
    {
        if (prior is null)
        {
            TranslateAll(into);
            return;
        }

        for (var place = 0; place < now.Count; )
        {
            var order = prior.IsAtEnd ? 1 : prior.Compare(now, place);
            if (order < 0)
            {
                Vanish();
                continue;
            }

            var end = place + 1;
            while (end < now.Count && now.Compare(place, now, end) == 0)
            {
                end++;
            }

            Fill(place, end, order == 0 ? prior.Read() : (0, 0), into);
            place = end;
        }

        while (!prior.IsAtEnd)
        {
            Vanish();
        }
    }

    private void TranslateAll(Span<long> into)
    {
        var functional = now.Segment.Functional;
        for (var place = 0; place < now.Count; place++)
        {
            into[now[place]] = Increment(functional[now[place]]);
        }
    }

    private void Fill(int place, int end, (long Functional, long Presentation) before, Span<long> into)
    {
        var functional = now.Segment.Functional;
        var (sum, largest) = (functional[now[place]], place);
        for (var i = place + 1; i < end; i++)
        {
            sum += functional[now[i]];
            largest = IsLarger(functional[now[i]], functional[now[largest]]) ? i : largest;
        }

        var left = before.Presentation + Increment(sum - before.Functional);
        for (var i = place; i < end; i++)
        {
            if (i != largest)
            {
                into[now[i]] = functional[now[i]] == 0 ? 0 : Average.Convert(functional[now[i]]);
                left -= into[now[i]];
            }
        }

        into[now[largest]] = left;
    }

    private void Vanish()
    {
        var sample = prior!.Sample();
        var (functional, presentation) = prior.Read();
        presentation += Increment(-functional);
        if (presentation != 0)
        {
            _vanished.Add(sample with { Amount = presentation });
        }
    }

    private long Increment(long functional)
    {
        if (functional == 0)
        {
            return 0;
        }

        Lines++;
        _increments += functional;
        return Average.Convert(functional);
    }

    private ColumnConversion Average => _average ??= average();

    private static bool IsLarger(long left, long right)
    {
        var (one, other) = (Int128.Abs(left), Int128.Abs(right));
        return one != other ? one > other : left > right;
    }
}
