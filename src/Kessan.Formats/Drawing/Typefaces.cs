using System.Collections.Concurrent;
using Kessan.Formats.Fonts;
using SkiaSharp;

namespace Kessan.Formats.Drawing;

/// <summary>The fonts a drawing is made with.</summary>
internal sealed class Typefaces : IDisposable
{
    private readonly ConcurrentDictionary<string, SKTypeface> _typefaces = new(StringComparer.Ordinal);
    private readonly Func<FontFace, byte[]> _bytes;

    private Typefaces(Func<FontFace, byte[]> bytes) => _bytes = bytes;

    /// <summary>The whole fonts, for pictures; read once and kept.</summary>
    public static Typefaces Whole { get; } = new(font => font.Bytes);

    /// <summary>Fonts with the characters used and no other.</summary>
    public static Typefaces Of(UsedCharacters used) => new(font => FontSubset.Of(font, used.Of(font)));

    /// <summary>The typeface of a font.</summary>
    public SKTypeface Of(FontFace font) => _typefaces.GetOrAdd(font.Name, _ => Load(_bytes(font)));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var typeface in _typefaces.Values)
        {
            typeface.Dispose();
        }

        _typefaces.Clear();
    }

    private static SKTypeface Load(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        return SKTypeface.FromData(data);
    }
}
