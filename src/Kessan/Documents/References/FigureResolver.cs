using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.Documents.References;

/// <summary>Finds the facts a reference names and compares them.</summary>
/// <param name="frame">What all references of the document are read against.</param>
public sealed class FigureResolver(ReferenceFrame frame)
{
    private readonly MissingFacts _missing = new(frame);

    /// <summary>The figure of a reference; null with findings where there is none.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="context">The row and column it stands in.</param>
    /// <param name="at">Where its first character stands.</param>
    public Checked<ResolvedFigure?> Resolve(FigureReference reference, ReferenceContext context, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(context);
        var of = Find(reference.Subject, context, at);
        return of.Value is { } fact && reference.Comparison is { } comparison
            ? Compared(fact, comparison, context, at)
            : new(of.Value is null ? null : new ResolvedFigure(of.Value, null), of.Findings);
    }

    /// <summary>The period of a reference to a period; null with a finding where there is none.</summary>
    public Checked<ReportingPeriod?> Resolve(PeriodReference reference, ReferenceContext context, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(context);
        return PeriodOf(reference.Period, context, at);
    }

    private Checked<Fact?> Find(FigureSubject subject, ReferenceContext context, SourceLocation at)
    {
        if ((subject.Concept ?? context.Concept) is not { } concept)
        {
            return Refused<Fact>(ReferenceDiagnostics.NothingToStandFor(at.Within(1, 1), isRow: true));
        }

        var periodAt = at.Within(subject.PeriodColumn);
        var period = PeriodOf(subject.Period, context, periodAt);
        if (period.Value is not { } found)
        {
            return new(null, period.Findings);
        }

        var scenario = subject.Scenario ?? (subject.Period is null ? context.Scenario : null) ?? FactId.Actual;
        var members = Members(subject, context);
        return Find(new(concept, found, scenario, frame.Basis, members), at, periodAt);
    }

    private Checked<Fact?> Find(FactId id, SourceLocation at, SourceLocation periodAt)
    {
        if (frame.Book.Find(id) is { } fact)
        {
            return Checked.Clean<Fact?>(fact);
        }

        var isAhead = id.Scenario == FactId.Actual && id.Period.Closing > frame.Closed.Closing;
        return Refused<Fact>(
            isAhead && _missing.Knows(id.Concept)
                ? ReferenceDiagnostics.NotClosed(periodAt, id.Period.ToString(), frame.Closed.ToString())
                : _missing.Finding(id, at)
        );
    }

    private Checked<ResolvedFigure?> Compared(
        Fact of,
        ReferenceComparison comparison,
        ReferenceContext context,
        SourceLocation at
    )
    {
        var place = at.Within(comparison.Column);
        var against = comparison.Whole is { } whole
            ? Find(Whole(whole, of), context, place)
            : Base(of, comparison, place);
        if (against.Value is not { } found)
        {
            return new(null, against.Findings);
        }

        return ComparisonRule.Mismatch(comparison.Kind, of, found) is { } mismatch
            ? Refused<ResolvedFigure>(
                ReferenceDiagnostics.NotComparable(
                    place,
                    of.Id.ToString(),
                    found.Id.ToString(),
                    Why(mismatch, of, found)
                )
            )
            : Checked.Clean<ResolvedFigure?>(new(of, ComparisonRule.Compare(comparison.Kind, of, found)));
    }

    /// <summary>The whole of a share is of the figure's period and scenario where it names none.</summary>
    private static FigureSubject Whole(FigureSubject whole, Fact of) =>
        whole.Period is null
            ? whole with
            {
                Period = new(PeriodAnchor.Named, of.Id.Period, 0, 0),
                Scenario = whole.Scenario ?? of.Id.Scenario,
            }
            : whole;

    private Checked<Fact?> Base(Fact of, ReferenceComparison comparison, SourceLocation at)
    {
        if (comparison.Kind == ComparisonKind.AgainstTarget)
        {
            return Find(of.Id with { Scenario = comparison.Scenario ?? FactId.Actual }, at, at);
        }

        var isQuarterly = comparison.Kind == ComparisonKind.QuarterOnQuarter;
        var period =
            isQuarterly ? QuarterBefore(of)
            : comparison.Period is { } named ? named.Resolve(frame.Closed)
            : of.Id.Period.YearBefore;
        return period is { } found
            ? Find(of.Id with { Period = found, Scenario = comparison.Scenario ?? FactId.Actual }, at, at)
            : Refused<Fact>(
                isQuarterly
                    ? ReferenceDiagnostics.NoSuchPeriod(at, "qoq", of.Id.Period.ToString())
                    : ReferenceDiagnostics.NoSuchPeriod(at, $"{comparison.Period}", frame.Closed.ToString())
            );
    }

    /// <summary>The quarter before a quarter, or before the quarter a balance ends.</summary>
    private static ReportingPeriod? QuarterBefore(Fact of)
    {
        var period = of.Id.Period;
        var months = period.LastMonth - period.FirstMonth + 1;
        return period.LastMonth % 3 == 0 && (months == 3 || of.Start is null)
            ? new PeriodExpression(PeriodAnchor.Quarter, default, 0, -1).Resolve(
                new(period.FiscalYear, 1, period.LastMonth)
            )
            : null;
    }

    private Checked<ReportingPeriod?> PeriodOf(
        PeriodExpression? expression,
        ReferenceContext context,
        SourceLocation at
    )
    {
        if (expression is null)
        {
            return context.Period is { } column
                ? Checked.Clean<ReportingPeriod?>(column)
                : Checked.With<ReportingPeriod?>(null, [ReferenceDiagnostics.NothingToStandFor(at, isRow: false)]);
        }

        return expression.Resolve(frame.Closed) is { } period
            ? Checked.Clean<ReportingPeriod?>(period)
            : Checked.With<ReportingPeriod?>(
                null,
                [ReferenceDiagnostics.NoSuchPeriod(at, expression.ToString(), frame.Closed.ToString())]
            );
    }

    /// <summary>The row's members come along with its concept; a member named in the reference takes the place of the
    /// row's of the same dimension.</summary>
    private static ImmutableArray<FactMember> Members(FigureSubject subject, ReferenceContext context)
    {
        var members = subject.Members.ToDictionary(member => member.Dimension, StringComparer.Ordinal);
        foreach (var member in subject.Concept is null ? context.Members : [])
        {
            members.TryAdd(member.Dimension, member);
        }

        return [.. members.Values.OrderBy(member => member.Dimension, StringComparer.Ordinal)];
    }

    private static string Why(ComparisonMismatch mismatch, Fact of, Fact against) =>
        mismatch switch
        {
            ComparisonMismatch.Bases => "they belong to two frameworks",
            ComparisonMismatch.Units => $"one is in {of.Unit}, the other in {against.Unit}",
            _ => $"points are of ratios, and these are in {of.Unit}",
        };

    private static Checked<T?> Refused<T>(Diagnostic finding)
        where T : class => Checked.With<T?>(null, [finding]);
}
