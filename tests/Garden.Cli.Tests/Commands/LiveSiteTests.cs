using System.Text;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Cli.Tests.Commands;

/// <summary>What the preview gives out is what a build writes, at first and after every save.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly WorkFolder _work = new();

    public LiveSiteTests()
    {
        _work.Take("input", "input");
        _work.Write("input/assets/note.txt", "copied as it is");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Every_file_has_the_bytes_that_a_build_writes()
    {
        await AssertSameAsBuildAsync(Reading(Open(), null));
    }

    [Fact]
    public void What_the_linter_says_of_a_page_is_found_by_its_address()
    {
        _work.Write("input/topics/new.md", "---\ntitle: New\n---\n\n## Current beliefs\n\n- It rains. ~XX% ^rain\n");
        LiveReading reading = Reading(Open(), null);

        Assert.Contains(reading.FindingsAt("topics/new/"), finding => finding.Rule == RuleDescriptor.UnsetProbability);
        Assert.All(reading.FindingsAt("topics/new/"), finding => Assert.Equal("input/topics/new.md", finding.Location.Path));
        Assert.Empty(reading.FindingsAt("nowhere/"));
    }

    [Fact]
    public async Task The_garden_that_init_makes_is_served_as_it_is_built()
    {
        Directory.Delete(_work.At("input"), recursive: true);
        Assert.Equal(0, (await _work.RunAsync("init", ".", "--no-workflow")).ExitCode);
        await AssertSameAsBuildAsync(Reading(Open(), null));
    }

    [Fact]
    public async Task After_a_save_only_the_page_is_read_and_every_file_is_that_of_a_new_build()
    {
        LiveSite site = Open();
        LiveReading first = Reading(site, null);
        string other = _work.Read("input/topics/forecasting/scoring-forecasts.md");
        _work.Write("input/topics/forecasting/scoring-forecasts.md", "---\ntitle: Not told to the preview\n---\n");
        const string page = "input/topics/forecasting/averaging-guesses.md";
        _work.Write(page, _work.Read(page) + "\n## Notes\n\nSaid afterwards; see [[reference-classes]].\n");

        LiveReading second = Reading(site, page);
        Assert.NotSame(first.Site, second.Site);
        Assert.Contains("Said afterwards", TextOf(second, "topics/averaging-guesses/index.html") ?? TextOf(second, "topics/forecasting/averaging-guesses/index.html"), StringComparison.Ordinal);
        _work.Write("input/topics/forecasting/scoring-forecasts.md", other);
        await AssertSameAsBuildAsync(second);
    }

    [Theory]
    [InlineData("input/topics/new.md", "---\ntitle: New\n---\n\nWords.\n")]
    [InlineData("input/garden.yml", "title: Renamed\n")]
    [InlineData("input/topics/forecasting/averaging-guesses.md", "---\ntitle: Another title\n---\n\nWords.\n")]
    [InlineData("input/assets/note.txt", "changed")]
    [InlineData("themes/mine/theme.yml", "extends: default\n")]
    public async Task What_reaches_further_than_one_page_is_read_whole(string path, string text)
    {
        LiveSite site = Open();
        Reading(site, null);
        _work.Write(path, text);
        LiveReading read = Reading(site, path);
        if (read.Obstacles.IsEmpty)
        {
            await AssertSameAsBuildAsync(read);
        }
        else
        {
            Assert.Equal(1, (await _work.RunOnAsync(Today, "build", "-q")).ExitCode);
        }
    }

    [Fact]
    public async Task Pages_that_went_and_links_to_pages_are_read_whole()
    {
        LiveSite site = Open();
        Reading(site, null);
        File.Delete(_work.At("input/colophon.md"));
        File.CreateSymbolicLink(_work.At("input/colophon.md"), "about.md");
        LiveReading linked = Reading(site, "input/colophon.md");
        _work.Write("input/about.md", _work.Read("input/about.md") + "\nSaid on both.\n");
        LiveReading both = Reading(site, "input/about.md");
        Assert.NotSame(linked, both);
        Assert.Contains("Said on both", TextOf(both, "colophon/index.html"), StringComparison.Ordinal);
        await AssertSameAsBuildAsync(both);
    }

    [Fact]
    public void What_came_and_went_changes_nothing()
    {
        LiveSite site = Open();
        LiveReading first = Reading(site, null);
        Assert.Same(first, Reading(site, "input/topics/4913"));
        Assert.Same(first, Reading(site));
    }

    [Fact]
    public void A_broken_page_is_an_obstacle_until_it_is_mended()
    {
        LiveSite site = Open();
        Reading(site, null);
        string text = _work.Read("input/about.md");
        _work.Write("input/about.md", text + "\n[[nowhere at all]]\n");
        LiveReading broken = Reading(site, "input/about.md");
        Assert.Equal("GRD501", Assert.Single(broken.Obstacles).Rule.Id);
        Assert.Null(broken.Site);
        _work.Write("input/about.md", text);
        Assert.NotNull(Reading(site, "input/about.md").Site);
    }

    [Fact]
    public void Without_its_settings_nothing_is_read_that_they_excluded()
    {
        const string settings = "input/garden.yml";
        _work.Write(settings, _work.Read(settings) + "\nexclude: [diary/]\n");
        _work.Write("input/diary/monday.md", "Nobody reads this.\n");
        LiveSite site = Open();
        Reading(site, null);
        string text = _work.Read(settings);
        File.Delete(_work.At(settings));
        _work.Write("input/diary/tuesday.md", "Nor this.\n");

        foreach (IReadOnlySet<string>? changed in (IReadOnlySet<string>?[])[new HashSet<string> { _work.At(settings) }, new HashSet<string> { _work.At("input/diary/tuesday.md") }, null])
        {
            Assert.False(site.Read(changed, Today, CancellationToken.None).TryGet(out _, out FileFailure? failure));
            Assert.StartsWith("'input/garden.yml' is gone", failure.Message, StringComparison.Ordinal);
        }

        _work.Write(settings, text);
        Assert.Null(TextOf(Reading(site, settings), "diary/monday/index.html"));
    }

    [Fact]
    public void What_failed_is_read_whole_the_next_time()
    {
        bool fails = false;
        LiveSite site = Open(new Stages { Read = (file, place, settings) => fails ? throw new FormatException() : PageParser.Parse(file, place, settings) });
        Reading(site, null);
        fails = true;
        _work.Write("input/about.md", _work.Read("input/about.md") + "\nAnd more.\n");
        Assert.Throws<InternalErrorException>(() => Reading(site, "input/about.md"));
        fails = false;
        Assert.Contains("And more", TextOf(Reading(site), "about/index.html"), StringComparison.Ordinal);
    }

    private LiveSite Open(Stages? stages = null)
    {
        Assert.True(GardenLocation.Find(_work.Path).TryGet(out GardenLocation? location, out _));
        return new LiveSite(location, stages ?? new Stages(), PageHiding.None);
    }

    /// <summary>Reads what changed; all with null.</summary>
    private LiveReading Reading(LiveSite site, params string[]? changed)
    {
        IReadOnlySet<string>? paths = changed?.Select(_work.At).ToHashSet(StringComparer.Ordinal);
        Assert.True(site.Read(paths, Today, CancellationToken.None).TryGet(out LiveReading? read, out FileFailure? failure), failure?.Message);
        return read;
    }

    private static string? TextOf(LiveReading read, string path) => read.Site!.Find(path) is { } file ? Encoding.UTF8.GetString(file.Read()) : null;

    private async Task AssertSameAsBuildAsync(LiveReading read)
    {
        CommandRun build = await _work.RunOnAsync(Today, "build", "-q");
        Assert.True(build.ExitCode == 0, build.Out + build.Error);
        string[] files = [.. Directory.EnumerateFiles(_work.At("output"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_work.At("output"), file).Replace('\\', '/')).Where(file => !Path.GetFileName(file).StartsWith('.'))];
        Assert.True(files.Length > 15);
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            Assert.True(read.Site!.Find(file) is not null, file);
            Assert.True(File.ReadAllBytes(_work.At("output/" + file)).AsSpan().SequenceEqual(read.Site.Find(file)!.Read()), file);
        }

        Assert.Null(read.Site!.Find("nothing/here.html"));
    }
}
