using System.Globalization;
using System.Text;
using Kessan.Documents;

namespace Kessan.Formats.Html;

/// <summary>Writes measures and colours as style sheets have them.</summary>
internal static class Css
{
    /// <summary>Hundredths as a plain decimal.</summary>
    public static string Hundredths(long hundredths) =>
        string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}")
            .TrimEnd('0')
            .TrimEnd('.');

    /// <summary>A size in points, without unit.</summary>
    public static string Points(int size) => Hundredths(size);

    /// <summary>A colour.</summary>
    public static string Colour(int colour) => string.Create(CultureInfo.InvariantCulture, $"#{colour:x6}");

    /// <summary>The properties of a theme, which the style sheet reads.</summary>
    public static string Properties(Document document)
    {
        var theme = document.Theme;
        var text = new StringBuilder(":root{");
        foreach (
            var (name, colour) in new[]
            {
                ("primary", theme.Primary),
                ("accent", theme.Accent),
                ("text", theme.Text),
                ("muted", theme.Muted),
                ("tint", theme.Tint),
                ("page", theme.Background),
            }
        )
        {
            text.Append($"--{name}:{Colour(colour)};");
        }

        text.Append($"--font:{Font(theme.LatinFont)},{Font(theme.JapaneseFont)}");
        text.Append(",\"Hiragino Sans\",\"Noto Sans CJK JP\",\"Noto Sans JP\",sans-serif;");
        text.Append($"--w:{Points(document.Format.Width)};--h:{Points(document.Format.Height)};");
        text.Append($"--margin:{Points(document.Format.Margin)};--title:{Points(theme.TitleSize)};");
        text.Append($"--body:{Points(theme.BodySize)};--tablesize:{Points(theme.TableSize)};");
        text.Append($"--note:{Points(theme.NoteSize)};--lead:{document.Language.Choose("1.24", "1.38")}}}\n");
        text.Append($"@page{{size:{Points(document.Format.Width)}pt {Points(document.Format.Height)}pt;");
        text.Append($"margin:{(HeadHtml.IsSlides(document) ? "0" : Points(document.Format.Margin) + "pt")}}}\n");
        return text.ToString();
    }

    /// <summary>A family's name; what could end the name or the sheet is left out.</summary>
    private static string Font(string family) =>
        $"\"{string.Concat(family.Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-'))}\"";
}
