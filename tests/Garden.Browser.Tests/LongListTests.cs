using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>The list of beliefs of a garden that has them by the thousand, on several pages.</summary>
[Collection(UseTests.Name)]
public sealed class LongListTests(BrowserFixture fixture, LargeGarden garden) : BrowserTest(fixture), IClassFixture<LargeGarden>
{
    private const int All = 4503;

    [BrowserTheory]
    [InlineData("beliefs/")]
    [InlineData("beliefs/4/")]
    public async Task The_filter_finds_what_is_on_other_pages_too(string address)
    {
        IPage page = await OpenListAsync(address);
        ILocator claims = page.Locator(".dense tbody tr:not(.band) > th");
        string[] written = [.. await claims.AllInnerTextsAsync()];
        ILocator count = page.Locator(".sieve output");
        await Expect(count).ToHaveTextAsync("");

        await page.Locator(".sieve input").FillAsync("ZEPHYRS");
        await Expect(count).ToHaveTextAsync($"4 / {All}");
        await Expect(claims).ToHaveCountAsync(4);
        await Expect(page.Locator(".pager")).ToBeHiddenAsync();
        string[] links = await claims.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Contains(Root + "topics/weather/#v", links);
        Assert.All(links, link => Assert.StartsWith(Root + "topics/", link, StringComparison.Ordinal));

        await page.Locator(".sieve input").FillAsync("gales");
        await Expect(count).ToHaveTextAsync($"1500 / {All}, the first 500 are shown");
        await Expect(claims).ToHaveCountAsync(500);
        await page.Locator(".sieve input").FillAsync("");
        await Expect(count).ToHaveTextAsync("");
        Assert.Equal(written, await claims.AllInnerTextsAsync());
        await Expect(page.Locator(".pager")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Where_the_other_pages_cannot_be_read_the_filter_says_that_it_is_of_one()
    {
        IPage page = await OpenListAsync("beliefs/");
        bool isOff = true;
        await page.RouteAsync("**/beliefs/3/", route => isOff ? route.AbortAsync() : route.FallbackAsync());
        await page.Locator(".sieve input").FillAsync("zephyrs");
        await Expect(page.Locator(".sieve output")).ToContainTextAsync(" / 500, on this page alone");
        Assert.All(Complaints, complaint => Assert.Contains("ERR_FAILED", complaint, StringComparison.Ordinal));
        Complaints.Clear();

        isOff = false;
        await page.Locator(".sieve input").FillAsync("zephyr");
        await Expect(page.Locator(".sieve output")).ToHaveTextAsync($"4 / {All}");
        await page.Locator(".sieve input").FillAsync("");
        await Expect(page.Locator(".dense tbody tr:not(.band):visible")).ToHaveCountAsync(500);
    }

    [BrowserFact]
    public async Task A_head_puts_the_rows_of_all_pages_in_order()
    {
        IPage page = await OpenListAsync("beliefs/");
        ILocator claims = page.Locator(".dense tbody tr:not(.band) > th");
        string[] written = [.. await claims.AllInnerTextsAsync()];
        ILocator head = page.Locator(".d-claim .sort");
        await head.ClickAsync();
        await Expect(page.Locator(".sieve output")).ToHaveTextAsync($"{All} / {All}, the first 500 are shown");
        await Expect(claims).ToHaveCountAsync(500);
        await Expect(claims.First).ToHaveTextAsync("Claim q0000w of gales.");
        await head.ClickAsync();
        await Expect(claims.First).ToHaveTextAsync("One more.");

        await page.Locator(".sieve input").FillAsync("calms");
        await Expect(claims.First).ToContainTextAsync("of calms");
        await Expect(page.Locator(".rule .r-picked")).ToHaveCountAsync(1);
        await page.Locator(".sieve input").FillAsync("");
        await head.ClickAsync();
        await Expect(page.Locator(".pager")).ToBeVisibleAsync();
        Assert.Equal(written, await claims.AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task On_a_telephone_columns_end_below_the_words_for_chance()
    {
        IPage page = await NewPageAsync(390);
        await garden.ServeListAsync(page);
        await page.GotoAsync("beliefs/");
        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const edge = (selector, side) => [...document.querySelectorAll(selector)].map(each => each.getBoundingClientRect()).filter(box => box.width).map(box => box[side]);
              return Math.min(...edge('.r-column', 'top')) >= Math.max(...edge('.r-word', 'bottom'));
            }
            """));
    }

    private async Task<IPage> OpenListAsync(string address)
    {
        IPage page = await NewPageAsync();
        await garden.ServeListAsync(page);
        await page.GotoAsync(address);
        await Expect(page.Locator(".sieve")).ToBeVisibleAsync();
        return page;
    }
}
