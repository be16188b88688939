namespace Kessan.Tests.Architecture;

public sealed class LimitTests
{
    [Fact]
    public void No_source_file_is_longer_than_400_lines() => LimitRules.LongFiles(Repository.Sources).ShouldBeNone();

    [Fact]
    public void No_test_file_is_longer_than_400_lines() => LimitRules.LongFiles(Repository.Tests).ShouldBeNone();

    [Fact]
    public void No_line_is_longer_than_120_columns() => LimitRules.LongLines(Repository.Sources).ShouldBeNone();

    /// <summary>Data and messages that a test quotes may be as wide as the file it comes from.</summary>
    [Fact]
    public void No_line_of_a_test_is_longer_than_120_columns_but_quoted_data() =>
        LimitRules
            .LongLines([.. Repository.Tests.Select(test => new SourceFile(test.Path, WithoutQuotedLines(test.Lines)))])
            .ShouldBeNone();

    [Fact]
    public void No_member_is_longer_than_60_lines() => LimitRules.LongMembers(Repository.Sources).ShouldBeNone();

    [Fact]
    public void No_method_has_more_than_5_parameters() => LimitRules.ManyParameters(Repository.Sources).ShouldBeNone();

    [Fact]
    public void Control_statements_nest_at_most_3_deep() => LimitRules.DeepNesting(Repository.Sources).ShouldBeNone();

    [Fact]
    public void No_folder_holds_more_than_25_sources() => LimitRules.FullFolders(Repository.Sources).ShouldBeNone();

    [Fact]
    public void The_scan_sees_the_sources() => Repository.Engine.Should().HaveCountGreaterThan(40);

    [Fact]
    public void A_file_of_401_lines_is_found() =>
        LimitRules.LongFiles([Source(string.Concat(Enumerable.Repeat("// x\n", 401)))]).Should().ContainSingle();

    [Fact]
    public void A_line_of_121_columns_is_found() =>
        LimitRules
            .LongLines([Source("\n// " + new string('x', 118))])
            .Should()
            .Equal("src/A/B.cs:2: 121 columns, at most 120");

    [Theory]
    [InlineData("void M()\n{", "}")]
    [InlineData("int M() =>\n  F(", "1);")]
    [InlineData("int P\n{ get {", "} }")]
    [InlineData("public A() : this(1)\n{", "}")]
    public void A_member_of_61_lines_is_found(string opening, string closing) =>
        LimitRules
            .LongMembers([
                Source($"class A {{ {opening}{string.Concat(Enumerable.Repeat("\n//", 59))}\n{closing} int x; }}"),
            ])
            .Should()
            .ContainSingle();

    [Theory]
    [InlineData("void M(int a, Dictionary<int, int> b, (int, int) c, int d, int e, int f) { }")]
    [InlineData("public A(int a, int b, int c, int d, int e, int f) : base(a) => x = 1;")]
    [InlineData("(int A, int B) M<T>(int a, int b, int c, int d, int e, int f) where T : new() => default;")]
    public void A_sixth_parameter_is_found(string member) =>
        LimitRules.ManyParameters([Source($"class A {{ {member} }}")]).Should().ContainSingle();

    [Theory]
    [InlineData("void M(int a, Dictionary<int, int> b, (int, int) c, int d, int e) { F(1, 2, 3, 4, 5, 6); }")]
    [InlineData("int[] x = [1, 2, 3, 4, 5, 6, 7]; int P { get; set; } = F(1, 2, 3, 4, 5, 6);")]
    [InlineData("record R(int A, int B, int C, int D, int E, int F); enum E { A = 1, B, C }")]
    public void Five_parameters_arguments_and_rows_are_not(string member) =>
        LimitRules.ManyParameters([Source($"class A {{ {member} }}")]).Should().BeEmpty();

    [Fact]
    public void A_fourth_level_is_found() =>
        LimitRules
            .DeepNesting([Source("class A { void M() { if (a) { for (;;) { while (b) { if (c) { } } } } } }")])
            .Should()
            .Equal("src/A/B.cs:1: M nests 4 deep, at most 3");

    [Fact]
    public void A_twenty_sixth_file_in_a_folder_is_found() =>
        LimitRules.FullFolders(Enumerable.Repeat(Source("class A;"), 26)).Should().ContainSingle();

    private static SourceFile Source(string text) => new("src/A/B.cs", text);

    private static string WithoutQuotedLines(string[] lines) =>
        string.Join('\n', lines.Select(line => line.Contains('"') || line.Contains(": error ") ? string.Empty : line));
}
