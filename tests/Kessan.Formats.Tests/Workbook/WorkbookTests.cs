using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Kessan.Formats.Workbook;

namespace Kessan.Formats.Tests.Workbook;

public sealed class WorkbookTests
{
    [Fact]
    public void A_trial_balance_may_be_a_workbook()
    {
        using var folder = new TestFolder();
        folder.Write(
            "trial-balances/FY2018/SUB.xlsx",
            Sheet(
                ["account", "partner", "amount"],
                [1000, null, 0.1],
                ["4000", "PARENT", -1204310.55],
                [null, null, null],
                [4000, null, 1.234]
            )
        );

        var read = folder.Read();

        var balance = read.Value.TrialBalances.Should().ContainSingle().Subject;
        balance.AccountWords.Should().Equal("1000", "4000");
        balance.Amounts.Should().Equal(10, -120_431_055);
        balance.Lines.Should().Equal(2, 3);
        read.Findings.Select(f => $"{f.Location} {f.Code}")
            .Should()
            .Equal("trial-balances/FY2018/SUB.xlsx:5:3 KES2022");
    }

    [Fact]
    public void A_small_table_may_be_a_workbook_and_its_flaws_are_told_by_row_and_column()
    {
        using var folder = new TestFolder();
        folder.Write(
            "dividends.xlsx",
            Sheet(
                ["entity", "record_date", "amount"],
                ["SUB", "2018-03-31", 3.5],
                ["SUB", "2018-06-30", 9007199254740992.0],
                ["SUB", "2018-09-30", "#N/A"],
                ["SUB", 7, 1, 2]
            )
        );

        var read = folder.Read();

        read.Value.Dividends.Should().ContainSingle().Which.Amount.Should().Be(350);
        read.Findings.Select(f => $"{f.Location} {f.Code}")
            .Should()
            .Equal("dividends.xlsx:3:3 KES2061", "dividends.xlsx:4:3 KES2062", "dividends.xlsx:5 KES2008");
    }

    [Fact]
    public void What_is_no_workbook_is_told()
    {
        using var folder = new TestFolder();
        folder.Write("dividends.xlsx", "entity,record_date,amount\n");

        folder.Findings().Should().Equal("dividends.xlsx KES2060");
    }

    [Fact]
    public void A_number_becomes_the_shortest_decimal_that_reads_back_to_it()
    {
        Gen.Double.Where(double.IsFinite)
            .Sample(number =>
            {
                var text = WorkbookText.Of(number, isPercent: false).Text;
                return !text.Contains('E') && double.Parse(text, CultureInfo.InvariantCulture) == number;
            });
    }

    [Theory]
    [InlineData(0.806, true, "80.6")]
    [InlineData(0.5, true, "50")]
    [InlineData(1e-7, false, "0.0000001")]
    [InlineData(-1e15, false, "-1000000000000000")]
    [InlineData(2447.0, false, "2447")]
    public void A_number_is_written_as_a_person_would(double number, bool isPercent, string expected)
    {
        WorkbookText.Of(number, isPercent).Text.Should().Be(expected);
    }

    private static byte[] Sheet(params object?[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Part(
                package,
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
            );
            Part(
                package,
                "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Part(
                package,
                "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
            );
            Part(
                package,
                "xl/workbook.xml",
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"""
            );
            var xml = string.Concat(
                rows.Select(
                    (row, line) =>
                        $"<row r=\"{line + 1}\">{string.Concat(row.Select((cell, column) => CellXml(cell, $"{(char)('A' + column)}{line + 1}")))}</row>"
                )
            );
            Part(
                package,
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{xml}</sheetData></worksheet>"
            );
        }

        return bytes.ToArray();
    }

    private static string CellXml(object? value, string reference) =>
        value switch
        {
            null => "",
            string text => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>",
            _ => $"<c r=\"{reference}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
        };

    private static void Part(ZipArchive package, string name, string xml)
    {
        using var part = package.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
