namespace Kessan.Tests.Architecture;

public sealed class DiagnosticsCatalogueTests
{
    private static readonly DiagnosticsCatalogue Ours = DiagnosticsCatalogue.OfRepository();

    [Fact]
    public void Every_code_is_made_in_one_place() => Ours.MadeTwice.ShouldBeNone();

    [Fact]
    public void Every_code_is_made_by_a_factory() => Ours.OutsideFactories.ShouldBeNone();

    [Fact]
    public void Every_code_is_of_its_steps_range() => Ours.OutsideRange.ShouldBeNone();

    [Fact]
    public void Every_code_has_a_page() => Ours.WithoutPage.ShouldBeNone();

    [Fact]
    public void Every_page_is_of_a_code() => Ours.PagesOfNothing.ShouldBeNone();

    [Fact]
    public void Every_page_begins_with_code_and_title() => Ours.PagesWithoutTitle.ShouldBeNone();

    [Fact]
    public void Every_code_has_a_scenario_or_a_reason_that_no_files_trigger_it() => Ours.WithoutScenario.ShouldBeNone();

    [Fact]
    public void Every_reason_is_of_a_code_without_scenario() => Ours.UnreachableForNothing.ShouldBeNone();

    [Fact]
    public void Every_scenario_is_of_a_code() => Ours.ScenariosOfNothing.ShouldBeNone();

    [Fact]
    public void A_code_made_twice_is_found() =>
        Faulty("new(\"KES1101\"); new(\"KES1101\");").MadeTwice.Should().ContainSingle();

    [Fact]
    public void A_code_made_elsewhere_is_found() =>
        Faulty("new(\"KES1101\");", "src/Kessan/Intake/IntakeStage.cs").OutsideFactories.Should().ContainSingle();

    [Theory]
    [InlineData("KES1201", "src/Kessan/Intake/IntakeDiagnostics.cs")]
    [InlineData("KES1101", "src/Kessan/Facts/FactDiagnostics.cs")]
    public void A_code_outside_its_range_is_found(string code, string path) =>
        Faulty($"new(\"{code}\");", path).OutsideRange.Should().ContainSingle();

    [Fact]
    public void A_missing_page_and_scenario_are_found()
    {
        var faulty = Faulty("new(\"KES1101\");");

        faulty.WithoutPage.Should().Equal("KES1101");
        faulty.WithoutScenario.Should().Equal("KES1101");
    }

    [Fact]
    public void Pages_and_scenarios_of_nothing_are_found()
    {
        var faulty = new DiagnosticsCatalogue(
            [],
            new Dictionary<string, string> { ["KES1101"] = "# KES1101\n" },
            new HashSet<string> { "KES1102" },
            new Dictionary<string, string>()
        );

        faulty.PagesOfNothing.Should().Equal("KES1101");
        faulty.PagesWithoutTitle.Should().Equal("KES1101");
        faulty.ScenariosOfNothing.Should().Equal("KES1102");
    }

    [Fact]
    public void A_code_that_no_files_trigger_needs_no_scenario()
    {
        const string Reason = "reading refuses such a row before";
        var sound = Faulty("new(\"KES1101\");") with
        {
            Unreachable = DiagnosticsCatalogue.Reasons($"c,r\nKES1101,{Reason}\n"),
        };

        sound.WithoutScenario.Should().BeEmpty();
        sound.UnreachableForNothing.Should().BeEmpty();
    }

    [Theory]
    [InlineData("KES1101,", "")]
    [InlineData("KES1102,made by nothing in the sources", "")]
    [InlineData("KES1101,although it has a scenario", "KES1101")]
    public void A_reason_of_nothing_is_found(string line, string scenario)
    {
        var faulty = Faulty("new(\"KES1101\");") with
        {
            Unreachable = DiagnosticsCatalogue.Reasons($"code,reason\n{line}\n"),
            Scenarios = new HashSet<string> { scenario },
        };

        faulty.UnreachableForNothing.Should().ContainSingle();
    }

    private static DiagnosticsCatalogue Faulty(string text, string path = "src/Kessan/Intake/IntakeDiagnostics.cs") =>
        new(
            DiagnosticsCatalogue.Mentions([new(path, text)]),
            new Dictionary<string, string>(),
            new HashSet<string>(),
            new Dictionary<string, string>()
        );
}
