using Kessan.Documents.Approvals;
using Kessan.Formats.Approvals;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.Tests.Approvals;

public sealed class ApprovalFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kessan-").FullName;

    private string File => Path.Combine(_folder, "approvals.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_approval_makes_the_file_and_names_with_commas_are_quoted()
    {
        ApprovalFile.Append(_folder, Approval() with { Approver = "Sato, M." });

        System
            .IO.File.ReadAllText(File)
            .Should()
            .Be(
                "period,basis,content,preparer,approver,role,date,state\n"
                    + "FY2018-H1,usgaap,abc,Ann,\"Sato, M.\",CFO,2018-11-09,approved\n"
            );
        Directory.EnumerateFileSystemEntries(_folder).Should().ContainSingle();
    }

    [Fact]
    public void A_row_follows_the_columns_of_the_file_and_what_stands_there_is_kept()
    {
        System.IO.File.WriteAllText(File, "state,date,approver,preparer,content,basis,period\npublished,x,y,z,a,b,c");

        ApprovalFile.Append(_folder, Approval());

        System
            .IO.File.ReadAllText(File)
            .Should()
            .Be(
                "state,date,approver,preparer,content,basis,period\npublished,x,y,z,a,b,c\n"
                    + "approved,2018-11-09,Bob,Ann,abc,usgaap,FY2018-H1\n"
            );
    }

    [Fact]
    public void A_file_without_a_column_of_an_approval_is_left_alone()
    {
        System.IO.File.WriteAllText(File, "period,basis\n");

        var act = () => ApprovalFile.Append(_folder, Approval());

        act.Should()
            .Throw<InvalidDataException>()
            .WithMessage("*has no column content, preparer, approver, date, state");
        System.IO.File.ReadAllText(File).Should().Be("period,basis\n");
    }

    private static Approval Approval()
    {
        ReportingPeriod.TryParse("FY2018-H1", out var period).Should().BeTrue();
        return new(
            period,
            AccountingBasis.UsGaap,
            "abc",
            "Ann",
            "Bob",
            "CFO",
            new(2018, 11, 9),
            PackageState.Approved,
            new("package.json")
        );
    }
}
