using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class ContentReaderTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Pages_and_settings_come_with_bytes_and_the_rest_as_paths_in_ordinal_order()
    {
        _temp.Write("garden/input/topics/b.md", "b");
        _temp.Write("garden/input/topics/B.md", "B");
        _temp.Write("garden/input/topics.md", "t");
        _temp.Write("garden/input/topics/plot.png", "png");
        _temp.Write("garden/input/topics/garden.yml", "not the settings");
        _temp.Write("garden/output/index.md", "never");
        _temp.Write("garden/README.md", "never");

        ContentSnapshot content = Read();

        Assert.Equal(
            (string[])["input/garden.yml", "input/topics.md", "input/topics/B.md", "input/topics/b.md"],
            content.Files.Select(f => f.Path));
        Assert.Equal("B", Encoding.UTF8.GetString(content.Files[2].Bytes.Span));
        Assert.Equal((string[])["input/topics/garden.yml", "input/topics/plot.png"], content.Attachments.Select(a => a.Path));
        Assert.Equal(3, content.Attachments[1].Size);
        Assert.Empty(content.Problems);
    }

    [Fact]
    public void Names_that_start_with_a_dot_or_underscore_are_never_read()
    {
        _temp.Write("garden/input/.obsidian/x.md", "");
        _temp.Write("garden/input/_drafts/x.md", "");
        _temp.Write("garden/input/topics/_x.md", "");
        _temp.Write("garden/input/topics/.x.md", "");
        _temp.Link("garden/input/.link", "/etc/passwd");

        ContentSnapshot content = Read();

        Assert.Equal((string[])["input/garden.yml"], content.Files.Select(f => f.Path));
        Assert.Empty(content.Attachments);
        Assert.Empty(content.Problems);
    }

    [Fact]
    public void What_the_settings_keep_out_is_named_and_never_opened()
    {
        _temp.Write("garden/input/garden.yml", "include: [topics/**]\nexclude: ['**/old.md']\n");
        _temp.Write("garden/input/topics/a.md", "a");
        string old = _temp.Write("garden/input/topics/old.md", "");
        string other = _temp.Write("garden/input/notes/b.md", "");
        foreach (string path in (string[])[old, other])
        {
            // Larger than any page may be, so that opening it would be told.
            using FileStream file = File.OpenWrite(path);
            file.SetLength(8 * 1024 * 1024);
        }

        ContentSnapshot content = Read();

        Assert.Equal((string[])["input/garden.yml", "input/topics/a.md"], content.Files.Select(f => f.Path));
        Assert.Equal((string[])["input/notes/b.md", "input/topics/old.md"], content.Passed);
        Assert.Empty(content.Problems);
    }

    [Theory]
    [InlineData("{\"folder\": \"Meta/Templates\"}", "input/Meta/Other.md")]
    [InlineData("{\"folder\": \"/Meta/Templates/\"}", "input/Meta/Other.md")]
    [InlineData("{\"folder\": 1}", "input/Meta/Other.md input/Meta/Templates/Day.md")]
    [InlineData("[]", "input/Meta/Other.md input/Meta/Templates/Day.md")]
    [InlineData("{", "input/Meta/Other.md input/Meta/Templates/Day.md")]
    [InlineData("{\"folder\": \"\"}", "input/Meta/Other.md input/Meta/Templates/Day.md")]
    public void The_templates_of_a_vault_are_no_pages(string settings, string pages)
    {
        _temp.Write("garden/input/.obsidian/templates.json", settings);
        _temp.Write("garden/input/Meta/Templates/Day.md", "# {{title}}");
        _temp.Write("garden/input/Meta/Other.md", "");
        Assert.Equal(pages, string.Join(' ', Read().Files.Select(f => f.Path).Where(path => path != "input/garden.yml")));
    }

    [Fact]
    public void Drawings_of_other_tools_are_no_pages()
    {
        foreach (string name in (string[])["a.canvas", "b.excalidraw.md", "c.base"])
        {
            _temp.Write("garden/input/" + name, "{}");
        }

        ContentSnapshot content = Read();

        Assert.Equal((string[])["input/garden.yml"], content.Files.Select(f => f.Path));
        Assert.Equal((string[])["input/a.canvas", "input/b.excalidraw.md", "input/c.base"], content.Attachments.Select(a => a.Path));
    }

    [Fact]
    public void Output_and_themes_beside_the_pages_are_passed_over_at_the_top_only()
    {
        _temp.Write("vault/garden.yml", "");
        _temp.Write("vault/output/a.md", "");
        _temp.Write("vault/themes/a.md", "");
        _temp.Write("vault/topics/output/a.md", "");

        ContentSnapshot content = Read(GardenLocation.Find(_temp.At("vault")).Expect());

        Assert.Equal((string[])["garden.yml", "topics/output/a.md"], content.Files.Select(f => f.Path));
    }

    [Theory]
    [InlineData("garden/input/topics/secret.md", "/etc/passwd", "input/topics/secret.md", "leads out")]
    [InlineData("garden/input/etc", "/etc", "input/etc", "leads out")]
    [InlineData("garden/input/up", "../..", "input/up", "leads out")]
    [InlineData("garden/input/outside.md", "../notes.md", "input/outside.md", "leads out")]
    [InlineData("garden/input/loop", ".", "input/loop", "not followed")]
    [InlineData("garden/input/self", "self", "input/self", "back to itself")]
    [InlineData("garden/input/lost.md", "nowhere.md", "input/lost.md", "nowhere")]
    [InlineData("garden/input/hidden.md", "_private/x.md", "input/hidden.md", "never read")]
    public void A_dangerous_link_is_a_problem_and_is_not_read(string link, string target, string path, string message)
    {
        _temp.Write("garden/notes.md", "outside the content");
        _temp.Write("garden/input/_private/x.md", "");
        _temp.Link(link, target);

        ContentSnapshot content = Read();

        ContentProblem problem = Assert.Single(content.Problems);
        Assert.Equal(("GRD606", path), (problem.Rule, problem.Path));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal((string[])["input/garden.yml"], content.Files.Select(f => f.Path));
        Assert.Empty(content.Attachments);
    }

    [Theory]
    [InlineData("input/assets/l.txt", "../priv/f.txt")]
    [InlineData("input/assets/l.txt", "../priv/x.md")]
    [InlineData("input/assets/l.txt", "../topics/p.md")]
    [InlineData("input/assets/l.txt", "../garden.yml")]
    [InlineData("input/assets/l.txt", "../board.canvas")]
    [InlineData("input/topics/pic.png", "../priv/f.txt")]
    [InlineData("input/topics/pic.png", "p.md")]
    [InlineData("input/topics/q.md", "../priv/x.md")]
    public void A_link_leads_to_nothing_that_is_kept_back_and_makes_no_file_of_a_page(string link, string target)
    {
        WriteKeptBack();
        _temp.Link("garden/" + link, target);

        ContentSnapshot content = Read();

        Assert.Equal(("GRD606", link), (Assert.Single(content.Problems).Rule, content.Problems[0].Path));
        Assert.DoesNotContain(content.Attachments, file => file.Path == link);
        Assert.DoesNotContain(content.Files, file => file.Path == link);
    }

    [Theory]
    [InlineData("input/assets/l.png", "../topics/drawn.png")]
    [InlineData("input/topics/q.md", "p.md")]
    [InlineData("input/priv/y.md", "x.md")]
    public void Other_links_are_followed_or_passed_over_with_their_folder(string link, string target)
    {
        WriteKeptBack();
        _temp.Link("garden/" + link, target);

        Assert.Empty(Read().Problems);
    }

    private void WriteKeptBack()
    {
        _temp.Write("garden/input/garden.yml", "title: T\nexclude: [\"priv/**\"]\n");
        foreach (string path in (string[])["priv/x.md", "priv/f.txt", "topics/p.md", "topics/drawn.png", "board.canvas"])
        {
            _temp.Write("garden/input/" + path, "kept back");
        }
    }

    [Fact]
    public void A_link_that_escapes_through_a_linked_folder_is_a_problem()
    {
        _temp.Write("elsewhere/secret.md", "secret");
        _temp.Link("garden/input/_through", _temp.At("elsewhere"));
        _temp.Link("garden/input/page.md", "_through/secret.md");

        ContentProblem problem = Assert.Single(Read().Problems);

        Assert.Equal("input/page.md", problem.Path);
        Assert.Contains("leads out", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_file_inside_the_content_is_read_under_its_own_name()
    {
        _temp.Write("garden/input/topics/a.md", "shared");
        _temp.Link("garden/input/essays/b.md", "../topics/a.md");

        ContentSnapshot content = Read();

        Assert.Empty(content.Problems);
        Assert.Equal("shared", Encoding.UTF8.GetString(content.Files.Single(f => f.Path == "input/essays/b.md").Bytes.Span));
    }

    [Fact]
    public void A_linked_content_folder_is_a_problem_and_nothing_is_read()
    {
        _temp.Write("real/garden.yml", "");
        Directory.CreateDirectory(_temp.At("other"));
        _temp.Link("other/input", _temp.At("real"));

        ContentSnapshot content = Read(GardenLocation.Find(_temp.At("other")).Expect());

        Assert.Equal("input", Assert.Single(content.Problems).Path);
        Assert.Empty(content.Files);
    }

    [Fact]
    public void A_folder_below_a_linked_one_is_a_problem_too()
    {
        _temp.Write("elsewhere/mine/page.sbn", "");
        _temp.Link("garden/themes", _temp.At("elsewhere"));

        FolderListing listing = FolderListing.Of(_temp.At("garden/themes/mine"), _temp.Root, _ => false, CancellationToken.None);

        Assert.Equal("themes/mine", Assert.Single(listing.Problems).Path);
        Assert.Empty(listing.Files);
    }

    [Fact]
    public void A_garden_reached_through_a_link_is_read()
    {
        _temp.Link("shortcut", "garden");
        _temp.Write("garden/input/a.md", "");

        ContentSnapshot content = Read(GardenLocation.Find(_temp.At("shortcut/input")).Expect());

        Assert.Equal((string[])["input/a.md", "input/garden.yml"], content.Files.Select(f => f.Path));
        Assert.Empty(content.Problems);
    }

    [FactWith("mkfifo")]
    public void Pipes_and_sockets_are_problems_and_nothing_hangs()
    {
        Process.Start("mkfifo", _temp.At("garden/input/pipe.md")).WaitForExit();
        using Socket socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_temp.At("garden/input/socket.md")));

        ContentSnapshot content = Read();

        Assert.Equal((string[])["input/pipe.md", "input/socket.md"], content.Problems.Select(p => p.Path));
        Assert.All(content.Problems, p => Assert.Equal("GRD606", p.Rule));
    }

    [FactWith("sh")]
    public void A_name_that_is_not_text_is_a_problem()
    {
        Process.Start("sh", ["-c", "cd \"$1\" && : > \"$(printf 'bad\\377.md')\" && : > \"$(printf 'two\\nlines.md')\"", "sh", _temp.At("garden/input")])
            .WaitForExit();

        ContentSnapshot content = Read();

        Process.Start("rm", ["-rf", _temp.At("garden/input")]).WaitForExit();
        Assert.Equal((string[])["input/bad\uFFFD.md", "input/two\uFFFDlines.md"], content.Problems.Select(p => p.Path));
    }

    [Fact]
    public void A_file_over_the_limit_is_a_problem_and_one_at_the_limit_is_read()
    {
        _temp.Write("garden/input/over.md", new string('x', 101));
        _temp.Write("garden/input/at.md", new string('x', 100));
        _temp.Write("garden/input/movie.mp4", new string('x', 1000));

        ContentSnapshot content = ContentReader.Read(_temp.Location, new ContentLimits { FileBytes = 100 }, CancellationToken.None).Expect();

        ContentProblem problem = Assert.Single(content.Problems);
        Assert.Equal(("GRD704", "input/over.md"), (problem.Rule, problem.Path));
        Assert.Equal(100, content.Files.Single(f => f.Path == "input/at.md").Bytes.Length);
        Assert.Single(content.Attachments);
    }

    [Fact]
    public void The_order_is_that_of_the_paths_whatever_the_disk_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll<string[]>(names =>
        {
            using TempGarden garden = new TempGarden();
            string[] pages = [.. names.Select(n => string.Concat((n ?? "").Where(char.IsAsciiLetterOrDigit))).Where(n => n.Length > 0)];
            foreach (string page in pages)
            {
                garden.Write($"garden/input/{page[0]}/{page}.md", page);
            }

            ContentSnapshot content = Read(garden.Location);
            IEnumerable<string> expected = pages.Select(p => $"input/{p[0]}/{p}.md").Append("input/garden.yml")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            Assert.Equal(expected, content.Files.Select(f => f.Path));
        }));

    [Fact]
    public void A_cancelled_reading_is_an_interruption()
    {
        using CancellationTokenSource source = new CancellationTokenSource();
        source.Cancel();

        FileFailure failure = ContentReader.Read(_temp.Location, new ContentLimits(), source.Token).ExpectFailure(FailureKind.Interrupted);

        Assert.Equal(130, failure.ExitCode);
    }

    private ContentSnapshot Read(GardenLocation? garden = null) =>
        ContentReader.Read(garden ?? _temp.Location, new ContentLimits(), CancellationToken.None).Expect();
}
