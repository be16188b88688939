using System.Diagnostics;

namespace Kessan.Scenarios;

/// <summary>LibreOffice as a second reader of what is written; tests that need it are skipped where it is not
/// installed.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    /// <summary>The pages of a file as LibreOffice shows them.</summary>
    public static byte[] ToPdf(string file)
    {
        if (Program is null)
        {
            Assert.Skip("LibreOffice is not installed.");
        }

        var folder = Path.GetDirectoryName(file)!;
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] words =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "settings"))}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            file,
        ];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit(Patience).Should().BeTrue("LibreOffice ends in time");
        var pdf = Path.ChangeExtension(file, "pdf");
        File.Exists(pdf).Should().BeTrue($"{printed.Result}{errors.Result}");
        return File.ReadAllBytes(pdf);
    }
}
