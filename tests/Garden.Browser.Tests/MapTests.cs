using System.Globalization;
using System.Text;
using Garden.Cli.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Garden.Browser.Tests;

/// <summary>The map of a garden of three hundred regions, measured as the browser sets it.</summary>
[Collection(UseTests.Name)]
public sealed class MapTests(BrowserFixture fixture) : BrowserTest(fixture), IAsyncLifetime, IDisposable
{
    private const int Areas = 12;

    private const int Regions = 300;

    /// <summary>Of each name that is seen its boxes, by line, from the letters: .72 em above the baseline to .2 em below.</summary>
    private const string Look = """
        () => {
          const map = document.querySelector('.gm'), edge = map.getBoundingClientRect();
          const names = [...map.querySelectorAll('a.gm-n, a.gm-a')].map(link => {
            const text = link.querySelector('text'), boxes = [], walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            const circle = link.querySelector('circle'), mark = circle && +getComputedStyle(circle).opacity > 0 && circle.getBoundingClientRect();
            for (let at = 0; walker.nextNode(); at += walker.currentNode.data.length) {
              const style = getComputedStyle(walker.currentNode.parentElement), size = parseFloat(style.fontSize);
              if (style.display === 'none' || style.visibility === 'hidden') continue;
              const start = text.getStartPositionOfChar(at), end = text.getEndPositionOfChar(at + walker.currentNode.data.length - 1);
              boxes.push([start.x, start.y - .72 * size, end.x, start.y + .2 * size]);
            }
            return { words: text.textContent, rank: link.classList.contains('r1') ? 1 : 0, boxes, mark: mark ? [mark.left - edge.left, mark.top - edge.top, mark.right - edge.left, mark.bottom - edge.top] : null };
          });
          const meet = (a, b, by) => a[0] < b[2] - by && b[0] < a[2] - by && a[1] < b[3] - by && b[1] < a[3] - by;
          const wrong = [];
          names.forEach((name, i) => names.forEach((other, k) => {
            if (k < i && name.boxes.some(a => other.boxes.some(b => meet(a, b, 0)))) wrong.push(`${name.words} meets ${other.words}`);
            if (k !== i && other.mark && name.boxes.some(a => meet(a, other.mark, 1))) wrong.push(`${name.words} covers the mark of ${other.words}`);
          }));
          names.filter(name => name.boxes.some(box => box[0] < 0 || box[2] > edge.width || box[1] < 0 || box[3] > edge.height)).forEach(name => wrong.push(`${name.words} leaves the map`));
          return { wrong, first: names.filter(name => name.rank).length, firstSeen: names.filter(name => name.rank && name.boxes.length).length, unnamed: names.filter(name => name.mark && !name.boxes.length).length, names: names.filter(name => name.boxes.length).flatMap(name => name.boxes) };
        }
        """;

    private readonly WorkFolder _work = new();

    /// <summary>Builds the garden: areas of unlike size, most relations within an area.</summary>
    async Task IAsyncLifetime.InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        string[] nouns = ["tides", "harbours", "ledgers", "wages", "proofs", "winters", "clocks", "letters", "juries", "engines"];
        _work.Write("input/garden.yml", "title: Quays\n");
        for (int region = 0; region < Regions; region++)
        {
            int area = Math.Min(region % Areas, region * 7 % Areas);
            StringBuilder text = new();
            text.Append(CultureInfo.InvariantCulture, $"---\ntitle: What {nouns[region % 10]} owe to {nouns[region / 10 % 10]} {region}\narea: The {nouns[area % 10]} {area}\nstatus: {(region % 3 == 0 ? "settled" : "exploring")}\nrelated: [r{region * 5 / 7}, r{region / 3}]\nstub: {(region % 7 == 0 ? "true" : "false")}\n---\n\n## Beliefs\n\n");
            for (int belief = 0; belief < region % 7; belief++)
            {
                text.Append(CultureInfo.InvariantCulture, $"- One more of them. {20 + belief}% — seen. ^b{belief}\n");
            }

            _work.Write(string.Create(CultureInfo.InvariantCulture, $"input/topics/r{region}.md"), text.ToString());
        }

        CommandRun run = await _work.RunOnAsync(new DateOnly(2026, 12, 1), "build", "-q");
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
    }

    public void Dispose() => _work.Dispose();

    [BrowserFact]
    public async Task At_no_width_do_names_meet_cover_marks_or_leave_the_map_and_first_ranks_are_named_first()
    {
        IPage page = await OpenMapAsync();
        foreach (int width in (int[])[320, 390, 591, 768, 1280, 1680])
        {
            await page.SetViewportSizeAsync(width, 900);
            Seen seen = await page.EvaluateAsync<Seen>(Look);

            Assert.True(seen.Wrong.Length == 0, $"{width}: {string.Join(", ", seen.Wrong)}");
            Assert.Equal(18, seen.First);
            Assert.InRange(seen.FirstSeen, width >= 1280 ? 15 : 1, 18);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"the page is wider than {width}");
        }
    }

    [BrowserFact]
    public async Task No_line_is_seen_within_a_name()
    {
        // Letters, marks and washes away: what is left within the boxes of names must look the same with the lines and without.
        IPage page = await OpenMapAsync();
        ILocator map = page.Locator(".gm");
        Seen seen = await page.EvaluateAsync<Seen>(Look);
        await page.EvaluateAsync("for (const shown of document.querySelectorAll('.gm > g:not([mask]), .gm > g[mask] ~ *')) shown.style.opacity = 0");
        byte[] lines = await map.ScreenshotAsync();
        await page.EvaluateAsync("document.querySelector('.gm > g[mask]').style.opacity = 0");
        byte[] none = await map.ScreenshotAsync();
        int[] differences = await page.EvaluateAsync<int[]>(
            """
            async ([lines, none, boxes]) => {
              const pixels = async text => {
                const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))], { type: 'image/png' }));
                const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext('2d');
                context.drawImage(image, 0, 0);
                return { data: context.getImageData(0, 0, image.width, image.height).data, width: image.width, height: image.height };
              };
              const [a, b] = [await pixels(lines), await pixels(none)];
              const differs = (x, y) => [0, 1, 2].some(i => Math.abs(a.data[(y * a.width + x) * 4 + i] - b.data[(y * a.width + x) * 4 + i]) > 8);
              const inBox = (x, y) => boxes.some(box => x >= box[0] && x + 1 <= box[2] && y >= box[1] && y + 1 <= box[3]);
              let within = 0, all = 0;
              for (let y = 0; y < a.height; y++) for (let x = 0; x < a.width; x++) if (differs(x, y)) { all++; within += inBox(x, y); }
              return [within, all];
            }
            """,
            new object[] { Convert.ToBase64String(lines), Convert.ToBase64String(none), seen.Names });

        Assert.True(differences[1] > 2000, "no lines are drawn");
        Assert.Equal(0, differences[0]);
    }

    [BrowserFact]
    public async Task Lines_are_cut_for_the_face_that_names_stand_in()
    {
        IPage page = await OpenMapAsync();
        await page.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => { const narrow = new CSSStyleSheet(); narrow.replaceSync('.gm a text { letter-spacing: -2px !important }'); document.adoptedStyleSheets = [narrow]; })");
        await page.ReloadAsync();
        await Expect(page.Locator(".gm-cut rect[style]").First).ToBeAttachedAsync();

        double[] beyond = await page.EvaluateAsync<double[]>(
            """
            () => {
              const names = new Map([...document.querySelectorAll('a.gm-n')].map(name => [name.querySelector('circle').getAttribute('cx') + name.querySelector('circle').getAttribute('cy'), name.querySelector('text')]));
              return [...document.querySelectorAll('.gm-cut rect')].map(rect => [rect, names.get(rect.getAttribute('x') + rect.getAttribute('y'))]).filter(([, text]) => text)
                .map(([rect, text]) => parseFloat(getComputedStyle(rect).width) - text.getBBox().width - Math.max(0, Math.abs(text.getAttribute('dx')) - 4));
            }
            """);
        Assert.NotEmpty(beyond);
        Assert.All(beyond, pixels => Assert.InRange(pixels, 2, 8));
    }

    [BrowserFact]
    public async Task No_road_that_is_seen_leads_to_a_mark_that_is_not()
    {
        IPage page = await OpenMapAsync();
        await Expect(page.Locator(".keys")).ToBeVisibleAsync();
        foreach (int width in (int[])[320, 591, 768, 1280])
        {
            await page.SetViewportSizeAsync(width, 900);
            int[] ends = await page.EvaluateAsync<int[]>(
                """
                () => {
                  const isSeen = one => +getComputedStyle(one).opacity > 0;
                  const marks = [...document.querySelectorAll('a.gm-n circle:first-of-type')].filter(mark => !isSeen(mark)).map(mark => [60 * parseFloat(mark.getAttribute('cx')), 40 * parseFloat(mark.getAttribute('cy'))]);
                  const ends = [...document.querySelectorAll('path.gm-road')].filter(isSeen).flatMap(road => road.getAttribute('d').split('M').slice(1)).map(way => way.match(/-?\d+/g).map(Number))
                    .flatMap(([x, y, , , right, down]) => [[x, y], [x + right, y + down]]);
                  return [marks.length, ends.length, ends.filter(end => marks.some(mark => Math.hypot(mark[0] - end[0], mark[1] - end[1]) < 2)).length];
                }
                """);

            Assert.True(ends[0] > 0 && ends[1] > 0, $"{width}: no mark is hidden, or no road is seen");
            Assert.Equal(0, ends[2]);
        }
    }

    [BrowserFact]
    public async Task Enlarged_every_mark_has_its_name_and_the_keyboard_does_it_too()
    {
        IPage page = await OpenMapAsync();
        ILocator level = page.Locator(".map-tools output");
        await Expect(level).ToHaveTextAsync("1 of 3");
        Assert.NotEqual(0, (await page.EvaluateAsync<Seen>(Look)).Unnamed);

        await page.Locator(".map-box").FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("+");
        await Expect(level).ToHaveTextAsync("3 of 3");
        Assert.Equal(0, (await page.EvaluateAsync<Seen>(Look)).Unnamed);
        await page.Keyboard.PressAsync("-");
        await Expect(level).ToHaveTextAsync("2 of 3");
        await page.Keyboard.PressAsync("0");
        await Expect(level).ToHaveTextAsync("1 of 3");
        await page.Locator(".closer").ClickAsync();
        await page.Locator(".whole").ClickAsync();
        await Expect(level).ToHaveTextAsync("1 of 3");
    }

    [BrowserFact]
    public async Task On_a_phone_the_map_fits_and_has_its_key()
    {
        IPage page = await OpenMapAsync(390);
        Assert.True(await page.Locator(".map-box").EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth + 1"));
        await Expect(page.Locator(".keys")).ToBeHiddenAsync();
        await page.Locator(".key-fold summary").ClickAsync();
        await Expect(page.Locator(".keys")).ToBeVisibleAsync();
        await Expect(page.Locator(".keys")).ToContainTextAsync("exploring");
        await Expect(page.Locator(".keys")).ToContainTextAsync("not yet written");
        await page.Locator(".closer").ClickAsync();
        Assert.True(await page.Locator(".map-box").EvaluateAsync<bool>("box => box.scrollWidth > 2 * box.clientWidth"));
    }

    [BrowserTheory]
    [InlineData("")]
    [InlineData("map/")]
    public async Task The_lists_of_a_large_garden_are_folded_by_area_opened_from_the_keyboard_and_printed_whole(string address)
    {
        IPage page = await OpenMapAsync(390);
        await page.GotoAsync(address);
        ILocator folds = page.Locator(".area > .fold"), regions = page.Locator(".fold li");
        Assert.Equal(await page.Locator(".area").CountAsync(), await folds.CountAsync());
        Assert.Equal(0, await page.Locator(".fold li:visible").CountAsync());
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1000, 6000);

        await folds.First.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(folds.First.Locator("li").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(folds.First.Locator("li").First).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(regions.Last).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenMapAsync(int width = 1280)
    {
        IPage page = await NewPageAsync(width);
        await page.RouteAsync(url => url.Contains("/garden/", StringComparison.Ordinal), route =>
        {
            string path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath[PublishedGarden.Root.Length..]);
            return route.FulfillAsync(new() { Path = _work.At("output/" + (path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path)) });
        });
        await page.GotoAsync("map/");
        await Expect(page.Locator(".map-tools")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>What the browser shows of the map.</summary>
    private sealed record Seen
    {
        public string[] Wrong { get; init; } = [];

        public int First { get; init; }

        public int FirstSeen { get; init; }

        public int Unnamed { get; init; }

        public double[][] Names { get; init; } = [];
    }
}
