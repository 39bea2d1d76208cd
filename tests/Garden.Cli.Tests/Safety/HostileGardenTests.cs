using System.Text;

namespace Garden.Cli.Tests.Safety;

/// <summary>Gardens that would break a tool that trusts them, built as a writer builds: a finding that names the file and no site, or a page that is safe.</summary>
public sealed class HostileGardenTests : IDisposable
{
    private const string Words = "# Page\n\nWords.\n";

    private readonly WorkFolder _work = new();

    public HostileGardenTests() => _work.Write("input/garden.yml", "title: Test\n");

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("notes/Foo.md", "notes/foo.md")]
    [InlineData("notes/caf\u00e9.md", "notes/cafe\u0301.md")]
    [InlineData("notes/a b.md", "notes/a-b.md")]
    [InlineData("notes/a.md", "notes/a/index.md")]
    public async Task Two_pages_with_one_address_are_an_error_that_names_both(string one, string other)
    {
        _work.Write($"input/{one}", Words);
        _work.Write($"input/{other}", Words);
        CommandRun run = await RefusedAsync();
        Assert.Contains(one, run.Out, StringComparison.Ordinal);
        Assert.Contains(other, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes/aux.md")]
    [InlineData("notes/CON.md")]
    [InlineData("notes/nul/a.md")]
    [InlineData("notes/a:b.md")]
    [InlineData("notes/a\\b.md")]
    [InlineData("notes/a..md")]
    [InlineData("notes/a?.md")]
    [InlineData("404.md")]
    [InlineData("assets/index.md")]
    [InlineData("beliefs/index.md")]
    public async Task A_name_that_no_site_can_have_everywhere_is_an_error(string path)
    {
        _work.Write($"input/{path}", Words);
        Assert.Contains("GRD60", (await RefusedAsync()).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("'..\\x'")]
    [InlineData("'%2e%2e%2f'")]
    [InlineData("aux")]
    public async Task A_slug_never_leaves_the_site(string slug)
    {
        _work.Write("input/topics/a.md", $"---\nslug: {slug}\n---\n\n{Words}");
        await _work.RunAsync("build");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_work.Path).Select(Path.GetFileName).Except(["input", "output"], StringComparer.Ordinal));
        Assert.False(Directory.Exists(_work.At("output/topics")) && Directory.EnumerateFiles(_work.At("output"), "aux*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task A_slug_too_long_for_a_file_system_is_an_error()
    {
        _work.Write("input/topics/a.md", $"---\nslug: {new string('a', 260)}\n---\n\n{Words}");
        Assert.Contains("GRD60", (await RefusedAsync()).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("漢字")]
    [InlineData("!!!")]
    public async Task A_title_without_Latin_letters_has_a_file_and_an_address(string title)
    {
        CommandRun run = await _work.RunAsync("new", "topic", title);
        Assert.True(run.ExitCode is 0 or 2, run.Error);
        _work.Write("input/topics/b.md", $"---\ntitle: \"{title}\"\n---\n\n- {title} ~70%\n");
        Assert.Equal(0, (await _work.RunAsync("build", "-q")).ExitCode);
        Assert.DoesNotContain(Directory.EnumerateFiles(_work.At("input/topics")), file => Path.GetFileNameWithoutExtension(file).Length == 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("---\ntitle: Only this\n---\n")]
    [InlineData("---\ntitle: Only this\n---")]
    [InlineData("<!-- only this -->")]
    public async Task A_page_without_words_is_a_page(string text)
    {
        _work.Write("input/empty.md", text);
        Assert.Equal(0, (await _work.RunAsync("build", "-q")).ExitCode);
        Assert.True(File.Exists(_work.At("output/empty/index.html")));
    }

    [Theory]
    [InlineData("```\"><script>alert(1)</script>\ncode\n```")]
    [InlineData("```py\" onload=\"x\ncode\n```")]
    [InlineData("![\" onerror=\"x](p.png \"\\\" onload=\\\"x\")")]
    [InlineData("#tag\"onclick=x")]
    [InlineData("<base href=https://evil.example>\n\n<meta http-equiv=refresh content=0>")]
    [InlineData("## \"><svg onload=alert(1)> ^__proto__")]
    [InlineData("[a](https://example.org \"\" onclick=x\")")]
    public async Task Attributes_are_quoted_wherever_words_stand_in_one(string markdown)
    {
        _work.Write("input/page.md", $"# Page\n\n{markdown}\n");
        _work.Write("input/p.png", "no picture");
        Assert.Equal(0, (await _work.RunAsync("build", "-q")).ExitCode);
        AngleSharp.Html.Dom.IHtmlDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(_work.Read("output/page/index.html"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(page.All, element => element.LocalName is "base" or "iframe" || element.GetAttribute("http-equiv") == "refresh");
        Assert.DoesNotContain(page.All, element => element.LocalName == "script" && element.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.DoesNotContain(page.All, element => element.HasAttribute("target") && element.GetAttribute("rel")?.Contains("noopener", StringComparison.Ordinal) != true);
        string[] ids = [.. page.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0)];
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    /// <summary>A page of another tool may say that it is no page of the site, and what the garden makes of it is told.</summary>
    [Fact]
    public async Task A_damaged_page_stops_a_build_with_its_place_and_leaves_the_old_site()
    {
        _work.Write("input/good.md", Words);
        Assert.Equal(0, (await _work.RunAsync("build", "-q")).ExitCode);
        SortedDictionary<string, string> before = _work.Snapshot("output");
        await File.WriteAllBytesAsync(_work.At("input/bad.md"), [.. Encoding.UTF8.GetBytes("# Bad\n\nab"), 0xFF, 0xC3, 0x28]);
        CommandRun run = await RefusedAsync();
        Assert.Contains("input/bad.md:3:3", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot("output"));
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("../../../secret.sbn")]
    [InlineData("/etc/passwd")]
    [InlineData("parts/../../../../secret")]
    public async Task A_part_of_a_theme_is_never_read_from_outside_of_it(string part)
    {
        _work.Write("secret.sbn", "the secret");
        _work.Write("input/index.md", Words);
        _work.Write("themes/mine/theme.yml", "extends: default\n");
        _work.Write("themes/mine/templates/page.sbn", $"{{{{ include '{part}' }}}}");
        CommandRun run = await _work.RunAsync("build", "--theme", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("themes/mine/templates/page.sbn:1:", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_pages_are_built()
    {
        for (int i = 0; i < 3000; i++)
        {
            _work.Write($"input/topics/t{i % 50}/p{i}.md", $"# Page {i}\n\n## Beliefs\n\n- It is so {i}. ~50% — why ^b\n");
        }

        Assert.Equal(0, (await _work.RunAsync("build", "-q")).ExitCode);
        Assert.True(File.Exists(_work.At("output/topics/t49/p2999/index.html")));
    }

    private async Task<CommandRun> RefusedAsync()
    {
        CommandRun run = await _work.RunAsync("build");
        Assert.True(run.ExitCode == 1, run.Out + run.Error);
        return run;
    }
}
