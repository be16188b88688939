namespace Kessan.Documents.Layout;

/// <summary>The sizes a page's text is set in, smaller step by step until everything fits.</summary>
/// <remarks>Texts of one size stay alike all over the page; a table is set down by itself.</remarks>
internal sealed class TextSizes(Theme theme)
{
    private const int Step = 50;

    private readonly Dictionary<string, int> _steps = new(StringComparer.Ordinal);

    /// <summary>The size now of what has the size by its definition.</summary>
    /// <param name="group">What is set down together.</param>
    /// <param name="size">The size by definition, hundredths of a point.</param>
    public int Of(string group, int size) => Math.Max(Least(size), size - (_steps.GetValueOrDefault(group) * Step));

    /// <summary>Sets a group down a step.</summary>
    /// <returns>Whether it was not at the smallest size yet.</returns>
    public bool Shrink(string group, int size)
    {
        if (Of(group, size) <= Least(size))
        {
            return false;
        }

        _steps[group] = _steps.GetValueOrDefault(group) + 1;
        return true;
    }

    private int Least(int size) => Math.Min(size, theme.SmallestSize);
}
