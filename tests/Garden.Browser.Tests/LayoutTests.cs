namespace Garden.Browser.Tests;

[Collection(LookTests.Name)]
public sealed class LayoutTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        IReadOnlyList<PageLook> looks = await LookAsync(width);
        Assert.Equal(Garden.Pages, looks.Select(look => look.Address));
        Assert.Empty(looks.Where(look => look.Beyond > 0).Select(look => $"/{look.Address}: {look.Beyond} px by {string.Join("; ", look.Wide)}"));
    }

    [BrowserFact]
    public async Task Headings_stand_in_the_column_of_the_text()
    {
        IReadOnlyList<PageLook> looks = await LookAsync(1280);
        Assert.All(looks, look => Assert.True(look.Headings.Max() - look.Headings.Min() <= 2, $"/{look.Address}: {string.Join(' ', look.Headings)}"));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_is_pressed_is_large_enough_for_a_finger(int width) =>
        Assert.Empty((await LookAsync(width)).SelectMany(look => look.Small.Select(small => $"/{look.Address}: {small}")));

    [BrowserFact]
    public async Task What_is_wrong_would_be_seen()
    {
        Microsoft.Playwright.IPage page = await OpenAsync("topics/forecasting/scoring-forecasts/");
        await page.EvaluateAsync("""
            () => {
              const title = document.querySelector('h1');
              title.append('x'.repeat(999));
              title.style.whiteSpace = 'nowrap';
              document.querySelector('main > section > h2').style.marginLeft = '3px';
              document.querySelector('.colophon li a').style.cssText = 'display: inline-block; height: 9px; min-height: 0; padding: 0';
            }
            """);
        PageLook look = await page.EvaluateAsync<PageLook>(Survey.Measure);
        Assert.InRange(look.Beyond, 1, int.MaxValue);
        Assert.NotEmpty(look.Wide);
        Assert.InRange(look.Headings.Max() - look.Headings.Min(), 3, int.MaxValue);
        Assert.Single(look.Small);
    }
}
