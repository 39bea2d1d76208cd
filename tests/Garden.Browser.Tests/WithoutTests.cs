using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>Readers without a mouse, a script, a server, a screen, or a wish for things that move.</summary>
[Collection(UseTests.Name)]
public sealed class WithoutTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Topic = "topics/forecasting/scoring-forecasts/";

    [BrowserFact]
    public async Task The_first_key_offers_a_way_past_the_navigation()
    {
        IPage page = await OpenAsync(Topic);
        await page.Keyboard.PressAsync("Tab");
        ILocator skip = page.Locator(".skip");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [BrowserTheory]
    [InlineData("")]
    [InlineData(Topic)]
    [InlineData("beliefs/")]
    [InlineData("map/")]
    public async Task Every_stop_of_the_keyboard_is_seen(string address)
    {
        const string Stop = """
            () => {
              const at = document.activeElement;
              if (at === document.body) return null;
              const style = getComputedStyle(at);
              const box = at.getBoundingClientRect();
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
              return (seen ? '' : 'unseen: ') + at.outerHTML.slice(0, 160);
            }
            """;
        IPage page = await OpenAsync(address);
        List<string> stops = [];
        for (int i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Stop) is not string stop)
            {
                break;
            }

            stops.Add(stop);
        }

        Assert.True(stops.Count > 30);
        Assert.DoesNotContain(stops, stop => stop.StartsWith("unseen", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Without_scripts_all_is_read_and_followed()
    {
        IPage page = await OpenAsync("", change: options => options.JavaScriptEnabled = false);
        await Expect(page.Locator(".tools, .sort, .map-tools, .palette")).ToHaveCountAsync(0);
        await page.Locator(".masthead nav a").First.ClickAsync();
        await page.Locator("svg a").Filter(new() { HasText = "Scoring a" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Scoring a forecast");
        ILocator history = page.Locator("details").First;
        await Expect(history.Locator("li").First).ToBeHiddenAsync();
        await history.Locator("summary").ClickAsync();
        await Expect(history.Locator("li").First).ToBeVisibleAsync();
        await page.Locator(".synopsis a").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(Root + Topic + "#what-links-here");
        await page.Locator("#what-links-here a").First.ClickAsync();
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync("Scoring a forecast");
    }

    [BrowserFact]
    public async Task Without_scripts_the_beliefs_stand_in_one_order()
    {
        IPage page = await OpenAsync("beliefs/by-importance/", change: options => options.JavaScriptEnabled = false);
        await Expect(page).ToHaveURLAsync(Root + "beliefs/#by-importance");
        await Expect(page.Locator(".dense:not(.settled) .band").First).ToBeVisibleAsync();
        await Expect(page.Locator(".list-orders")).ToBeHiddenAsync();
        await Expect(page.Locator(".description")).ToContainTextAsync("the likeliest at the top");
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Without_scripts_a_history_is_compared_with_that_of_a_belief_that_is_named(ColorScheme scheme)
    {
        IPage page = await OpenAsync(Topic, 320, options => (options.JavaScriptEnabled, options.ColorScheme) = (false, scheme));
        ILocator row = page.Locator(".belief").Filter(new() { Has = page.Locator(".beside") }).First;
        ILocator other = row.Locator(".steps .st-other");
        Assert.NotEqual("none", await other.EvaluateAsync<string>("line => getComputedStyle(line).strokeDasharray"));
        Assert.Equal("none", await row.Locator(".st-line").EvaluateAsync<string>("line => getComputedStyle(line).strokeDasharray"));
        Assert.True(await other.EvaluateAsync<double>(Contrast) >= 3);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(row.Locator(".beside")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await row.Locator(".beside a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".row:target .claim")).ToContainTextAsync("Of my next fifty settled forecasts");
    }

    /// <summary>Between the stroke of a line and the page.</summary>
    private const string Contrast = """
        line => {
          const luminance = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const [low, high] = [getComputedStyle(line).stroke, getComputedStyle(document.documentElement).backgroundColor].map(luminance).sort((a, b) => a - b);
          return (high + .05) / (low + .05);
        }
        """;

    [BrowserFact]
    public async Task Nothing_moves_for_a_reader_who_asks_for_stillness()
    {
        const string Moving = """
            () => [...document.querySelectorAll('*')].filter(element => ['', '::before', '::after'].some(part => {
              const style = getComputedStyle(element, part || null);
              return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0 || style.scrollBehavior === 'smooth';
            })).map(element => element.outerHTML.slice(0, 100))
            """;
        IPage page = await NewPageAsync(change: options => options.ReducedMotion = ReducedMotion.Reduce);
        foreach (string address in Garden.Kinds)
        {
            await page.GotoAsync(address);
            await page.Keyboard.PressAsync("/");
            await Expect(page.Locator(".palette")).ToBeVisibleAsync();
            Assert.Empty(await page.EvaluateAsync<string[]>(Moving));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().length"));
        }
    }

    [BrowserFact]
    public async Task On_paper_only_the_words_remain_and_addresses_are_spelled_out()
    {
        IPage page = await OpenAsync(Topic, change: options => options.ColorScheme = ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        foreach (string hidden in (string[])[".masthead nav", ".colophon nav", ".skip", ".tools", ".permalink", "summary"])
        {
            Assert.Empty(await page.Locator(hidden).Locator("visible=true").AllAsync());
        }

        Assert.Equal("rgb(255, 255, 255)", await page.Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).color"));
        ILocator outward = page.Locator("main a[href^=http]").First;
        Assert.Contains("http", await outward.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".history li").First.EvaluateAsync<bool>("entry => entry.getBoundingClientRect().height > 0"));
        byte[] paper = await page.PdfAsync();
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(paper, 0, 8), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task From_disk_all_but_search_and_previews_works()
    {
        IPage page = await NewPageAsync();
        string first = new Uri(Path.Combine(Garden.PortableFolder, "index.html")).AbsoluteUri;
        await page.GotoAsync(first);
        await Expect(page.Locator(".tool-search, .palette, #garden-preview")).ToHaveCountAsync(0);
        await page.Locator(".tool-scheme").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-scheme", "light");
        Assert.Equal("flex", await page.Locator(".masthead").EvaluateAsync<string>("part => getComputedStyle(part).display"));

        await page.Locator(".masthead nav a").Nth(1).ClickAsync();
        await page.Locator(".orders a").Last.ClickAsync();
        await Expect(page.Locator(".orders a").Last).ToHaveAttributeAsync("aria-current", "true");
        await page.Locator(".dense:not(.settled) .sort").First.ClickAsync();
        await page.Locator(".dense:not(.settled) tbody th a").First.HoverAsync();
        await page.Locator(".dense:not(.settled) tbody th a").First.ClickAsync();
        await Expect(page.Locator(".row:target")).ToBeInViewportAsync();
        await page.Locator(".site a").ClickAsync();
        await Expect(page).ToHaveURLAsync(first);
    }
}
