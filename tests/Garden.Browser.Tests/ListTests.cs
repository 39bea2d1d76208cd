using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>The list of beliefs: what a filter does to the page and its address, and the list on paper and on a telephone.</summary>
[Collection(UseTests.Name)]
public sealed class ListTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task What_is_asked_for_stands_in_the_address_and_on_the_rule()
    {
        IPage page = await OpenAsync("beliefs/");
        await page.Locator(".sieve select").First.SelectOptionAsync("Evidence");
        await page.Locator(".sieve input").FillAsync("supplier");
        await Expect(page).ToHaveURLAsync(Root + "beliefs/?area=Evidence&words=supplier");
        string count = await page.Locator(".sieve output").InnerTextAsync();

        IPage other = await NewPageAsync();
        await other.GotoAsync(page.Url);
        await Expect(other.Locator(".sieve output")).ToHaveTextAsync(count);
        int shown = await other.Locator(".dense tbody tr:not(.band):visible").CountAsync();
        Assert.InRange(shown, 1, 20);
        await Expect(other.Locator(".rule a:not(.off)")).ToHaveCountAsync(shown);
    }

    [BrowserFact]
    public async Task A_filter_without_a_hit_says_so_and_leads_back()
    {
        IPage page = await OpenAsync("beliefs/?words=xyzzy");
        ILocator none = page.Locator(".sieve-none");
        await Expect(none).ToContainTextAsync("Nothing matches.");
        await Expect(page.Locator(".dense thead").First).ToBeHiddenAsync();
        await none.Locator("button").ClickAsync();
        await Expect(none).ToBeHiddenAsync();
        await Expect(page.Locator(".dense thead").First).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(Root + "beliefs/");
        await Expect(page.Locator(".rule .off")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Near_a_dot_of_the_rule_is_on_it()
    {
        IPage page = await OpenAsync("beliefs/");
        ILocator dot = page.Locator(".rule a").First;
        LocatorBoundingBoxResult box = (await dot.Locator("circle").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X - 6, box.Y - 6);
        await Expect(page.Locator(".rule-says")).ToHaveTextAsync((await dot.Locator("title").TextContentAsync())!);
        string href = (await dot.GetAttributeAsync("href"))!;
        await page.Mouse.ClickAsync(box.X - 6, box.Y - 6);
        await Expect(page).ToHaveURLAsync(new Uri(new Uri(Root, "beliefs/"), href).AbsoluteUri);
    }

    [BrowserFact]
    public async Task On_paper_a_belief_is_a_line_without_the_filter()
    {
        IPage page = await OpenAsync("beliefs/", 640);
        await Expect(page.Locator(".sieve")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".sieve")).ToBeHiddenAsync();
        Assert.True(await page.Locator(".dense tbody tr:not(.band)").First.EvaluateAsync<bool>("row => row.querySelector('.d-claim').getBoundingClientRect().left > row.querySelector('.d-axis').getBoundingClientRect().right - 1"));
        await page.GotoAsync("topics/forecasting/how-long-things-take/");
        Assert.True(await page.Locator(".ledger").EvaluateAsync<bool>("ledger => ledger.getBoundingClientRect().top >= document.querySelector('.headline.prose').getBoundingClientRect().bottom"));
    }

    [BrowserFact]
    public async Task On_a_telephone_the_filter_is_opened_when_it_is_wanted()
    {
        IPage page = await OpenAsync("beliefs/", 390);
        ILocator field = page.Locator(".sieve input");
        await Expect(page.Locator(".sieve")).ToBeVisibleAsync();
        await Expect(field).ToBeHiddenAsync();
        await page.Locator(".sieve-fold").ClickAsync();
        await Expect(field).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(1280, 900);
        await Expect(page.Locator(".sieve-fold")).ToBeHiddenAsync();
    }
}
