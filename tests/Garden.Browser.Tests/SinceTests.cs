using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>What changed since a reader was here, of which only their own browser knows.</summary>
[Collection(UseTests.Name)]
public sealed class SinceTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Marks = ".change .since-mark";

    [BrowserFact]
    public async Task Who_comes_for_the_first_time_or_again_on_one_day_is_told_nothing()
    {
        IPage page = await OpenAsync("changes/");
        await RememberedAsync(page);
        await Expect(page.Locator(".since-told, " + Marks)).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await RememberedAsync(page);
        await Expect(page.Locator(".since-told, " + Marks)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Who_was_here_on_an_earlier_day_sees_what_is_newer_as_long_as_the_visit_lasts()
    {
        IPage page = await EarlierAsync("2026-08-01");
        string[] newer = [.. (await page.Locator(".change .note time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)")).Where(day => string.CompareOrdinal(day, "2026-08-01") > 0)];
        Assert.NotEmpty(newer);
        await Expect(page.Locator(Marks)).ToHaveCountAsync(newer.Length);
        await Expect(page.Locator(".since-told")).ToHaveTextAsync($"New since your last visit, 3 May 2025: {newer.Length}");

        await page.GotoAsync("");
        await Expect(page.Locator(Marks)).ToHaveCountAsync(Math.Min(newer.Length, 5));
        await page.GotoAsync("changes/");
        await Expect(page.Locator(Marks)).ToHaveCountAsync(newer.Length);
        await page.EvaluateAsync(Change, new { day = "2026-11-01" });
        await page.ReloadAsync();
        await RememberedAsync(page);
        await Expect(page.Locator(".since-told, " + Marks)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_move_of_the_newest_day_that_was_not_there_is_new()
    {
        IPage page = await OpenAsync("changes/");
        await RememberedAsync(page);
        await page.EvaluateAsync(Change, new { day = "2025-05-03", seen = Array.Empty<string>() });
        await page.ReloadAsync();
        await Expect(page.Locator(Marks)).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task What_is_remembered_in_another_shape_is_forgotten_and_the_visit_remembered()
    {
        IPage page = await OpenAsync("changes/");
        await RememberedAsync(page);
        string key = await page.EvaluateAsync<string>("Object.keys(localStorage).find(key => key.startsWith('garden-seen'))");
        string good = await page.EvaluateAsync<string>("key => localStorage[key]", key);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        foreach (string other in new[]
            {
                "{", "null", "7", "[]", "\"words\"", "{\"since\":\"2025-01-01\"}", "{\"day\":7,\"newest\":{},\"seen\":\"x\"}",
                "{\"day\":\"2025-05-03\",\"newest\":\"2025-05-01\",\"seen\":null}", "{\"day\":\"2025-05-03\",\"newest\":\"never\",\"seen\":[]}",
                good.Replace("{", "{\"since\":\"2025-01-01\",\"before\":\"2025-01-02\",", StringComparison.Ordinal).Replace("\"known\"", "\"other\"", StringComparison.Ordinal),
            })
        {
            await page.EvaluateAsync("([key, other]) => localStorage[key] = other", new[] { key, other });
            await page.ReloadAsync();
            await page.WaitForFunctionAsync("([key, good]) => localStorage[key] === good", new[] { key, good });
            await Expect(page.Locator(".since-told, " + Marks)).ToHaveCountAsync(0);
        }

        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Where_nothing_may_be_kept_nothing_happens()
    {
        IPage page = await NewPageAsync();
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await page.GotoAsync("changes/");
        await Expect(page.Locator(".tool-scheme")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator(".since-told, " + Marks)).ToHaveCountAsync(0);
    }

    /// <summary>Changes what is remembered.</summary>
    private const string Change = """
        change => {
          const key = Object.keys(localStorage).find(key => key.startsWith('garden-seen'));
          const memory = JSON.parse(localStorage[key]);
          Object.assign(memory, change);
          localStorage[key] = JSON.stringify(memory);
        }
        """;

    /// <summary>Waits until the visit is remembered.</summary>
    private static Task<IJSHandle> RememberedAsync(IPage page) => page.WaitForFunctionAsync("Object.keys(localStorage).some(key => key.startsWith('garden-seen'))");

    /// <summary>The list of changes, as a reader finds it who saw it last when its newest move was of a day.</summary>
    private async Task<IPage> EarlierAsync(string newest)
    {
        IPage page = await OpenAsync("changes/");
        await RememberedAsync(page);
        await page.EvaluateAsync(Change, new { day = "2025-05-03", newest, seen = Array.Empty<string>() });
        await page.ReloadAsync();
        return page;
    }
}
