using System.Buffers.Text;
using System.Text;
using Kessan.Amounts;

namespace Kessan.Formats.Csv;

/// <summary>Writes comma-separated rows as UTF-8 bytes: fields quoted only where RFC 4180 needs it, rows ended by LF,
/// no byte-order mark, numbers exact and without culture.</summary>
/// <remarks>Texts that recur in millions of rows are encoded once with <c>Encode</c> and copied as bytes.</remarks>
internal sealed class CsvByteWriter : IDisposable
{
    private const int Capacity = 1 << 16;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[Capacity];
    private int _used;
    private bool _inRow;

    public CsvByteWriter(Stream stream) => _stream = stream;

    /// <summary>A text as the bytes of a field.</summary>
    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(Quote(text));

    /// <summary>Several texts as the bytes of fields in a row, commas between them.</summary>
    public static byte[] Encode(params ReadOnlySpan<string> texts)
    {
        var fields = new string[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            fields[i] = Quote(texts[i]);
        }

        return Encoding.UTF8.GetBytes(string.Join(',', fields));
    }

    /// <summary>Writes a text as a field.</summary>
    public void Field(string text) => Field(Encode(text));

    /// <summary>Writes encoded fields.</summary>
    public void Field(ReadOnlySpan<byte> encoded)
    {
        Separate();
        Write(encoded);
    }

    /// <summary>Writes an empty field.</summary>
    public void Empty() => Separate();

    /// <summary>Writes minor units as a decimal number of units.</summary>
    public void Amount(long minor, int decimals)
    {
        Separate();
        Reserve(32);
        if (decimals == 0)
        {
            Number(minor);
            return;
        }

        if (minor < 0)
        {
            _buffer[_used++] = (byte)'-';
        }

        var magnitude = (ulong)Int128.Abs(minor);
        var (whole, part) = Math.DivRem(magnitude, (ulong)PowerOfTen.Long(decimals));
        Utf8Formatter.TryFormat(whole, _buffer.AsSpan(_used), out var written);
        _used += written;
        _buffer[_used++] = (byte)'.';
        Utf8Formatter.TryFormat(part, _buffer.AsSpan(_used), out written, new('D', (byte)decimals));
        _used += written;
    }

    /// <summary>Writes a whole number.</summary>
    public void Whole(long number)
    {
        Separate();
        Reserve(32);
        Number(number);
    }

    /// <summary>Writes a line as it stands, before or between rows.</summary>
    public void Line(string text)
    {
        Write(Encoding.UTF8.GetBytes(text));
        EndRow();
    }

    /// <summary>Writes a row of texts.</summary>
    public void Row(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Field(text);
        }

        EndRow();
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Reserve(1);
        _buffer[_used++] = (byte)'\n';
        _inRow = false;
    }

    /// <summary>Hands everything to the stream, which stays open.</summary>
    public void Dispose()
    {
        Flush();
        _stream.Flush();
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 && !text.StartsWith('#')
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Number(long number)
    {
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    private void Separate()
    {
        if (_inRow)
        {
            Reserve(1);
            _buffer[_used++] = (byte)',';
        }

        _inRow = true;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Capacity)
        {
            Flush();
            _stream.Write(bytes);
            return;
        }

        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_used + count > Capacity)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
