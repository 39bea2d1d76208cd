using System.Text;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class SiteWriterTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_first_build_makes_the_folder_and_leaves_nothing_beside_it()
    {
        WrittenSite site = _temp.Build(("index.html", "home"), ("topics/a/index.html", "a"), (".nojekyll", "")).Expect();

        Assert.Equal((3, 0, 0), (site.Written, site.Unchanged, site.Deleted));
        Assert.Empty(site.Kept);
        Assert.Equal("a", _temp.ReadOutput("topics/a/index.html"));
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void A_second_build_of_the_same_site_writes_nothing()
    {
        _temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        Dictionary<string, DateTime> before = Times();

        WrittenSite site = _temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();

        Assert.Equal((0, 2, 0), (site.Written, site.Unchanged, site.Deleted));
        Assert.Equal(before, Times());
    }

    [Fact]
    public void Only_what_changed_is_written_and_what_is_gone_is_deleted_with_its_folder()
    {
        _temp.Build(("index.html", "home"), ("a/index.html", "a"), ("b/c/index.html", "c")).Expect();
        DateTime untouched = File.GetLastWriteTimeUtc(Path.Combine(_temp.Output, "index.html"));

        WrittenSite site = _temp.Build(("index.html", "home"), ("a/index.html", "a2"), ("d/index.html", "d")).Expect();

        Assert.Equal((2, 1, 1), (site.Written, site.Unchanged, site.Deleted));
        Assert.Equal(untouched, File.GetLastWriteTimeUtc(Path.Combine(_temp.Output, "index.html")));
        Assert.Equal((string[])["a/index.html", "d/index.html", "index.html"], _temp.SnapshotOutput().Keys);
        Assert.False(Directory.Exists(Path.Combine(_temp.Output, "b")));
    }

    [Fact]
    public void A_file_that_was_deleted_by_hand_is_written_again()
    {
        _temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        File.Delete(Path.Combine(_temp.Output, "index.html"));

        WrittenSite site = _temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();

        Assert.Equal((1, 1), (site.Written, site.Unchanged));
        Assert.Equal("home", _temp.ReadOutput("index.html"));
    }

    [Fact]
    public void A_touched_file_with_the_same_content_is_unchanged()
    {
        _temp.Build(("index.html", "home")).Expect();
        File.SetLastWriteTimeUtc(Path.Combine(_temp.Output, "index.html"), DateTime.UtcNow.AddDays(1));

        Assert.Equal((0, 1), _temp.Build(("index.html", "home")).Expect() is var site ? (site.Written, site.Unchanged) : default);
    }

    [Fact]
    public void Foreign_files_survive()
    {
        _temp.WriteOutput(".gitignore", "*");
        _temp.WriteOutput("CNAME", "example.org");
        _temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        _temp.WriteOutput("a/mine.txt", "mine");
        _temp.WriteOutput("other/mine.txt", "mine");
        _temp.WriteOutput(".git/config", "git");

        WrittenSite site = _temp.Build(("index.html", "home 2")).Expect();

        Assert.Empty(site.Kept);
        Assert.Equal(
            (string[])[".git/config", ".gitignore", "CNAME", "a/mine.txt", "index.html", "other/mine.txt"],
            _temp.SnapshotOutput().Keys);
    }

    [Fact]
    public void A_foreign_file_where_a_page_should_be_is_kept_and_told()
    {
        _temp.Build(("index.html", "home")).Expect();
        _temp.WriteOutput("about/index.html", "my own");

        WrittenSite site = _temp.Build(("index.html", "home"), ("about/index.html", "about")).Expect();

        Assert.Equal((string[])["about/index.html"], site.Kept);
        Assert.Equal("my own", _temp.ReadOutput("about/index.html"));
        _temp.Build(("index.html", "home")).Expect();
        Assert.Equal("my own", _temp.ReadOutput("about/index.html"));
    }

    [Theory]
    [InlineData("page by hand")]
    [InlineData("PAGE")]
    public void A_file_edited_by_hand_is_kept_and_told_at_every_build(string edited)
    {
        _temp.Build(("index.html", "home"), ("a/index.html", "page")).Expect();
        _temp.WriteOutput("a/index.html", edited);

        foreach ((string home, string page) in ((string, string)[])[("home", "page"), ("2", "page"), ("3", "page"), ("3", "new page"), ("3", "new page")])
        {
            WrittenSite site = _temp.Build(("index.html", home), ("a/index.html", page)).Expect();

            Assert.Equal((string[])["a/index.html"], site.Kept);
            Assert.Equal(edited, _temp.ReadOutput("a/index.html"));
        }

        Assert.Equal((string[])["a/index.html"], _temp.Build(("index.html", "no such page")).Expect().Kept);
        Assert.Equal(edited, _temp.ReadOutput("a/index.html"));
    }

    [Fact]
    public void An_edit_that_is_taken_back_is_the_builds_again()
    {
        _temp.Build(("index.html", "home"), ("a/index.html", "page")).Expect();
        _temp.WriteOutput("a/index.html", "edited");
        _temp.Build(("index.html", "home 2"), ("a/index.html", "page 2")).Expect();
        _temp.WriteOutput("a/index.html", "page");

        Assert.Empty(_temp.Build(("index.html", "home 2"), ("a/index.html", "page 2")).Expect().Kept);
        Assert.Equal("page 2", _temp.ReadOutput("a/index.html"));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("home 2")]
    public void A_link_in_place_of_a_file_is_replaced_and_its_target_intact(string next)
    {
        _temp.Build(("index.html", "home")).Expect();
        string target = _temp.Write("precious.txt", "home");
        File.Delete(Path.Combine(_temp.Output, "index.html"));
        _temp.Link("garden/output/index.html", target);

        _temp.Build(("index.html", next)).Expect();

        Assert.Null(new FileInfo(Path.Combine(_temp.Output, "index.html")).LinkTarget);
        Assert.Equal(next, _temp.ReadOutput("index.html"));
        Assert.Equal("home", File.ReadAllText(target));
    }

    [Fact]
    public void Nothing_is_written_or_deleted_through_a_linked_folder()
    {
        _temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        Directory.Move(Path.Combine(_temp.Output, "a"), _temp.At("elsewhere"));
        _temp.Link("garden/output/a", _temp.At("elsewhere"));
        SortedDictionary<string, string> before = _temp.SnapshotOutput();

        FileFailure failure = _temp.Build(("index.html", "home 2"), ("a/index.html", "a2")).ExpectFailure(FailureKind.Refused);

        Assert.Contains("output/a'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, _temp.SnapshotOutput());
        _temp.Build(("index.html", "home 2")).Expect();
        Assert.Equal("a", File.ReadAllText(_temp.At("elsewhere/index.html")));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        _temp.Build(("a", "file"), ("b/c/index.html", "c"), ("z", "z")).Expect();

        _temp.Build(("a/b/index.html", "b"), ("b", "file"), ("z", "z")).Expect();

        Assert.Equal((string[])["a/b/index.html", "b", "z"], _temp.SnapshotOutput().Keys);
    }

    [Fact]
    public void A_foreign_folder_in_place_of_a_file_refuses_the_whole_site()
    {
        _temp.Build(("index.html", "home"), ("gone.html", "gone")).Expect();
        _temp.WriteOutput("feed.xml/mine.txt", "mine");
        SortedDictionary<string, string> before = _temp.SnapshotOutput();

        _temp.Build(("index.html", "home 2"), ("feed.xml", "feed"), ("zzz.html", "z")).ExpectFailure(FailureKind.Refused);

        Assert.Equal(before, _temp.SnapshotOutput());
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void Without_a_commit_everything_stays_and_no_staging_is_left()
    {
        _temp.Build(("index.html", "home")).Expect();

        using (SiteWriter writer = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect())
        {
            Assert.True(writer.Add("index.html", "new"u8));
            Assert.True(writer.Add("a/index.html", "new"u8));
        }

        Assert.Equal((string[])["index.html"], _temp.SnapshotOutput().Keys);
        Assert.Equal("home", _temp.ReadOutput("index.html"));
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void Folders_made_on_the_way_are_removed_when_nothing_is_committed()
    {
        OutputFolder folder = OutputFolder.Check(_temp.At("www/site/html"), _temp.Location).Expect();

        using (SiteWriter writer = SiteWriter.Open(folder, CancellationToken.None).Expect())
        {
            writer.Add("index.html", "home"u8);
        }

        Assert.False(Directory.Exists(_temp.At("www")));
    }

    [Fact]
    public void An_interruption_leaves_the_old_site_and_no_staging()
    {
        _temp.Build(("index.html", "home")).Expect();
        using CancellationTokenSource source = new CancellationTokenSource();

        using (SiteWriter writer = SiteWriter.Open(_temp.CheckedOutput, source.Token).Expect())
        {
            Assert.True(writer.Add("index.html", "new"u8));
            source.Cancel();
            Assert.False(writer.Add("a/index.html", "new"u8));
            Assert.Equal(130, writer.Commit(2).ExpectFailure(FailureKind.Interrupted).ExitCode);
        }

        Assert.Equal("home", _temp.ReadOutput("index.html"));
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void A_site_that_had_pages_is_not_emptied()
    {
        _temp.Build(("index.html", "home")).Expect();

        _temp.Build().ExpectFailure(FailureKind.Refused);
        using (SiteWriter writer = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect())
        {
            writer.Add("404.html", "not found"u8);
            FileFailure failure = writer.Commit(pages: 0).ExpectFailure(FailureKind.Refused);
            Assert.Contains("refuses to empty the site", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal((string[])["index.html"], _temp.SnapshotOutput().Keys);
    }

    [Theory]
    [InlineData("../escaped.html")]
    [InlineData("/absolute.html")]
    [InlineData(".garden-manifest.json")]
    [InlineData("index.html")]
    [InlineData("index.html/x")]
    public void An_impossible_path_refuses_the_whole_site(string path)
    {
        _temp.Build(("index.html", "home")).Expect();

        _temp.Build(("index.html", "new"), (path, "x")).ExpectFailure(FailureKind.Refused);

        Assert.Equal("home", _temp.ReadOutput("index.html"));
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void Files_may_be_added_from_many_threads()
    {
        (string Path, string Text)[] files = [.. Enumerable.Range(0, 400).Select(i => ($"p{i % 20}/q{i}/index.html", $"page {i}"))];
        _temp.Build([.. files.Select(f => (f.Path, f.Text + " old"))]).Expect();

        using (SiteWriter writer = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect())
        {
            Parallel.ForEach(files, f => Assert.True(writer.Add(f.Path, Encoding.UTF8.GetBytes(f.Text))));
            Assert.Equal(400, writer.Commit(400).Expect().Written);
        }

        Assert.Equal(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f.Text), _temp.SnapshotOutput().Values);
    }

    [Fact]
    public void Copies_are_written_once_and_an_unreadable_source_is_the_writers_problem()
    {
        Attachment image = new Attachment("input/a.png", _temp.Write("garden/input/a.png", new string('x', 300_000)), 300_000, default);
        Attachment lost = new Attachment("input/lost.png", _temp.At("garden/input/lost.png"), 1, default);

        for (int expected = 1; expected >= 0; expected--)
        {
            using SiteWriter writer = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect();
            Assert.Null(writer.AddCopy("assets/a.png", image));
            Assert.Equal(("GRD606", "input/lost.png"), writer.AddCopy("lost.png", lost) is { } p ? (p.Rule, p.Path) : default);
            Assert.Equal(expected, writer.Commit(1).Expect().Written);
        }

        Assert.Equal(new string('x', 300_000), _temp.ReadOutput("assets/a.png"));
    }

    [Fact]
    public void Equal_sites_have_equal_manifests_wherever_they_are_built()
    {
        using TempGarden other = new TempGarden();
        _temp.Build(("b.html", "b"), ("a/ö.html", "a")).Expect();
        other.Build(("index.html", "old")).Expect();
        other.Build(("a/ö.html", "a"), ("b.html", "b")).Expect();

        Assert.Equal(_temp.ReadOutput(SiteManifest.FileName), other.ReadOutput(SiteManifest.FileName));
    }

    private Dictionary<string, DateTime> Times() => Directory
        .EnumerateFiles(_temp.Output, "*", SearchOption.AllDirectories)
        .ToDictionary(f => f, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
}
