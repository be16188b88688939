using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Goes through the pairs and account groups one after the other: sums, splits, names the reason,
/// finds.</summary>
internal sealed class Reconciliation
{
    private readonly TranslatedLedger _ledger;
    private readonly IntercompanyPolicy _policy;
    private readonly RelationAuthority _authority;
    private readonly PairSums _sums;
    private readonly DifferenceSplitter _splitter;
    private readonly TimingEvidence _timing;
    private readonly ImmutableArray<IntercompanyMatch>.Builder _matches =
        ImmutableArray.CreateBuilder<IntercompanyMatch>();
    private readonly List<Diagnostic> _findings = [];
    private readonly ImmutableArray<long>.Builder _roundings = ImmutableArray.CreateBuilder<long>();
    private long _explained;

    public Reconciliation(TranslatedLedger ledger, IntercompanyPolicy policy, RelationAuthority authority)
    {
        (_ledger, _policy, _authority) = (ledger, policy, authority);
        var rates = new ClosingRates(ledger.Frame);
        _sums = new(ledger);
        _splitter = new(ledger.Frame.Group, _sums, rates);
        _timing = new(ledger.Frame, authority, rates);
        Differences = new(ledger, _sums);
    }

    /// <summary>One match for every slot.</summary>
    public ImmutableArray<IntercompanyMatch> Matches => _matches.ToImmutable();

    /// <summary>What is to be posted.</summary>
    public ExchangeDifferences Differences { get; }

    /// <summary>All findings about differences.</summary>
    public IEnumerable<Diagnostic> Findings => _findings.Concat(Totals());

    /// <summary>Matches every slot.</summary>
    public void Match(PairSlots slots)
    {
        for (var i = 0; i < slots.Keys.Length; i++)
        {
            _matches.Add(Match(slots.Keys[i], slots.Rows.Segments(i), slots.Rows.Rows(i)));
        }
    }

    private IntercompanyMatch Match(long slot, ReadOnlySpan<int> segments, ReadOnlySpan<int> rows)
    {
        var (entity, partner) = (SlotKey.Entity(slot), SlotKey.Partner(slot));
        var (group, terms) = (_authority.Groups[SlotKey.Group(slot)], _authority.TermsOf(slot));
        _sums.Sum(entity, segments, rows);
        var difference = _sums.EntitySide + _sums.PartnerSide;
        var match = new IntercompanyMatch(
            group,
            entity,
            partner,
            _sums.EntitySide,
            _sums.PartnerSide,
            difference,
            DifferenceReason.None,
            terms.Tolerance ?? _policy.Tolerance,
            terms.Location
        );
        if (difference == 0)
        {
            return match;
        }

        var split = _splitter.Split(entity, partner);
        var (reason, evidence) = ReasonOf(slot, split.Unexplained);
        Differences.Note(slot, group, split, segments, rows);
        var needsPlace = split.Currency != 0 || split.Unexplained != 0;
        Report(match, split, needsPlace ? Largest(segments, rows) : terms.Location, (reason, evidence));
        var parts = split.Parts(reason);
        return match with { Parts = parts, Reason = MainReason(parts) };
    }

    private static DifferenceReason MainReason(ImmutableArray<DifferencePart> parts)
    {
        var main = default(DifferencePart);
        foreach (var part in parts)
        {
            main = Math.Abs(part.Amount) > Math.Abs(main.Amount) ? part : main;
        }

        return main.Reason;
    }

    private (DifferenceReason Reason, string Evidence) ReasonOf(long slot, long unexplained)
    {
        if (unexplained == 0)
        {
            return (DifferenceReason.None, string.Empty);
        }

        if (_timing.Find(slot, unexplained) is { } shown)
        {
            return (DifferenceReason.Timing, $"{shown.What} ({shown.Location})");
        }

        var isOneSided = _sums.EntitySide == 0 || _sums.PartnerSide == 0;
        return (isOneSided ? DifferenceReason.MissingSide : DifferenceReason.Amount, string.Empty);
    }

    private void Report(
        IntercompanyMatch match,
        DifferenceSplit split,
        SourceLocation at,
        (DifferenceReason Reason, string Evidence) rest
    )
    {
        _explained += split.Explained;
        if (split.Rounding != 0)
        {
            _roundings.Add(split.Rounding);
        }

        if (split.Currency != 0)
        {
            var report = About(match, split.Currency, at);
            _findings.Add(IntercompanyDiagnostics.ExchangeDifference(report, _sums.CurrencyName(split.Deal)));
        }

        if (split.Unexplained != 0)
        {
            _findings.Add(Unexplained(match, About(match, split.Unexplained, at), rest));
        }
    }

    private Diagnostic Unexplained(
        IntercompanyMatch match,
        DifferenceReport report,
        (DifferenceReason Reason, string Evidence) rest
    )
    {
        if (Math.Abs(report.Amount.Minor) <= match.Tolerance)
        {
            return IntercompanyDiagnostics.Tolerated(report, In(match.Tolerance));
        }

        if (Left(match) is { } left)
        {
            return IntercompanyDiagnostics.TradeAfterLeaving(report, left);
        }

        return rest.Reason switch
        {
            DifferenceReason.Timing => IntercompanyDiagnostics.Timing(report, rest.Evidence),
            DifferenceReason.MissingSide => IntercompanyDiagnostics.MissingSide(report),
            _ => IntercompanyDiagnostics.AmountsDiffer(report),
        };
    }

    /// <summary>The company that left during the year, where the one that stayed has more: only that can be later
    /// trade.</summary>
    private string? Left(IntercompanyMatch match)
    {
        var scope = _ledger.Frame.Scope;
        var (one, two) = (Math.Abs(match.EntitySide), Math.Abs(match.PartnerSide));
        var (left, more) = (scope[match.Entity].HasBalances, scope[match.Partner].HasBalances) switch
        {
            (false, true) => (match.Entity, two > one),
            (true, false) => (match.Partner, one > two),
            _ => (-1, false),
        };
        return more ? _ledger.Frame.Group.Entities[left].Code : null;
    }

    private DifferenceReport About(IntercompanyMatch match, long amount, SourceLocation at)
    {
        var entities = _ledger.Frame.Group.Entities;
        return new(
            (entities[match.Entity].Code, entities[match.Partner].Code),
            match.Group,
            In(match.EntitySide),
            In(match.PartnerSide),
            In(amount),
            at
        );
    }

    private SourceLocation Largest(ReadOnlySpan<int> segments, ReadOnlySpan<int> rows)
    {
        var (best, place) = (-1L, new SourceLocation("intercompany.csv"));
        for (var i = 0; i < rows.Length; i++)
        {
            var segment = _ledger.Segments[segments[i]];
            var amount = Math.Abs(segment.Presentation[rows[i]]);
            var at = RowPlace.Of(segment, rows[i]);
            if (at.Line > 0 && (amount > best || (amount == best && at.CompareTo(place) < 0)))
            {
                (best, place) = (amount, at);
            }
        }

        return place;
    }

    private IEnumerable<Diagnostic> Totals()
    {
        if (_roundings.Count > 0)
        {
            var largest = In(_roundings.Max(Math.Abs));
            yield return IntercompanyDiagnostics.RoundingPosted(_roundings.Count, In(_roundings.Sum()), largest);
        }

        if (!Differences.HasAccount && _explained != 0)
        {
            yield return IntercompanyDiagnostics.NoExchangeAccount(In(_explained));
        }
    }

    private Money In(long minor) => new(minor, _ledger.Frame.Group.PresentationCurrency);
}
