using Microsoft.Playwright;

namespace Garden.Browser.Tests;

/// <summary>One browser, one site and one server for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    internal PublishedGarden Garden { get; private set; } = null!;

    internal SiteServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        Garden = await PublishedGarden.BuildAsync();
        Server = await SiteServer.StartAsync(Garden.Folder, PublishedGarden.Root);
        Assertions.SetDefaultExpectTimeout(20_000); // a busy machine is no fault of the pages
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Server.DisposeAsync();
        Garden.Dispose();
    }
}

/// <summary>The tests that share the browser, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
