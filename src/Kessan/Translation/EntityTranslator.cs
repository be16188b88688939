using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>Translates one entity at one closing.</summary>
internal sealed class EntityTranslator
{
    private readonly EntityLedger _ledger;
    private readonly CombinedLedger _combined;
    private readonly TranslationPolicy _policy;
    private readonly AccountTreatment[] _treatments;
    private readonly TranslationRates _rates;
    private readonly TranslationJournals _journals;
    private readonly int _dimensions;

    public EntityTranslator(
        EntityLedger ledger,
        CombinedLedger combined,
        TranslationPolicy policy,
        AccountTreatment[] treatments
    )
    {
        _ledger = ledger;
        _combined = combined;
        _policy = policy;
        _treatments = treatments;
        _rates = new(combined, ledger.Entity, policy);
        _journals = new(_rates.Entity, ledger.Frame.Group.Chart);
        _dimensions = ledger.Frame.Group.Dimensions.Count;
    }

    /// <summary>The entity's segments, its translation and its findings.</summary>
    public EntityOutcome Run()
    {
        if (!_rates.IsIdentity)
        {
            CheckBefore();
        }

        var outcome = _rates.IsIdentity ? Keep() : Translate();
        return outcome with { Findings = [.. _rates.Findings] };
    }

    private void CheckBefore()
    {
        if (_ledger.Frame.Group.Chart.WithRole(AccountRole.CumulativeTranslationAdjustment) is null)
        {
            _rates.Fail(TranslationDiagnostics.AccountMissing(_rates.Entity));
        }

        if (_rates.Continues(_ledger) && _ledger.Before!.Translation?.State is null)
        {
            var closing = _ledger.Before.Frame.Closing.ToString();
            _rates.Fail(TranslationDiagnostics.LeftOutBefore(_rates.Entity, closing));
        }
    }

    private EntityOutcome Keep()
    {
        var opening = EntityOpening.Of(_ledger, _rates, _treatments);
        long[][] none = [.. _ledger.Sources.Select(_ => Array.Empty<long>())];
        var balances = new BalanceAnalysis(_ledger, opening, _rates, _treatments, none);
        balances.Run(new MovementTotals(), Fraction.Zero);
        _journals.AddRollForward(balances.RollForward);
        var results = FunctionalTotals.Of(_ledger, _treatments).Results;
        var result = new Fraction(results, System.Numerics.BigInteger.One);
        var translation = new EntityTranslation(_ledger.Entity, Fraction.Zero, Fraction.Zero, [], 0, 0, result, [])
        {
            State = TranslationState.Empty,
        };
        return new(
            [.. _ledger.Sources.Select(s => s.WithFunctionalAsPresentation()), .. _journals.Build()],
            translation
        );
    }

    private EntityOutcome Translate()
    {
        var opening = EntityOpening.Of(_ledger, _rates, _treatments);
        var amounts = new TranslatedColumns(_ledger, _rates, _treatments);
        amounts.TranslateResults(_dimensions, _journals);
        var balances = TranslateBalances(opening, amounts);
        var proofRates = new TranslationRates(_combined, _ledger.Entity, _policy);
        var proof = new TranslationProof(_ledger, proofRates, _treatments);
        if (!_rates.AreComplete || !proofRates.AreComplete)
        {
            _rates.Adopt(proofRates);
            return LeaveOut();
        }

        _rates.CompareAverages();
        return Close(opening, amounts, balances, proof);
    }

    private BalanceAnalysis TranslateBalances(EntityOpening opening, TranslatedColumns amounts)
    {
        var before = new MovementTotals();
        var booked = 0L;
        if (_rates.Continues(_ledger))
        {
            foreach (var segment in _ledger.Before!.Sources.Concat(_ledger.Before.Added))
            {
                before.Add(segment, segment.Presentation, _treatments, _journals.AdjustmentKey);
            }

            booked = (long)FunctionalTotals.Of(_ledger.Before, _treatments).Equity(Movement.Dividends);
        }

        var now = (long)FunctionalTotals.Of(_ledger, _treatments).Equity(Movement.Dividends);
        var declared = new DividendRates(_ledger.Frame, _rates);
        _rates.CompareDividends(now, declared);
        Fraction Average() => _rates.At(_rates.Average(_ledger.Frame)).Exact(1);
        var factor = now == booked ? Fraction.Zero : declared.Translate(booked, now, Average) / (now - booked);
        var balances = new BalanceAnalysis(_ledger, opening, _rates, _treatments, amounts.Presentation);
        balances.Run(before.Sorted(), factor);
        return balances;
    }

    /// <summary>The rates of the year to date: earlier closing periods keep the rates they were translated
    /// at.</summary>
    private ImmutableArray<RateUse> RatesOfYear()
    {
        var earlier = _rates.Continues(_ledger) ? _ledger.Before!.Translation!.Rates : [];
        var kept = earlier.Where(use => use.Entry.Kind != RateKind.Closing);
        return [.. kept.Concat(_rates.Uses).DistinctBy(use => (use.Purpose, use.Entry.From, use.Entry.To))];
    }

    private EntityOutcome Close(
        EntityOpening opening,
        TranslatedColumns amounts,
        BalanceAnalysis balances,
        TranslationProof proof
    )
    {
        var state = _rates.Continues(_ledger) ? _ledger.Before!.Translation!.State! : TranslationState.Empty;
        state = new(
            state.Results + amounts.Results,
            state.Movements + balances.Exact,
            state.Lines + amounts.ResultLines + balances.Lines
        );
        var outOfBalance = amounts.OutOfBalance;
        var lines = amounts.AtClosing + CarriedOpening(opening) + state.Results + state.Movements;
        var adjustment = outOfBalance - lines;
        var posted = Rounding.Round(adjustment, RoundingRule.HalfAwayFromZero);
        var unposted = Rounding.Round(outOfBalance, RoundingRule.HalfAwayFromZero);
        _journals.AddVanished(balances.Vanished);
        var left = amounts.Sum() + _journals.VanishedSum - unposted;
        var rounding = Invariant.Narrow(-(left + posted));
        var count = state.Lines + amounts.ClosingLines + opening.Lines.Count(line => line.Exact is not null) + 2;
        Check(adjustment, proof.Derived, rounding - opening.RoundingCarried, count);
        _journals.AddAdjustment(opening, posted, rounding, left);
        _journals.AddRollForward(balances.RollForward);
        var translation = new EntityTranslation(
            _ledger.Entity,
            adjustment,
            proof.Derived,
            proof.Components,
            rounding,
            count,
            state.Results + amounts.ResultsAtClosing,
            RatesOfYear()
        )
        {
            RoundingCarried = opening.RoundingCarried,
            DatedBeyondAverage = proof.DatedBeyondAverage,
            State = state,
        };
        return new([.. amounts.Segments(), .. _journals.Build()], translation);
    }

    private void Check(Fraction adjustment, Fraction derived, Fraction rounding, int lines)
    {
        Invariant.Holds(
            adjustment == derived,
            $"translation of {_rates.Entity.Code}: the lines leave {adjustment}, the movements {derived}"
        );
        var magnitude = rounding.IsNegative ? -rounding : rounding;
        Invariant.Holds(
            magnitude * 2 <= lines,
            $"translation of {_rates.Entity.Code}: rounding of {rounding} is more than half a unit a line of {lines}"
        );
    }

    private Fraction CarriedOpening(EntityOpening opening)
    {
        var sum = opening.RoundingCarried;
        foreach (var line in opening.Lines)
        {
            if (_treatments[MovementKey.Account(line.Key << 8)] == AccountTreatment.CarriedBalance)
            {
                sum += line.Exact ?? line.Presentation;
            }
        }

        return sum;
    }

    private EntityOutcome LeaveOut()
    {
        var nothing = new EntityTranslation(_ledger.Entity, Fraction.Zero, Fraction.Zero, [], 0, 0, Fraction.Zero, []);
        return new([.. _ledger.Sources.Select(s => s.WithPresentation(new long[s.Count]))], nothing);
    }
}

/// <summary>What translation of one entity comes to.</summary>
/// <param name="Segments">Its segments, presentation amounts filled in, and those added.</param>
/// <param name="Translation">The translation and its proof.</param>
internal sealed record EntityOutcome(ImmutableArray<PostingSegment> Segments, EntityTranslation Translation)
{
    /// <summary>Its findings.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}
