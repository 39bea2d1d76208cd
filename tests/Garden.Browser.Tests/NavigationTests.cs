using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

[Collection(UseTests.Name)]
public sealed class NavigationTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task Every_entry_of_the_navigation_opens_its_page_and_says_where_one_is()
    {
        IPage page = await OpenAsync("");
        string[] entries = [.. await page.Locator(".masthead nav a, .colophon nav a").AllInnerTextsAsync()];
        Assert.True(entries.Length >= 8);

        foreach (string entry in entries)
        {
            ILocator link = page.Locator("nav").GetByRole(AriaRole.Link, new() { Name = entry, Exact = true });
            await link.ClickAsync();
            await Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Expect(link).ToHaveAttributeAsync("aria-current", "page");
            await page.Locator(".site a").ClickAsync();
            await Expect(page).ToHaveURLAsync(Root.AbsoluteUri);
        }
    }

    [BrowserFact]
    public async Task A_wrong_address_at_any_depth_leads_to_near_ones_and_back_into_the_garden()
    {
        IPage page = await NewPageAsync();
        IResponse? answer = await page.GotoAsync("topics/once/there/scorng-forecasts/");

        Assert.Equal(404, answer?.Status);
        Assert.Contains("404", Assert.Single(Complaints), StringComparison.Ordinal); // the browser's own word on the address
        Complaints.Clear();
        Assert.Equal("rgb(246, 244, 236)", await page.Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).backgroundColor"));
        await Expect(page.Locator("main a").First).ToHaveTextAsync("Scoring a forecast");
        await Expect(page.Locator("main a").First).ToHaveAttributeAsync("href", Root + "topics/forecasting/scoring-forecasts/");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "The map of the garden" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Root.AbsoluteUri);
    }

    [BrowserFact]
    public async Task A_note_is_there_and_back_again()
    {
        IPage page = await OpenAsync(NotedEssay, 768);
        ILocator call = page.Locator("#ref-3 a");
        await call.ClickAsync();
        await Expect(page).ToHaveURLAsync(Root + NotedEssay + "#note-3");
        await Expect(page.Locator("#note-3")).ToBeInViewportAsync();
        await page.Locator("#note-3 .calls a").ClickAsync();
        await Expect(page).ToHaveURLAsync(Root + NotedEssay + "#ref-3");
        await Expect(call).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Notes_stand_beside_the_text_where_there_is_room()
    {
        const string Boxes = "notes => notes.map(note => { const box = note.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom]; })";
        IPage page = await OpenAsync(NotedEssay);
        ILocator notes = page.Locator(".sidenote");
        double[][] boxes = await notes.EvaluateAllAsync<double[][]>(Boxes);
        double[][] text = await page.Locator(".prose > p").EvaluateAllAsync<double[][]>(Boxes);

        Assert.Equal(await page.Locator(".noteref").CountAsync(), boxes.Length);
        Assert.All(boxes, box => Assert.True(box[0] > text.Max(each => each[2]) && box[2] <= 1280));
        Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First[3] <= pair.Second[1]));

        await page.SetViewportSizeAsync(768, 900);
        Assert.Empty(await notes.Locator("visible=true").AllAsync());
        await page.SetViewportSizeAsync(1280, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await notes.Locator("visible=true").AllAsync());
    }

    /// <summary>The page with the most footnotes.</summary>
    private string NotedEssay => Garden.Pages.MaxBy(address => Garden.Parse(address).QuerySelectorAll(".footnotes > li").Length)!;
}
