using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Garden.Cli.Tests.Vaults;

/// <summary>A vault of notes in every form that people bring, read as it stands.</summary>
public sealed partial class VaultTests : IDisposable
{
    private const string Settings = "title: Notes of a lighthouse\nexclude: [archive/**]\n";

    private readonly WorkFolder _folder = new();

    public VaultTests()
    {
        _folder.Take("tests/Garden.Cli.Tests/Vaults/Vault", ".");
        _folder.Write("garden.yml", Settings);
        _folder.Write(".obsidian/templates.json", "{\"folder\": \"Templates\"}");
        _folder.Write("Templates/Day.md", "# {{title}} [[Nowhere]] Unseenword");
        _folder.Write("archive/Old.md", "[[Nowhere]] Unseenword");
        _folder.Write("board.canvas", "{\"text\": \"Unseenword\"}");
        _folder.Write("assets/list.base", "Unseenword");
        _folder.Write("days/Cafe\u0301.md", "Coffee at [[caf\u00e9|the shop]] and [again](caf%C3%A9.md).\n"); // a disk may keep the letter and its accent apart
        _folder.Write("files/plan.png", "");
        _folder.Write("files/horn.mp3", "");
        _folder.Write("files/sweep.webm", "");
        _folder.Write("files/manual.pdf", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lint_finds_every_broken_link_and_no_other()
    {
        CommandRun run = await _folder.RunAsync("lint", "-f", "json");
        using JsonDocument report = JsonDocument.Parse(run.Out);
        string[] found = [.. report.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Select(one => $"{one.GetProperty("path").GetString()} {one.GetProperty("severity").GetString()} {one.GetProperty("rule").GetString()} {one.GetProperty("message").GetString()}")];
        Assert.Equal(
            [
                "Broken.md error GRD501 there is no page `Lmap`, by id, title or alias",
                "Broken.md error GRD501 the page `Lamp` has no heading `Cleanin`",
                "Broken.md error GRD501 the page `Lamp` has no heading `The glass#Cleaning`",
                "Broken.md error GRD501 the page `Lamp` has no item or block `^wekly`",
                "Broken.md error GRD501 there is no page `Gone away.md`, looked for at `Gone away.md` and by its name in every folder",
                "Broken.md error GRD501 there is no page `./Cliff path.md`, looked for at `Cliff path.md`",
                "Broken.md error GRD501 there is no picture `plam.png` in the garden, in any folder",
                "Broken.md error GRD501 there is no sound `hum.mp3` in the garden, in any folder",
                "Broken.md error GRD501 this page has no heading `Nowhere`",
                "Broken.md warning GRD501 `board.canvas` belongs to another tool and is not published, so the link is shown as plain words",
                "Broken.md warning GRD501 `Secret` is not published, so the link is shown as plain words",
                "Broken.md error GRD502 `Twin` could be `a/Twin` and `b/Twin`",
                "Store room.md warning GRD502 `Keeper` could be `people/deep/Keeper` and `places/Keeper`; `places/Keeper` was taken, which has the shortest path",
                "places/Cliff path.md warning GRD502 `Keeper` could be `people/deep/Keeper` and `places/Keeper`; `places/Keeper` was taken, which lies beside this page",
            ],
            found);
    }

    [Fact]
    public async Task The_site_holds_the_words_of_the_notes_each_as_often_and_no_others()
    {
        File.Delete(_folder.At("Broken.md"));
        Assert.Equal(0, (await _folder.RunAsync("build")).ExitCode);
        HtmlParser parser = new();
        foreach (string path in Directory.EnumerateFiles(_folder.Path, "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            string site = _folder.At($"output/{Garden.Language.Model.Address.OfPage(path[..^3])}index.html");
            if (path.StartsWith("output/", StringComparison.Ordinal) || path is "Secret.md" or "Drawing.excalidraw.md" or "Templates/Day.md" or "archive/Old.md")
            {
                Assert.False(File.Exists(site) && !path.StartsWith("output/", StringComparison.Ordinal), path);
                continue;
            }

            Assert.Equal(
                $"{path}: {string.Join(' ', WordsOf(Shown(_folder.Read(path))).Order(StringComparer.Ordinal))}",
                $"{path}: {string.Join(' ', WordsOf(TextOf(parser.ParseDocument(File.ReadAllText(site)))).Order(StringComparer.Ordinal))}");
        }
    }

    [Fact]
    public async Task Nothing_that_stays_with_its_writer_is_published()
    {
        File.Delete(_folder.At("Broken.md"));
        await _folder.RunAsync("build");
        Assert.DoesNotContain(_folder.Snapshot("output"), file => file.Value.Contains("Unseenword", StringComparison.OrdinalIgnoreCase) || file.Key.EndsWith(".base", StringComparison.Ordinal) || file.Key.EndsWith(".canvas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Embeds_show_three_pages_inside_one_another_and_then_a_link()
    {
        File.Delete(_folder.At("Broken.md"));
        await _folder.RunAsync("build");
        IDocument page = new HtmlParser().ParseDocument(_folder.Read("output/embeds/index.html"));
        Assert.Equal(3, page.QuerySelectorAll("figure.excerpt").Count(frame => frame.Closest("blockquote") is not null));
        Assert.Equal("Watch three", page.QuerySelector("blockquote figure figure figure .body > p:last-child > a")?.TextContent);
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    /// <summary>The words of a note that a reader is to see, by other means than the tool's own.</summary>
    private static string Shown(string markdown)
    {
        string text = Comments().Replace(FrontMatter().Replace(markdown, ""), " ");
        text = Fence().Replace(text, "");
        text = Code().Replace(text, match => match.Value.Replace("[[", "\uE000", StringComparison.Ordinal).Replace("#", "\uE001", StringComparison.Ordinal));
        text = Embed().Replace(text, match => EmbedWords(match.Groups["what"].Value));
        text = Wiki().Replace(text, match => NameOf(match.Groups["what"].Value));
        text = Picture().Replace(text, match => match.Groups["url"].Value.StartsWith("http", StringComparison.Ordinal) ? match.Groups["alt"].Value : "");
        text = Link().Replace(text, match => match.Groups["words"].Value);
        text = Callout().Replace(text, match => match.Groups["title"].Value.Trim().Length > 0 ? match.Groups["title"].Value : TitleOf(match.Groups["kind"].Value));
        text = Marks().Replace(text, " ");
        return text.Replace('\uE000', ' ');
    }

    private static string TitleOf(string kind) => kind.ToLowerInvariant() switch { "tldr" => "Abstract", _ => kind };

    /// <summary>What stands below a player or a picture, and for a file that is only linked; excerpts are not counted.</summary>
    private static string EmbedWords(string what)
    {
        string[] parts = what.Split('|');
        string target = parts[0].Split('#')[0];
        string caption = string.Join(' ', parts.Skip(1).Where(part => !Size().IsMatch(part)));
        bool isFile = target.Contains('.', StringComparison.Ordinal);
        bool isShown = target.EndsWith(".mp3", StringComparison.Ordinal);
        return !isFile ? target == "Harbour" ? target : "" : caption.Length > 0 ? caption : isShown ? target : "";
    }

    private static string NameOf(string what)
    {
        string[] parts = what.Replace("\\|", "|", StringComparison.Ordinal).Split('|');
        return parts.Length > 1 ? parts[1] : (what.Split('#') is [.., string heading] && what.Contains('#', StringComparison.Ordinal) ? heading : what).Split('/')[^1].Replace(".md", "", StringComparison.Ordinal);
    }

    private static string TextOf(IDocument page)
    {
        foreach (IElement element in page.QuerySelectorAll("figure.excerpt, .sidenote, .noteref, audio, video, .calls").ToArray())
        {
            element.Remove();
        }

        foreach (IElement summary in page.QuerySelectorAll("details:not(.callout) > summary").Where(summary => summary.TextContent == "Details").ToArray())
        {
            summary.Remove();
        }

        return string.Join('\n', page.QuerySelectorAll("main .prose").SelectMany(prose => prose.ChildNodes).SelectMany(Leaves));
    }

    /// <summary>The texts of a node, a blank between those of different blocks.</summary>
    private static IEnumerable<string> Leaves(INode node) =>
        node is IText text ? [text.Data] : node.ChildNodes.SelectMany(Leaves);

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(Garden.Language.Text.Unicode.Composed(text).ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"\A---\n[\s\S]*?\n---\n", RegexOptions.None, 10_000)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"%%[\s\S]*?%%|<!--[\s\S]*?-->", RegexOptions.None, 10_000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^```\w*$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`[^`\n]+`|^\[\[not.*$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"!\[\[(?<what>[^\]\n]+)\]\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Embed();

    [GeneratedRegex(@"\[\[(?<what>[^\]\n]+)\]\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Wiki();

    [GeneratedRegex(@"!\[(?<alt>[^\]\n]*)\]\((?<url>[^)\n]+)\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<!\^)\[(?<words>[^\]\n]*)\]\([^)\n]+\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[!(?<kind>\w+)\][+-]?(?<title>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Callout();

    /// <summary>Boxes of tasks, ids, marks of notes and tags of HTML.</summary>
    [GeneratedRegex(@"^(?:\s*(?:[-*]|\d\.)\s+\[[ xX]\]\s|\d+\. \[x\] )|(?<=\s|^)\^[\w-]+$|\{#[\w-]+\}|\[\^\w+\]:?|</?(?:details|summary)[^>]*>", RegexOptions.Multiline, 10_000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\d+(?:x\d+)?$", RegexOptions.None, 10_000)]
    private static partial Regex Size();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
