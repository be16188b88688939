using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Wording;

namespace Kessan.Documents.References;

/// <summary>Prints references: finds the facts, compares, rounds and words them in the document's language.</summary>
/// <remarks>It keeps nothing but what its book remembers; documents of one close may be printed side by
/// side.</remarks>
/// <param name="frame">What all references of the document are read against.</param>
public sealed class ReferencePrinter(ReferenceFrame frame)
{
    /// <summary>The document's frame.</summary>
    public ReferenceFrame Frame { get; } = frame;

    /// <summary>Finds facts without printing them.</summary>
    public FigureResolver Resolver { get; } = new(frame);

    /// <summary>Prints a reference: one run with its number, or the reference as written and findings.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="context">The row and column it stands in.</param>
    /// <param name="at">Where its first character stands.</param>
    public Checked<Run> Print(Reference reference, ReferenceContext context, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(context);
        return reference switch
        {
            PeriodReference period => Print(period, context, at),
            FigureReference figure => Print(figure, context, at),
            _ => throw new InvariantViolationException($"{reference.GetType().Name} is no reference"),
        };
    }

    /// <summary>Prints a text: a run for every part, in order.</summary>
    public Checked<ImmutableArray<Run>> Print(Template template, ReferenceContext context)
    {
        ArgumentNullException.ThrowIfNull(template);
        var printed = template.Parts.Select(part => Print(part, context)).ToArray();
        return Checked.With<ImmutableArray<Run>>(
            [.. printed.Select(run => run.Value)],
            printed.SelectMany(run => run.Findings)
        );
    }

    private Checked<Run> Print(TemplatePart part, ReferenceContext context) =>
        part switch
        {
            LiteralPart literal => Checked.Clean(new Run(literal.Text)),
            ReferencePart reference => Print(reference.Reference, context, reference.Location),
            _ => throw new InvariantViolationException($"{part.GetType().Name} is no part of a text"),
        };

    private Checked<Run> Print(PeriodReference reference, ReferenceContext context, SourceLocation at)
    {
        var period = Resolver.Resolve(reference, context, at);
        return period.Value is { } found
            ? Checked.Clean(new Run(PeriodWords.Of(found, reference.Style, Frame.Calendar, Frame.Language)))
            : new(AsWritten(reference), period.Findings);
    }

    private Checked<Run> Print(FigureReference reference, ReferenceContext context, SourceLocation at)
    {
        var resolved = Resolver.Resolve(reference, context, at);
        if (resolved.Value is not { } figure)
        {
            return new(AsWritten(reference), resolved.Findings);
        }

        var number = figure.Number;
        var unfit = Unfit(number, reference.Display);
        return unfit is null
            ? Checked.Clean(Print(figure, reference.Display, context))
            : Checked.With(
                AsWritten(reference),
                [
                    ReferenceDiagnostics.DisplayUnfit(
                        at.Within(reference.DisplayColumn),
                        unfit,
                        $"{figure.Id} in {number.Unit}"
                    ),
                ]
            );
    }

    /// <summary>Prints a figure already found.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="display">How; what does not fit it must have been refused.</param>
    /// <param name="context">The row and column it stands in.</param>
    public Run Print(ResolvedFigure figure, NumberDisplay display, ReferenceContext context)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(context);
        figure = figure with { IsDeducted = display.Deducted || context.Display.Deducted };
        var rules = new NumberRules(Frame.Language, Frame.Amounts, context.AmountUnit ?? Frame.AmountUnit);
        var number = figure.Number;
        var text = NumberWriter.Write(number, rules.Display(number, display, context.Display), rules);
        return new(text.Wording)
        {
            Number = new(figure.Id, figure.Value, figure.Unit, text.Text, text.Scale)
            {
                Operands = figure.Operands,
                Status = figure.Status,
                Comparison = figure.Comparison?.Kind,
                Form = text.Form,
                Direction = text.Direction,
            },
        };
    }

    /// <summary>The word of a display that a number cannot bear; null where it bears all.</summary>
    private static string? Unfit(NumberToPrint number, NumberDisplay display)
    {
        if (display.Unit is { } unit && !number.Kind.CanBePrintedIn(unit))
        {
            return unit.ToString().ToLowerInvariant();
        }

        return display.Wording is not null && number is { Comparison: not null, IsMovement: false }
            ? "a word of direction"
            : null;
    }

    private static Run AsWritten(Reference reference) => new($"{{{reference.Source}}}");
}
