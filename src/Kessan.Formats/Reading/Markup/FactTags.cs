using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Finds what an element says of the number it prints.</summary>
internal static class FactTags
{
    private const string Opened = "#fact:";

    private static readonly string[] Stated = ["scale", "decimals", "sign", "unitref"];

    /// <summary>The fact the element says it prints; null where it says nothing.</summary>
    public static TextTag? Of(MarkupElement element) =>
        element.Name switch
        {
            "ix:nonfraction" or "ix:fraction" => new TextTag(0, 0, $"{element["name"]} {element["contextref"]}")
            {
                Stated = Statement(element),
            },
            "a" when element["href"].StartsWith(Opened, StringComparison.Ordinal) => new TextTag(
                0,
                0,
                element["href"][Opened.Length..]
            ),
            _ => element["data-fact"] is { Length: > 0 } fact ? new TextTag(0, 0, fact) : null,
        };

    private static string Statement(MarkupElement element) =>
        string.Join(
            ' ',
            from name in Stated
            where element[name].Length > 0
            select $"{(name == "unitref" ? "unit" : name)}={element[name]}"
        );
}
