using Microsoft.Playwright;

namespace Garden.Browser.Tests;

/// <summary>One browser for the tests of a collection, and the sites that all collections share.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    private SharedSite? _site;

    internal IBrowser Browser { get; private set; } = null!;

    internal PublishedGarden Garden => _site!.Garden;

    internal SiteServer Server => _site!.Server;

    internal Survey Survey { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(20_000); // a busy machine is no fault of the pages
        Task<SharedSite> site = SharedSite.TakeAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        _site = await site;
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await _site!.GiveBackAsync();
    }
}

/// <summary>The tests that look at all pages, one after another; beside them run those of <see cref="UseTests"/>.</summary>
[CollectionDefinition(Name)]
public sealed class LookTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "look";
}

/// <summary>The tests that use single pages, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class UseTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "use";
}
