namespace Kessan.Formats.Fonts;

/// <summary>A font of the product: its file and its tables.</summary>
internal sealed class FontFace
{
    private readonly Lazy<byte[]> _bytes;
    private readonly Lazy<FontTables> _tables;

    /// <summary>The font of a file by name.</summary>
    public FontFace(string name)
    {
        Name = name;
        _bytes = new(() => Read($"Kessan.Fonts.{name}.ttf"));
        _tables = new(() => new FontTables(_bytes.Value));
    }

    /// <summary>Its name: <c>LiberationSans-Bold</c>.</summary>
    public string Name { get; }

    /// <summary>The whole file.</summary>
    public byte[] Bytes => _bytes.Value;

    /// <summary>What text is measured with.</summary>
    public FontTables Tables => _tables.Value;

    private static byte[] Read(string resource)
    {
        using var stream =
            typeof(FontFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not part of the product");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
