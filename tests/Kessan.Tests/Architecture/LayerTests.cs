using Kessan.Diagnostics;

namespace Kessan.Tests.Architecture;

public sealed class LayerTests
{
    private static readonly Type[] EngineTypes = typeof(Severity).Assembly.GetTypes();

    [Fact]
    public void No_source_of_the_engine_names_what_it_may_not_see() =>
        LayerRules.InSource(Repository.Engine).ShouldBeNone();

    [Fact]
    public void No_type_of_the_engine_uses_what_it_may_not_see() =>
        LayerRules.InTypes(EngineTypes, LayerRules.FolderOf).ShouldBeNone();

    [Fact]
    public void No_project_refers_to_what_it_may_not_see() =>
        LayerRules
            .InProjects(
                Directory
                    .EnumerateFiles(Repository.Full("src"), "*.csproj", SearchOption.AllDirectories)
                    .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText)
            )
            .ShouldBeNone();

    [Theory]
    [InlineData("src/Kessan/Amounts/A.cs", "using Kessan.Ledger;")]
    [InlineData("src/Kessan/Ledger/A.cs", "Kessan.Phases.Group group;")]
    [InlineData("src/Kessan/Entities/A.cs", "Ledger.Movement movement;")]
    [InlineData("src/Kessan/Mapping/A.cs", "using Kessan.Interests;")]
    [InlineData("src/Kessan/Interests/A.cs", "using Kessan.Consolidation;")]
    [InlineData("src/Kessan/Diagnostics/A.cs", "using Kessan.Amounts;")]
    [InlineData("src/Kessan/Unheard/A.cs", "using Kessan.Amounts;")]
    [InlineData("src/Kessan/Ledger/A.cs", "using Kessan.Formats.Csv;")]
    public void A_look_the_wrong_way_is_found(string path, string text) =>
        LayerRules.InSource([new(path, text)]).Should().ContainSingle();

    [Theory]
    [InlineData("src/Kessan/Ledger/A.cs", "using Kessan.Amounts; namespace Kessan.Ledger;")]
    [InlineData("src/Kessan/Mapping/A.cs", "using Kessan.Phases; using Kessan.Diagnostics;")]
    [InlineData("src/Kessan/Accounts/A.cs", "// Kessan.Phases\nvar n = chart.Ledger.Count + Ledger.Count;")]
    public void A_look_the_right_way_is_not(string path, string text) =>
        LayerRules.InSource([new(path, text)]).Should().BeEmpty();

    [Theory]
    [InlineData(typeof(Faults.InSignature))]
    [InlineData(typeof(Faults.InLocal))]
    [InlineData(typeof(Faults.InBody))]
    public void A_compiled_look_the_wrong_way_is_found(Type fault) =>
        LayerRules
            .InTypes([fault], type => type == fault ? "Amounts" : LayerRules.FolderOf(type))
            .Should()
            .OnlyContain(text => text.Contains("Amounts may not see Periods"))
            .And.NotBeEmpty();

    [Fact]
    public void A_project_that_looks_up_is_found() =>
        LayerRules
            .InProjects(
                new Dictionary<string, string>
                {
                    ["Kessan"] = "<P><ProjectReference Include=\"../Kessan.Formats/Kessan.Formats.csproj\" /></P>",
                }
            )
            .Should()
            .Equal("Kessan may not see Kessan.Formats");

    private static class Faults
    {
        public sealed class InSignature
        {
            public Kessan.Periods.Closing[]? Closing { get; init; }
        }

        public sealed class InLocal
        {
            public static string Text()
            {
                var closings = new Dictionary<string, Kessan.Periods.Closing>();
                return closings.Count.ToString();
            }
        }

        public sealed class InBody
        {
            public static object Boxed() => new Kessan.Periods.FiscalCalendar(4, default);
        }
    }
}
