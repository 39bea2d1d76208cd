namespace Garden.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Bare_garden_prints_short_help()
    {
        CommandRun run = await CommandRun.Of();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage: garden COMMAND", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task The_version_is_one_line() =>
        Assert.Matches(@"^0\.1\.0(\+[0-9a-f]+)?\r?\n$", (await CommandRun.Of("--version")).Out);

    [Theory]
    [InlineData("unknown command 'competions'; did you mean 'completions'?", "competions", "bash")]
    [InlineData("unknown option '--colr'; did you mean '--color'?", "completions", "--colr", "bash")]
    [InlineData("unknown option '--vers'; did you mean '--version'?", "--vers")]
    [InlineData("unknown option '-x'", "completions", "-x")]
    [InlineData("unknown option '--colr=never'; did you mean '--color'?", "completions", "--colr=never", "bash")]
    [InlineData("'bsh' is none of bash, zsh, fish, pwsh; did you mean 'bash'?", "completions", "bsh")]
    [InlineData("'red' is none of auto, always, never", "completions", "--color", "red", "bash")]
    [InlineData("option '--color' needs a value", "completions", "bash", "--color")]
    [InlineData("option '--since' needs a value", "lint", "--since", "--help")]
    [InlineData("option '--baseline' needs a value", "lint", "--baseline", "--fix")]
    [InlineData("option '-o' needs a value", "build", "-o", "-h")]
    [InlineData("SHELL is missing", "completions")]
    [InlineData("unexpected argument 'zsh'", "completions", "bash", "zsh")]
    [InlineData("unknown command '@arguments.txt'", "@arguments.txt")]
    public async Task Wrong_usage_is_told_on_the_error_stream(string message, params string[] args)
    {
        CommandRun run = await CommandRun.Of(args);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith($"error: {message}\n  = help: run 'garden ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_begins_with_examples_and_forgives_mistakes()
    {
        CommandRun run = await CommandRun.Of("completions", "--nonsense", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Out.IndexOf("Examples:", StringComparison.Ordinal), 0, run.Out.IndexOf("Usage:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "the disk is full", typeof(IOException))]
    [InlineData(3, "internal error: InvalidOperationException: the disk is full", typeof(InvalidOperationException))]
    public async Task An_exception_is_a_line_and_never_a_stack_trace(int exitCode, string message, Type kind)
    {
        using WorkFolder work = new();
        work.Write("input/garden.yml", "title: Test\n");
        CommandRun run = await work.RunAsync(
            shell => shell with { In = () => throw new AggregateException((Exception)Activator.CreateInstance(kind, "the disk is full")!) },
            "lint", "-", "--stdin-filename", "input/a.md");
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: {message}\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_has_help_that_begins_with_examples()
    {
        foreach (System.CommandLine.Command command in Garden.Cli.Commands.RootOfCommands.Create(new Shell { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/" }).Subcommands)
        {
            CommandRun run = await CommandRun.Of(command.Name, "--help");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.InRange(run.Out.IndexOf("Examples:", StringComparison.Ordinal), 0, run.Out.IndexOf("Usage: garden " + command.Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Suggestions_complete_a_command()
    {
        CommandRun run = await CommandRun.Of("[suggest:11]", "garden comp");
        Assert.Equal("completions\n", run.Out.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(null, null, true, true)]
    [InlineData(null, null, false, false)]
    [InlineData("1", null, true, false)]
    [InlineData("", null, true, true)]
    [InlineData(null, "dumb", true, false)]
    public void Colours_are_automatic(string? noColor, string? term, bool isTerminal, bool coloured)
    {
        using StringWriter writer = new();
        Shell shell = new() { Out = writer, Error = writer, Folder = "/", Variable = name => name == "NO_COLOR" ? noColor : name == "TERM" ? term : null };
        Assert.Equal(coloured, shell.Ink(ColorChoice.Auto, isTerminal).IsOn);
        Assert.True(shell.Ink(ColorChoice.Always, isTerminal: false).IsOn);
        Assert.False(shell.Ink(ColorChoice.Never, isTerminal: true).IsOn);
    }
}
