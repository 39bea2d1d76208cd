using System.Globalization;
using System.Text;
using Garden.Cli.Tests;
using Microsoft.Playwright;

namespace Garden.Browser.Tests;

/// <summary>A garden that is so large that its search and its list of beliefs come in parts.</summary>
public sealed class LargeGarden : IAsyncLifetime, IDisposable
{
    private const int Topics = 150;

    private const int BeliefsPerTopic = 30;

    private readonly WorkFolder _work = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _work.Write("input/garden.yml", "title: Quays\n");
        for (int topic = 0; topic < Topics; topic++)
        {
            StringBuilder text = new();
            text.Append(CultureInfo.InvariantCulture, $"---\ntitle: Quay number {topic}\naliases: [{(topic == 7 ? "Fathom store" : "Any")}]\n---\n\n## Beliefs\n\n");
            for (int belief = 0; belief < BeliefsPerTopic; belief++)
            {
                int number = (topic * BeliefsPerTopic) + belief;
                text.Append(CultureInfo.InvariantCulture, $"- Claim q{number * 7919 % 10000:D4}w of {(number % 3 == 0 ? "gales" : "calms")}{(number == 1234 ? " and of zephyrs" : "")}. 60% — seen. ^b{belief}\n");
            }

            _work.Write(string.Create(CultureInfo.InvariantCulture, $"input/topics/t{topic:D3}.md"), text.ToString());
        }

        _work.Write("input/topics/weather.md", "---\ntitle: 天気予報の話\n---\n\n## Beliefs\n\n- Les prévisions de l’ÉTÉ sont des zéphyrs. 60% — vu. ^v\n");
        _work.Write("input/topics/zephyrs.md", "---\ntitle: On zephyrs\n---\n\n## Beliefs\n\n- One more. 60% — seen. ^o\n");
        _work.Write("input/topics/zz.md", "---\ntitle: Zephyrs of May\n---\n\n## Beliefs\n\n- One again. 60% — seen. ^o\n");
        CommandRun run = await _work.RunOnAsync(new DateOnly(2026, 12, 1), "build", "-q");
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _work.Dispose();

    /// <summary>Lets pages find this garden in place of their own.</summary>
    /// <returns>The names of the files that were asked for, as the page goes on.</returns>
    internal async Task<List<string>> ServeAsync(IPage page)
    {
        List<string> asked = [];
        await page.RouteAsync(url => url.EndsWith("/search.json", StringComparison.Ordinal) || url.Contains("/assets/search/", StringComparison.Ordinal), route =>
        {
            string path = new Uri(route.Request.Url).AbsolutePath[PublishedGarden.Root.Length..];
            asked.Add(Path.GetFileName(path));
            return route.FulfillAsync(new() { Path = _work.At("output/" + path) });
        });
        return asked;
    }

    /// <summary>Lets a page find the list of this garden's beliefs in place of its own.</summary>
    internal Task ServeListAsync(IPage page) => page.RouteAsync(url => url.Contains("/beliefs/", StringComparison.Ordinal), route =>
        route.FulfillAsync(new() { Path = _work.At($"output/{new Uri(route.Request.Url).AbsolutePath[PublishedGarden.Root.Length..]}index.html") }));

    /// <summary>The text of a file of the search.</summary>
    internal string Read(string path) => _work.Read("output/" + path);
}
