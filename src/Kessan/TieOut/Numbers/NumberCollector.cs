using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Numbers.Prose;
using Kessan.TieOut.Numbers.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers;

/// <summary>Goes through a document's elements in reading order and numbers their figures.</summary>
internal sealed class NumberCollector(ReadDocument document)
{
    private readonly PageContext _context = new(document);
    private readonly ImmutableArray<FoundNumber>.Builder _numbers = ImmutableArray.CreateBuilder<FoundNumber>();
    private int _element;

    /// <summary>The figures in reading order.</summary>
    public ImmutableArray<FoundNumber> Collect()
    {
        foreach (var page in document.Pages)
        {
            _context.Begin(page);
            foreach (var element in page.Elements)
            {
                Element(element);
                _element++;
            }
        }

        return _numbers.ToImmutable();
    }

    private void Element(ReadElement element)
    {
        if (element is ReadTable table)
        {
            Table(table);
        }
        else if (element is ReadParagraph paragraph)
        {
            var around = _context.Take(paragraph);
            _numbers.AddRange(StatementReader.Read(paragraph.Text, around, _element, _numbers.Count + 1));
        }
    }

    private void Table(ReadTable table)
    {
        _context.Take(table);
        var around = _context.Around(table);
        var (numbers, sentences) = TableNumbers.Of(table, around);
        var cells = numbers
            .Select(number => (number.Cell.Row, number.Column, Add: (Action)(() => Add(number, around))))
            .Concat(
                sentences.Select(cell => (cell.Cell.Row, cell.Cell.Column, Add: (Action)(() => Sentence(cell, around))))
            )
            .OrderBy(cell => cell.Row)
            .ThenBy(cell => cell.Column);
        foreach (var cell in cells)
        {
            cell.Add();
        }
    }

    /// <summary>Figures in the words of a cell.</summary>
    private void Sentence((ReadCell Cell, ImmutableArray<string> Label) cell, Surroundings around)
    {
        var inCell = around with { Headings = [.. around.Headings, .. cell.Label] };
        _numbers.AddRange(
            StatementReader
                .Read(cell.Cell.Text, inCell, _element, _numbers.Count + 1)
                .Select(number =>
                    number with
                    {
                        Site = number.Site with
                        {
                            Row = cell.Cell.Row,
                            Position = (100 * cell.Cell.Column) + number.Site.Position,
                        },
                    }
                )
        );
    }

    private void Add(DraftNumber draft, Surroundings around)
    {
        var (scanned, text) = (draft.Scanned, draft.Cell.Text);
        var words = draft.Head.Words;
        var number = new FoundNumber(
            _numbers.Count + 1,
            text.Text.Substring(scanned.Start, scanned.Length),
            text.PlaceAt(scanned.Start),
            draft.Value,
            draft.Scale,
            scanned.Decimals,
            draft.Unit,
            draft.Role,
            draft.Period,
            [
                .. around.Headings,
                .. draft.Label,
                .. draft.Label.IsEmpty && words.Length > 0 ? [words] : Array.Empty<string>(),
            ],
            new(_element, draft.Cell.Row, draft.Column, draft.Position)
        )
        {
            Qualifier = scanned.Qualifier,
            IsSigned = scanned.IsSigned,
            RoleWords = draft.RoleWords,
            FactId = FactId(text, scanned),
            ColumnWords = words,
        };
        _numbers.Add(number);
    }

    private static string FactId(ReadText text, ScannedNumber scanned) =>
        text.Tags.FirstOrDefault(tag => tag.Start < scanned.End && scanned.Start < tag.Start + tag.Length).FactId
        ?? string.Empty;
}
