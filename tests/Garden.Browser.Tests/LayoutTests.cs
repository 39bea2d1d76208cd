using Microsoft.Playwright;

namespace Garden.Browser.Tests;

public sealed class LayoutTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        IPage page = await NewPageAsync(width);
        List<string> wide = [];
        foreach (string address in Garden.Pages)
        {
            await page.GotoAsync(address);
            int beyond = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - innerWidth");
            if (beyond > 0)
            {
                wide.Add($"/{address}: {beyond} px");
            }
        }

        Assert.Empty(wide);
    }
}
