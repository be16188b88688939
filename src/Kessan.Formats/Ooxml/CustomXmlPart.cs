namespace Kessan.Formats.Ooxml;

/// <summary>A part for programs, which no reader of the document sees (ISO/IEC 29500-1, 15.2.5).</summary>
internal static class CustomXmlPart
{
    private const string Type = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

    /// <summary>Adds the part and its properties to a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="owner">The part that refers to it: the presentation, the workbook.</param>
    /// <param name="schema">The namespace of what it holds.</param>
    /// <param name="id">Its identity, the same in every document: a GUID without braces.</param>
    /// <param name="bytes">What it holds.</param>
    public static void Add(OoxmlPackage package, OoxmlPart owner, string schema, string id, byte[] bytes)
    {
        var part = package.Add("/customXml/item1.xml", string.Empty);
        part.Bytes = bytes;
        var properties = package.Add("/customXml/itemProps1.xml", Type);
        var item = XmlText.Part();
        item.Add($"<ds:datastoreItem ds:itemID=\"{{{id}}}\"");
        item.Add($" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs>");
        item.Add($"<ds:schemaRef ds:uri=\"{schema}\"/></ds:schemaRefs></ds:datastoreItem>");
        properties.Bytes = item.ToBytes();
        part.Refer("customXmlProps", properties);
        owner.Refer("customXml", part);
    }
}
