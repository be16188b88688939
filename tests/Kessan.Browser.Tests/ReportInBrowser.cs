using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Microsoft.Playwright;

namespace Kessan.Browser.Tests;

/// <summary>The report of the IIJ sample in both languages, written once, and a browser to read it with.</summary>
public sealed class ReportInBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly string _folder = Directory.CreateTempSubdirectory("kessan-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        var close = GroupClose.Run(new(Path.Combine(Root(), "samples", "iij"), "FY2018-H1", "usgaap"));
        foreach (var page in PackageParts.Of(close, _ => null).Where(part => part.Name.EndsWith(".html")))
        {
            await File.WriteAllBytesAsync(Path.Combine(_folder, page.Name), page.Write());
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A file opened at a width; the test is skipped where there is no browser.</summary>
    /// <param name="file">The file, and what follows <c>#</c> in its address.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="height">Height of the window.</param>
    public async Task<IPage> Open(string file, int width = 1600, int height = 1000)
    {
        if (_browser is not { } browser)
        {
            Assert.Skip($"There is no {Chromium} on this machine.");
            throw new InvalidOperationException("A skipped test goes on.");
        }

        // The page's own policy allows no script from outside; the check of accessibility is one.
        var context = await browser.NewContextAsync(
            new()
            {
                BypassCSP = true,
                Offline = true,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        context.SetDefaultTimeout(10_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, message) => Broken.Add(message);
        var parts = file.Split('#', 2);
        var address = new UriBuilder(new Uri(Path.Combine(_folder, parts[0])))
        {
            Fragment = parts.ElementAtOrDefault(1),
        };
        await page.GotoAsync(address.Uri.AbsoluteUri);
        return page;
    }

    /// <summary>Where a file lies that is to be opened.</summary>
    public string At(string file) => Path.Combine(_folder, file);

    /// <summary>What went wrong in scripts.</summary>
    public List<string> Broken { get; } = [];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kessan.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository was not found.");
        }

        return folder.FullName;
    }
}
