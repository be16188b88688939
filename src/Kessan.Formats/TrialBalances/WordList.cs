using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Kessan.Formats.TrialBalances;

/// <summary>The words of a column: each is decoded once, and rows carry its number.</summary>
/// <remarks>An open-addressing table. A word of at most eight bytes is its own key, since no text has a zero byte;
/// of a longer
/// one the key is a hash and the bytes are compared.</remarks>
internal sealed class WordList
{
    private const int Packed = 8;
    private readonly List<string> _words = [];
    private readonly List<byte[]> _bytes = [];
    private Slot[] _slots = new Slot[256];

    /// <summary>The words in the order they came.</summary>
    public ImmutableArray<string> Words => [.. _words];

    /// <summary>How many there are.</summary>
    public int Count => _words.Count;

    /// <summary>A word by its number.</summary>
    public string this[int code] => _words[code];

    /// <summary>The number of the word between two places, or -1 for an empty one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Code(ReadOnlySpan<byte> bytes, int start, int end)
    {
        if (start == end)
        {
            return -1;
        }

        var length = end - start;
        var key =
            length <= Packed && start + Packed <= bytes.Length
                ? ReadPacked(bytes, start, length)
                : LongKey(bytes[start..end]);
        return Find(key, bytes, start, end);
    }

    private int Find(ulong key, ReadOnlySpan<byte> bytes, int start, int end)
    {
        var mask = _slots.Length - 1;
        var at = (int)(Mix(key) & (ulong)mask);
        while (true)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.CodePlusOne == 0)
            {
                return Add(key, bytes[start..end]);
            }

            if (slot.Key == key && slot.Length == end - start && IsSame(slot, bytes, start, end))
            {
                return slot.CodePlusOne - 1;
            }

            at = (at + 1) & mask;
        }
    }

    private bool IsSame(in Slot slot, ReadOnlySpan<byte> bytes, int start, int end) =>
        slot.Length <= Packed || bytes[start..end].SequenceEqual(_bytes[slot.CodePlusOne - 1]);

    private int Add(ulong key, ReadOnlySpan<byte> word)
    {
        if (_words.Count * 2 >= _slots.Length)
        {
            Grow();
        }

        _words.Add(Encoding.UTF8.GetString(word));
        _bytes.Add(word.Length > Packed ? word.ToArray() : []);
        Place(new(key, word.Length, _words.Count));
        return _words.Count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 4];
        foreach (var slot in old)
        {
            if (slot.CodePlusOne != 0)
            {
                Place(slot);
            }
        }
    }

    private void Place(Slot slot)
    {
        var mask = _slots.Length - 1;
        var at = (int)(Mix(slot.Key) & (ulong)mask);
        while (_slots[at].CodePlusOne != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadPacked(ReadOnlySpan<byte> bytes, int start, int length)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), start));
        word = BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
        return word & (ulong.MaxValue >> (64 - (length * 8)));
    }

    private static ulong LongKey(ReadOnlySpan<byte> word)
    {
        ulong key = 0;
        if (word.Length <= Packed)
        {
            for (var i = word.Length - 1; i >= 0; i--)
            {
                key = (key << 8) | word[i];
            }

            return key;
        }

        foreach (var unit in word)
        {
            key = unchecked((BitOperations.RotateLeft(key, 5) ^ unit) * 0x9E3779B97F4A7C15);
        }

        return key;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong key)
    {
        var mixed = unchecked(key * 0x9E3779B97F4A7C15);
        return mixed ^ (mixed >> 32);
    }

    private readonly record struct Slot(ulong Key, int Length, int CodePlusOne);
}
