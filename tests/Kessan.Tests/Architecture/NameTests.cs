namespace Kessan.Tests.Architecture;

public sealed class NameTests
{
    [Fact]
    public void No_folder_has_a_name_that_says_nothing() => NameRules.Folders(Repository.Sources).ShouldBeNone();

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => NameRules.Types(Repository.Sources).ShouldBeNone();

    [Fact]
    public void No_method_has_a_verb_that_says_nothing() => NameRules.Verbs(Repository.Sources).ShouldBeNone();

    [Fact]
    public void No_folder_is_named_like_a_type_in_it() => NameRules.FoldersLikeTypes(Repository.Sources).ShouldBeNone();

    [Theory]
    [InlineData("src/Kessan/Utils/A.cs")]
    [InlineData("src/Kessan.Cli/Common/A.cs")]
    public void A_folder_that_says_nothing_is_found(string path) =>
        NameRules.Folders([new(path, "class A;")]).Should().ContainSingle();

    [Theory]
    [InlineData("class CloseManager { }")]
    [InlineData("record struct RateInfo(int A);")]
    [InlineData("interface IRateService;")]
    public void A_type_that_says_nothing_is_found(string text) =>
        NameRules.Types([new("src/A/B.cs", text)]).Should().ContainSingle();

    [Fact]
    public void A_verb_that_says_nothing_is_found() =>
        NameRules
            .Verbs([new("src/A/B.cs", "class A { void ProcessRows() { } void Document() { } }")])
            .Should()
            .Equal("src/A/B.cs:1: ProcessRows says nothing of what it does");

    [Fact]
    public void A_folder_named_like_its_type_is_found() =>
        NameRules.FoldersLikeTypes([new("src/Kessan/Ledger/A.cs", "class Ledger;")]).Should().ContainSingle();
}
