namespace Kessan.Diagnostics;

/// <summary>A finding about the user's data: what is wrong, where, what it means and what to do.</summary>
/// <param name="Code">The stable code, <c>KESnnnn</c>; each code has one factory method and one page.</param>
/// <param name="Severity">Errors stop publication; warnings and information do not.</param>
/// <param name="Message">One sentence in the user's words, with the figures expected and found.</param>
/// <param name="Location">The place in the user's files.</param>
/// <param name="Note">The consequence, with amounts; optional.</param>
/// <param name="Help">What to do; optional.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    SourceLocation Location,
    string? Note = null,
    string? Help = null
) : IComparable<Diagnostic>
{
    /// <summary>Whether it says that something does not balance or that a proof fails.</summary>
    /// <remarks>Then figures are wrong, whoever agrees to them: such a finding cannot be accepted.</remarks>
    public bool ConcernsProof { get; init; }

    /// <summary>Orders by place, then code, then wording: the order of a report never depends on the order of
    /// work.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Location.CompareTo(other.Location);
        if (byPlace != 0)
        {
            return byPlace;
        }

        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }
}
