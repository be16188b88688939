using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Gathers a document's numbers into lines of one label.</summary>
internal static class LineFinder
{
    /// <summary>The lines in reading order.</summary>
    public static ImmutableArray<Line> Find(NumberedDocument document)
    {
        var reader = new LabelReader(Abbreviations.Of(document.Read.Texts().Select(text => text.Text)));
        var names = new Dictionary<string, ItemName>(StringComparer.Ordinal);
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var element in document.Numbers.GroupBy(number => number.Site.Element).OrderBy(group => group.Key))
        {
            var rows = element.GroupBy(number =>
                (Row: number.Site.IsProse ? 0 : number.Site.Row, Label: Joined(number))
            );
            foreach (var row in rows)
            {
                if (!names.TryGetValue(row.Key.Label, out var name))
                {
                    names[row.Key.Label] = name = ItemName.Of(row.First().Label, reader);
                }

                lines.Add(new(lines.Count, name, [.. row.OrderBy(number => number.Id)]));
            }
        }

        var alike = lines.Where(line => !line.IsProse).ToLookup(line => (line.Element, line.Name.FullKey));
        return
        [
            .. lines.Select(line =>
                line.IsProse ? line : line with { Alike = alike[(line.Element, line.Name.FullKey)].Count() }
            ),
        ];
    }

    private static string Joined(FoundNumber number) => string.Join('\u001f', number.Label);
}
