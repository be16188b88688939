using Kessan.Documents.Approvals;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Documents.Approvals;

public sealed class ApprovalRegisterTests
{
    private static readonly ReportingPeriod Half = new(2018, 1, 6);

    [Fact]
    public void An_approval_is_for_its_content_period_and_basis_alone()
    {
        var register = Of(Approval("a", PackageState.Approved));
        var ofAnother = Approval("a", PackageState.Approved) with { Basis = AccountingBasis.Ifrs };

        register.For("a")!.Approver.Should().Be("Bob");
        register.For("b").Should().BeNull();
        Of(ofAnother).IsEmpty.Should().BeTrue();
        Of(ofAnother with { Basis = AccountingBasis.UsGaap, Period = new(2018, 1, 9) }).IsEmpty.Should().BeTrue();
        Of(ofAnother with { Basis = AccountingBasis.UsGaap, Period = new(2018, 4, 6) })
            .IsEmpty.Should()
            .BeFalse("whoever asks for the quarter closes the half");
    }

    [Fact]
    public void A_publication_without_an_approval_is_none()
    {
        Of(Approval("a", PackageState.Published)).For("a").Should().BeNull();
        Of(Approval("a", PackageState.Published), Approval("a", PackageState.Approved))
            .For("a")!
            .State.Should()
            .Be(PackageState.Published);
    }

    [Fact]
    public void What_no_longer_holds_is_told_once_and_by_what_is_out()
    {
        var (first, second) = (Approval("a", PackageState.Approved), Approval("b", PackageState.Approved));
        var published = Approval("a", PackageState.Published);

        Codes(Of(first), "a").Should().BeEmpty();
        Codes(Of(first), "b").Should().Equal("KES3080");
        Codes(Of(first, second), "a").Should().BeEmpty("either may be written");
        Codes(Of(first, published), "a").Should().BeEmpty();
        Codes(Of(first, published), "c").Should().Equal("KES3081");
        Codes(Of(first, published, second), "b").Should().Equal("KES3082");
        Codes(Of(), "a").Should().BeEmpty();
    }

    private static IEnumerable<string> Codes(ApprovalRegister register, string content) =>
        register.Findings(content).Select(finding => finding.Code);

    private static ApprovalRegister Of(params Approval[] approvals) =>
        ApprovalRegister.Of(approvals, Half, AccountingBasis.UsGaap);

    private static Approval Approval(string content, PackageState state) =>
        new(
            Half,
            AccountingBasis.UsGaap,
            content,
            "Ann",
            "Bob",
            "CFO",
            new(2018, 11, 9),
            state,
            new("approvals.csv", 2)
        );
}
