using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>Beliefs side by side.</summary>
[Collection(UseTests.Name)]
public sealed class CompareTests(BrowserFixture fixture, LargeGarden garden) : BrowserTest(fixture), IClassFixture<LargeGarden>
{
    [BrowserFact]
    public async Task Beliefs_are_set_side_by_side_and_the_address_says_which()
    {
        IPage page = await OpenAsync("beliefs/");
        await AddAsync(page, 3);
        await AddAsync(page, 5);
        await Expect(page.Locator(".compare output")).ToHaveTextAsync("Side by side: 2");
        string[] claims = [.. await Chosen(page).Locator("th").AllInnerTextsAsync()];
        Assert.Equal(2, claims.Distinct(StringComparer.Ordinal).Count());
        await Expect(page.Locator(".cmp path")).ToHaveCountAsync(2);
        Assert.Equal(["a", "b"], (await page.Locator(".cmp .c-key").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        await Expect(page.Locator(".compare-says")).ToContainTextAsync("points between them: ");

        IPage other = await NewPageAsync();
        await other.GotoAsync(page.Url);
        await Expect(Chosen(other).Locator("th")).ToHaveTextAsync(claims);

        await Chosen(other).Locator(".compare-add").First.ClickAsync();
        await Expect(Chosen(other).Locator("th")).ToHaveTextAsync(claims[1..]);
        await other.Locator(".compare-clear").ClickAsync();
        await Expect(other.Locator(".compare")).ToHaveCountAsync(0);
        await Expect(other).ToHaveURLAsync(Root + "beliefs/");
    }

    [BrowserFact]
    public async Task Seven_are_too_many_letters_do_not_touch_and_axe_finds_nothing()
    {
        IPage page = await NewPageAsync();
        await page.AddInitScriptAsync(Survey.Axe);
        await page.GotoAsync("beliefs/");
        for (int row = 2; row < 9; row++)
        {
            await AddAsync(page, row);
        }

        await Expect(Chosen(page)).ToHaveCountAsync(6);
        await Expect(page.Locator(".compare-says")).ToHaveTextAsync("Six is the most.");
        double[] heights = await page.Locator(".cmp .c-key").EvaluateAllAsync<double[]>("keys => keys.map(key => +key.getAttribute('y'))");
        Assert.Equal(6, heights.Length);
        Assert.All(heights.Order().Zip(heights.Order().Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 12.9, 300));
        Assert.Empty(await page.EvaluateAsync<string[]>(Survey.RunAxe));
        await page.SetViewportSizeAsync(320, 700);
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.scrollingElement.scrollWidth - innerWidth)"));
        Assert.Empty(await page.EvaluateAsync<string[]>(Survey.RunAxe));
    }

    [BrowserFact]
    public async Task A_belief_of_another_page_of_the_list_is_found_for_an_address()
    {
        IPage page = await NewPageAsync();
        await garden.ServeListAsync(page);
        await page.GotoAsync("beliefs/#compare=topics/t149/%23b29,topics/weather/%23v");
        await Expect(Chosen(page).Locator("th")).ToContainTextAsync((string[])["Claim", "zéphyrs"]);
    }

    [BrowserFact]
    public async Task A_permalink_leads_to_the_comparison()
    {
        IPage page = await OpenAsync("topics/forecasting/how-long-things-take/");
        await page.Locator(".belief .permalink").First.ClickAsync();
        await page.Locator(".cite a").ClickAsync();
        await Expect(Chosen(page)).ToHaveCountAsync(1);
    }

    private static ILocator Chosen(IPage page) => page.Locator(".compared tbody tr");

    private static async Task AddAsync(IPage page, int row)
    {
        ILocator of = page.Locator(".dense:not(.compared, .settled) tbody tr:not(.band)").Nth(row);
        await of.HoverAsync();
        await of.Locator(".compare-add").ClickAsync();
        await Expect(page.Locator(".compare output")).ToBeAttachedAsync();
    }
}
