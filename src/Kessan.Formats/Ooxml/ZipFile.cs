using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kessan.Formats.Ooxml;

/// <summary>Writes a zip whose bytes depend on its entries alone: no time, no machine, no order but the one
/// given.</summary>
internal sealed class ZipFile
{
    private const ushort Deflated = 8;
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;

    // The first day a zip can name: January 1, 1980.
    private const uint FixedTime = 0x0021_0000;
    private static readonly uint[] CrcTable = MakeCrcTable();

    private readonly List<(byte[] Name, byte[] Packed, uint Crc, int Length, ushort Method)> _entries = [];

    /// <summary>Adds a file; what is packed already, such as a picture, is stored as it is.</summary>
    public void Add(string name, byte[] bytes, bool isPacked = false)
    {
        var packed = isPacked ? bytes : Deflate(bytes);
        var stored = isPacked || packed.Length >= bytes.Length;
        var method = stored ? (ushort)0 : Deflated;
        _entries.Add((Encoding.UTF8.GetBytes(name), stored ? bytes : packed, Crc(bytes), bytes.Length, method));
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream)
    {
        var directory = new MemoryStream();
        uint offset = 0;
        Span<byte> header = stackalloc byte[46];
        foreach (var entry in _entries)
        {
            header.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x0403_4b50);
            WriteShared(header[4..], entry);
            stream.Write(header[..30]);
            stream.Write(entry.Name);
            stream.Write(entry.Packed);

            header.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x0201_4b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
            WriteShared(header[6..], entry);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], offset);
            directory.Write(header);
            directory.Write(entry.Name);
            offset += 30 + (uint)entry.Name.Length + (uint)entry.Packed.Length;
        }

        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x0605_4b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], offset);
        directory.Position = 0;
        directory.CopyTo(stream);
        stream.Write(header[..22]);
    }

    /// <summary>What local headers and the directory say alike of an entry.</summary>
    private static void WriteShared(
        Span<byte> header,
        (byte[] Name, byte[] Packed, uint Crc, int Length, ushort Method) entry
    )
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], entry.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], FixedTime);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)entry.Packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)entry.Name.Length);
    }

    private static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : 0xEDB8_8320 ^ (value >> 1);
            }

            table[i] = value;
        }

        return table;
    }
}
