using Kessan.Diagnostics;
using Kessan.Facts.Labels;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Facts.Measures;

/// <summary>A figure a group defines by a formula over concepts.</summary>
/// <param name="Name">Its name, used wherever a concept may be.</param>
/// <param name="Formula">What it comes to.</param>
/// <param name="Naming">Its labels.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record Measure(string Name, Formula Formula, ConceptNaming Naming, SourceLocation Place)
{
    /// <summary>Where the text of the formula stands; its width is that of the text where places inside can be
    /// told.</summary>
    public SourceLocation FormulaPlace { get; init; } = Place;

    /// <summary>The unit the group states; null for what the formula comes to.</summary>
    public FormulaUnit? Unit { get; init; }

    /// <summary>Where that unit stands.</summary>
    public SourceLocation UnitPlace { get; init; } = Place;

    /// <summary>The fact of the statements it is bound to, or null.</summary>
    public FormulaOperand? Reconciles { get; init; }

    /// <summary>Where that stands.</summary>
    public SourceLocation ReconcilesPlace { get; init; } = Place;

    /// <summary>What it means and why it is given, in words for the reader; or null.</summary>
    public Wording? Definition { get; init; }

    /// <summary>Where an operand of the formula stands.</summary>
    public SourceLocation PlaceOf(FormulaOperand operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return FormulaPlace.Width > 1 && FormulaPlace.Column > 0
            ? FormulaPlace with
            {
                Column = FormulaPlace.Column + operand.At,
                Width = operand.Width,
            }
            : FormulaPlace;
    }
}
