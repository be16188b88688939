using Kessan.Amounts;

namespace Kessan.Documents.Charts;

/// <summary>How a column is filled.</summary>
/// <param name="Fill">Its fill.</param>
/// <param name="Outline">Its outline; null for none.</param>
/// <param name="IsHatched">Whether the fill is hatched.</param>
public sealed record ColumnStyle(int Fill, int? Outline, bool IsHatched);

/// <summary>Which colours marks take: by series, whose figures they are, and what can be read.</summary>
/// <remarks>ISO 24896: actual solid dark, earlier lighter, target outlined, forecast hatched.</remarks>
public static class ChartPalette
{
    // Parts of the page's colour in a hundred: a lone series may be far lighter; one of a stack must stay itself.
    private const int LightenedAlone = 50;
    private const int LightenedInStack = 25;

    /// <summary>The colour of a series.</summary>
    public static int Series(Theme theme, int colour) =>
        theme.Series.IsEmpty
            ? theme.Primary
            : theme.Series[(colour % theme.Series.Length + theme.Series.Length) % theme.Series.Length];

    /// <summary>How a column of a colour is filled.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="colour">The colour of the series.</param>
    /// <param name="tone">Whose figures they are.</param>
    /// <param name="isAlone">Whether there is no other series of columns.</param>
    public static ColumnStyle Column(Theme theme, int colour, ChartTone tone, bool isAlone) =>
        tone switch
        {
            ChartTone.Earlier => new(
                Mix(colour, theme.Background, isAlone ? LightenedAlone : LightenedInStack),
                null,
                false
            ),
            ChartTone.Target => new(theme.Background, Outline(theme, colour), false),
            ChartTone.Forecast => new(colour, Outline(theme, colour), true),
            _ => new(colour, null, false),
        };

    /// <summary>The colour of text on a fill: the theme's text colour or the page's, whichever is told better; black
    /// or white where neither meets 4.5 to 1, as one of them always does.</summary>
    public static int TextOn(Theme theme, int fill)
    {
        var ofTheme = Better(fill, theme.Text, theme.Background);
        return IsTold(ofTheme, fill, 45) ? ofTheme : Better(fill, 0x000000, 0xFFFFFF);
    }

    /// <summary>Whether a colour is told from another by at least a ratio of contrast, WCAG 2.2 1.4.3.</summary>
    /// <param name="one">A colour.</param>
    /// <param name="other">The other.</param>
    /// <param name="tenths">The ratio, in tenths: 45 for text, 30 for marks.</param>
    public static bool IsTold(int one, int other, int tenths)
    {
        var (light, dark) = Ordered(one, other);
        return (light + Flare) * 10 >= (dark + Flare) * tenths;
    }

    /// <summary>A colour with parts in a hundred of another mixed in.</summary>
    public static int Mix(int colour, int other, int parts)
    {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var channel = (((colour >> shift) & 0xFF) * (100 - parts) + ((other >> shift) & 0xFF) * parts + 50) / 100;
            mixed |= channel << shift;
        }

        return mixed;
    }

    private const long Flare = 5_000_000;

    private static int Outline(Theme theme, int colour) => IsTold(colour, theme.Background, 30) ? colour : theme.Muted;

    private static int Better(int fill, int first, int second) =>
        CompareContrast(fill, first, second) >= 0 ? first : second;

    private static int CompareContrast(int fill, int first, int second)
    {
        var (firstLight, firstDark) = Ordered(fill, first);
        var (secondLight, secondDark) = Ordered(fill, second);
        return new Fraction(firstLight + Flare, firstDark + Flare).CompareTo(
            new Fraction(secondLight + Flare, secondDark + Flare)
        );
    }

    private static (long Light, long Dark) Ordered(int one, int other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return first >= second ? (first, second) : (second, first);
    }

    /// <summary>Relative luminance in hundred-millionths.</summary>
    private static long Luminance(int colour) =>
        (
            (2126L * Linear((colour >> 16) & 0xFF))
            + (7152L * Linear((colour >> 8) & 0xFF))
            + (722L * Linear(colour & 0xFF))
        ) / 100;

    /// <summary>Linear light of a channel in millionths: the square and the cube of it, mixed so that they stay within
    /// a hundredth of sRGB's power of 2.4 above its linear foot.</summary>
    private static long Linear(int channel)
    {
        if (channel <= 10)
        {
            return channel * 1_000_000L / 255 * 100 / 1_292;
        }

        var level = channel * 1_000L / 255;
        var square = level * level / 1_000;
        var cube = square * level / 1_000;
        return ((12_523L * level) + (682_171L * square) + (305_306L * cube)) / 1_000;
    }
}
