using Kessan.Diagnostics;

namespace Kessan.Tests.Architecture;

public sealed class FloatingPointTests
{
    [Fact]
    public void No_source_of_the_engine_speaks_of_floating_point() =>
        FloatingPointRules.InSource(Repository.Engine).ShouldBeNone();

    [Fact]
    public void No_type_of_the_engine_uses_floating_point() =>
        FloatingPointRules.InTypes(typeof(Severity).Assembly.GetTypes()).ShouldBeNone();

    [Theory]
    [InlineData("double x;")]
    [InlineData("var x = 1.5;")]
    [InlineData("var x = 2m;")]
    [InlineData("long y = (long)Math.Round(x);")]
    [InlineData("IEnumerable<Decimal> all;")]
    [InlineData("$\"{(float)amount:0}\";")]
    public void Floating_point_in_source_is_found(string text) =>
        FloatingPointRules.InSource([new("src/Kessan/A/B.cs", text)]).Should().ContainSingle();

    [Theory]
    [InlineData("// a double entry\nvar text = \"1.5 double\";")]
    [InlineData("var x = Math.Max(1, 0x1F); var r = list[1..3];")]
    public void Whole_numbers_and_texts_are_not(string text) =>
        FloatingPointRules.InSource([new("src/Kessan/A/B.cs", text)]).Should().BeEmpty();

    [Theory]
    [InlineData(typeof(Faults.InField))]
    [InlineData(typeof(Faults.InParameter))]
    [InlineData(typeof(Faults.InLocal))]
    [InlineData(typeof(Faults.InCall))]
    public void Floating_point_in_a_type_is_found(Type fault) =>
        FloatingPointRules.InTypes([fault]).Should().NotBeEmpty();

    private static class Faults
    {
        public sealed class InField
        {
            public (int, double?)[]? Rates { get; init; }
        }

        public sealed class InParameter
        {
            public static long Round(List<float> value) => value.Count;
        }

        public sealed class InLocal
        {
            public static long Half(long value)
            {
                var half = value * 0.5;
                return half > 3 ? (long)half : (long)(half + half);
            }
        }

        public sealed class InCall
        {
            public static long Floor(long value) => (long)Math.Floor(value / 2m);
        }
    }
}
