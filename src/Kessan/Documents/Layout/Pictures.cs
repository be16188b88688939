using System.Buffers.Binary;

namespace Kessan.Documents.Layout;

/// <summary>Where pictures stand in their room.</summary>
internal static class Pictures
{
    private const int Pixel = 75;

    /// <summary>A picture's box: in the middle, as large as fits in its own proportions.</summary>
    public static Box Fit(ImageBlock image, Box box)
    {
        const int sizeAt = 16;
        if (image.Bytes.Length < sizeAt + 8)
        {
            return box;
        }

        var bytes = image.Bytes.AsSpan()[sizeAt..];
        var (width, height) = (
            Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(bytes)),
            Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(bytes[4..]))
        );
        var wide = (int)Math.Min(box.Width, Math.Min((long)box.Height * width / height, (long)width * Pixel * 2));
        var high = (int)((long)wide * height / width);
        return new(box.Left + ((box.Width - wide) / 2), box.Top + Math.Max(0, (box.Height - high) / 2), wide, high);
    }
}
