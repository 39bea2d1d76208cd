using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Garden.Browser.Tests;

/// <summary>Tests that look at pages; each ends by asking whether anything was reported on the console or asked of another host.</summary>
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    private readonly ConcurrentBag<IBrowserContext> _contexts = [];

    /// <summary>Errors on the console, uncaught exceptions and requests to other hosts, so far.</summary>
    internal ConcurrentQueue<string> Complaints { get; } = [];

    internal PublishedGarden Garden => fixture.Garden;

    /// <summary>The address of the first page.</summary>
    internal Uri Root => fixture.Server.Root;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (IBrowserContext context in _contexts)
        {
            await context.CloseAsync();
        }

        Assert.Empty(Complaints);
    }

    /// <summary>A reader of their own: no memory of other tests.</summary>
    internal async Task<IPage> NewPageAsync(int width = 1280, Action<BrowserNewContextOptions>? change = null)
    {
        BrowserNewContextOptions options = new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = Root.AbsoluteUri };
        change?.Invoke(options);
        IBrowserContext context = await fixture.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        context.Console += (_, message) => Complain(message.Type == "error", $"console: {message.Text} ({message.Location})");
        context.WebError += (_, error) => Complain(isReal: true, $"uncaught: {error.Error}");
        context.Request += (_, request) => Complain(!IsOwn(request.Url), $"asked elsewhere: {request.Url}");
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>Opens a page of the site.</summary>
    /// <param name="address">Relative to the root: <c>topics/norms/#id</c>.</param>
    internal async Task<IPage> OpenAsync(string address, int width = 1280, Action<BrowserNewContextOptions>? change = null)
    {
        IPage page = await NewPageAsync(width, change);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>What is seen on all pages in a window of a width.</summary>
    internal async Task<PageLook[]> LookAsync(int width) =>
        [.. (await fixture.Survey.OfAsync(Garden, () => NewPageAsync())).Where(look => look.Width == width)];

    private bool IsOwn(string url) =>
        url.StartsWith(Root.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) || url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    private void Complain(bool isReal, string words)
    {
        if (isReal)
        {
            Complaints.Enqueue(words);
        }
    }
}
