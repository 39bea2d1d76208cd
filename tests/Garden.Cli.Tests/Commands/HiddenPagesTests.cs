namespace Garden.Cli.Tests.Commands;

/// <summary>Nothing of a page that is kept back reaches the site.</summary>
public sealed class HiddenPagesTests : IDisposable
{
    private const string Secret = "Zugvogel";

    private static readonly string[] Ways =
    [
        "draft: true", "Draft: YES", "publish: false", "published: no", "dg-publish: false", "private: true", "unpublished: true", "headless: true", "public: false",
        "publishDate: 2099-01-01", "expiryDate: 2020-01-01", "build: {render: never}", "permalink: false",
    ];

    private readonly WorkFolder _folder = new();

    public HiddenPagesTests()
    {
        _folder.Write("input/garden.yml", "title: Harbour\nurl: https://example.org/\n");
        _folder.Write("input/index.md", "Start at [[open]].\n");
        for (int way = 0; way < Ways.Length; way++)
        {
            string page = $"title: {Secret} {way}\ndate: 2024-01-0{(way % 9) + 1}\ndescription: {Secret}\ntags: [{Secret}]\narea: {Secret}\ntopics: [open]\nrelated: [open]\n{Ways[way]}\n";
            string body = $"See [[open]] and ![a picture](../{Secret.ToLowerInvariant()}.png).\n\n## Current beliefs\n\n- {Secret} flies. ~60% — {Secret} ^{Secret.ToLowerInvariant()}\n\n## Recent reading\n\n- 2024-01-01 — {Secret} — {Secret}.\n";
            foreach (string folder in (string[])["topics", "essays", "reading", "notes"])
            {
                _folder.Write($"input/{folder}/{Secret.ToLowerInvariant()}{way}-{folder}.md", $"---\naliases: [{Secret}{way}, /{Secret}/{folder}/{way}/]\n{page}---\n{body}");
            }
        }

        _folder.Write($"input/notes/{Secret.ToLowerInvariant()}-toml.md", $"+++\ntitle = \"{Secret}\"\ndraft = true\n+++\n{Secret}\n");
        _folder.Write($"input/notes/{Secret.ToLowerInvariant()}-json.md", $"{{\"title\": \"{Secret}\", \"draft\": true}}\n{Secret}\n");
        _folder.Write($"input/{Secret.ToLowerInvariant()}.png", Secret);
        _folder.Write("input/topics/open.md", "---\ntitle: Open\ntags: [sea]\n---\n## Current beliefs\n\n- The sea is wide. ~90% — it is ^wide\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_build_shows_nothing_of_them_and_says_how_many_there_are()
    {
        CommandRun run = await _folder.RunAsync("build", "--as-of", "2026-06-01");

        Assert.True(run.ExitCode == 0, run.Out);
        Assert.Contains($"{(Ways.Length * 4) + 2} pages left out as draft or private", run.Error, StringComparison.Ordinal);
        AssertNoTrace();
    }

    [Fact]
    public async Task Drafts_of_the_garden_are_all_that_is_published_with_them()
    {
        CommandRun run = await _folder.RunAsync("build", "--drafts", "--as-of", "2026-06-01");

        Assert.True(run.ExitCode == 0, run.Out);
        Assert.Contains($"{(Ways.Length - 2) * 4} pages left out as draft or private", run.Error, StringComparison.Ordinal);
        string[] shown = [.. _folder.Snapshot("output").Keys.Where(path => path.Contains("-topics/", StringComparison.Ordinal))];
        Assert.Equal(["output/topics/zugvogel0-topics/index.html", "output/topics/zugvogel0-topics/index.md", "output/topics/zugvogel1-topics/index.html", "output/topics/zugvogel1-topics/index.md"], shown);
    }

    [Fact]
    public async Task Quiet_builds_do_not_speak_of_them() =>
        Assert.Equal("", (await _folder.RunAsync("build", "-q", "--as-of", "2026-06-01")).Error);

    [Fact]
    public async Task What_is_left_out_can_be_listed()
    {
        string[] told = (await _folder.RunAsync("list", "drafts", "-f", "csv", "--as-of", "2026-06-01")).Out.Split("\r\n");

        Assert.Equal((Ways.Length * 4) + 2, told.Count(line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("topics/zugvogel0-topics,draft,,,Zugvogel 0", told);
        Assert.Contains("topics/zugvogel5-topics,private,,,Zugvogel 5", told);
        Assert.Contains("topics/zugvogel9-topics,dated,2099-01-01,,Zugvogel 9", told);
        Assert.Equal(2, (await _folder.RunAsync("list", "drafts", "--area", "x")).ExitCode);
    }

    [Fact]
    public async Task What_only_sounds_hidden_and_is_published_is_named()
    {
        for (int page = 0; page < 5; page++)
        {
            _folder.Write($"input/loud{page}.md", "---\nstatus: draft\n---\nHeard.\n");
        }

        CommandRun run = await _folder.RunAsync("build", "-q", "--as-of", "2026-06-01");

        Assert.Contains("input/loud0.md:2: `status: draft` keeps nothing back: the page is published", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("loud3", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 more like that", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_excluded_do_not_exist()
    {
        _folder.Write("input/garden.yml", "title: Harbour\nexclude: [\"notes/**\", assets/inner/]\ninclude: [\"**\"]\n");
        _folder.Write("input/notes/spare.md", "Schwalbe.\n");
        _folder.Write("input/assets/inner/spare.txt", "Schwalbe.\n");
        _folder.Write("input/assets/outer.txt", "Words.\n");

        CommandRun run = await _folder.RunAsync("build", "--as-of", "2026-06-01");

        Assert.True(run.ExitCode == 0, run.Out);
        SortedDictionary<string, string> site = _folder.Snapshot("output");
        Assert.Contains("output/assets/outer.txt", site.Keys);
        Assert.DoesNotContain(site, file => file.Value.Contains("Schwalbe", StringComparison.Ordinal));
        AssertNoTrace();
    }

    private void AssertNoTrace()
    {
        foreach ((string path, string text) in _folder.Snapshot("output"))
        {
            Assert.False((path + text).Contains(Secret, StringComparison.OrdinalIgnoreCase), path);
        }
    }
}
