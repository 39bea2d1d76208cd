using Microsoft.Playwright;

namespace Garden.Browser.Tests;

/// <summary>Telephones, with words, letters, spaces and pictures of any size.</summary>
[Collection(UseTests.Name)]
public sealed class NarrowTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    /// <summary>The ways in which a page may be set: as it is, with the spaces of WCAG 1.4.12, with letters twice as large, in wide faces.</summary>
    private const string Settings = """
        {
          plain: '',
          spaced: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
          large: ':root { font-size: 200% !important }',
          wide: ':root { --serif: "DejaVu Serif", "Noto Serif"; --sans: "DejaVu Sans", Verdana }',
          narrow: ':root { --serif: "Liberation Serif"; --sans: "Liberation Sans" }',
        }
        """;

    /// <summary>
    /// How far the page reaches beyond the window in each setting: first as it is; then with a wide table, a wide picture and lines
    /// of code in whatever holds prose; then with each third text in turn a word of eighty letters. Days and numbers are the site's own and stay.
    /// </summary>
    private const string Beyond = $$"""
        () => {
          const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
          const sheet = new CSSStyleSheet();
          document.adoptedStyleSheets = [sheet];
          const found = [];
          const measure = (settings, what) => {
            for (const [name, css] of Object.entries(settings)) {
              sheet.replaceSync(css);
              const beyond = document.scrollingElement.scrollWidth - innerWidth;
              if (beyond > 0) found.push(`${what}, ${name}: ${beyond} px`);
            }
          };
          const settings = {{Settings}};
          measure(settings, 'as written');
          for (const prose of document.querySelectorAll('.prose')) {
            const make = (name, properties) => Object.assign(document.createElement(name), properties);
            const scroll = make('div', { className: 'scroll' });
            scroll.append(make('table'));
            const row = scroll.firstChild.insertRow();
            for (let cell = 0; cell < 6; cell++) row.insertCell().append(long);
            prose.append(scroll, make('img', { width: 1536, height: 640, alt: '', src: new URL('assets/icon.svg', {{RootOf}}).href }), make('pre', { textContent: long.repeat(3) }));
          }
          measure(settings, 'with wide blocks');
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) {
            const { currentNode: text } = walker;
            if (text.data.trim() && !text.parentElement.closest('svg, script, style, pre, time, .num:not(.spoken)')) texts.push([text, text.data]);
          }
          for (let third = 0; third < 3; third++) {
            texts.forEach(([text, written], i) => { text.data = i % 3 === third ? long : written; });
            measure({ plain: '' }, `with long words ${third}`);
          }
          return found;
        }
        """;

    private const string RootOf = "document.querySelector('link[rel=icon]').href.replace(/assets.*/, '')";

    [BrowserFact]
    public async Task No_kind_of_page_is_wider_than_a_telephone_whatever_stands_on_it()
    {
        IPage page = await NewPageAsync(320);
        List<string> found = [];
        foreach (string address in Garden.Kinds)
        {
            await page.GotoAsync(address);
            found.AddRange((await page.EvaluateAsync<string[]>(Beyond)).Select(beyond => $"/{address} {beyond}"));
        }

        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task A_page_that_is_too_wide_would_be_found()
    {
        IPage page = await OpenAsync("about/", 320);
        await page.EvaluateAsync("document.querySelector('h1').style.whiteSpace = 'nowrap'");
        Assert.NotEmpty(await page.EvaluateAsync<string[]>(Beyond));
    }

    [BrowserFact]
    public async Task A_row_of_a_table_says_the_heads_of_its_columns()
    {
        IPage page = await NewPageAsync(320);
        string address = Garden.Pages.First(address => Garden.Parse(address).QuerySelector(".brief td[data-label]") is not null);
        await page.GotoAsync(address);
        ILocator cell = page.Locator(".brief td[data-label]").First;
        string label = (await cell.GetAttributeAsync("data-label"))!;

        Assert.Equal($"\"{label}\"", await cell.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"));
        await page.SetViewportSizeAsync(768, 900);
        Assert.Equal("none", await cell.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"));
    }

    [BrowserFact]
    public async Task The_ledger_cuts_no_claim_at_its_side_and_the_places_of_the_site_stand_in_a_line()
    {
        IPage page = await OpenAsync("topics/forecasting/how-long-things-take/", 320);
        Assert.Empty(await page.Locator(".l-claim").EvaluateAllAsync<string[]>("claims => claims.filter(claim => claim.scrollWidth > claim.clientWidth).map(claim => claim.textContent)"));
        Assert.Single((await page.Locator(".site-nav a").EvaluateAllAsync<int[]>("links => links.map(link => Math.round(link.getBoundingClientRect().top))")).Distinct());
        Assert.True(await page.Locator(".l-row").First.EvaluateAsync<bool>("row => document.elementFromPoint(row.getBoundingClientRect().left + 2, row.getBoundingClientRect().bottom - 4).matches('.l-claim')"));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_claim_of_a_ledger_or_of_the_list_is_cut(int width)
    {
        IPage page = await NewPageAsync(width);
        foreach (string address in (string[])["topics/forecasting/how-long-things-take/", "", "beliefs/", "calibration/"])
        {
            await page.GotoAsync(address);
            Assert.Empty(await page.Locator(".l-claim, .d-claim a").EvaluateAllAsync<string[]>(
                "claims => claims.filter(claim => claim.scrollHeight > claim.clientHeight + 1 && getComputedStyle(claim).display !== 'inline').map(claim => claim.textContent)"));
            Assert.Equal("none", await page.Locator(".l-claim, .d-claim a").First.EvaluateAsync<string>("claim => getComputedStyle(claim).webkitLineClamp"));
        }
    }

    [BrowserFact]
    public async Task No_figure_of_the_scores_is_broken()
    {
        IPage page = await OpenAsync("calibration/", 320);
        Assert.Empty(await page.Locator(".figures tbody > tr > *").EvaluateAllAsync<string[]>("""
            cells => cells.filter(cell => {
              const words = document.createRange();
              words.selectNodeContents(cell);
              return words.getClientRects().length > 1;
            }).map(cell => cell.textContent)
            """));
    }

    [BrowserFact]
    public async Task Where_the_root_of_the_site_is_not_known_a_wrong_address_still_shows_a_page_with_its_styles()
    {
        IPage page = await NewPageAsync();
        await page.RouteAsync("**/lost/**", route => route.FulfillAsync(new() { Path = Path.Combine(Garden.PortableFolder, "404.html"), ContentType = "text/html" }));
        await page.GotoAsync("lost/");

        Assert.Equal("rgb(246, 244, 236)", await page.Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).backgroundColor"));
        Complaints.Clear(); // its script is not found from there
    }
}
