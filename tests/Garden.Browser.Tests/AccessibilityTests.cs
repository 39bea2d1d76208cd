using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Garden.Browser.Tests;

public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    /// <summary>
    /// Runs axe in the page and tells where each rule is broken. The package's own way of running it opens a page more for
    /// every page, which is for frames; there are none here. In the dark only what concerns colours is asked again: a scheme
    /// changes nothing else.
    /// </summary>
    private const string RunAxe = "axe.run(matchMedia('(prefers-color-scheme: dark)').matches ? { runOnly: ['cat.color'] } : {}).then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)))";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_any_kind_of_page_in_either_scheme(int width)
    {
        ConcurrentQueue<string> found = [];
        await Parallel.ForEachAsync(Garden.Kinds.Chunk((Garden.Kinds.Count + 1) / 2), async (addresses, _) =>
        {
            IPage page = await NewPageAsync(width);
            await page.AddInitScriptAsync(Axe);
            foreach (string address in addresses)
            {
                await page.GotoAsync(address);
                foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    foreach (string violation in await page.EvaluateAsync<string[]>(RunAxe))
                    {
                        found.Enqueue($"/{address} ({scheme}): {violation}");
                    }
                }
            }
        });

        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task Axe_would_find_what_is_wrong()
    {
        IPage page = await NewPageAsync();
        await page.AddInitScriptAsync(Axe);
        await page.GotoAsync("");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");
        Assert.StartsWith("image-alt", Assert.Single(await page.EvaluateAsync<string[]>(RunAxe)), StringComparison.Ordinal);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.EvaluateAsync("document.querySelector('h1').style.color = '#444'");
        Assert.StartsWith("color-contrast", Assert.Single(await page.EvaluateAsync<string[]>(RunAxe)), StringComparison.Ordinal);
    }
}
