using System.Text;
using Garden.Cli.Files;

namespace Garden.Tests.Cli.Files;

public sealed class SiteWriterTests : IDisposable
{
    private readonly TempGarden temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_first_build_makes_the_folder_and_leaves_nothing_beside_it()
    {
        WrittenSite site = temp.Build(("index.html", "home"), ("topics/a/index.html", "a"), (".nojekyll", "")).Expect();

        Assert.Equal((3, 0, 0), (site.Written, site.Unchanged, site.Deleted));
        Assert.Empty(site.Kept);
        Assert.Equal("a", temp.ReadOutput("topics/a/index.html"));
        Assert.Equal((string[])["input", "output"], temp.RootNames());
    }

    [Fact]
    public void A_second_build_of_the_same_site_writes_nothing()
    {
        temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        Dictionary<string, DateTime> before = Times();

        WrittenSite site = temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();

        Assert.Equal((0, 2, 0), (site.Written, site.Unchanged, site.Deleted));
        Assert.Equal(before, Times());
    }

    [Fact]
    public void Only_what_changed_is_written_and_what_is_gone_is_deleted_with_its_folder()
    {
        temp.Build(("index.html", "home"), ("a/index.html", "a"), ("b/c/index.html", "c")).Expect();
        DateTime untouched = File.GetLastWriteTimeUtc(Path.Combine(temp.Output, "index.html"));

        WrittenSite site = temp.Build(("index.html", "home"), ("a/index.html", "a2"), ("d/index.html", "d")).Expect();

        Assert.Equal((2, 1, 1), (site.Written, site.Unchanged, site.Deleted));
        Assert.Equal(untouched, File.GetLastWriteTimeUtc(Path.Combine(temp.Output, "index.html")));
        Assert.Equal((string[])["a/index.html", "d/index.html", "index.html"], temp.SnapshotOutput().Keys);
        Assert.False(Directory.Exists(Path.Combine(temp.Output, "b")));
    }

    [Fact]
    public void A_file_that_was_deleted_by_hand_is_written_again()
    {
        temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        File.Delete(Path.Combine(temp.Output, "index.html"));

        WrittenSite site = temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();

        Assert.Equal((1, 1), (site.Written, site.Unchanged));
        Assert.Equal("home", temp.ReadOutput("index.html"));
    }

    [Fact]
    public void A_touched_file_with_the_same_content_is_unchanged()
    {
        temp.Build(("index.html", "home")).Expect();
        File.SetLastWriteTimeUtc(Path.Combine(temp.Output, "index.html"), DateTime.UtcNow.AddDays(1));

        Assert.Equal((0, 1), temp.Build(("index.html", "home")).Expect() is var site ? (site.Written, site.Unchanged) : default);
    }

    [Fact]
    public void Foreign_files_survive()
    {
        temp.WriteOutput(".gitignore", "*");
        temp.WriteOutput("CNAME", "example.org");
        temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        temp.WriteOutput("a/mine.txt", "mine");
        temp.WriteOutput("other/mine.txt", "mine");
        temp.WriteOutput(".git/config", "git");

        WrittenSite site = temp.Build(("index.html", "home 2")).Expect();

        Assert.Empty(site.Kept);
        Assert.Equal(
            (string[])[".git/config", ".gitignore", "CNAME", "a/mine.txt", "index.html", "other/mine.txt"],
            temp.SnapshotOutput().Keys);
    }

    [Fact]
    public void A_foreign_file_where_a_page_should_be_is_kept_and_told()
    {
        temp.Build(("index.html", "home")).Expect();
        temp.WriteOutput("about/index.html", "my own");

        WrittenSite site = temp.Build(("index.html", "home"), ("about/index.html", "about")).Expect();

        Assert.Equal((string[])["about/index.html"], site.Kept);
        Assert.Equal("my own", temp.ReadOutput("about/index.html"));
        temp.Build(("index.html", "home")).Expect();
        Assert.Equal("my own", temp.ReadOutput("about/index.html"));
    }

    [Theory]
    [InlineData("page by hand")]
    [InlineData("PAGE")]
    public void A_file_edited_by_hand_is_kept_and_told_at_every_build(string edited)
    {
        temp.Build(("index.html", "home"), ("a/index.html", "page")).Expect();
        temp.WriteOutput("a/index.html", edited);

        foreach ((string home, string page) in ((string, string)[])[("home", "page"), ("2", "page"), ("3", "page"), ("3", "new page"), ("3", "new page")])
        {
            WrittenSite site = temp.Build(("index.html", home), ("a/index.html", page)).Expect();

            Assert.Equal((string[])["a/index.html"], site.Kept);
            Assert.Equal(edited, temp.ReadOutput("a/index.html"));
        }

        Assert.Equal((string[])["a/index.html"], temp.Build(("index.html", "no such page")).Expect().Kept);
        Assert.Equal(edited, temp.ReadOutput("a/index.html"));
    }

    [Fact]
    public void An_edit_that_is_taken_back_is_the_builds_again()
    {
        temp.Build(("index.html", "home"), ("a/index.html", "page")).Expect();
        temp.WriteOutput("a/index.html", "edited");
        temp.Build(("index.html", "home 2"), ("a/index.html", "page 2")).Expect();
        temp.WriteOutput("a/index.html", "page");

        Assert.Empty(temp.Build(("index.html", "home 2"), ("a/index.html", "page 2")).Expect().Kept);
        Assert.Equal("page 2", temp.ReadOutput("a/index.html"));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("home 2")]
    public void A_link_in_place_of_a_file_is_replaced_and_its_target_intact(string next)
    {
        temp.Build(("index.html", "home")).Expect();
        string target = temp.Write("precious.txt", "home");
        File.Delete(Path.Combine(temp.Output, "index.html"));
        temp.Link("garden/output/index.html", target);

        temp.Build(("index.html", next)).Expect();

        Assert.Null(new FileInfo(Path.Combine(temp.Output, "index.html")).LinkTarget);
        Assert.Equal(next, temp.ReadOutput("index.html"));
        Assert.Equal("home", File.ReadAllText(target));
    }

    [Fact]
    public void Nothing_is_written_or_deleted_through_a_linked_folder()
    {
        temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        Directory.Move(Path.Combine(temp.Output, "a"), temp.At("elsewhere"));
        temp.Link("garden/output/a", temp.At("elsewhere"));
        SortedDictionary<string, string> before = temp.SnapshotOutput();

        FileFailure failure = temp.Build(("index.html", "home 2"), ("a/index.html", "a2")).ExpectFailure(FailureKind.Refused);

        Assert.Contains("output/a'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, temp.SnapshotOutput());
        temp.Build(("index.html", "home 2")).Expect();
        Assert.Equal("a", File.ReadAllText(temp.At("elsewhere/index.html")));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        temp.Build(("a", "file"), ("b/c/index.html", "c"), ("z", "z")).Expect();

        temp.Build(("a/b/index.html", "b"), ("b", "file"), ("z", "z")).Expect();

        Assert.Equal((string[])["a/b/index.html", "b", "z"], temp.SnapshotOutput().Keys);
    }

    [Fact]
    public void A_foreign_folder_in_place_of_a_file_refuses_the_whole_site()
    {
        temp.Build(("index.html", "home"), ("gone.html", "gone")).Expect();
        temp.WriteOutput("feed.xml/mine.txt", "mine");
        SortedDictionary<string, string> before = temp.SnapshotOutput();

        temp.Build(("index.html", "home 2"), ("feed.xml", "feed"), ("zzz.html", "z")).ExpectFailure(FailureKind.Refused);

        Assert.Equal(before, temp.SnapshotOutput());
        Assert.Equal((string[])["input", "output"], temp.RootNames());
    }

    [Fact]
    public void Without_a_commit_everything_stays_and_no_staging_is_left()
    {
        temp.Build(("index.html", "home")).Expect();

        using (SiteWriter writer = SiteWriter.Open(temp.CheckedOutput, CancellationToken.None).Expect())
        {
            Assert.True(writer.Add("index.html", "new"u8));
            Assert.True(writer.Add("a/index.html", "new"u8));
        }

        Assert.Equal((string[])["index.html"], temp.SnapshotOutput().Keys);
        Assert.Equal("home", temp.ReadOutput("index.html"));
        Assert.Equal((string[])["input", "output"], temp.RootNames());
    }

    [Fact]
    public void Folders_made_on_the_way_are_removed_when_nothing_is_committed()
    {
        OutputFolder folder = OutputFolder.Check(temp.At("www/site/html"), temp.Location).Expect();

        using (SiteWriter writer = SiteWriter.Open(folder, CancellationToken.None).Expect())
        {
            writer.Add("index.html", "home"u8);
        }

        Assert.False(Directory.Exists(temp.At("www")));
    }

    [Fact]
    public void An_interruption_leaves_the_old_site_and_no_staging()
    {
        temp.Build(("index.html", "home")).Expect();
        using var source = new CancellationTokenSource();

        using (SiteWriter writer = SiteWriter.Open(temp.CheckedOutput, source.Token).Expect())
        {
            Assert.True(writer.Add("index.html", "new"u8));
            source.Cancel();
            Assert.False(writer.Add("a/index.html", "new"u8));
            Assert.Equal(130, writer.Commit(2).ExpectFailure(FailureKind.Interrupted).ExitCode);
        }

        Assert.Equal("home", temp.ReadOutput("index.html"));
        Assert.Equal((string[])["input", "output"], temp.RootNames());
    }

    [Fact]
    public void A_site_that_had_pages_is_not_emptied()
    {
        temp.Build(("index.html", "home")).Expect();

        temp.Build().ExpectFailure(FailureKind.Refused);
        using (SiteWriter writer = SiteWriter.Open(temp.CheckedOutput, CancellationToken.None).Expect())
        {
            writer.Add("404.html", "not found"u8);
            FileFailure failure = writer.Commit(pages: 0).ExpectFailure(FailureKind.Refused);
            Assert.Contains("refuses to empty the site", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal((string[])["index.html"], temp.SnapshotOutput().Keys);
    }

    [Theory]
    [InlineData("../escaped.html")]
    [InlineData("/absolute.html")]
    [InlineData(".garden-manifest.json")]
    [InlineData("index.html")]
    [InlineData("index.html/x")]
    public void An_impossible_path_refuses_the_whole_site(string path)
    {
        temp.Build(("index.html", "home")).Expect();

        temp.Build(("index.html", "new"), (path, "x")).ExpectFailure(FailureKind.Refused);

        Assert.Equal("home", temp.ReadOutput("index.html"));
        Assert.Equal((string[])["input", "output"], temp.RootNames());
    }

    [Fact]
    public void Files_may_be_added_from_many_threads()
    {
        (string Path, string Text)[] files = [.. Enumerable.Range(0, 400).Select(i => ($"p{i % 20}/q{i}/index.html", $"page {i}"))];
        temp.Build([.. files.Select(f => (f.Path, f.Text + " old"))]).Expect();

        using (SiteWriter writer = SiteWriter.Open(temp.CheckedOutput, CancellationToken.None).Expect())
        {
            Parallel.ForEach(files, f => Assert.True(writer.Add(f.Path, Encoding.UTF8.GetBytes(f.Text))));
            Assert.Equal(400, writer.Commit(400).Expect().Written);
        }

        Assert.Equal(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f.Text), temp.SnapshotOutput().Values);
    }

    [Fact]
    public void Copies_are_written_once_and_an_unreadable_source_is_the_writers_problem()
    {
        var image = new Attachment("input/a.png", temp.Write("garden/input/a.png", new string('x', 300_000)), 300_000, default);
        var lost = new Attachment("input/lost.png", temp.At("garden/input/lost.png"), 1, default);

        for (int expected = 1; expected >= 0; expected--)
        {
            using SiteWriter writer = SiteWriter.Open(temp.CheckedOutput, CancellationToken.None).Expect();
            Assert.Null(writer.AddCopy("assets/a.png", image));
            Assert.Equal(("GRD606", "input/lost.png"), writer.AddCopy("lost.png", lost) is { } p ? (p.Rule, p.Path) : default);
            Assert.Equal(expected, writer.Commit(1).Expect().Written);
        }

        Assert.Equal(new string('x', 300_000), temp.ReadOutput("assets/a.png"));
    }

    [Fact]
    public void Equal_sites_have_equal_manifests_wherever_they_are_built()
    {
        using var other = new TempGarden();
        temp.Build(("b.html", "b"), ("a/ö.html", "a")).Expect();
        other.Build(("index.html", "old")).Expect();
        other.Build(("a/ö.html", "a"), ("b.html", "b")).Expect();

        Assert.Equal(temp.ReadOutput(SiteManifest.FileName), other.ReadOutput(SiteManifest.FileName));
    }

    private Dictionary<string, DateTime> Times() => Directory
        .EnumerateFiles(temp.Output, "*", SearchOption.AllDirectories)
        .ToDictionary(f => f, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
}
