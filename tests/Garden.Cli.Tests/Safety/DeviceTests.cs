using Garden.Cli.Tests.Publishing;

namespace Garden.Cli.Tests.Safety;

/// <summary>Wherever a path is accepted, it may lead to a pipe, which blocks whoever opens it, or to a device that never ends.</summary>
public sealed class DeviceTests : IDisposable
{
    private const string Needed = "mkfifo --version";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Commands =
    [
        "build -o {}", "build {}", "build --theme {}", "lint {}", "lint --baseline {}", "lint --write-baseline {}", "lint -f json -O {}", "diff {}", "diff . {}", "import text {}", "import obsidian {}", "import hugo {}",
        "import fatebook {}", "import manifold {}", "export json -o {}", "init {}", "mv {} x", "clean -o {}", "list topics {}", "score {}", "graph {}", "serve {}",
    ];

    private readonly WorkFolder _work = new();

    public DeviceTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/about.md", "# About\n\nWords.\n");
    }

    public void Dispose() => _work.Dispose();

    [FactWith(Needed)]
    public async Task A_path_that_is_no_file_is_refused_by_every_command()
    {
        await Processes.MustRunAsync(_work.Path, "mkfifo", "pipe");
        File.CreateSymbolicLink(_work.At("link"), "/dev/zero");
        foreach (string command in Commands)
        {
            foreach (string path in (string[])["/dev/zero", "pipe", "link"])
            {
                string[] args = command.Replace("{}", path, StringComparison.Ordinal).Split(' ');
                using CancellationTokenSource end = new();
                Task<CommandRun> run = Task.Run(() => CommandRun.With(shell => shell with { Folder = _work.Path }, end.Token, args));
                if (args[0] == "serve")
                {
                    await end.CancelAsync();
                }

                Assert.True(await Task.WhenAny(run, Task.Delay(Patience)) == run, $"garden {string.Join(' ', args)} does not end");
                Assert.InRange((await run).ExitCode, 0, 130);
                Assert.DoesNotContain("internal error", (await run).Error, StringComparison.Ordinal);
            }
        }

        Assert.True(File.Exists(_work.At("pipe")));
        Assert.Equal("/dev/zero", new FileInfo(_work.At("link")).LinkTarget);
    }

    [FactWith(Needed)]
    public async Task Nor_does_one_inside_the_garden_or_its_theme_hold_anything_up()
    {
        foreach (string path in (string[])["input/pipe.md", "input/photo.png", "themes/mine/theme.yml", "themes/mine/styles/a.css", "output", ".gitignore"])
        {
            using WorkFolder work = new();
            work.Write("input/garden.yml", "title: Test\ntheme: mine\n");
            work.Write("input/index.md", "# Home\n\n![a](photo.png)\n");
            Directory.CreateDirectory(Path.GetDirectoryName(work.At(path))!);
            await Processes.MustRunAsync(work.Path, "mkfifo", path);
            foreach (string[] args in (string[][])[["build"], ["lint"], ["list", "topics"], ["clean"], ["init", "."]])
            {
                Task<CommandRun> run = Task.Run(() => work.RunAsync(args));
                Assert.True(await Task.WhenAny(run, Task.Delay(Patience)) == run, $"garden {string.Join(' ', args)} does not end with a pipe at {path}");
                Assert.InRange((await run).ExitCode, 0, 3);
            }
        }
    }
}
