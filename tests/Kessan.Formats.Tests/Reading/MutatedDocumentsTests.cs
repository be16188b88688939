using System.IO.Compression;
using System.Text;
using Kessan.Formats.Reading;

namespace Kessan.Formats.Tests.Reading;

/// <summary>Documents spoiled at random: whatever is left of them is read or told, and nothing breaks or
/// hangs.</summary>
public sealed class MutatedDocumentsTests
{
    private const string Html = """
        <!doctype html><html><head><style>.x { display: none }</style></head><body><section class="page"><h1>Results</h1>
        <table><caption>JPY million</caption><thead><tr><th rowspan="2">Item</th><th colspan="2">1H</th></tr><tr>
        <th>2018</th><th>2017</th></tr></thead>
        <tr><td>Revenue</td><td>90,963</td><td>82,988</td></tr></table><p>Up 9.6%<sup>1</sup></p>
        </section><section class="page"><ul><li>Cloud 9.74</li></ul><pre>a  1</pre></section></body></html>
        """;

    private const string Filing = """
        <?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"
        xmlns:ix="http://www.xbrl.org/2008/inlineXBRL"><body><ix:header/><table><tr><td>Sales</td><td>
        <ix:nonFraction name="a:Sales" contextRef="c" unitRef="JPY" decimals="-6" scale="6">308,335</ix:nonFraction></td></tr>
        </table></body></html>
        """;

    /// <summary>How often each file is spoiled; KESSAN_MUTATIONS says more for a longer run.</summary>
    private static int Times =>
        int.TryParse(Environment.GetEnvironmentVariable("KESSAN_MUTATIONS"), out var times) ? times : 50;

    public static TheoryData<string> Names =>
        ["deck.txt", "deck.md", "deck.html", "filing.htm", "book.xlsx", "deck.pptx", "deck.pdf"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_is_sound_before_it_is_spoiled(string name) => Reads.Clean(name, Sound(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_spoiled_document_is_read_or_told_and_never_breaks(string name)
    {
        var sound = Sound(name);
        var seed = name.Aggregate(17, (sum, one) => ((sum * 31) + one) % 1_000_003);
        for (var turn = 0; turn < Times; turn++)
        {
            var random = new Random(seed + turn);
            var isZip = sound is [(byte)'P', (byte)'K', ..];
            var spoiled = isZip && turn % 3 > 0 ? WithSpoiledPart(sound, random) : Spoiled(sound, random);
            var read = DocumentReading.Read(name, spoiled);
            var what = $"{name}, mutation {turn}, seed {seed + turn}";
            read.Findings.Should().OnlyContain(finding => finding.Location.File == name, what);
            (read.Value.Pages.Length + read.Findings.Length).Should().BePositive(what);
        }
    }

    private static byte[] Sound(string name) =>
        name switch
        {
            "deck.txt" => Encoding.UTF8.GetBytes("Revenue\t90.96\n売上高  9,663\n\f--- page 4 ---\n7.31\n"),
            "deck.md" => Encoding.UTF8.GetBytes(
                "# A\n\n| | 1H |\n|-|-|\n| b | **7** |\n\n- c<sup>1</sup>\n  - d\n\n> e\n"
            ),
            "deck.html" => Encoding.UTF8.GetBytes(Html),
            "filing.htm" => Encoding.UTF8.GetBytes(Filing),
            "book.xlsx" => SmallBook.Bytes(),
            "deck.pptx" => SmallDeck.Bytes(),
            _ => SmallPdf.Bytes([(100, 700, 10, "Revenue 90.96"), (300, 688, 6, "1")]),
        };

    /// <summary>Bytes changed, taken away, doubled or put in, at one to six places.</summary>
    private static byte[] Spoiled(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var left = random.Next(1, 7); left > 0 && bytes.Count > 0; left--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes[at] = (byte)"<>/\"&'0123456789[]()-"[random.Next(21)];
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>The zip with one of its files spoiled, so that what stands inside is met and not only the
    /// zip.</summary>
    private static byte[] WithSpoiledPart(byte[] sound, Random random)
    {
        var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(sound), ZipArchiveMode.Read))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var part = from.Entries[i].Open();
                var bytes = new MemoryStream();
                part.CopyTo(bytes);
                using var entry = to.CreateEntry(from.Entries[i].FullName).Open();
                entry.Write(i == chosen ? Spoiled(bytes.ToArray(), random) : bytes.ToArray());
            }
        }

        return stream.ToArray();
    }
}
