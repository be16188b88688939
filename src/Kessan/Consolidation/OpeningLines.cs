using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>The opening balances of one entity in both currencies, and the exact translation adjustment they
/// leave.</summary>
internal sealed class OpeningLines
{
    private readonly int _entity;
    private readonly EntityPosition? _before;
    private readonly Dictionary<(int Account, int Partner), (Int128 Functional, Int128 Presentation)> _lines = [];
    private Fraction _exact;
    private Int128 _rounded;

    public OpeningLines(int entity, Conversion conversion, EntityPosition? before = null)
    {
        _entity = entity;
        _before = before;
        Conversion = conversion;
        foreach (var (key, balance) in before?.Balances ?? ImmutableSortedDictionary<(int, int), PositionBalance>.Empty)
        {
            _lines[key] = (balance.Functional, balance.Presentation);
            _rounded += balance.Presentation;
        }
    }

    public Conversion Conversion { get; }

    public void AddAtClosing((int Account, int Partner) key, long amount)
    {
        _exact += Conversion.Exact(amount);
        Add(key, amount, Conversion.Convert(amount));
    }

    public void AddHistorical((int Account, int Partner) key, long amount, long historical)
    {
        _exact += historical;
        Add(key, amount, historical);
    }

    /// <summary>The position: what the lines leave unrounded is the translation adjustment, the rest
    /// rounding.</summary>
    public EntityPosition ToPosition(bool reported)
    {
        var adjustment = (_before?.TranslationAdjustment ?? Fraction.Zero) - _exact;
        var rounding = -_rounded - Amounts.Rounding.Round(adjustment, RoundingRule.HalfAwayFromZero);
        return new(
            _entity,
            _lines.ToImmutableSortedDictionary(
                line => line.Key,
                line => new PositionBalance(
                    Invariant.Narrow(line.Value.Functional),
                    Invariant.Narrow(line.Value.Presentation)
                )
            ),
            reported
                ? _lines.ToImmutableSortedDictionary(line => line.Key, line => Invariant.Narrow(line.Value.Functional))
                : _before?.Reported ?? ImmutableSortedDictionary<(int, int), long>.Empty,
            adjustment,
            Invariant.Narrow(rounding)
        );
    }

    private void Add((int Account, int Partner) key, long functional, long presentation)
    {
        var sum = _lines.GetValueOrDefault(key);
        _lines[key] = (sum.Functional + functional, sum.Presentation + presentation);
        _rounded += presentation;
    }
}
