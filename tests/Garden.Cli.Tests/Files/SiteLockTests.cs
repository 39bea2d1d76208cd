using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class SiteLockTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_second_build_fails_when_its_patience_ends_and_nothing_is_touched()
    {
        using SiteWriter first = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect();
        first.Add("index.html", "first"u8);

        FileFailure failure = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None, TimeSpan.Zero).ExpectFailure(FailureKind.Machine);

        Assert.Equal(3, failure.ExitCode);
        Assert.Equal(1, first.Commit(1).Expect().Written);
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first()
    {
        SiteWriter first = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect();
        Task<WrittenSite> second = Task.Run(() => _temp.Build(("index.html", "second")).Expect());
        first.Add("index.html", "first"u8);
        first.Commit(1).Expect();
        first.Dispose();

        await second;

        Assert.Equal("second", _temp.ReadOutput("index.html"));
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void Many_builds_at_once_follow_one_another()
    {
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            _temp.Build(("a/index.html", $"{i}"), ("b/index.html", $"{i}"), ($"n{i}", "")).Expect());

        Assert.Equal(_temp.ReadOutput("a/index.html"), _temp.ReadOutput("b/index.html"));
        Assert.Equal((string[])["a/index.html", "b/index.html", $"n{_temp.ReadOutput("a/index.html")}"], _temp.SnapshotOutput().Keys);
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void A_lock_file_without_a_holder_holds_nobody_up()
    {
        File.WriteAllText(_temp.CheckedOutput.LockPath, "");

        _temp.Build(("index.html", "home")).Expect();

        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void A_link_in_place_of_the_lock_file_is_refused_and_its_target_intact()
    {
        string target = _temp.Write("precious.txt", "precious");
        DateTime before = File.GetLastWriteTimeUtc(target);
        File.CreateSymbolicLink(_temp.CheckedOutput.LockPath, target);

        _temp.Build(("index.html", "home")).ExpectFailure(FailureKind.Refused);

        Assert.Equal(before, File.GetLastWriteTimeUtc(target));
    }

    [Fact]
    public void A_cancelled_wait_is_an_interruption()
    {
        using SiteWriter first = SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect();
        using CancellationTokenSource source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        SiteWriter.Open(_temp.CheckedOutput, source.Token).ExpectFailure(FailureKind.Interrupted);
    }
}
