using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Kessan.Cli;
using Kessan.Cli.Packages;

namespace Kessan.Scenarios.TieOut;

/// <summary>A close in which one file comes out wrong publishes nothing.</summary>
public sealed partial class TamperedPackageTests
{
    [Fact]
    public void Nothing_in_between_publishes_the_package()
    {
        using var folder = new PackageFolder();

        var (code, _, error) = Close(folder, file => file);

        code.Should().Be(ExitCode.Done, error);
        Directory.Exists(folder.Package).Should().BeTrue();
    }

    [Theory]
    [InlineData("report.en.html")]
    [InlineData("report.ja.html")]
    public void A_digit_of_a_page_is_refused(string name) =>
        Refused(name, bytes => Text(bytes, text => WithOtherDigit(text, HtmlNumber().Match(text).Groups[1])))
            .Should()
            .Contain("KES3242");

    [Fact]
    public void A_digit_of_a_slide_is_refused() =>
        Refused(
                "deck.en.pptx",
                bytes => Part(bytes, IsSlide, xml => WithOtherDigit(xml, SlideNumber().Match(xml).Groups[1]))
            )
            .Should()
            .ContainAny("KES3240", "KES3242");

    [Fact]
    public void A_document_set_in_type_from_other_figures_is_refused()
    {
        using var other = new PackageFolder();
        other.PayPayables(1_000);
        var pdf = Array.Empty<byte>();
        _ = Close(
            other,
            file =>
            {
                pdf = file.Name == "deck.en.pdf" ? file.Write() : pdf;
                return file;
            }
        );

        Refused("deck.en.pdf", _ => pdf).Should().Contain("KES3242");
    }

    [Fact]
    public void A_value_of_a_cell_is_refused() =>
        Refused("workbook.en.xlsx", bytes => Part(bytes, HasValues, xml => Cell().Replace(xml, Doubled, 1)))
            .Should()
            .Contain("KES3243");

    [Fact]
    public void A_cell_that_is_left_out_is_refused() =>
        Refused("workbook.en.xlsx", bytes => Part(bytes, HasValues, xml => Cell().Replace(xml, string.Empty, 1)))
            .Should()
            .Contain("KES3240")
            .And.Contain("shows nothing");

    /// <summary>What a close says whose file of a name goes through a fault.</summary>
    private static string Refused(string name, Func<byte[], byte[]> fault)
    {
        using var folder = new PackageFolder();
        var isMet = false;

        var (code, _, error) = Close(
            folder,
            file =>
            {
                isMet |= file.Name == name;
                return file.Name == name ? file with { Write = () => fault(file.Write()) } : file;
            }
        );

        isMet.Should().BeTrue();
        code.Should().Be(ExitCode.Findings, error);
        error.Should().Contain($"{name}: error KES324").And.EndWith("Nothing was published.\n");
        Directory.Exists(folder.Package).Should().BeFalse();
        return error;
    }

    private static (int Code, string Out, string Error) Close(
        PackageFolder folder,
        Func<PackageFile, PackageFile> through
    )
    {
        using var printed = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = KessanCommand.Run(["close", folder.Group, "--period", "FY2018"], new(printed, error), through);
        return (code, printed.ToString(), error.ToString());
    }

    private static byte[] Text(byte[] bytes, Func<string, string> change) =>
        Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes)));

    /// <summary>A file of parts with the first of some that a change changes.</summary>
    private static byte[] Part(byte[] bytes, Func<string, string, bool> isMeant, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var (entry, text) = package
                .Entries.Where(one => one.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .Select(one => (one, Read(one)))
                .First(one => isMeant(one.one.FullName, one.Item2));
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static bool IsSlide(string name, string xml) =>
        name.StartsWith("ppt/slides/slide", StringComparison.Ordinal) && SlideNumber().IsMatch(xml);

    private static bool HasValues(string name, string xml) =>
        name.StartsWith("xl/worksheets/", StringComparison.Ordinal) && Cell().IsMatch(xml);

    private static string WithOtherDigit(string text, Group digits) =>
        text.Remove(digits.Index, 1).Insert(digits.Index, digits.Value[0] == '9' ? "8" : "9");

    private static string Doubled(Match cell) =>
        cell.Value.Replace(
            $"<v>{cell.Groups[1].Value}</v>",
            $"<v>{cell.Groups[1].Value}1</v>",
            StringComparison.Ordinal
        );

    [GeneratedRegex("<a class=\"n\"[^>]*>[^0-9<]*([1-9][0-9,.]*)")]
    private static partial Regex HtmlNumber();

    [GeneratedRegex("<a:t>JPY([1-9][0-9,]+)</a:t>")]
    private static partial Regex SlideNumber();

    [GeneratedRegex("<c r=\"[A-Z]+[0-9]+\"[^>]*>(?:<f>[^<]*</f>)?<v>([1-9][0-9]{4,})</v></c>")]
    private static partial Regex Cell();
}
