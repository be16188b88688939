using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kessan.Formats.Csv;

/// <summary>Finds the rows and cells of a comma-separated file (RFC 4180) in its bytes.</summary>
/// <remarks>Commas, line feeds and quotes are found 64 bytes at a time as a bit mask; nothing is copied. Lines that
/// begin with
/// <c>#</c> and empty lines are skipped. A row whose quotes are wrong ends where its first line ends, so that it
/// costs no
/// other row.</remarks>
internal ref struct CsvScanner
{
    /// <summary>The most bytes of one cell.</summary>
    public const int LargestCell = 1 << 20;

    private const int BlockSize = 64;
    private readonly ReadOnlySpan<byte> _bytes;
    private CsvCell[] _cells;
    private int _block;
    private ulong _specials;
    private int _position;
    private int _nextLine;
    private bool _recover;

    /// <summary>A scanner of all bytes from a place on, which is the beginning of a line.</summary>
    public CsvScanner(ReadOnlySpan<byte> bytes, int start, int line)
    {
        _bytes = bytes;
        _cells = new CsvCell[16];
        _nextLine = line;
        Seek(start);
    }

    /// <summary>The cells of the row.</summary>
    public readonly ReadOnlySpan<CsvCell> Cells => _cells.AsSpan(0, Count);

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The line the row begins on, counted from one.</summary>
    public int Line { get; private set; }

    /// <summary>The byte the row begins at.</summary>
    public int RowStart { get; private set; }

    /// <summary>What is wrong with the row.</summary>
    public CsvProblem Problem { get; private set; }

    /// <summary>The byte at which it is wrong.</summary>
    public int ProblemAt { get; private set; }

    /// <summary>Goes to the next row that is neither empty nor a comment.</summary>
    public bool NextRow()
    {
        while (_position < _bytes.Length)
        {
            if (_bytes[_position] == (byte)'#')
            {
                SkipLine();
                continue;
            }

            ReadRow();
            if (Count > 1 || _cells[0].End > _cells[0].Start || _cells[0].Quotes != CsvQuotes.None)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRow()
    {
        (Line, RowStart, Count, Problem, _recover) = (_nextLine, _position, 0, CsvProblem.None, false);
        var more = true;
        while (more)
        {
            more = ReadCell();
        }

        if (_recover)
        {
            // A quote that ran over line ends was most likely never meant to: only its own line is lost.
            _nextLine = Line;
            Seek(RowStart);
            SkipLine();
        }
    }

    /// <summary>Reads the cell at the position; whether another one follows in the row.</summary>
    private bool ReadCell()
    {
        var start = _position;
        var at = NextSpecial();
        if (at < _bytes.Length && _bytes[at] == (byte)'"')
        {
            return at == start ? ReadQuoted(start) : ReadStray(start, at);
        }

        return EndCell(start, at, CsvQuotes.None, at);
    }

    private bool ReadQuoted(int start)
    {
        var quotes = CsvQuotes.Plain;
        while (true)
        {
            var at = NextSpecial();
            if (at >= _bytes.Length || at - start > LargestCell)
            {
                _recover = true;
                Blame(at >= _bytes.Length ? CsvProblem.UnclosedQuote : CsvProblem.TooLarge, start);
                return EndRow(start + 1, at);
            }

            if (_bytes[at] != (byte)'"')
            {
                _nextLine += _bytes[at] == (byte)'\n' ? 1 : 0;
            }
            else if (at + 1 < _bytes.Length && _bytes[at + 1] == (byte)'"')
            {
                NextSpecial();
                quotes = CsvQuotes.Doubled;
            }
            else
            {
                return CloseQuoted(start, at, quotes);
            }
        }
    }

    private bool CloseQuoted(int start, int closing, CsvQuotes quotes)
    {
        var at = NextSpecial();
        var after = closing + 1;
        var isClean = at == after || (at == after + 1 && _bytes[after] == (byte)'\r' && EndsLine(at));
        if (isClean)
        {
            return EndCell(start + 1, closing, quotes, at);
        }

        _recover = _nextLine != Line;
        Blame(_recover ? CsvProblem.UnclosedQuote : CsvProblem.StrayQuote, _recover ? start : closing);
        return ReadToEnd(start, at);
    }

    private bool ReadStray(int start, int at)
    {
        Blame(CsvProblem.StrayQuote, at);
        return ReadToEnd(start, NextSpecial());
    }

    /// <summary>Takes the rest of a line whose quotes are wrong as one cell.</summary>
    private bool ReadToEnd(int start, int at)
    {
        while (!EndsLine(at))
        {
            at = NextSpecial();
        }

        return EndCell(start, at, CsvQuotes.None, at);
    }

    private bool EndCell(int start, int end, CsvQuotes quotes, int separator)
    {
        if (end - start > LargestCell)
        {
            Blame(CsvProblem.TooLarge, start);
        }

        if (!EndsLine(separator))
        {
            Add(new(start, end, quotes));
            _position = separator + 1;
            return true;
        }

        var last = quotes == CsvQuotes.None && end > start && _bytes[end - 1] == (byte)'\r' ? end - 1 : end;
        Add(new(start, last, quotes));
        _position = Math.Min(separator + 1, _bytes.Length);
        _nextLine++;
        return false;
    }

    private bool EndRow(int start, int end)
    {
        Add(new(start, end, CsvQuotes.None));
        _position = _bytes.Length;
        return false;
    }

    private void Add(CsvCell cell)
    {
        if (Count == _cells.Length)
        {
            Array.Resize(ref _cells, Count * 2);
        }

        _cells[Count++] = cell;
    }

    private void Blame(CsvProblem problem, int at)
    {
        if (Problem == CsvProblem.None)
        {
            (Problem, ProblemAt) = (problem, at);
        }
    }

    private readonly bool EndsLine(int at) => at >= _bytes.Length || _bytes[at] == (byte)'\n';

    private void SkipLine()
    {
        var at = NextSpecial();
        while (!EndsLine(at))
        {
            at = NextSpecial();
        }

        _position = Math.Min(at + 1, _bytes.Length);
        _nextLine++;
    }

    private void Seek(int position)
    {
        _position = position;
        _block = position;
        _specials = position < _bytes.Length ? Mask(position) : 0;
    }

    /// <summary>The next comma, line feed or quote, or the length of the bytes.</summary>
    private int NextSpecial()
    {
        while (_specials == 0)
        {
            if (_block + BlockSize >= _bytes.Length)
            {
                return _bytes.Length;
            }

            _block += BlockSize;
            _specials = Mask(_block);
        }

        var at = _block + BitOperations.TrailingZeroCount(_specials);
        _specials = unchecked(_specials & (_specials - 1));
        return at;
    }

    private readonly ulong Mask(int block) =>
        block + BlockSize <= _bytes.Length ? WideMask(block) : TailMask(_bytes[block..]);

    private readonly ulong WideMask(int block)
    {
        ref var start = ref MemoryMarshal.GetReference(_bytes);
        var low = Half(Vector256.LoadUnsafe(ref start, (nuint)block));
        var high = Half(Vector256.LoadUnsafe(ref start, (nuint)(block + 32)));
        return low | ((ulong)high << 32);
    }

    private static uint Half(Vector256<byte> bytes)
    {
        var specials =
            Vector256.Equals(bytes, Vector256.Create((byte)','))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'"'));
        return specials.ExtractMostSignificantBits();
    }

    private static ulong TailMask(ReadOnlySpan<byte> tail)
    {
        ulong mask = 0;
        for (var i = 0; i < tail.Length; i++)
        {
            if (tail[i] is (byte)',' or (byte)'\n' or (byte)'"')
            {
                mask |= 1UL << i;
            }
        }

        return mask;
    }
}
