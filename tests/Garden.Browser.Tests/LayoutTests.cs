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
        const string Widest = """
            () => {
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const wide = [];
              const place = document.createRange();
              while (words.nextNode()) {
                place.selectNodeContents(words.currentNode);
                const parent = words.currentNode.parentElement;
                if (!parent.closest('.unseen') && place.getBoundingClientRect().right > innerWidth) wide.push(words.currentNode.data.trim().slice(0, 30) + ' in ' + parent.tagName);
              }
              return wide.slice(0, 3).join('; ');
            }
            """;
        IPage page = await NewPageAsync(width);
        List<string> wide = [];
        foreach (string address in Garden.Pages)
        {
            await page.GotoAsync(address);
            int beyond = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - innerWidth");
            if (beyond > 0)
            {
                wide.Add($"/{address}: {beyond} px by {await page.EvaluateAsync<string>(Widest)}");
            }
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }

    [BrowserFact]
    public async Task Headings_stand_in_the_column_of_the_text()
    {
        const string Edges = """
            () => [...document.querySelectorAll('main h1, main > section > h2:not(.wide, .asked)')].map(heading => {
              const words = document.createRange();
              words.selectNodeContents(heading);
              return Math.round(words.getBoundingClientRect().left);
            })
            """;
        IPage page = await NewPageAsync();
        foreach (string address in Garden.Kinds)
        {
            await page.GotoAsync(address);
            int[] edges = await page.EvaluateAsync<int[]>(Edges);
            Assert.True(edges.Max() - edges.Min() <= 2, $"/{address}: {string.Join(' ', edges)}");
        }
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_is_pressed_is_large_enough_for_a_finger(int width)
    {
        const string Small = """
            () => [...document.querySelectorAll('.masthead a, .colophon li a, .orders a, .pager a, .tools button, .map-tools button')]
              .filter(target => target.getBoundingClientRect().height < 44).map(target => target.outerHTML)
            """;
        IPage page = await NewPageAsync(width);
        foreach (string address in Garden.Kinds)
        {
            await page.GotoAsync(address);
            Assert.Empty(await page.EvaluateAsync<string[]>(Small));
        }
    }
}
