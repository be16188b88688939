namespace Kessan.TieOut.Structure;

/// <summary>Tells a label that goes on in the next line from two labels.</summary>
internal static class WrappedLabel
{
    private static readonly string[] Joints = ["and", "of", "for", "to", "in", "on", "from", "by", "the", "or", "with"];

    /// <summary>Whether a line's label goes on in the next line.</summary>
    /// <param name="label">The label so far.</param>
    /// <param name="next">The next line's first words.</param>
    public static bool GoesOn(string label, string next)
    {
        var last = label[(label.LastIndexOf(' ') + 1)..];
        return IsOpen(label)
            || label.EndsWith(',')
            || label.EndsWith('&')
            || label.EndsWith('、')
            || Joints.Contains(last, StringComparer.OrdinalIgnoreCase)
            || (
                next.Length > 0
                && char.IsAsciiLetterLower(next[0])
                && !next.StartsWith("of which", StringComparison.Ordinal)
            );
    }

    private static bool IsOpen(string label) =>
        label.Count(one => one is '(' or '（') > label.Count(one => one is ')' or '）');
}
