using Microsoft.Playwright;

namespace Garden.Browser.Tests;

[Collection(LookTests.Name)]
public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_any_kind_of_page_in_either_scheme(int width)
    {
        PageLook[] asked = [.. (await LookAsync(width)).Where(look => look.Violations is not null)];
        Assert.Equal(Garden.Kinds.Count, asked.Length);
        Assert.Empty(asked.SelectMany(look => look.Violations!.Select(violation => $"/{look.Address} {violation}")));
    }

    [BrowserFact]
    public async Task Axe_would_find_what_is_wrong()
    {
        IPage page = await NewPageAsync();
        await page.AddInitScriptAsync(Survey.Axe);
        await page.GotoAsync("");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");
        Assert.StartsWith("image-alt", Assert.Single(await page.EvaluateAsync<string[]>(Survey.RunAxe)), StringComparison.Ordinal);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.EvaluateAsync("document.querySelector('h1').style.color = '#444'");
        Assert.StartsWith("color-contrast", Assert.Single(await page.EvaluateAsync<string[]>(Survey.RunAxe)), StringComparison.Ordinal);
    }
}
