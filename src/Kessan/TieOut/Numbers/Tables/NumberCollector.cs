using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Prose;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Goes through a document's elements in reading order and numbers their figures.</summary>
internal sealed class NumberCollector
{
    private readonly ReadDocument _document;
    private readonly PageContext _context;
    private readonly ProseSurroundings _prose;
    private readonly ImmutableArray<FoundNumber>.Builder _numbers = ImmutableArray.CreateBuilder<FoundNumber>();
    private int _element;

    public NumberCollector(ReadDocument document)
    {
        _document = document;
        _context = new(document);
        _prose = new(_context.Calendar) { FiscalYear = _context.FiscalYear };
    }

    /// <summary>The figures in reading order.</summary>
    public ImmutableArray<FoundNumber> Collect()
    {
        foreach (var page in _document.Pages)
        {
            _context.Begin(page);
            _prose.NewPage();
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
            var context = _prose.Enter(paragraph, _element, _numbers.Count + 1);
            _numbers.AddRange(
                StatementReader.Read(paragraph.Text, context with { Period = context.Period ?? _context.Period })
            );
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
        var context = new StatementContext(_element, [.. around.Headings, .. cell.Label], around.Calendar)
        {
            FirstId = _numbers.Count + 1,
            Unit = _prose.Unit,
            Period = around.Period,
            FiscalYear = _prose.FiscalYear,
            Legend = _prose.Legend,
        };
        _numbers.AddRange(
            StatementReader
                .Read(cell.Cell.Text, context)
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
