using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>What the one script adds.</summary>
[Collection(UseTests.Name)]
public sealed class ScriptTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Topic = "topics/forecasting/scoring-forecasts/";

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task A_key_opens_the_search_and_words_lead_on(string key)
    {
        IPage page = await OpenAsync(Topic);
        await page.Keyboard.PressAsync(key);
        ILocator input = page.Locator(".palette input");
        await Expect(input).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("refer cla");
        ILocator first = page.Locator("[role=option]").First;
        await Expect(first).ToContainTextAsync("Reference classes");
        await Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Reference classes");
    }

    [BrowserTheory]
    [InlineData("refernce")]
    [InlineData("forcasts")]
    [InlineData("judgemnet")]
    public async Task A_slip_of_the_fingers_is_forgiven(string typed)
    {
        IPage page = await OpenAsync("");
        await page.Locator(".tool-search").ClickAsync();
        await page.Keyboard.TypeAsync(typed);

        await Expect(page.Locator("[role=option]")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator(".palette [role=status]")).ToContainTextAsync("found");
    }

    [BrowserFact]
    public async Task The_search_is_used_by_keys_alone_and_leaves_the_reader_where_they_were()
    {
        IPage page = await OpenAsync(Topic);
        await page.Locator(".tool-search").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("forecast");
        ILocator options = page.Locator("[role=option]");
        await Expect(options.Nth(1)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await options.Nth(1).GetAttributeAsync("id"), await page.Locator(".palette input").GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        for (int i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('.palette') !== null"));
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".palette")).ToBeHiddenAsync();
        await Expect(page.Locator(".tool-search")).ToBeFocusedAsync();
        await Expect(page).ToHaveURLAsync(Root + Topic);
    }

    [BrowserFact]
    public async Task What_is_searched_for_is_never_markup()
    {
        IPage page = await OpenAsync("?q=<img src=x onerror=alert(1)>");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("<img src=x onerror=alert(1)>");

        await Expect(page.Locator(".palette [role=status]")).ToHaveTextAsync("0 found");
        await Expect(page.Locator(".palette img")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_table_is_sorted_up_down_and_put_back()
    {
        IPage page = await OpenAsync("beliefs/");
        ILocator claims = page.Locator(".dense:not(.settled) tbody tr:not(.band) > th");
        string[] written = [.. await claims.AllInnerTextsAsync()];
        ILocator head = page.Locator(".dense:not(.settled) thead th").Filter(new() { HasText = "How sure" });

        await head.Locator("button").ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        double[] numbers = await NumbersAsync(page);
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(written.Order(StringComparer.Ordinal), (await claims.AllInnerTextsAsync()).Order(StringComparer.Ordinal));

        await head.Locator("button").PressAsync("Enter");
        await Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        numbers = await NumbersAsync(page);
        Assert.Equal(numbers.OrderDescending(), numbers);

        await head.Locator("button").PressAsync(" ");
        await Expect(head).Not.ToHaveAttributeAsync("aria-sort", "descending");
        Assert.Equal(written, await claims.AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task The_beliefs_are_put_into_other_orders_and_back()
    {
        IPage page = await OpenAsync("beliefs/");
        ILocator rows = page.Locator(".dense:not(.settled) tbody tr");
        string[] written = [.. await rows.AllInnerTextsAsync()];
        ILocator current = page.Locator(".orders [aria-current]");
        await Expect(current).ToHaveTextAsync("by confidence");

        await page.Locator(".orders a").Filter(new() { HasText = "by importance" }).ClickAsync();
        await Expect(current).ToHaveTextAsync("by importance");
        await Expect(page.Locator(".description")).ToContainTextAsync("that matter most");
        await Expect(page.Locator(".dense:not(.settled) caption")).ToHaveTextAsync("All beliefs by importance");
        string[] importance = [.. await rows.AllInnerTextsAsync()];
        Assert.StartsWith("matters much", importance[0], StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(written, importance);

        await page.Locator(".sort").First.ClickAsync();
        await page.Locator(".orders a").Filter(new() { HasText = "by last move" }).ClickAsync();
        await Expect(current).ToHaveTextAsync("by last move");
        await Expect(page.Locator("[aria-sort]")).ToHaveCountAsync(0);
        int[] years = [.. (await page.Locator(".dense:not(.settled) tr.band:visible").AllInnerTextsAsync()).SkipLast(1).Select(year => int.Parse(year, CultureInfo.InvariantCulture))];
        Assert.Equal(years.OrderDescending(), years);
        Assert.Equal(
            await page.Locator(".dense:not(.settled) tbody").EvaluateAllAsync<int[]>("bodies => bodies.flatMap(body => [...body.rows].slice(1).map(row => +row.dataset.places.split(' ')[2]))"),
            Enumerable.Range(0, await page.Locator("[data-places]").CountAsync()));

        await page.GoBackAsync();
        await Expect(current).ToHaveTextAsync("by importance");
        Assert.Equal(importance, await rows.AllInnerTextsAsync());
        await page.GoBackAsync();
        await Expect(current).ToHaveTextAsync("by confidence");
        Assert.Equal(written, await rows.AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task The_list_is_filtered_by_area_status_and_words_in_every_order()
    {
        IPage page = await OpenAsync("beliefs/");
        ILocator rows = page.Locator(".dense tbody tr:not(.band):visible");
        int all = await rows.CountAsync();
        await page.Locator(".sieve select").First.SelectOptionAsync("Evidence");
        int evidence = await rows.CountAsync();
        Assert.InRange(evidence, 1, all - 1);
        Assert.Equal(["Evidence"], (await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.area)")).Distinct(StringComparer.Ordinal));
        await Expect(page.Locator(".sieve output")).ToHaveTextAsync($"{evidence} / {all}");

        await page.Locator(".sieve input").FillAsync("SUPPLIER record");
        int words = await rows.CountAsync();
        Assert.InRange(words, 1, evidence - 1);
        Assert.Equal(words, await rows.Filter(new() { HasText = "supplier" }).CountAsync());
        Assert.Equal(0, await page.Locator(".dense tbody:visible").Filter(new() { HasNot = page.Locator("tr:not(.band):visible") }).CountAsync());

        await page.Locator(".orders a").Filter(new() { HasText = "by importance" }).ClickAsync();
        Assert.Equal(words, await rows.CountAsync());
        await page.Locator(".dense .sort").First.ClickAsync();
        Assert.Equal(words, await rows.CountAsync());
        await page.Locator(".sieve input").FillAsync("");
        await page.Locator(".sieve select").First.SelectOptionAsync("");
        Assert.Equal(all, await rows.CountAsync());
    }

    [BrowserFact]
    public async Task Eighteen_beliefs_stand_on_a_screen_of_a_desk_under_a_head_that_stays()
    {
        const string Rows = """
            () => {
              document.querySelector('.dense').scrollIntoView();
              const head = document.querySelector('.dense thead').getBoundingClientRect();
              const rows = [...document.querySelectorAll('.dense:not(.settled) tbody tr:not(.band)')].map(row => row.getBoundingClientRect());
              return [Math.round(Math.max(...rows.slice(0, 40).map(row => row.height))), Math.floor((innerHeight - head.height) / rows[3].height)];
            }
            """;
        IPage page = await OpenAsync("beliefs/");
        int[] seen = await page.EvaluateAsync<int[]>(Rows);
        Assert.InRange(seen[0], 36, 44);
        Assert.InRange(seen[1], 18, 24);
        await page.EvaluateAsync("scrollBy(0, 700)");
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.round(document.querySelector('.dense thead th').getBoundingClientRect().top)"));
    }

    [BrowserFact]
    public async Task An_address_that_an_order_once_had_leads_to_that_order()
    {
        IPage page = await OpenAsync("beliefs/by-sureness/");
        await Expect(page).ToHaveURLAsync(Root + "beliefs/#by-sureness");
        await Expect(page.Locator(".orders [aria-current]")).ToHaveTextAsync("by sureness");
        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Root + "beliefs/#main");
        await Expect(page.Locator(".orders [aria-current]")).ToHaveTextAsync("by sureness");
    }

    [BrowserFact]
    public async Task The_big_map_comes_closer_shows_more_and_is_dragged()
    {
        IPage page = await OpenAsync("map/");
        ILocator box = page.Locator(".map-box");
        double WidthOf(string text) => double.Parse(text, CultureInfo.InvariantCulture);
        async Task<double> ScrolledAsync() => WidthOf(await box.EvaluateAsync<string>("box => String(box.scrollLeft)"));
        double before = WidthOf(await box.EvaluateAsync<string>("box => String(box.scrollWidth)"));
        int height = await box.EvaluateAsync<int>("box => box.clientHeight");

        await page.Locator(".closer").ClickAsync();
        await page.Locator(".closer").ClickAsync();
        Assert.True(WidthOf(await box.EvaluateAsync<string>("box => String(box.scrollWidth)")) > 2 * before);
        Assert.InRange(await box.EvaluateAsync<int>("box => box.clientHeight"), height - 20, height + 1);
        double middle = await ScrolledAsync();
        Assert.True(middle > 0);

        await box.HoverAsync(new() { Position = new() { X = 30, Y = 30 } });
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(300, 500, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        Assert.True(await ScrolledAsync() < middle);

        await box.FocusAsync();
        double dragged = await ScrolledAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("before => document.querySelector('.map-box').scrollLeft > before", dragged);

        await page.Locator(".farther").ClickAsync();
        await page.Locator(".farther").ClickAsync();
        await Expect(page.Locator(".farther")).ToBeDisabledAsync();
        Assert.Equal(before, WidthOf(await box.EvaluateAsync<string>("box => String(box.scrollWidth)")));
    }

    [BrowserFact]
    public async Task A_region_on_the_map_leads_to_its_page()
    {
        IPage page = await OpenAsync("map/");
        ILocator region = page.Locator("svg a").Filter(new() { HasText = "Reference" }).First;
        await region.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Reference classes");
    }

    [BrowserFact]
    public async Task The_chosen_scheme_is_kept_from_page_to_page()
    {
        const string Paper = "html => getComputedStyle(html).backgroundColor";
        IPage page = await OpenAsync("", change: options => options.ColorScheme = ColorScheme.Light);
        ILocator html = page.Locator("html");
        string light = await html.EvaluateAsync<string>(Paper);

        ILocator toggle = page.Locator(".tool-scheme");
        await Expect(toggle).ToHaveAccessibleNameAsync("Colours: system");
        await toggle.ClickAsync();
        Assert.Equal(light, await html.EvaluateAsync<string>(Paper));
        await toggle.ClickAsync();
        await Expect(toggle).ToHaveAccessibleNameAsync("Colours: dark");
        string dark = await html.EvaluateAsync<string>(Paper);
        Assert.NotEqual(light, dark);

        await page.GotoAsync("beliefs/");
        await Expect(toggle).ToHaveAccessibleNameAsync("Colours: dark");
        Assert.Equal(dark, await html.EvaluateAsync<string>(Paper));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await toggle.ClickAsync();
        await Expect(toggle).ToHaveAccessibleNameAsync("Colours: system");
        Assert.Equal(dark, await html.EvaluateAsync<string>(Paper));
    }

    [BrowserFact]
    public async Task A_script_or_style_of_anyone_else_is_refused()
    {
        IPage page = await OpenAsync("");
        await page.EvaluateAsync("""
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.body.append(script);
              document.body.setAttribute('style', 'color: red');
            }
            """);

        Assert.False(await page.EvaluateAsync<bool>("window.ran === true"));
        Assert.NotEqual("rgb(255, 0, 0)", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).color"));
        Assert.All(Complaints, complaint => Assert.Contains("Content Security Policy", complaint, StringComparison.Ordinal));
        Complaints.Clear();
    }

    /// <summary>The numbers of the beliefs that have a number, in the order of the table.</summary>
    private static async Task<double[]> NumbersAsync(IPage page)
    {
        IReadOnlyList<string> values = await page.Locator(".dense:not(.settled) td.d-num data").EvaluateAllAsync<string[]>("data => data.map(each => each.value)");
        Assert.NotEmpty(values);
        return [.. values.Where(value => value.Length > 0).Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
    }
}
