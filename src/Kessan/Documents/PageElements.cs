namespace Kessan.Documents;

/// <summary>What the parts of a page that are no blocks are called in <c>printed.csv</c>.</summary>
public static class PageElements
{
    /// <summary>The title.</summary>
    public const string Title = "title";

    /// <summary>The message under the title.</summary>
    public const string Headline = "headline";

    /// <summary>What stands at the right of the title.</summary>
    public const string Remark = "remark";

    /// <summary>The footnotes.</summary>
    public const string Footnotes = "footnotes";
}
