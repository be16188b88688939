using System.Buffers.Binary;

namespace Kessan.Formats.Fonts;

/// <summary>What measuring needs of a TrueType font: which glyph a character has and how far it advances.</summary>
/// <remarks>Read from the font's own tables in integers, so that a width is the same on every machine. Kerning is not
/// read: documents are set without it, and the width of text is the sum of its advances.</remarks>
internal sealed class FontTables
{
    private const int SegmentsFormat = 4;
    private const int GroupsFormat = 12;

    private readonly ushort[] _advances;
    private readonly ushort[] _glyphs = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _glyphsBeyond = [];

    /// <summary>Reads the tables of a font file.</summary>
    /// <exception cref="InvalidDataException">A table is missing: the file is no font of this product.</exception>
    public FontTables(ReadOnlySpan<byte> font)
    {
        UnitsPerEm = Short(Table(font, "head"), 18);
        _advances = Advances(Table(font, "hmtx"), Short(Table(font, "hhea"), 34));
        ReadCharacters(Table(font, "cmap"));
    }

    /// <summary>Units an em is divided into.</summary>
    public int UnitsPerEm { get; }

    /// <summary>The glyph of a character; zero where the font has none.</summary>
    public ushort Glyph(int character) =>
        character < _glyphs.Length ? _glyphs[character] : _glyphsBeyond.GetValueOrDefault(character);

    /// <summary>How far a glyph advances, in units of the em.</summary>
    public int Advance(ushort glyph) => _advances[Math.Min(glyph, _advances.Length - 1)];

    private static ushort[] Advances(ReadOnlySpan<byte> metrics, int count)
    {
        var advances = new ushort[count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            advances[glyph] = Short(metrics, glyph * 4);
        }

        return advances;
    }

    private void ReadCharacters(ReadOnlySpan<byte> map)
    {
        for (var table = 0; table < Short(map, 2); table++)
        {
            var subtable = map[(int)Long(map, 4 + (table * 8) + 4)..];
            if (Short(subtable, 0) == SegmentsFormat)
            {
                ReadSegments(subtable);
            }
            else if (Short(subtable, 0) == GroupsFormat)
            {
                ReadGroups(subtable);
            }
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        var doubled = Short(map, 6);
        for (var at = 0; at < doubled; at += 2)
        {
            var (last, first) = (Short(map, 14 + at), Short(map, 16 + doubled + at));
            var delta = Short(map, 16 + (2 * doubled) + at);
            var offsetAt = 16 + (3 * doubled) + at;
            var offset = Short(map, offsetAt);
            for (int character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = offset == 0 ? character : Short(map, offsetAt + offset + (2 * (character - first)));
                _glyphs[character] = offset != 0 && glyph == 0 ? (ushort)0 : (ushort)((glyph + delta) & 0xFFFF);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> map)
    {
        for (var group = 0; group < Long(map, 12); group++)
        {
            var entry = map[(16 + (group * 12))..];
            var (first, last, glyph) = ((int)Long(entry, 0), (int)Long(entry, 4), (int)Long(entry, 8));
            for (var character = first; character <= last; character++)
            {
                Remember(character, (ushort)(glyph + character - first));
            }
        }
    }

    private void Remember(int character, ushort glyph)
    {
        if (character < _glyphs.Length)
        {
            _glyphs[character] = glyph;
        }
        else
        {
            _glyphsBeyond[character] = glyph;
        }
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, string name)
    {
        for (var table = 0; table < Short(font, 4); table++)
        {
            var entry = font[(12 + (table * 16))..];
            if (entry[0] == name[0] && entry[1] == name[1] && entry[2] == name[2] && entry[3] == name[3])
            {
                return font.Slice((int)Long(entry, 8), (int)Long(entry, 12));
            }
        }

        throw new InvalidDataException($"the font has no table {name}");
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
