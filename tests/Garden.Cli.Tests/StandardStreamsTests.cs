using System.Diagnostics;

namespace Garden.Cli.Tests;

/// <summary>A stream that was closed before the program started: the framework has something of its own at its number by then.</summary>
public sealed class StandardStreamsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WorkFolder _work = new();

    public StandardStreamsTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/topics/rain.md", "# Rain\n\n## Beliefs\n\n- It rains. ~50% — clouds ^rains\n");
    }

    public void Dispose() => _work.Dispose();

    [FactWith("sh")]
    public void The_language_server_ends_where_there_is_no_input() => Assert.Equal(1, Run("lsp <&-").Code);

    [FactWith("sh")]
    public void A_question_that_nobody_can_answer_ends_the_review()
    {
        (int code, string said) = Run("review rain --blind <&-");
        Assert.Equal(0, code);
        Assert.Contains("asked for 0 numbers, wrote 0", said, StringComparison.Ordinal);
    }

    [FactWith("sh")]
    public void A_page_that_nobody_sends_is_empty() => Assert.Equal(0, Run("lint - --stdin-filename input/about.md --exit-zero <&-").Code);

    [FactWith("sh")]
    public void An_output_that_is_closed_is_told_in_one_line()
    {
        (int code, string said) = Run("list beliefs >&-");
        Assert.Equal((3, "error: the output could not be written: the standard output is closed\n"), (code, said));
    }

    [FactWith("sh")]
    public void Without_any_stream_the_site_is_built_and_nothing_is_written_into_it()
    {
        Assert.Equal(0, Run("build -q -o one").Code);
        Run("build -o two <&- >&- 2>&-");
        Assert.Equal(_work.Snapshot("one").Values, _work.Snapshot("two").Values);
    }

    private (int Code, string Said) Run(string arguments)
    {
        string program = typeof(CommandLine).Assembly.Location;
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec dotnet '{program}' {arguments}"])
        {
            WorkingDirectory = _work.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"garden {arguments} does not end");
        }

        return (process.ExitCode, output.Result + error.Result);
    }
}
