using Kessan.Formats.Fonts;

namespace Kessan.Formats.Tests.Fonts;

public sealed class FontSubsetTests
{
    /// <summary>The library that cuts fonts works on bytes by their address, which the collector must leave
    /// alone.</summary>
    [Fact]
    public void Fonts_are_cut_alike_while_memory_is_collected()
    {
        var font = FontSet.For('決', bold: false);
        var expected = FontSubset.Of(font, [0x6C7A, 0x7B97]);
        using var over = new CancellationTokenSource();
        var collector = new Thread(() => Collect(over.Token));
        collector.Start();

        for (var turn = 0; turn < 6; turn++)
        {
            FontSubset.Of(font, [0x6C7A, 0x7B97]).Should().Equal(expected);
        }

        over.Cancel();
        collector.Join();
    }

    private static void Collect(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
