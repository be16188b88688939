using System.Diagnostics;

namespace Kessan.Scenarios;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Kessan_without_arguments_prints_its_usage()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Kessan.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true };

        using var kessan = Process.Start(start)!;
        var printed = await kessan.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await kessan.WaitForExitAsync(TestContext.Current.CancellationToken);

        printed.Should().StartWith("usage: kessan");
        kessan.ExitCode.Should().Be(0);
    }
}
