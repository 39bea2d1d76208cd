using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>Where links lead, shown before they are followed.</summary>
[Collection(UseTests.Name)]
public sealed class PreviewTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Topic = "topics/forecasting/how-long-things-take/";

    [BrowserFact]
    public async Task A_link_shows_where_it_leads_to_mouse_and_keyboard()
    {
        IPage page = await OpenAsync(Topic);
        ILocator preview = page.Locator("#garden-preview");
        ILocator link = page.Locator(".near-list a").First;
        string title = await link.InnerTextAsync();

        await link.HoverAsync();
        await Expect(preview).ToBeVisibleAsync();
        await Expect(preview).ToContainTextAsync(title);
        await Expect(link).ToHaveAttributeAsync("aria-describedby", "garden-preview");
        Assert.True(await preview.EvaluateAsync<bool>("tip => { const box = tip.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(preview).ToBeHiddenAsync();

        await page.Mouse.MoveAsync(5, 5);
        await page.Locator(".near-list a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(link).ToBeFocusedAsync();
        await Expect(preview).ToBeVisibleAsync();
        await Expect(preview).ToContainTextAsync(title);
        await page.Keyboard.PressAsync("Escape");
        await Expect(preview).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_preview_of_a_belief_says_its_number_and_its_claim()
    {
        IPage page = await OpenAsync("beliefs/");
        ILocator row = page.Locator(".dense:not(.settled) tbody tr:not(.band)").First;
        string claim = (await row.Locator("th a").InnerTextAsync()).Trim();

        await row.Locator("th a").HoverAsync();
        await Expect(page.Locator("#garden-preview")).ToContainTextAsync(claim);
        await Expect(page.Locator("#garden-preview")).ToContainTextAsync("%");
    }

    [BrowserFact]
    public async Task A_preview_with_two_courses_says_whose_the_second_is()
    {
        IPage page = await OpenAsync("beliefs/");
        await page.Locator(".dense th a").Filter(new() { HasText = "Reading my scores has made me" }).HoverAsync();
        ILocator card = page.Locator("#garden-preview");
        await Expect(card.Locator(".st-other")).ToHaveCountAsync(2);
        await Expect(card.Locator(".beside a")).ToHaveAttributeAsync("href", Root + "topics/forecasting/forecasts-i-made/#next-fifty");
    }

    [BrowserFact]
    public async Task A_preview_of_a_region_says_where_its_writer_stands_and_its_weightiest_numbers()
    {
        IPage page = await OpenAsync(Topic);
        await page.Locator(".near-list a").Filter(new() { HasText = "Reference classes" }).HoverAsync();
        ILocator card = page.Locator(".card");
        await Expect(card.Locator(".card-title")).ToHaveTextAsync("Reference classes");
        await Expect(card.Locator(".l-row")).ToHaveCountAsync(3);
        await Expect(card.Locator(".l-row .gauge")).ToHaveCountAsync(3);
        Assert.All(await card.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"), href => Assert.StartsWith(Root + "topics/", href.Replace("/areas/", "/topics/", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(await card.Locator("[id]").AllAsync());
    }

    [BrowserTheory]
    [InlineData("essays/tide-tables-and-forecasts/", ".prose a[href*=topics]", 1280, true)]
    [InlineData("essays/tide-tables-and-forecasts/", ".prose a[href*=topics]", 768, false)]
    [InlineData(Topic, ".near-list a", 1280, false)]
    [InlineData("beliefs/", ".dense .d-claim a", 1280, false)]
    public async Task A_preview_never_lies_over_the_line_of_its_link(string address, string links, int width, bool isBeside)
    {
        const string Boxes = """
            () => {
              const link = document.querySelector('[aria-describedby]');
              const card = document.querySelector('.card').getBoundingClientRect();
              const line = [...link.getClientRects()];
              const words = link.closest('.prose, td, th, li').getBoundingClientRect();
              return [line.some(box => box.bottom > card.top && box.top < card.bottom && box.right > card.left && box.left < card.right), card.left >= words.right, card.left >= 0 && card.right <= innerWidth];
            }
            """;
        IPage page = await OpenAsync(address, width);
        await page.Locator(links).First.HoverAsync();
        await Expect(page.Locator(".card")).ToBeVisibleAsync();

        Assert.Equal([false, isBeside, true], await page.EvaluateAsync<bool[]>(Boxes));
    }

    [BrowserFact]
    public async Task The_keyboard_goes_into_a_preview_and_comes_back()
    {
        IPage page = await OpenAsync(Topic);
        ILocator link = page.Locator(".near-list a").First;
        await page.Locator(".near-list a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(link).ToBeFocusedAsync();
        await Expect(link).ToHaveAttributeAsync("aria-keyshortcuts", "Space");
        await page.Keyboard.PressAsync("Space");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('.card') !== null"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".card")).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
        await Expect(link).Not.ToHaveAttributeAsync("aria-describedby", "garden-preview");
    }

    [BrowserFact]
    public async Task A_preview_that_is_kept_stays_and_leads_on_to_the_next()
    {
        IPage page = await OpenAsync(Topic);
        await page.Locator(".near-list a").Filter(new() { HasText = "Reference classes" }).HoverAsync();
        ILocator first = page.Locator("#garden-preview");
        await first.Locator(".card-keep").ClickAsync();
        await Expect(first.Locator(".card-keep")).ToHaveAttributeAsync("aria-pressed", "true");

        await first.Locator(".l-claim").First.HoverAsync();
        ILocator second = page.Locator("#garden-preview-1");
        await Expect(second.Locator(".card-mark .num")).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(5, 5);
        await Expect(second).ToHaveCountAsync(0);
        await Expect(first).ToBeVisibleAsync();
        await first.Locator(".card-keep").ClickAsync();
        await page.Mouse.MoveAsync(5, 5);
        await page.Mouse.MoveAsync(6, 6);
        await Expect(first).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Following_a_permalink_gives_a_line_to_cite_the_belief_by()
    {
        IPage page = await OpenAsync(Topic);
        ILocator row = page.Locator(".belief").First;
        string id = (await row.GetAttributeAsync("id"))!;
        await row.Locator(".permalink").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Root}{Topic}#{id}");
        string line = await row.Locator(".cite span").InnerTextAsync();

        Assert.Contains((await row.Locator(".claim").InnerTextAsync()).Split('\u2060')[0], line, StringComparison.Ordinal);
        Assert.Contains(await row.Locator(".mark .num").InnerTextAsync(), line, StringComparison.Ordinal);
        Assert.EndsWith($"{Topic}#{id}", line, StringComparison.Ordinal);
        Assert.Equal(line, await page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [BrowserFact]
    public async Task A_preview_breaks_no_rule_of_accessibility()
    {
        IPage page = await NewPageAsync();
        await page.AddInitScriptAsync(Survey.Axe);
        foreach ((string address, string links) in new[] { (Topic, ".near-list a"), ("beliefs/", ".dense .d-claim a") })
        {
            await page.GotoAsync(address);
            await page.Locator(links).First.HoverAsync();
            await Expect(page.Locator(".card")).ToBeVisibleAsync();
            Assert.Empty(await page.EvaluateAsync<string[]>(Survey.RunAxe));
        }
    }
}
