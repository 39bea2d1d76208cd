using Garden.Cli.Serving;

namespace Garden.Cli.Tests.Serving;

public sealed class WatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _root = Directory.CreateTempSubdirectory("garden-watch-").FullName;

    private string Input => Path.Combine(_root, "input");

    private WatchedFolders Folders => new(_root, [Input, Path.Combine(_root, "themes")], Path.Combine(_root, "output"));

    public WatcherTests() => Write("input/topics/a.md", "one");

    public void Dispose()
    {
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    [Fact]
    public Task A_saved_file_is_noticed() => NoticesAsync(() => Write("input/topics/a.md", "two"));

    [Fact]
    public async Task A_saved_file_is_named_and_a_new_folder_means_anything()
    {
        using CancellationTokenSource patience = new(Patience);
        using Watcher watcher = new(Folders, _ => Assert.Fail("polls"));
        Write("input/topics/a.md", "two");
        Assert.Equal([At("input/topics/a.md")], await watcher.WaitAsync(patience.Token));
        Directory.CreateDirectory(At("input/new"));
        Assert.Null(await watcher.WaitAsync(patience.Token));
    }

    [Fact]
    public Task A_save_by_rename_is_noticed() => NoticesAsync(() =>
    {
        Write("input/topics/.a.md.new", "two");
        File.Move(At("input/topics/.a.md.new"), At("input/topics/a.md"), overwrite: true);
    });

    [Fact]
    public Task A_deleted_file_is_noticed() => NoticesAsync(() => File.Delete(At("input/topics/a.md")));

    [Fact]
    public Task A_theme_made_later_is_noticed() => NoticesAsync(() => Write("themes/mine/theme.yml", "name: mine"));

    [Fact]
    public async Task New_nested_folders_are_watched()
    {
        using Watcher watcher = new(Folders, _ => Assert.Fail("polls"));
        Write("input/x/y/z/new.md", "one");
        await SettleAsync(watcher);
        Write("input/x/y/z/new.md", "two");
        await WaitAsync(watcher);
    }

    [Fact]
    public async Task A_folder_deleted_and_made_again_is_watched()
    {
        using Watcher watcher = new(Folders, _ => Assert.Fail("polls"));
        Directory.Delete(Input, recursive: true);
        Write("input/topics/a.md", "again");
        await SettleAsync(watcher);
        Write("input/topics/a.md", "and again");
        await WaitAsync(watcher);
    }

    [Fact]
    public async Task A_garden_deleted_and_made_again_later_is_watched()
    {
        using Watcher watcher = new(Folders, _ => Assert.Fail("polls"));
        Directory.Delete(_root, recursive: true);
        await SettleAsync(watcher);
        Write("input/topics/a.md", "again");
        await SettleAsync(watcher);
        Write("input/topics/a.md", "and again");
        await WaitAsync(watcher);
    }

    [Fact]
    public async Task Where_watching_is_impossible_files_are_looked_at_and_the_user_is_told_once()
    {
        List<string> told = [];
        using Watcher watcher = new(Folders, told.Add, _ => throw new IOException("no more watches"));
        Write("input/topics/a.md", "a longer text");
        await WaitAsync(watcher);
        Write("input/topics/b.md", "new");
        await WaitAsync(watcher);
        Assert.Equal("changes are looked for every second, because they cannot be watched: no more watches", Assert.Single(told));
    }

    [Fact]
    public async Task Output_and_what_editors_leave_are_ignored()
    {
        using Watcher watcher = new(Folders with { Folders = [_root] }, _ => Assert.Fail("polls"));
        Write("output/index.html", "built");
        Write("input/topics/.a.md.swp", "swap");
        Write("input/topics/a.md~", "backup");
        using CancellationTokenSource enough = new(TimeSpan.FromMilliseconds(500));
        await SettleAsync(watcher, enough.Token);
        using CancellationTokenSource silence = new(TimeSpan.FromMilliseconds(700));
        Write("output/other.html", "built");
        Write("input/topics/.b.md.swp", "swap");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watcher.WaitAsync(silence.Token));
    }

    private async Task NoticesAsync(Action change)
    {
        using Watcher watcher = new(Folders, _ => Assert.Fail("polls"));
        change();
        await WaitAsync(watcher);
    }

    private static async Task WaitAsync(Watcher watcher)
    {
        using CancellationTokenSource patience = new(Patience);
        await watcher.WaitAsync(patience.Token);
    }

    /// <summary>Takes every change that is still under way, so that the next one is a new one.</summary>
    private static async Task SettleAsync(Watcher watcher, CancellationToken end = default)
    {
        try
        {
            while (true)
            {
                using CancellationTokenSource quiet = CancellationTokenSource.CreateLinkedTokenSource(end);
                quiet.CancelAfter(TimeSpan.FromSeconds(1));
                await watcher.WaitAsync(quiet.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Quiet.
        }
    }

    private string At(string path) => Path.Combine(_root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
