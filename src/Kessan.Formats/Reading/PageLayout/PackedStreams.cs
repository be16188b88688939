using System.IO.Compression;

namespace Kessan.Formats.Reading.PageLayout;

/// <summary>Looks how far the packed streams of a PDF unpack, before a library unpacks them all into memory.</summary>
internal static class PackedStreams
{
    /// <summary>Whether all streams together stay within the limit.</summary>
    public static bool AreWithinLimits(byte[] bytes)
    {
        var buffer = new byte[64 << 10];
        var left = ReadingLimits.LargestUnpacked;
        var at = 0;
        while (left >= 0 && Next(bytes, ref at))
        {
            left -= Unpacked(bytes, at, left, buffer);
        }

        return left >= 0;
    }

    /// <summary>Moves to the first byte of the next stream.</summary>
    private static bool Next(byte[] bytes, ref int at)
    {
        while (true)
        {
            var found = bytes.AsSpan(at).IndexOf("stream"u8);
            if (found < 0)
            {
                return false;
            }

            at += found + "stream"u8.Length;
            var isEnd = at >= 9 && bytes.AsSpan(at - 9, 3).SequenceEqual("end"u8);
            var rest = bytes.AsSpan(at);
            var blanks =
                rest is [(byte)'\r', (byte)'\n', ..] ? 2
                : rest is [(byte)'\n' or (byte)'\r', ..] ? 1
                : 0;
            if (!isEnd && rest.Length > blanks + 1 && (rest[blanks] & 0x0F) == 8)
            {
                at += blanks;
                return true;
            }
        }
    }

    private static long Unpacked(byte[] bytes, int at, long most, byte[] buffer)
    {
        var length = 0L;
        try
        {
            using var stream = new MemoryStream(bytes, at, bytes.Length - at, writable: false);
            using var unpacked = new ZLibStream(stream, CompressionMode.Decompress);
            for (var read = unpacked.Read(buffer); read > 0 && length <= most; read = unpacked.Read(buffer))
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // A damaged stream, or one packed in another way, unpacks to what came out of it so far.
        }

        return length;
    }
}
