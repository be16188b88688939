using System.Text;

namespace Kessan.Formats.GroupFolder;

/// <summary>How names of the engine are written in files.</summary>
internal static class Words
{
    /// <summary><c>RetainedEarnings</c> as <c>retained-earnings</c>.</summary>
    public static string Dashed(string name)
    {
        var dashed = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && dashed.Length > 0)
            {
                dashed.Append('-');
            }

            dashed.Append(char.ToLowerInvariant(letter));
        }

        return dashed.ToString();
    }
}
