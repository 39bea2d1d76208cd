using System.Text;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

/// <summary>What the next start finds when a build is killed at any step of putting a site in place.</summary>
public sealed class SiteRecoveryTests : IDisposable
{
    private static readonly (string Path, string Text)[] OldSite = [("a/index.html", "a"), ("b", "file"), ("gone/x", "gone"), ("same", "same")];
    private static readonly (string Path, string Text)[] NewSite = [("a/index.html", "a2"), ("b/index.html", "b"), ("new/x", "x"), ("same", "same")];

    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Before_the_journal_the_old_site_stands_and_the_staging_is_discarded()
    {
        _temp.Build(OldSite).Expect();
        SortedDictionary<string, string> before = _temp.SnapshotOutput();
        Stage(journal: false);

        Reopen();

        Assert.Equal(before, _temp.SnapshotOutput());
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(5, true)]
    [InlineData(7, true)]
    public void After_the_journal_the_new_site_is_finished_from_any_step(int steps, bool byExchange = false)
    {
        _temp.Build(OldSite).Expect();
        Staging staging = Stage(journal: true);
        Directory.CreateDirectory(staging.Old);
        Action[] walk =
        [
            () => File.Move(InOutput("b"), Path.Combine(staging.Old, "0")),
            () => File.Move(InOutput("gone/x"), Path.Combine(staging.Old, "1")),
            () => Directory.Delete(InOutput("gone")),
            () => Disk.TryLink(InOutput("a/index.html"), Path.Combine(staging.Old, "2")),
            () => Replace(Path.Combine(staging.Site, "a/index.html"), InOutput("a/index.html"), byExchange),
            () => Disk.Rename(Path.Combine(staging.Site, "b"), InOutput("b")),
            () => Disk.Rename(Path.Combine(staging.Site, "new"), InOutput("new")),
            () => Disk.Rename(staging.Journal, _temp.CheckedOutput.ManifestPath),
        ];
        foreach (Action step in walk.Take(steps))
        {
            step();
        }

        Reopen();

        Assert.Equal(NewSite.Select(f => f.Path), _temp.SnapshotOutput().Keys);
        Assert.Equal(NewSite.Select(f => f.Text), _temp.SnapshotOutput().Values);
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
        Assert.Equal((0, 4), _temp.Build(NewSite).Expect() is var site ? (site.Written, site.Unchanged) : default);
    }

    [Fact]
    public void A_killed_first_build_is_finished_too()
    {
        Stage(journal: true);

        Reopen();

        Assert.Equal((string[])["a/index.html", "b/index.html", "new/x"], _temp.SnapshotOutput().Keys);
    }

    [Fact]
    public void A_first_build_killed_between_files_and_manifest_is_not_a_foreign_folder()
    {
        Staging staging = Stage(journal: true);
        Disk.Rename(staging.Site, _temp.Output);

        _temp.Build(NewSite).Expect();

        Assert.Equal(NewSite.Select(f => f.Path), _temp.SnapshotOutput().Keys);
    }

    [Fact]
    public void What_was_edited_by_hand_since_the_kill_is_kept()
    {
        _temp.Build(OldSite).Expect();
        Stage(journal: true);
        _temp.WriteOutput("a/index.html", "mine");
        _temp.WriteOutput("gone/x", "mine");

        Reopen();

        Assert.Equal("mine", _temp.ReadOutput("a/index.html"));
        Assert.Equal("mine", _temp.ReadOutput("gone/x"));
        Assert.Equal("b", _temp.ReadOutput("b/index.html"));
        Assert.Equal((string[])["a/index.html"], _temp.Build(NewSite).Expect().Kept);
    }

    [Theory]
    [InlineData("site/a/leak")]
    [InlineData("leak")]
    public void A_staging_folder_with_anything_a_build_did_not_leave_is_refused(string leak)
    {
        _temp.Build(OldSite).Expect();
        Stage(journal: true);
        _temp.Link($"garden/.output.garden-staging/{leak}", "/etc/passwd");
        SortedDictionary<string, string> before = _temp.SnapshotOutput();

        _temp.Build(NewSite).ExpectFailure(FailureKind.Refused);

        Assert.Equal(before, _temp.SnapshotOutput());
    }

    [Fact]
    public void A_damaged_journal_is_refused()
    {
        _temp.Build(OldSite).Expect();
        File.WriteAllText(Stage(journal: true).Journal, "{");
        SortedDictionary<string, string> before = _temp.SnapshotOutput();

        _temp.Build(NewSite).ExpectFailure(FailureKind.Refused);

        Assert.Equal(before, _temp.SnapshotOutput());
    }

    private string InOutput(string path) => Path.Combine(_temp.Output, path);

    /// <summary>What a build of the new site over the old one leaves behind when it is killed before anything has moved.</summary>
    private Staging Stage(bool journal)
    {
        Staging staging = new Staging(_temp.CheckedOutput);
        foreach ((string path, string text) in NewSite.Where(f => f.Path != "same"))
        {
            staging.Write(path, Encoding.UTF8.GetBytes(text));
        }

        if (journal)
        {
            IEnumerable<(string Path, string Text)> listed = NewSite.Where(f => f.Path != "same" || Directory.Exists(_temp.Output));
            Dictionary<string, ManifestEntry> entries = listed.ToDictionary(f => f.Path, f => Entry(f.Text), StringComparer.Ordinal);
            staging.WriteJournal(SiteManifest.Of(4, entries));
        }

        return staging;
    }

    private static void Replace(string staged, string target, bool byExchange)
    {
        if (!byExchange || !Disk.TryExchange(staged, target))
        {
            Disk.Rename(staged, target);
        }
    }

    private static ManifestEntry Entry(string text) => new(ContentHash.Of(Encoding.UTF8.GetBytes(text)), text.Length);

    private void Reopen() => SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect().Dispose();
}
