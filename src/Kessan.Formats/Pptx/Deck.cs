using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>A presentation being written: its package and what its pages share.</summary>
internal sealed class Deck(Document document)
{
    private readonly Dictionary<string, OoxmlPart> _pictures = new(StringComparer.Ordinal);
    private int _charts;

    public Document Document => document;

    public Theme Theme => document.Theme;

    public OoxmlPackage Package { get; } = new();

    public Paint Paint { get; } = new(document.Theme);

    /// <summary>The language tag of texts.</summary>
    public string Tag => document.Language.Choose("en-US", "ja-JP");

    /// <summary>The language tag of the letters that are not of the text's own script.</summary>
    public string OtherTag => document.Language.Choose("ja-JP", "en-US");

    /// <summary>The number of the next chart.</summary>
    public int NextChart() => ++_charts;

    /// <summary>The part of a picture; the same picture twice is one part.</summary>
    public OoxmlPart Picture(PlacedImage image)
    {
        var bytes = image.Bytes.ToArray();
        var key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));
        if (!_pictures.TryGetValue(key, out var part))
        {
            part = Package.AddByEnding($"/ppt/media/image{_pictures.Count + 1}.png", "image/png", bytes);
            _pictures[key] = part;
        }

        return part;
    }

    /// <summary>The attributes of a run's language.</summary>
    public XmlText Language() => new XmlText().Add($"lang=\"{Tag}\" altLang=\"{OtherTag}\"");
}
