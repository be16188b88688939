using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Goes through a document's elements in reading order and numbers their figures.</summary>
internal sealed class NumberCollector
{
    private readonly ReadDocument _document;
    private readonly PageContext _context;
    private readonly ImmutableArray<FoundNumber>.Builder _numbers = ImmutableArray.CreateBuilder<FoundNumber>();
    private int _element;

    public NumberCollector(ReadDocument document)
    {
        _document = document;
        _context = new(document);
    }

    /// <summary>The figures in reading order.</summary>
    public ImmutableArray<FoundNumber> Collect()
    {
        foreach (var page in _document.Pages)
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
            _context.Take(paragraph);
            Text(paragraph.Text, _context.Around([]), 0);
        }
    }

    private void Table(ReadTable table)
    {
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

    private void Sentence((ReadCell Cell, ImmutableArray<string> Label) cell, Surroundings around) =>
        Text(cell.Cell.Text, around with { Headings = [.. around.Headings, .. cell.Label] }, cell.Cell.Row);

    /// <summary>Figures of a text that are in no table.</summary>
    private void Text(ReadText text, Surroundings around, int row)
    {
        var position = 0;
        foreach (var scanned in NumberScanner.Scan(text.Text).Numbers)
        {
            if (scanned.Form != ScannedForm.Digits)
            {
                continue;
            }

            var number = new FoundNumber(
                _numbers.Count + 1,
                text.Text.Substring(scanned.Start, scanned.Length),
                text.PlaceAt(scanned.Start),
                scanned.Value,
                scanned.Scale ?? 0,
                scanned.Decimals,
                scanned.Unit,
                NumberRole.Figure,
                Periods.Of(text.Text, around.Calendar) ?? around.Period,
                around.Headings,
                new(_element, row, -1, position++)
            );
            _numbers.Add(
                number with
                {
                    Qualifier = scanned.Qualifier,
                    IsSigned = scanned.IsSigned,
                    FactId = FactId(text, scanned),
                }
            );
        }
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
