using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Garden.Browser.Tests;

/// <summary>
/// All pages at all widths, looked at once for all tests. What costs is opening a page and giving it axe, so each is opened
/// once and its window made wider: the site's script looks at no width when it starts, and its styles follow the window.
/// </summary>
internal sealed class Survey
{
    /// <summary>
    /// Runs axe in the page and tells where each rule is broken. The package's own way of running it opens a page more for
    /// every page, which is for frames; there are none here. In the dark only what concerns colours is asked again: a scheme
    /// changes nothing else. What is in order need not be described.
    /// </summary>
    public const string RunAxe = "axe.run({ resultTypes: ['violations'], selectors: false, ...matchMedia('(prefers-color-scheme: dark)').matches ? { runOnly: ['cat.color'] } : {} }).then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)))";

    /// <summary>The widths of a telephone held upright, of a tablet and of a desk, in CSS pixels.</summary>
    private static readonly int[] Widths = [320, 768, 1280];

    public static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The window's width, how far the page reaches beyond it, by what, where headings begin, and what is too small to press.</summary>
    public const string Measure = """
        () => {
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const place = document.createRange();
          const beyond = document.scrollingElement.scrollWidth - innerWidth;
          const wide = [];
          while (beyond > 0 && words.nextNode()) {
            place.selectNodeContents(words.currentNode);
            const parent = words.currentNode.parentElement;
            if (!parent.closest('.unseen') && place.getBoundingClientRect().right > innerWidth) wide.push(words.currentNode.data.trim().slice(0, 30) + ' in ' + parent.tagName);
          }
          const headings = [...document.querySelectorAll('main h1, main > section > h2:not(.wide, .asked)')].map(heading => {
            place.selectNodeContents(heading);
            return Math.round(place.getBoundingClientRect().left);
          });
          const small = [...document.querySelectorAll('.masthead a, .colophon li a, .orders a, .pager a, .tools button, .map-tools button')]
            .filter(target => target.getBoundingClientRect().height < 44).map(target => target.outerHTML);
          return { width: innerWidth, beyond, wide: wide.slice(0, 3), headings, small };
        }
        """;

    private IReadOnlyList<PageLook>? _looks;

    /// <summary>What was seen on all pages; they are opened by the first test that asks.</summary>
    /// <param name="garden">Whose pages.</param>
    /// <param name="open">A new window.</param>
    public async Task<IReadOnlyList<PageLook>> OfAsync(PublishedGarden garden, Func<Task<IPage>> open)
    {
        if (_looks is null)
        {
            ConcurrentBag<PageLook> seen = [];
            HashSet<string> kinds = [.. garden.Kinds];
            await Task.WhenAll(
                LookAsync(open, garden.Kinds.Where((_, at) => at % 2 == 0), Axe, seen),
                LookAsync(open, garden.Kinds.Where((_, at) => at % 2 == 1), Axe, seen),
                LookAsync(open, garden.Pages.Where(address => !kinds.Contains(address)), null, seen));
            _looks = [.. seen.OrderBy(look => look.Address, StringComparer.Ordinal)];
        }

        return _looks;
    }

    private static async Task LookAsync(Func<Task<IPage>> open, IEnumerable<string> addresses, string? axe, ConcurrentBag<PageLook> seen)
    {
        IPage page = await open();
        if (axe is not null)
        {
            await page.AddInitScriptAsync(axe);
        }

        foreach (string address in addresses)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(address);
            foreach (int width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                PageLook look = await page.EvaluateAsync<PageLook>(Measure);
                Assert.Equal(width, look.Width);
                look.Address = address;
                look.Violations = axe is null ? null : [.. await ViolationsAsync(page, ColorScheme.Light), .. await ViolationsAsync(page, ColorScheme.Dark)];
                seen.Add(look);
            }
        }
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        return (await page.EvaluateAsync<string[]>(RunAxe)).Select(violation => $"({scheme}): {violation}");
    }
}

/// <summary>What was seen on a page; the browser fills it in.</summary>
internal sealed class PageLook
{
    /// <summary>Relative to the root of the site.</summary>
    public string Address { get; set; } = "";

    /// <summary>Of the window, in CSS pixels.</summary>
    public int Width { get; set; }

    /// <summary>How far the page reaches beyond the window, in CSS pixels; none where it is 0 or less.</summary>
    public int Beyond { get; set; }

    /// <summary>The first texts that reach beyond the window.</summary>
    public string[] Wide { get; set; } = [];

    /// <summary>The left edges of the words of its headings.</summary>
    public int[] Headings { get; set; } = [];

    /// <summary>What is pressed and is too small, as HTML.</summary>
    public string[] Small { get; set; } = [];

    /// <summary>What axe found; null where it was not asked, on a page of a kind that another stands for.</summary>
    public IReadOnlyList<string>? Violations { get; set; }
}
