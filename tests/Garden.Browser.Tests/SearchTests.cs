using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>The search of a garden whose index is in parts.</summary>
[Collection(UseTests.Name)]
public sealed partial class SearchTests(BrowserFixture fixture, LargeGarden garden) : BrowserTest(fixture), IClassFixture<LargeGarden>
{
    [BrowserFact]
    public async Task Nothing_is_loaded_before_it_is_asked_for_and_then_only_the_parts_that_are_needed()
    {
        IPage page = await NewPageAsync();
        List<string> asked = await garden.ServeAsync(page);
        List<string> scripts = [];
        page.Request += (_, request) => scripts.AddRange(request.ResourceType == "script" ? [request.Url] : []);
        await page.GotoAsync("", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(asked);
        Assert.DoesNotContain(scripts, IsSearch);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync("zephyrs");
        await Expect(Status(page)).ToHaveTextAsync("4 found");
        Assert.Single(scripts, IsSearch);
        Assert.Equal("search.json", asked[0]);
        Assert.InRange(asked.Count(file => file.StartsWith("words-", StringComparison.Ordinal)), 1, 2);
        Assert.InRange(asked.Count(file => file.StartsWith("entries-", StringComparison.Ordinal)), 1, 3);
        Assert.True(Parts().Count(garden.Read("search.json")) > 15);
        Assert.Equal(asked.Distinct(), asked);
    }

    private static bool IsSearch(string url) => url.Contains("/later/search.", StringComparison.Ordinal);

    [BrowserFact]
    public async Task Regions_come_before_beliefs_those_first_that_begin_with_the_word_and_the_place_is_shown()
    {
        IPage page = await OpenSearchAsync("zephyrs");
        await Expect(Options(page)).ToHaveTextAsync((string[])
        [
            "region Zephyrs of May",
            "region On zephyrs",
            "belief Claim q2046w of calms and of zephyrs. 60% · Quay number 41",
            "belief Les prévisions de l’ÉTÉ sont des zéphyrs. 60% · 天気予報の話",
        ]);
        await Expect(Options(page).First).ToHaveAttributeAsync("href", Root + "topics/zz/");
        await Expect(Options(page).Nth(2)).ToHaveAttributeAsync("href", Root + "topics/t041/#b4");
    }

    [BrowserTheory]
    [InlineData("zephyr may", "Zephyrs of May", "Zephyrs May")]
    [InlineData("été", "Les prévisions de l’ÉTÉ sont des zéphyrs.", "ÉTÉ")]
    [InlineData("予報", "天気予報の話", "予報")]
    [InlineData("天気予報", "天気予報の話", "天気 予報")]
    public async Task What_was_asked_for_is_marked(string typed, string text, string marked)
    {
        IPage page = await OpenSearchAsync(typed);
        ILocator option = Options(page).Filter(new() { HasText = text }).First;
        await Expect(option).ToBeVisibleAsync();

        string[] marks = await option.Locator("mark").AllInnerTextsAsync() is { Count: > 0 } all ? [.. all] : [];
        Assert.Equal(marked.Replace(" ", "", StringComparison.Ordinal), string.Concat(marks));
    }

    [BrowserFact]
    public async Task A_name_that_is_not_the_title_is_shown_where_it_was_asked_for()
    {
        IPage page = await OpenSearchAsync("fathom");
        await Expect(Options(page)).ToHaveTextAsync(["region Quay number 7 Fathom store"]);
        await Expect(Options(page).Locator("mark")).ToHaveTextAsync(["Fathom"]);
    }

    [BrowserTheory]
    [InlineData("zep", 4)]
    [InlineData("Zéphyr", 4)]
    [InlineData("zehpyr", 4)] // two letters swapped
    [InlineData("ezphyrs", 4)] // the first two
    [InlineData("xzephyrs", 4)] // one more before the first
    [InlineData("zephyrs gales", 0)]
    [InlineData("zephyrs calms", 1)]
    [InlineData("été zephyr", 1)]
    [InlineData("fathom", 1)] // an alias
    [InlineData("quay", 150)]
    [InlineData("gales", 1500)]
    [InlineData("gales claim quay", 0)]
    [InlineData("天", 1)]
    [InlineData("予報", 1)]
    [InlineData("天気予報", 1)]
    [InlineData("報予", 0)]
    [InlineData("話", 1)]
    [InlineData("xyzzy", 0)]
    public async Task Words_are_found_by_their_beginnings_whatever_their_script(string typed, int found)
    {
        IPage page = await OpenSearchAsync(typed);
        await Expect(Status(page)).ToHaveTextAsync($"{found} found");
        await Expect(Options(page)).ToHaveCountAsync(Math.Min(found, 20));
    }

    [BrowserTheory]
    [InlineData("alm", 3000)] // inside a word alone
    [InlineData("calm", 3000)] // and not "claim"
    public async Task What_is_only_near_is_shown_where_little_else_is_found(string typed, int found)
    {
        IPage page = await OpenSearchAsync(typed);
        await Expect(Status(page)).ToHaveTextAsync($"{found} found");
    }

    [BrowserFact]
    public async Task A_beginning_that_is_too_short_says_that_there_is_more()
    {
        IPage page = await OpenSearchAsync("q");
        await Expect(Status(page)).ToContainTextAsync(" found so far; type on for more");
        await page.Keyboard.InsertTextAsync("uay");
        await Expect(Status(page)).ToHaveTextAsync("150 found");
    }

    [BrowserFact]
    public async Task Files_of_an_older_site_are_read_anew()
    {
        IPage page = await NewPageAsync();
        List<string> asked = await garden.ServeAsync(page);
        int times = 0;
        await page.RouteAsync(url => url.EndsWith("/search.json", StringComparison.Ordinal), route => times++ > 0
            ? route.FallbackAsync()
            : route.FulfillAsync(new() { Body = State().Replace(garden.Read("search.json"), "\"state\":\"00000000\"").Replace("\"region\":", "\"region\":9", StringComparison.Ordinal) }));
        await page.GotoAsync("");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync("zephyrs");

        await Expect(Status(page)).ToHaveTextAsync("4 found");
        await Expect(Options(page).First).ToHaveTextAsync("region Zephyrs of May");
        Assert.Contains("search.json", asked);
    }

    [BrowserFact]
    public async Task What_cannot_be_loaded_is_said_and_tried_again()
    {
        IPage page = await NewPageAsync();
        await garden.ServeAsync(page);
        bool isDown = true;
        await page.RouteAsync(url => url.Contains("/assets/search/", StringComparison.Ordinal), route => isDown ? route.AbortAsync() : route.FallbackAsync());
        await page.GotoAsync("");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync("zephyr");
        await Expect(Status(page)).ToHaveTextAsync("No list of pages.");

        isDown = false;
        await page.Keyboard.InsertTextAsync("s");
        await Expect(Status(page)).ToHaveTextAsync("4 found");
        Assert.All(Complaints, complaint => Assert.Contains("ERR_FAILED", complaint, StringComparison.Ordinal)); // the browser's own words
        Complaints.Clear();
    }

    [BrowserFact]
    public async Task A_script_that_cannot_be_loaded_is_said_and_tried_again()
    {
        IPage page = await NewPageAsync();
        bool isDown = true;
        await page.RouteAsync(url => url.Contains("/assets/later/", StringComparison.Ordinal), route => isDown ? route.AbortAsync() : route.FallbackAsync());
        await page.GotoAsync("");
        await page.Keyboard.PressAsync("/");
        await Expect(Status(page)).ToHaveTextAsync("No list of pages.");

        isDown = false;
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".palette")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync("forecast");
        await Expect(Status(page)).ToContainTextAsync("found");
        Assert.All(Complaints, complaint => Assert.Contains("ERR_FAILED", complaint, StringComparison.Ordinal));
        Complaints.Clear();
    }

    private static ILocator Status(IPage page) => page.Locator(".palette [role=status]");

    private static ILocator Options(IPage page) => page.Locator("[role=option]");

    private async Task<IPage> OpenSearchAsync(string typed)
    {
        IPage page = await NewPageAsync();
        await garden.ServeAsync(page);
        await page.GotoAsync("");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync(typed);
        return page;
    }

    [GeneratedRegex("[0-9],[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    [GeneratedRegex("\"state\":\"[0-9a-f]+\"", RegexOptions.NonBacktracking)]
    private static partial Regex State();
}
