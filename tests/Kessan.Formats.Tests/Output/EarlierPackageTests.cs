using Kessan.Formats.Output;

namespace Kessan.Formats.Tests.Output;

public sealed class EarlierPackageTests : IDisposable
{
    private const string Header = "document,language,page,element,text,fact,value,unit,scale,decimals,rounding\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("kessan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_printed_is_read_back_draft_or_not()
    {
        Write(
            "printed.csv",
            "# DRAFT: 1 finding\n"
                + Header
                + "deck,en,3,results,\"1,234\",Revenue@FY2018@actual@ifrs,1234,JPY,0,0,half-up\n"
        );
        Write("facts.csv", "fact,value\nRevenue@FY2018@actual@ifrs,1234\n");
        Write(
            "sentences.csv",
            "document,language,page,element,number,text,directions\n"
                + "deck,en,3,notes,1,Up and down,\"Change(A, B)=up; YearOnYear(C@s=x)=down\"\n"
        );

        var issue = EarlierPackage.Read(_folder);

        issue
            .Numbers.Should()
            .ContainSingle()
            .Which.Should()
            .Be(
                new Documents.Changes.EarlierNumber(
                    new("deck", "en", 3, "results"),
                    "1,234",
                    "Revenue@FY2018@actual@ifrs"
                )
            );
        issue.Facts.Should().ContainKey("Revenue@FY2018@actual@ifrs").WhoseValue.Should().Be("1234");
        issue.Sentences.Single().Directions.Should().Equal(("Change(A, B)", "up"), ("YearOnYear(C@s=x)", "down"));
    }

    [Fact]
    public void Sentences_and_facts_may_be_missing_and_printed_numbers_may_not()
    {
        var act = () => EarlierPackage.Read(_folder);
        act.Should().Throw<InvalidDataException>().WithMessage("*holds no printed.csv*");

        Write("printed.csv", Header);

        act().Numbers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("document,language\n", "it has no column page, element, text, fact")]
    [InlineData("document,language,page,element,text,fact\ndeck,en\n", "is no list of an earlier package")]
    public void A_list_that_is_none_is_named(string text, string says)
    {
        Write("printed.csv", text);

        var act = () => EarlierPackage.Read(_folder);

        act.Should().Throw<InvalidDataException>().WithMessage($"*{says}*");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
