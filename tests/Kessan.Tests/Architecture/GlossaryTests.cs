namespace Kessan.Tests.Architecture;

public sealed class GlossaryTests
{
    private const string Sample = """
        | concept | name | from | not |
        | --- | --- | --- | --- |
        | not held by the parent | `NonControllingInterest` | IFRS 10 | `Minority` |
        | functional currency | `FunctionalCurrency` | IAS 21.8 | `LocalCurrency` |
        """;

    private static readonly Glossary Ours = Glossary.Read(Repository.ReadText("docs/reference/glossary.md"));

    [Fact]
    public void Every_name_of_the_glossary_is_used() => Ours.Unused(Repository.Sources).ShouldBeNone();

    [Fact]
    public void No_identifier_uses_a_word_the_glossary_has_another_for() =>
        NameRules.OtherWords(Repository.Sources, Ours.Rows.SelectMany(row => row.NotOurs)).ShouldBeNone();

    [Fact]
    public void The_glossary_is_read() => Ours.Rows.Should().HaveCountGreaterThan(10);

    [Theory]
    [InlineData("int MinorityInterest;")]
    [InlineData("var x = OldLocalCurrency;")]
    [InlineData("$\"{entity.LocalCurrencyCode}\";")]
    public void A_word_that_is_not_ours_is_found(string text) => Found(text).Should().ContainSingle();

    [Theory]
    [InlineData("// the Minority\nvar x = \"Minority\";")]
    [InlineData("int Locale, LocalAccount, Currency;")]
    public void Words_in_comments_texts_and_other_names_are_not(string text) => Found(text).Should().BeEmpty();

    [Fact]
    public void A_name_that_nothing_bears_is_found() =>
        Glossary
            .Read(Sample)
            .Unused([new("src/A/B.cs", "int FunctionalCurrency;")])
            .Should()
            .Equal("NonControllingInterest");

    private static IEnumerable<string> Found(string text) =>
        NameRules.OtherWords([new("src/A/B.cs", text)], Glossary.Read(Sample).Rows.SelectMany(row => row.NotOurs));
}
