using Kessan.Formats.Csv;

namespace Kessan.Formats.Tests.Csv;

public sealed class CsvByteWriterTests
{
    [Theory]
    [InlineData(0, 2, "0.00")]
    [InlineData(-5, 2, "-0.05")]
    [InlineData(-1204, 3, "-1.204")]
    [InlineData(1204, 0, "1204")]
    [InlineData(long.MinValue, 0, "-9223372036854775808")]
    [InlineData(long.MinValue, 2, "-92233720368547758.08")]
    [InlineData(long.MaxValue, 6, "9223372036854.775807")]
    public void Amounts_are_exact(long minor, int decimals, string text) =>
        Written(csv => csv.Amount(minor, decimals)).Should().Be(text);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("# no comment", "\"# no comment\"")]
    [InlineData("", "")]
    public void Fields_are_quoted_only_where_they_must_be(string text, string written) =>
        Written(csv => csv.Field(text)).Should().Be(written);

    [Fact]
    public void Rows_longer_than_the_buffer_are_whole()
    {
        var text = Written(csv =>
        {
            for (var row = 0; row < 10_000; row++)
            {
                csv.Row("abc", row.ToString(), new string('x', row % 50));
            }

            csv.Field(new string('y', 200_000));
        });

        var lines = text.Split('\n');
        lines.Should().HaveCount(10_001);
        lines[9_999].Should().Be($"abc,9999,{new string('x', 49)}");
        lines[10_000].Should().HaveLength(200_000);
    }

    private static string Written(Action<CsvByteWriter> write) =>
        Example.Text(stream =>
        {
            using var csv = new CsvByteWriter(stream);
            write(csv);
        });
}
