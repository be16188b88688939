using System.Collections.Immutable;
using System.Globalization;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Ledger;

/// <summary>Reads <see cref="LedgerText"/>.</summary>
internal sealed class LedgerTextParser(LedgerNames names)
{
    private const string HeaderWord = "journal ";
    private static readonly string[] OriginWords =
    [
        LedgerTextCell.Prepared,
        LedgerTextCell.Approved,
        LedgerTextCell.File,
        LedgerTextCell.At,
    ];

    private readonly List<LedgerJournal> _journals = [];
    private readonly List<PostingRow> _rows = [];
    private string _headerText = string.Empty;
    private JournalHeader? _header;
    private bool _isPresentation;
    private int _line;

    public ImmutableArray<LedgerJournal> Parse(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            _line++;
            var line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                ReadLine(line);
            }
        }

        CloseJournal();
        return [.. _journals];
    }

    private void ReadLine(string line)
    {
        if (line.StartsWith(HeaderWord, StringComparison.Ordinal))
        {
            CloseJournal();
            _headerText = line[HeaderWord.Length..];
            _header = ReadHeader(_headerText);
        }
        else if (_header is null)
        {
            throw Wrong("a posting stands before the first journal");
        }
        else if (_rows.Count == 0 && line[0] == '|')
        {
            _headerText += " " + line;
            _header = ReadHeader(_headerText);
        }
        else if (_rows.Count == 0 && OriginWords.Any(word => line.StartsWith(word, StringComparison.Ordinal)))
        {
            _header = LedgerTextCell.SplitBars(line).Aggregate(_header, ReadOrigin);
        }
        else
        {
            _rows.Add(ReadRow(LedgerTextCell.Split(line)));
        }
    }

    private void CloseJournal()
    {
        if (_header is not null)
        {
            _journals.Add(new(_header, [.. _rows], _isPresentation));
        }

        _rows.Clear();
        _isPresentation = false;
    }

    private JournalHeader ReadHeader(string line)
    {
        var parts = LedgerTextCell.SplitBars(line);
        if (parts.Length is < 2 or > 4 || !Enum.TryParse<JournalKind>(parts[1], out var kind))
        {
            throw Wrong("a journal is 'journal key | Kind | rule | reason'");
        }

        return new(
            parts[0],
            kind,
            parts.ElementAtOrDefault(2) ?? string.Empty,
            parts.ElementAtOrDefault(3) ?? string.Empty
        );
    }

    private JournalHeader ReadOrigin(JournalHeader header, string part)
    {
        var word = OriginWords.FirstOrDefault(word => part.StartsWith(word, StringComparison.Ordinal));
        var value = part[(word?.Length ?? 0)..];
        return word switch
        {
            LedgerTextCell.Prepared => header with { Preparer = value },
            LedgerTextCell.Approved => header with { Approver = value },
            LedgerTextCell.File => header with { File = value },
            LedgerTextCell.At => header with { Location = ReadLocation(value) },
            _ => throw Wrong($"'{part}' is not prepared, approved, file or at"),
        };
    }

    private static SourceLocation ReadLocation(string text)
    {
        var parts = text.Split(':').ToList();
        var numbers = new List<int>();
        while (parts.Count > 1 && numbers.Count < 2 && int.TryParse(parts[^1], NumberStyles.None, null, out var number))
        {
            numbers.Insert(0, number);
            parts.RemoveAt(parts.Count - 1);
        }

        return new(string.Join(':', parts), numbers.ElementAtOrDefault(0), numbers.ElementAtOrDefault(1));
    }

    private PostingRow ReadRow(string[] cells)
    {
        if (cells.Length < 3)
        {
            throw Wrong("a posting is 'entity  account  name  amount', two blanks between");
        }

        var entity = Entity(cells[0]);
        var account = names.Chart.Find(cells[1]) ?? throw Wrong($"the chart has no account {cells[1]}");
        var amounts = new List<(long Minor, Currency Currency)>();
        var row = new PostingRow(entity, account.Index, 0);
        for (var c = 2; c < cells.Length; c++)
        {
            row = ReadCell(row, cells[c], isName: c == 2 && LedgerTextCell.IsName(cells[c]), amounts);
        }

        return WithAmounts(row, amounts);
    }

    private PostingRow ReadCell(PostingRow row, string cell, bool isName, List<(long, Currency)> amounts)
    {
        if (isName || cell[0] == '"' || cell.StartsWith("of ", StringComparison.Ordinal))
        {
            return row;
        }

        if (cell[0] == '@')
        {
            return Enum.TryParse<Movement>(cell[1..], out var movement)
                ? row with
                {
                    Movement = movement,
                }
                : throw Wrong($"there is no movement {cell[1..]}");
        }

        if (cell.StartsWith("with ", StringComparison.Ordinal))
        {
            return row with { Partner = Entity(cell[5..]) };
        }

        if (cell.StartsWith("line ", StringComparison.Ordinal))
        {
            return row with { Line = int.Parse(cell.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture) };
        }

        if (cell.Contains('=', StringComparison.Ordinal))
        {
            return row with { Dimensions = WithMember(row.Dimensions, cell.Split('=', 2)) };
        }

        amounts.Add(ReadAmount(row.Entity, cell));
        return row;
    }

    private PostingRow WithAmounts(PostingRow row, List<(long Minor, Currency Currency)> amounts)
    {
        var functional = names.Entities[row.Entity].FunctionalCurrency;
        switch (amounts)
        {
            case [var only]:
                _isPresentation |= only.Currency != functional;
                return row with { Amount = only.Minor };
            case [var first, var second]
                when first.Currency == functional && second.Currency == names.PresentationCurrency:
                _isPresentation = true;
                return row with { Functional = first.Minor, Amount = second.Minor };
            default:
                throw Wrong("a posting has one amount, or a functional and a presentation amount");
        }
    }

    private (long Minor, Currency Currency) ReadAmount(int entity, string cell)
    {
        var match = LedgerTextCell.Amount(cell);
        Currency[] known = [names.Entities[entity].FunctionalCurrency, names.PresentationCurrency];
        var currency = Array.Find(known, currency => currency.Code == match.Groups["currency"].Value);
        var digits = match.Groups["amount"].Value.Replace(",", string.Empty, StringComparison.Ordinal);
        return
            currency.Code is not null
            && AmountText.Read(digits, currency.MinorUnits, out var minor) == AmountText.Outcome.Read
            ? (minor, currency)
            : throw Wrong($"'{cell}' is no exact amount of {string.Join(" or ", known.Distinct())}");
    }

    private DimensionCodes WithMember(DimensionCodes codes, string[] pair)
    {
        var dimension = names.Dimensions.IndexOf(pair[0]);
        var member = dimension < 0 ? -1 : names.Dimensions.All[dimension].IndexOf(pair[1]);
        codes[Math.Max(dimension, 0)] = member >= 0 ? member : throw Wrong($"there is no {pair[0]}={pair[1]}");
        return codes;
    }

    private int Entity(string code) =>
        names.EntityOf(code) is >= 0 and var index ? index : throw Wrong($"there is no entity {code}");

    private FormatException Wrong(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {_line} of the ledger text: {what}."));
}
