using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.TrialBalances;

/// <summary>Takes rows as cells in bytes and fills the columns of a trial balance; no object is made for a
/// row.</summary>
internal sealed class TrialBalanceBuilder
{
    private readonly FileReading _reading;
    private readonly Cell[] _header;
    private readonly Currency _currency;
    private readonly CodeColumn _accounts;
    private readonly CodeColumn?[] _optional;
    private readonly CodeColumn?[] _members;
    private readonly TransactionColumn? _transaction;
    private readonly (int Amount, int Debit, int Credit) _amountCells;
    private long[] _amounts;
    private int[] _lines;
    private int _count;

    /// <summary>Columns of a header, with room for so many rows.</summary>
    public TrialBalanceBuilder(Cell[] header, Currency currency, int rows, FileReading reading)
    {
        (_header, _currency, _reading) = (header, currency, reading);
        _accounts = Codes(TrialBalanceShape.Account, rows)!;
        var costCentres = Codes(TrialBalanceShape.CostCentre, rows);
        var partners = Codes(TrialBalanceShape.Partner, rows);
        var movements = Codes(TrialBalanceShape.Movement, rows);
        _optional = [costCentres, partners, movements];
        _members = [.. reading.Names.Dimensions.All.Select(dimension => Codes(dimension.Name, rows))];
        var transaction = CellOf(TrialBalanceShape.Transaction);
        _transaction = transaction < 0 ? null : new(transaction, Codes(TrialBalanceShape.Currency, rows)!, rows);
        _amountCells = (
            CellOf(TrialBalanceShape.Amount),
            CellOf(TrialBalanceShape.Debit),
            CellOf(TrialBalanceShape.Credit)
        );
        _amounts = GC.AllocateUninitializedArray<long>(rows);
        _lines = GC.AllocateUninitializedArray<int>(rows);
    }

    /// <summary>Adds a row; one with a finding is left out.</summary>
    /// <param name="bytes">The file, or the texts of the row one after another.</param>
    /// <param name="cells">As many cells as the header has.</param>
    /// <param name="row">The byte and the line the row begins at; byte -1 where its columns are cells of a
    /// sheet.</param>
    public void Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<CsvCell> cells, (int Start, int Line) row)
    {
        var account = _accounts.Code(bytes, cells);
        var isRead =
            _amountCells.Amount < 0
                ? ReadSides(bytes, cells, row, out var amount)
                : ReadAmount(bytes, cells, row, out amount);
        if (account < 0 && !CsvTable.IsBlank(cells))
        {
            Tell(CellDiagnostics.Empty(Shown(bytes, cells, _accounts.Cell, row), "a local account"));
        }

        isRead &= _transaction is null || AddTransaction(_transaction, bytes, cells, row);
        if (!isRead || account < 0)
        {
            return;
        }

        _accounts.Set(_count, account);
        SetAll(_optional, bytes, cells);
        SetAll(_members, bytes, cells);
        _amounts[_count] = amount;
        _lines[_count] = row.Line;
        _count++;
    }

    /// <summary>The trial balance.</summary>
    public TrialBalance Build(int entity, Closing closing)
    {
        Array.Resize(ref _amounts, _count);
        Array.Resize(ref _lines, _count);
        var members = new int[]?[AnalysisDimensions.Most];
        for (var i = 0; i < _members.Length; i++)
        {
            members[i] = _members[i]?.Codes(_count);
        }

        return new()
        {
            Entity = entity,
            Closing = closing,
            File = _reading.Findings.File,
            Count = _count,
            AccountWords = _accounts.Words.Words,
            Accounts = _accounts.Codes(_count),
            Amounts = _amounts,
            Lines = _lines,
            CostCentreWords = WordsOf(_optional[0]),
            CostCentres = _optional[0]?.Codes(_count),
            PartnerWords = WordsOf(_optional[1]),
            Partners = _optional[1]?.Codes(_count),
            MovementWords = WordsOf(_optional[2]),
            Movements = _optional[2]?.Codes(_count),
            CurrencyWords = WordsOf(_transaction?.Currencies),
            Currencies = _transaction?.Currencies.Codes(_count),
            Transaction = _transaction?.Amounts(_count),
            MemberWords = [.. _members.Select(WordsOf)],
            Members = members,
            Fields = FieldsOf(_header),
        };
    }

    private void SetAll(CodeColumn?[] columns, ReadOnlySpan<byte> bytes, ReadOnlySpan<CsvCell> cells)
    {
        foreach (var column in columns)
        {
            column?.Set(_count, column.Code(bytes, cells));
        }
    }

    private bool ReadAmount(
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<CsvCell> cells,
        (int Start, int Line) row,
        out long amount
    )
    {
        var cell = cells[_amountCells.Amount];
        var outcome = AmountBytes.Read(bytes[cell.Start..cell.End], _currency.MinorUnits, out amount);
        if (outcome == AmountText.Outcome.Read)
        {
            return true;
        }

        if (!CsvTable.IsBlank(cells))
        {
            var shown = Shown(bytes, cells, _amountCells.Amount, row);
            Tell(
                shown.Text.Length == 0
                    ? CellDiagnostics.Empty(shown, "an amount")
                    : Row.AmountFinding(outcome, shown, _currency)
            );
        }

        return false;
    }

    /// <summary>Debit less credit; either may be empty, but not both.</summary>
    private bool ReadSides(
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<CsvCell> cells,
        (int Start, int Line) row,
        out long amount
    )
    {
        amount = 0;
        if (cells[_amountCells.Debit].IsEmpty && cells[_amountCells.Credit].IsEmpty)
        {
            if (!CsvTable.IsBlank(cells))
            {
                Tell(CellDiagnostics.Empty(Shown(bytes, cells, _amountCells.Debit, row), "a debit or a credit"));
            }

            return false;
        }

        var isRead = ReadSide(bytes, cells, row, _amountCells.Debit, out var debit);
        isRead &= ReadSide(bytes, cells, row, _amountCells.Credit, out var credit);
        var balance = (Int128)debit - credit;
        var fits = balance >= long.MinValue && balance <= long.MaxValue;
        if (!fits)
        {
            Tell(CellDiagnostics.TooLarge(Shown(bytes, cells, _amountCells.Debit, row)));
        }

        amount = fits ? (long)balance : 0;
        return isRead && fits;
    }

    private bool ReadSide(
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<CsvCell> cells,
        (int Start, int Line) row,
        int index,
        out long side
    )
    {
        side = 0;
        var cell = cells[index];
        if (cell.IsEmpty)
        {
            return true;
        }

        var outcome = AmountBytes.Read(bytes[cell.Start..cell.End], _currency.MinorUnits, out side);
        if (outcome != AmountText.Outcome.Read)
        {
            Tell(Row.AmountFinding(outcome, Shown(bytes, cells, index, row), _currency));
        }

        return outcome == AmountText.Outcome.Read;
    }

    private bool AddTransaction(
        TransactionColumn column,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<CsvCell> cells,
        (int Start, int Line) row
    )
    {
        var cell = cells[column.Cell];
        var currency = column.Currencies.Code(bytes, cells);
        column.Currencies.Set(_count, currency);
        column.Set(_count, 0);
        if (currency < 0 != cell.IsEmpty)
        {
            var empty = currency < 0 ? column.Currencies.Cell : column.Cell;
            Tell(CellDiagnostics.TransactionIncomplete(Shown(bytes, cells, empty, row)));
            return false;
        }

        if (currency < 0)
        {
            return true;
        }

        if (column.Find(currency, _reading.Names.Currencies) is not { } known)
        {
            Tell(CellDiagnostics.UnknownCurrency(Shown(bytes, cells, column.Currencies.Cell, row)));
            return false;
        }

        var outcome = AmountBytes.Read(bytes[cell.Start..cell.End], known.MinorUnits, out var amount);
        column.Set(_count, amount);
        if (outcome != AmountText.Outcome.Read)
        {
            Tell(Row.AmountFinding(outcome, Shown(bytes, cells, column.Cell, row), known));
        }

        return outcome == AmountText.Outcome.Read;
    }

    private void Tell(Diagnostic finding) => _reading.Findings.Add(finding);

    private Cell Shown(ReadOnlySpan<byte> bytes, ReadOnlySpan<CsvCell> cells, int index, (int Start, int Line) row)
    {
        var file = _reading.Findings.File;
        var place =
            row.Start < 0
                ? new SourceLocation(file, row.Line, index + 1, 1)
                : CsvFile.Place(bytes, cells[index], row, file);
        return new(_header[index].Text, CsvFile.Text(bytes, cells[index]), place with { Field = index + 1 });
    }

    private CodeColumn? Codes(Column column, int rows) => Codes(column.Name, rows);

    private CodeColumn? Codes(string name, int rows)
    {
        var cell = Array.FindIndex(_header, header => header.Text == name);
        return cell < 0 ? null : new(cell, rows);
    }

    private int CellOf(Column column) => Array.FindIndex(_header, header => header.Text == column.Name);

    private static ImmutableArray<string> WordsOf(CodeColumn? column) => column?.Words.Words ?? [];

    private static ImmutableSortedDictionary<string, int> FieldsOf(Cell[] header) =>
        header
            .Select((cell, index) => KeyValuePair.Create(cell.Text, index + 1))
            .DistinctBy(pair => pair.Key)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
