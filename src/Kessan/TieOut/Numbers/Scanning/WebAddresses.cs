namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Finds addresses of the web and of mail.</summary>
internal static class WebAddresses
{
    /// <summary>The place behind an address that begins at a place; the place itself where none does.</summary>
    public static int End(NormalText text, int at)
    {
        var isWeb = text.Has(at, "http://") || text.Has(at, "https://") || text.Has(at, "www.");
        if (!isWeb && text[text.WordEnd(at)] != '@')
        {
            return at;
        }

        var end = at;
        while (end < text.Length && text[end] is > ' ' and < '\u007f' and not ('>' or '<' or '"'))
        {
            end++;
        }

        return end;
    }
}
