using System.Text;
using CsCheck;
using Kessan.Amounts;
using Kessan.Formats.Csv;
using Kessan.Formats.GroupFolder;
using Kessan.Formats.Tables;
using Kessan.Formats.TrialBalances;

namespace Kessan.Formats.Tests.Csv;

public sealed class CsvPropertyTests
{
    private static readonly byte[] Alphabet = [.. "account,amount\n\"#\r-1.5日: [{}]&*|>"u8];

    private static readonly Gen<string> GenText = Gen.Char["ab, \"\n#日-.9"]
        .Array[0, 12]
        .Select(letters => new string(letters));

    private static readonly Gen<(string[][] Rows, int Seed)> GenTable = Gen.Select(
        Gen.Int[2, 6].SelectMany(width => GenText.Array[width].Array[1, 30]),
        Gen.Int
    );

    [Fact]
    public void Random_tables_written_with_random_quoting_and_line_ends_read_back_the_same()
    {
        GenTable.Sample(table =>
        {
            var header = table.Rows[0].Select((_, index) => $"h{index}").ToArray();
            var rows = table.Rows.Where(row => row.Any(cell => cell.Length > 0)).ToArray();
            var findings = new FileFindings("t.csv");

            var read = CsvTable.Read(Written([header, .. rows], new Random(table.Seed)), findings);

            return findings.Count == 0
                && read.Rows.Count == rows.Length
                && read.Rows.Zip(rows)
                    .All(pair => pair.First.Cells.Select(cell => cell.Text).SequenceEqual(pair.Second));
        });
    }

    [Fact]
    public void Every_cell_stands_where_its_place_says()
    {
        GenTable.Sample(table =>
        {
            var bytes = Written(
                table.Rows.Select(row => row.Select(cell => cell.Replace('\n', 'x')).ToArray()).ToArray(),
                new Random(table.Seed)
            );
            var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n');
            var read = CsvTable.Read(bytes, new FileFindings("t.csv"));

            return read
                .Rows.SelectMany(row => row.Cells)
                .All(cell =>
                {
                    var raw = lines[cell.Place.Line - 1]
                        .Substring(cell.Place.Column - 1, cell.Text.Length == 0 ? 0 : cell.Place.Width);
                    return cell.Text == (raw.StartsWith('"') ? raw[1..^1].Replace("\"\"", "\"") : raw);
                });
        });
    }

    [Fact]
    public void Amounts_from_bytes_and_from_text_agree()
    {
        var texts = Gen.OneOf(
            Gen.Select(Gen.Long, Gen.Int[0, 6]).Select(pair => AmountText.Plain(pair.Item1, pair.Item2)),
            Gen.Char["0123456789.-+ e,"].Array[0, 24].Select(letters => new string(letters))
        );
        Gen.Select(texts, Gen.Int[0, 6])
            .Sample(
                (text, decimals) =>
                {
                    var expected = AmountText.Read(text, decimals, out var minor);
                    var found = AmountBytes.Read(Encoding.UTF8.GetBytes(text), decimals, out var fromBytes);
                    return expected == found && (expected != AmountText.Outcome.Read || minor == fromBytes);
                }
            );
    }

    [Fact]
    public void Words_keep_their_numbers_however_many_there_are()
    {
        Gen.Char["abc日"]
            .Array[1, 14]
            .Select(letters => new string(letters))
            .Array[1, 2000]
            .Sample(
                words =>
                {
                    var list = new WordList();
                    var numbers = new Dictionary<string, int>();
                    return words.All(word =>
                    {
                        var bytes = Encoding.UTF8.GetBytes("x" + word);
                        var number = list.Code(bytes, 1, bytes.Length);
                        numbers.TryAdd(word, numbers.Count);
                        return number == numbers[word] && list[number] == word;
                    });
                },
                iter: 50
            );
    }

    [Fact]
    public void Random_bytes_never_throw_and_are_read_to_the_end()
    {
        var bytes = Gen.OneOf(
            Gen.Byte.Array[0, 400],
            Gen.Int[0, Alphabet.Length - 1].Select(index => Alphabet[index]).Array[0, 400]
        );
        using var folder = new TestFolder();
        folder.Write("ownership.csv", "date\n");
        Gen.Select(bytes, Gen.Int[0, 6])
            .Sample(
                (random, which) =>
                {
                    string[] files =
                    [
                        "accounts.csv",
                        "entities.csv",
                        "group.yaml",
                        "combinations/x.yaml",
                        "trial-balances/FY2018/SUB.csv",
                        "rates.csv",
                        "mapping/SUB.xlsx",
                    ];
                    folder.Write(files[which], which == 4 ? [.. "account,amount\n"u8, .. random] : random);
                    var read = GroupFolderReader.Read(folder.Place, 1);
                    folder.Delete(files[which]);
                    return read.Value is not null;
                },
                iter: 2000,
                threads: 1
            );
    }

    [Fact]
    public void Quotes_that_never_close_do_not_make_reading_slow()
    {
        var text = new StringBuilder("a,b\n");
        for (var i = 0; i < 200_000; i++)
        {
            text.Append("x,\"y\n");
        }

        var findings = new FileFindings("t.csv");

        var read = CsvTable.Read(Encoding.UTF8.GetBytes(text.ToString()), findings);

        (read.Rows.Count, findings.Count).Should().Be((0, 200_000));
    }

    private static byte[] Written(string[][] rows, Random random)
    {
        var end = random.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder(random.Next(2) == 0 ? "\uFEFF" : "");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select((cell, index) => Quoted(cell, index, random))).Append(end);
            if (random.Next(5) == 0)
            {
                text.Append("# a comment, with \"one quote").Append(end);
            }
        }

        return Encoding.UTF8.GetBytes(random.Next(2) == 0 ? text.ToString() : text.ToString().TrimEnd('\r', '\n'));
    }

    private static string Quoted(string cell, int index, Random random)
    {
        var mustBeQuoted = cell.AsSpan().IndexOfAny(",\"\n") >= 0 || (index == 0 && cell.StartsWith('#'));
        return mustBeQuoted || random.Next(3) == 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
    }
}
