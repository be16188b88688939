using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.Tests.TieOut.Relations.Across.Words;

public sealed class LabelWordsTests
{
    [Theory]
    [InlineData("SG&A expenses", "sga expense")]
    [InlineData("Research & development", "research and development")]
    [InlineData("IIJ's subsidiaries", "iij subsidiary")]
    [InlineData("Gross business taxes<sup>1</sup>", "gross business tax 1")]
    [InlineData("モバイルMVNO回線", "モバイル mvno 回線")]
    public void Labels_are_cut_into_plain_words(string label, string words) =>
        string.Join(' ', LabelWords.Cut(label)).Should().Be(words);

    [Theory]
    [InlineData("1h18", true)]
    [InlineData("fy2018", true)]
    [InlineData("5g", false)]
    [InlineData("mobile", false)]
    public void Periods_name_nothing(string word, bool isPeriod) => LabelWords.IsPeriod(word).Should().Be(isPeriod);

    [Theory]
    [InlineData("Systems Integration (SI)", "systems integration revenue", "si revenue")]
    [InlineData("Subs. = subscriptions", "mobile subscriptions", "mobile sub")]
    [InlineData("NW services and Network services", "network services", "nw service")]
    [InlineData("Systems Integration (JV)", "systems integration", "system integration")]
    [InlineData("IT services and Internet services", "internet services", "internet service")]
    public void Long_forms_that_the_document_explains_are_made_short(string text, string label, string words) =>
        string.Join(' ', Abbreviations.Of([text]).Shorten(LabelWords.Cut(label))).Should().Be(words);

    [Theory]
    [InlineData("Mobile operating income", "OperatingIncome | mobile |  | False")]
    [InlineData("Revenue excluding cloud", "Revenue | -cloud |  | False")]
    [InlineData("Total assets", "Assets |  |  | False")]
    [InlineData("Gross profit to revenue ratio", "GrossProfit Revenue |  |  | True")]
    [InlineData("Group churn rate", " | churn | group | True")]
    public void A_label_names_lines_of_statements_and_what_narrows_them(string label, string expected)
    {
        var part = new LabelReader(Abbreviations.None).Read(label);

        $"{string.Join(' ', part.Terms)} | {string.Join(' ', part.Words)} | {string.Join(' ', part.Weak)} | {part.IsRatio}"
            .Should()
            .Be(expected);
    }

    [Theory]
    [InlineData("個別業績", "売上高", true)]
    [InlineData("個別業績", "連結売上高", false)]
    [InlineData("Consolidated results", "Non-consolidated revenue", true)]
    [InlineData("Results", "Revenue", false)]
    public void The_parents_own_figures_are_told_by_the_nearest_heading(string above, string own, bool isParents) =>
        SeparateStatements.AreSaidBy([above, own]).Should().Be(isParents);
}
