using Garden.Cli.Commands;

namespace Garden.Cli.Tests.Commands;

public sealed class TimingsTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Stages_and_kinds_of_work_add_up_to_the_whole()
    {
        SetClock clock = new();
        Timings timings = new(clock);
        timings.Begin("reading");
        clock.Pass(100);
        timings.Begin("writing");
        clock.Pass(50);
        timings.Begin("rendering");
        Assert.Equal(7, timings.Measure("writing", "rendering topics", inner =>
        {
            clock.Pass(10);
            inner(() => clock.Pass(60));
            clock.Pass(10);
            return 7;
        }));
        timings.Measure("writing", "rendering lists", inner =>
        {
            inner(() => clock.Pass(20));
            return true;
        });
        clock.Pass(100); // while nothing was measured: shared out among what was
        timings.Begin("writing");
        clock.Pass(50);
        Assert.Equal(
            """
            reading              0.100 s   25.0%
            rendering lists      0.040 s   10.0%
            rendering topics     0.120 s   30.0%
            writing              0.140 s   35.0%
            whole build          0.400 s  100.0%

            """,
            Written(timings));
    }

    [Fact]
    public void Work_that_fails_is_measured_too()
    {
        SetClock clock = new();
        Timings timings = new(clock);
        timings.Begin("rendering");
        Assert.Throws<FormatException>(() => timings.Measure<bool>("writing", "rendering topics", _ =>
        {
            clock.Pass(30);
            throw new FormatException();
        }));
        Assert.StartsWith("rendering topics     0.000 s    0.0%\nwriting              0.030 s  100.0%\n", Written(timings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_took_no_time_has_no_shares() =>
        Assert.Equal("whole build     0.000 s    0.0%\n", Written(new Timings(new SetClock())));

    [Fact]
    public async Task A_build_tells_on_the_error_stream_and_only_when_asked()
    {
        _work.Take("input", "input");
        CommandRun silent = await _work.RunAsync("build", "-q");
        CommandRun told = await _work.RunAsync("build", "-q", "--timings");
        Assert.Equal((0, "", 0, ""), (silent.ExitCode, silent.Error, told.ExitCode, told.Out));
        string[] lines = told.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(
            [
                "reading", "parsing", "linking", "waiting for the theme", "linting", "making lists", "rendering essays", "rendering lists", "rendering other files", "rendering pages",
                "rendering reading notes", "rendering topics", "writing", "whole build",
            ],
            lines.Select(line => line.Split("  ")[0]));
        Assert.Single(lines.Select(line => line.Length).Distinct());
    }

    [Fact]
    public async Task A_build_that_is_refused_tells_how_far_it_came()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/a.md", "[[nowhere]]\n");
        CommandRun run = await _work.RunAsync("build", "--timings");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\nlinting ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("writing ", run.Error, StringComparison.Ordinal);
    }

    private static string Written(Timings timings)
    {
        using StringWriter text = new() { NewLine = "\n" };
        timings.Write(text);
        return text.ToString();
    }

    private sealed class SetClock : TimeProvider
    {
        private long _milliseconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _milliseconds;

        public void Pass(long milliseconds) => _milliseconds += milliseconds;
    }
}
