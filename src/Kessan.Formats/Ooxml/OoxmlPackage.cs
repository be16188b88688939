namespace Kessan.Formats.Ooxml;

/// <summary>An Office Open XML package: parts, their content types and what they refer to (ISO/IEC 29500-2).</summary>
/// <remarks>The same parts added in the same order give the same bytes.</remarks>
public sealed class OoxmlPackage
{
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
    private readonly List<OoxmlPart> _parts = [];
    private readonly SortedDictionary<string, string> _defaults = new(StringComparer.Ordinal)
    {
        ["rels"] = Relationships,
        ["xml"] = "application/xml",
    };

    /// <summary>The package itself, as the source of its first references.</summary>
    public OoxmlPart Root { get; } = new("/", string.Empty);

    /// <summary>Adds a part.</summary>
    /// <param name="path">Its path from the root, <c>/ppt/presentation.xml</c>.</param>
    /// <param name="contentType">Its content type.</param>
    public OoxmlPart Add(string path, string contentType)
    {
        var part = new OoxmlPart(path, contentType);
        _parts.Add(part);
        return part;
    }

    /// <summary>Adds a part whose content type follows from its ending: a picture, a workbook inside.</summary>
    public OoxmlPart AddByEnding(string path, string contentType, byte[] bytes)
    {
        _defaults[Path.GetExtension(path)[1..]] = contentType;
        var part = new OoxmlPart(path, string.Empty) { Bytes = bytes, IsPacked = true };
        _parts.Add(part);
        return part;
    }

    /// <summary>Writes the package.</summary>
    public void Write(Stream stream)
    {
        var zip = new ZipFile();
        zip.Add("[Content_Types].xml", ContentTypes());
        AddReferences(zip, Root);
        foreach (var part in _parts)
        {
            zip.Add(part.Path[1..], part.Bytes, part.IsPacked);
            AddReferences(zip, part);
        }

        zip.Write(stream);
    }

    /// <summary>The package as bytes.</summary>
    public byte[] ToBytes()
    {
        var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    private byte[] ContentTypes()
    {
        var xml = XmlText.Part();
        xml.Add($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        foreach (var (ending, type) in _defaults)
        {
            xml.Add($"<Default Extension=\"{ending}\" ContentType=\"{type}\"/>");
        }

        foreach (var part in _parts.Where(part => part.ContentType.Length > 0))
        {
            xml.Add($"<Override PartName=\"{part.Path}\" ContentType=\"{part.ContentType}\"/>");
        }

        return xml.Add($"</Types>").ToBytes();
    }

    private static void AddReferences(ZipFile zip, OoxmlPart part)
    {
        if (part.References.Count == 0)
        {
            return;
        }

        var xml = XmlText.Part();
        xml.Add($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var reference in part.References)
        {
            xml.Add($"<Relationship Id=\"{reference.Id}\" Type=\"{reference.Type}\" Target=\"{reference.Target}\"");
            _ = reference.IsOutside ? xml.Add($" TargetMode=\"External\"/>") : xml.Add($"/>");
        }

        var slash = part.Path.LastIndexOf('/');
        var (folder, name) = (part.Path[1..(slash + 1)], part.Path[(slash + 1)..]);
        zip.Add($"{folder}_rels/{name}.rels", xml.Add($"</Relationships>").ToBytes());
    }
}

/// <summary>A part of a package.</summary>
/// <param name="path">Its path from the root.</param>
/// <param name="contentType">Its content type; empty where its ending tells it.</param>
public sealed class OoxmlPart(string path, string contentType)
{
    /// <summary>The namespace of relationship types between parts of documents.</summary>
    public const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<OoxmlReference> _references = [];

    /// <summary>Its path from the root, <c>/ppt/slides/slide1.xml</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Its content type; empty where its ending tells it.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>What it holds.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>Whether it is packed already and gains nothing from being packed again.</summary>
    public bool IsPacked { get; init; }

    /// <summary>What it refers to.</summary>
    public IReadOnlyList<OoxmlReference> References => _references;

    /// <summary>Refers to a part; the same part twice is one reference.</summary>
    /// <param name="type">The kind: <c>slide</c>, <c>chart</c>; or a whole address of one.</param>
    /// <param name="target">The part.</param>
    /// <returns>The id of the reference.</returns>
    public string Refer(string type, OoxmlPart target) => Refer(type, target.Path, false);

    /// <summary>Refers to an address outside the package; the same address twice is one reference.</summary>
    /// <returns>The id of the reference.</returns>
    public string ReferOutside(string type, string address) => Refer(type, address, true);

    private string Refer(string type, string target, bool isOutside)
    {
        var kind = type.Contains(':', StringComparison.Ordinal) ? type : Types + type;
        var known = _references.Find(reference => reference.Type == kind && reference.Target == target);
        if (known is null)
        {
            known = new($"rId{_references.Count + 1}", kind, target, isOutside);
            _references.Add(known);
        }

        return known.Id;
    }
}

/// <summary>A reference of a part.</summary>
/// <param name="Id">Its id in the part.</param>
/// <param name="Type">What kind it is.</param>
/// <param name="Target">The path of a part, or an address.</param>
/// <param name="IsOutside">Whether it leads out of the package.</param>
public sealed record OoxmlReference(string Id, string Type, string Target, bool IsOutside);
