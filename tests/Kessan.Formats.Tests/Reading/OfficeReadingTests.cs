using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kessan.TieOut.Reading;
using Cells = DocumentFormat.OpenXml.Spreadsheet;
using Presentation = DocumentFormat.OpenXml.Presentation;
using Shapes = DocumentFormat.OpenXml.Drawing;

namespace Kessan.Formats.Tests.Reading;

public sealed class OfficeReadingTests
{
    [Fact]
    public void Cells_are_read_as_they_are_displayed_with_their_addresses()
    {
        var document = Reads.Clean("book.xlsx", SmallBook.Bytes());

        document.Format.Should().Be("xlsx");
        document.Pages.Select(page => (page.Number, page.Name)).Should().Equal((1, "Results"), (3, "Notes"));
        document
            .Pages[0]
            .Written()
            .Should()
            .Equal(
                "table -1",
                "r0c0+1x2 Results!B2 Six months",
                "r1c0 Results!B3 Revenue",
                "r1c1 Results!C3 90,963",
                "r2c0 Results!B4 Loss",
                "r2c1 Results!C4 (1,235)",
                "r3c0 Results!B5 Growth",
                "r3c1 Results!C5 9.6%"
            );
        ((ReadTable)document.Pages[0].Elements[0])
            .Cells[2]
            .Text.Place.Should()
            .Be(new TextPlace(1, 3, 3, "Results!C3"));
    }

    [Fact]
    public void A_formula_that_failed_is_told_with_its_cell()
    {
        var read = Reads.Of("book.xlsx", SmallBook.Bytes(withFailure: true));

        var finding = read.Findings.Should().ContainSingle().Which;
        (finding.Code, finding.Location.ToString()).Should().Be(("KES3213", "book.xlsx:6:3"));
        finding.Message.Should().StartWith("Results!C6 ");
    }

    [Fact]
    public void Shapes_are_read_in_reading_order_with_tables_bullets_and_raised_marks()
    {
        var document = Reads.Clean("deck.pptx", SmallDeck.Bytes());

        document.Format.Should().Be("pptx");
        document.Pages.Should().ContainSingle("the second slide is hidden");
        document
            .Pages[0]
            .Written()
            .Should()
            .Equal(
                "h1 title Results",
                "p left Revenue 90.96¹",
                "b1 right Cloud up 13.0%",
                "table -1",
                "r0c0+1x2 table!R1C1 1H18",
                "r1c0 table!R2C1 Revenue",
                "r1c1 table!R2C2 90.96⏎9.6%"
            );
    }
}

/// <summary>A small workbook, made as other programs make one.</summary>
internal static class SmallBook
{
    public static byte[] Bytes(bool withFailure = false)
    {
        var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Cells.Workbook(new Sheets());
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new(
                new NumberingFormats(
                    new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0,,_);(#,##0,,)" },
                    new NumberingFormat { NumberFormatId = 165, FormatCode = "0.0%" }
                ),
                new Cells.Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(
                    new CellFormat(),
                    new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
                    new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }
                )
            );
            var rows = new List<Row>
            {
                Row(2, Text("B2", "Six months")),
                Row(3, Text("B3", "Revenue"), Number("C3", "90962930000", 1)),
                Row(4, Text("B4", "Loss"), Number("C4", "-1234567890", 1)),
                Row(5, Text("B5", "Growth"), Number("C5", "0.096", 2)),
            };
            if (withFailure)
            {
                var failed = new Cell
                {
                    CellReference = "C6",
                    DataType = CellValues.Error,
                    CellValue = new("#REF!"),
                };
                rows.Add(Row(6, failed));
            }

            AddSheet(book, "Results", rows, null, new MergeCells(new MergeCell { Reference = "B2:C2" }));
            AddSheet(book, "Hidden", [Row(1, Text("A1", "secret 1"))], SheetStateValues.Hidden);
            AddSheet(book, "Notes", [Row(1, Text("A1", "Unit: JPY million"))], null);
        }

        return stream.ToArray();
    }

    private static void AddSheet(
        WorkbookPart book,
        string name,
        IEnumerable<Row> rows,
        SheetStateValues? state,
        params OpenXmlElement[] more
    )
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet([new SheetData(rows), .. more]);
        var sheets = book.Workbook!.Sheets!;
        var sheet = new Sheet
        {
            Name = name,
            SheetId = (uint)sheets.ChildElements.Count + 1,
            Id = book.GetIdOfPart(part),
        };
        if (state is { } hidden)
        {
            sheet.State = hidden;
        }

        sheets.AppendChild(sheet);
    }

    private static Row Row(uint number, params Cell[] cells) => new(cells) { RowIndex = number };

    private static Cell Text(string at, string text) =>
        new(new InlineString(new Cells.Text(text))) { CellReference = at, DataType = CellValues.InlineString };

    private static Cell Number(string at, string value, uint style) =>
        new(new CellValue(value)) { CellReference = at, StyleIndex = style };
}

/// <summary>A small presentation, its shapes in no order, one of them in a group.</summary>
internal static class SmallDeck
{
    public static byte[] Bytes()
    {
        var stream = new MemoryStream();
        using (var file = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var deck = file.AddPresentationPart();
            deck.Presentation = new(new Presentation.SlideIdList());
            var table = Table();
            var grouped = new Presentation.GroupShape(
                new Presentation.GroupShapeProperties(
                    new Shapes.TransformGroup(
                        new Shapes.Offset { X = 0, Y = 1_000 },
                        new Shapes.Extents { Cx = 400, Cy = 400 },
                        new Shapes.ChildOffset { X = 0, Y = 0 },
                        new Shapes.ChildExtents { Cx = 4_000, Cy = 4_000 }
                    )
                ),
                Shape("left", 0, 0, 4_000, Paragraph(false, ("Revenue 90.96", 0), ("1", 30_000)))
            );
            AddSlide(
                deck,
                null,
                table,
                Shape("right", 600, 1_000, 400, Paragraph(true, ("Cloud up 13.0%", 0))),
                grouped,
                Shape("title", 0, 0, 1_000, Paragraph(false, ("Results", 0)), isTitle: true)
            );
            AddSlide(deck, false, Shape("secret", 0, 0, 100, Paragraph(false, ("1", 0))));
        }

        return stream.ToArray();
    }

    private static void AddSlide(PresentationPart deck, bool? show, params OpenXmlElement[] shapes)
    {
        var part = deck.AddNewPart<SlidePart>();
        part.Slide = new(new Presentation.CommonSlideData(new Presentation.ShapeTree(shapes)));
        if (show is { } isShown)
        {
            part.Slide.Show = isShown;
        }

        var ids = deck.Presentation!.SlideIdList!;
        var id = (uint)(256 + ids.ChildElements.Count);
        ids.AppendChild(new Presentation.SlideId { Id = id, RelationshipId = deck.GetIdOfPart(part) });
    }

    private static Presentation.Shape Shape(
        string name,
        int left,
        int top,
        int size,
        Shapes.Paragraph text,
        bool isTitle = false
    )
    {
        var application = new Presentation.ApplicationNonVisualDrawingProperties();
        if (isTitle)
        {
            application.PlaceholderShape = new() { Type = Presentation.PlaceholderValues.Title };
        }

        return new(
            new Presentation.NonVisualShapeProperties(
                new Presentation.NonVisualDrawingProperties { Id = 2, Name = name },
                new Presentation.NonVisualShapeDrawingProperties(),
                application
            ),
            new Presentation.ShapeProperties(
                new Shapes.Transform2D(
                    new Shapes.Offset { X = left, Y = top },
                    new Shapes.Extents { Cx = size, Cy = size }
                )
            ),
            new Presentation.TextBody(new Shapes.BodyProperties(), text)
        );
    }

    private static Shapes.Paragraph Paragraph(bool isBullet, params (string Text, int Raised)[] runs)
    {
        var paragraph = new Shapes.Paragraph();
        if (isBullet)
        {
            paragraph.AppendChild(new Shapes.ParagraphProperties(new Shapes.CharacterBullet { Char = "•" }));
        }

        foreach (var (text, raised) in runs)
        {
            var properties = new Shapes.RunProperties { Baseline = raised };
            paragraph.AppendChild(new Shapes.Run(properties, new Shapes.Text(text)));
        }

        return paragraph;
    }

    private static Presentation.GraphicFrame Table()
    {
        var head = Cell("1H18");
        head.GridSpan = 2;
        var covered = Cell(string.Empty);
        covered.HorizontalMerge = true;
        var rows = new[]
        {
            new Shapes.TableRow(head, covered),
            new Shapes.TableRow(Cell("Revenue"), Cell("90.96", "9.6%")),
        };
        return new(
            new Presentation.NonVisualGraphicFrameProperties(
                new Presentation.NonVisualDrawingProperties { Id = 9, Name = "table" },
                new Presentation.NonVisualGraphicFrameDrawingProperties(),
                new Presentation.ApplicationNonVisualDrawingProperties()
            ),
            new Presentation.Transform(
                new Shapes.Offset { X = 0, Y = 2_000 },
                new Shapes.Extents { Cx = 1_000, Cy = 500 }
            ),
            new Shapes.Graphic(
                new Shapes.GraphicData(new Shapes.Table(rows))
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/table",
                }
            )
        );
    }

    private static Shapes.TableCell Cell(params string[] lines) =>
        new(
            new Shapes.TextBody([
                new Shapes.BodyProperties(),
                .. lines.Select(line => new Shapes.Paragraph(new Shapes.Run(new Shapes.Text(line)))),
            ])
        );
}
