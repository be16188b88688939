using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Kessan.Formats.Fonts;

/// <summary>Cuts a font down to the characters a document uses.</summary>
/// <remarks>The subset maps each of its glyphs from the one character used, so that text extracts as it was written:
/// whole fonts map one glyph from several characters, as radicals and ideographs.</remarks>
internal static class FontSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const int WithoutHinting = 0x1;
    private const int WithoutLayoutClosure = 0x200;
    private const int DroppedTables = 3;

    private static readonly string[] Unused = ["GSUB", "GPOS", "GDEF", "BASE", "JSTF", "kern", "DSIG", "vhea", "vmtx"];

    /// <summary>The font with the characters and nothing else.</summary>
    /// <exception cref="InvalidOperationException">The font cannot be cut down.</exception>
    public static byte[] Of(FontFace font, IEnumerable<int> characters)
    {
        // The library keeps the address of the bytes, and Blob.FromStream hands it one that the collector may free.
        var pinned = GCHandle.Alloc(font.Bytes, GCHandleType.Pinned);
        var input = Input(characters);
        try
        {
            using var blob = new Blob(pinned.AddrOfPinnedObject(), font.Bytes.Length, MemoryMode.ReadOnly);
            using var face = new Face(blob, 0);
            var subset = Subset(face.Handle, input);
            return subset != 0 ? Bytes(subset) : throw new InvalidOperationException($"{font.Name} cannot be cut down");
        }
        finally
        {
            DestroyInput(input);
            pinned.Free();
        }
    }

    private static nint Input(IEnumerable<int> characters)
    {
        var input = CreateInput();
        SetFlags(input, WithoutHinting | WithoutLayoutClosure);
        var used = Characters(input);
        foreach (var character in characters)
        {
            Add(used, (uint)character);
        }

        var dropped = Set(input, DroppedTables);
        foreach (var table in Unused)
        {
            Add(dropped, Tag.Parse(table));
        }

        return input;
    }

    private static byte[] Bytes(nint face)
    {
        var blob = ReferenceBlob(face);
        try
        {
            var data = Data(blob, out var length);
            var bytes = new byte[(int)length];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            DestroyBlob(blob);
            DestroyFace(face);
        }
    }

    [DllImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static extern nint CreateInput();

    [DllImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static extern void DestroyInput(nint input);

    [DllImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    private static extern void SetFlags(nint input, uint flags);

    [DllImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    private static extern nint Characters(nint input);

    [DllImport(Library, EntryPoint = "hb_subset_input_set")]
    private static extern nint Set(nint input, int kind);

    [DllImport(Library, EntryPoint = "hb_set_add")]
    private static extern void Add(nint set, uint member);

    [DllImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static extern nint Subset(nint face, nint input);

    [DllImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static extern nint ReferenceBlob(nint face);

    [DllImport(Library, EntryPoint = "hb_blob_get_data")]
    private static extern nint Data(nint blob, out uint length);

    [DllImport(Library, EntryPoint = "hb_blob_destroy")]
    private static extern void DestroyBlob(nint blob);

    [DllImport(Library, EntryPoint = "hb_face_destroy")]
    private static extern void DestroyFace(nint face);
}
