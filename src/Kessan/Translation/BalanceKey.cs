using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>The movements of one account and partner while they are analysed; arrays by movement, minor
/// units.</summary>
internal sealed class BalanceKey(int movements)
{
    private const int Opening = (int)Movement.Opening;
    private const int Change = (int)Movement.Change;
    private const int None = (int)Movement.None;

    private readonly bool[] _hasRows = new bool[movements];
    private long _openingFunctional;
    private long _openingPresentation;

    /// <summary>As the rows say.</summary>
    public long[] RawFunctional { get; } = new long[movements];

    /// <summary>As the rows are translated.</summary>
    public long[] RawPresentation { get; } = new long[movements];

    /// <summary>The analysis in functional currency.</summary>
    public long[] Analysed { get; } = new long[movements];

    /// <summary>The analysis in presentation currency.</summary>
    public long[] Presented { get; } = new long[movements];

    /// <summary>What increments count from, functional.</summary>
    public long[] BaseFunctional { get; } = new long[movements];

    /// <summary>What increments count from, presentation.</summary>
    public long[] BasePresentation { get; } = new long[movements];

    /// <summary>Begins a key.</summary>
    public void Begin()
    {
        foreach (
            var column in new[]
            {
                RawFunctional,
                RawPresentation,
                Analysed,
                Presented,
                BaseFunctional,
                BasePresentation,
            }
        )
        {
            Array.Clear(column);
        }

        Array.Clear(_hasRows);
        _openingFunctional = 0;
        _openingPresentation = 0;
    }

    public void AddRaw(MovementTotal total)
    {
        var movement = (int)MovementKey.Movement(total.Key);
        RawFunctional[movement] += total.Functional;
        RawPresentation[movement] += total.Presentation;
        _hasRows[movement] = true;
    }

    public void AddBase(MovementTotal total)
    {
        var movement = (int)MovementKey.Movement(total.Key);
        BaseFunctional[movement] += total.Functional;
        BasePresentation[movement] += total.Presentation;
    }

    public void AddOpening(OpeningLine line)
    {
        _openingFunctional += line.Functional;
        _openingPresentation += line.Presentation;
    }

    /// <summary>Takes the opening out of what the rows call opening and change.</summary>
    public void TakeOpeningOut(Movement target, bool continues)
    {
        RawFunctional.CopyTo(Analysed, 0);
        Analysed[Change] = RawFunctional[Opening] + RawFunctional[Change] + RawFunctional[None] - _openingFunctional;
        Analysed[Opening] = 0;
        Analysed[None] = 0;
        Analysed[(int)target] += _openingFunctional;
        if (!continues)
        {
            BaseFunctional[(int)target] = _openingFunctional;
            BasePresentation[(int)target] = _openingPresentation;
        }
    }

    /// <summary>One currency: what is analysed is what is presented.</summary>
    public void CopyFunctional()
    {
        Analysed.CopyTo(Presented, 0);
        RawFunctional.CopyTo(RawPresentation, 0);
    }

    /// <summary>What the rows that carry the opening and the unanalysed change take: those that call themselves
    /// opening, and the others.</summary>
    public (long Opening, long Change) SpreadOpening(Movement target)
    {
        var total = Presented[Change] + _openingPresentation;
        if (target == Movement.Opening)
        {
            total += Presented[Opening] - _openingPresentation;
        }

        if (!_hasRows[Opening])
        {
            return (0, total);
        }

        var part =
            RawFunctional[Opening] == _openingFunctional || _openingFunctional == 0
                ? _openingPresentation
                : Rounding.Round(
                    new((System.Numerics.BigInteger)_openingPresentation * RawFunctional[Opening], _openingFunctional),
                    RoundingRule.HalfAwayFromZero
                );
        return (part, total - part);
    }

    /// <summary>What the rows of another movement take: all of it but what was added to it from the
    /// opening.</summary>
    public long OwnPresentation(int movement, Movement target) =>
        Presented[movement] - (movement == (int)target ? _openingPresentation : 0);
}
