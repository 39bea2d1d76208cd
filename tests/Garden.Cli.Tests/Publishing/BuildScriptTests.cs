namespace Garden.Cli.Tests.Publishing;

/// <summary>What the scripts of <c>build/</c> say before they begin anything that takes minutes, and what they reckon.</summary>
public sealed class BuildScriptTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [FactWith("bash")]
    public async Task A_part_that_cannot_be_made_here_stops_everything()
    {
        foreach ((string parts, string said) in new[]
        {
            ("nonsense", "there is no part 'nonsense': say tool, linux-x64, linux-arm64, osx-arm64, win-x64 or vscode"),
            ("tool osx-x64", "there is no part 'osx-x64'"),
            ("tool win-x64 linux-arm64 osx-arm64", "is made on such a machine only, and this is "),
        })
        {
            (int exitCode, string printed) = await PackAsync(parts);
            Assert.Equal(1, exitCode);
            Assert.Contains(said, printed, StringComparison.Ordinal);
            Assert.Equal(["build"], Directory.EnumerateFileSystemEntries(_work.Path).Select(entry => Path.GetFileName(entry)));
        }
    }

    [FactWith("bash")]
    public async Task A_second_run_does_not_disturb_the_first()
    {
        Directory.CreateDirectory(_work.At(".pack"));
        (int exitCode, string printed) = await PackAsync("tool");
        Assert.Equal(1, exitCode);
        Assert.Contains("another build/pack.sh runs here, or was killed: remove .pack", printed, StringComparison.Ordinal);
        Assert.True(Directory.Exists(_work.At(".pack")));
    }

    [FactWith("python3 --version")]
    public async Task A_line_is_covered_when_any_project_runs_it()
    {
        Report("one", ("Tides", "A.cs", 1, 1), ("Tides", "A.cs", 2, 0), ("Tides", "A.cs", 3, 0));
        Report("two", ("Tides", "A.cs", 2, 4), ("Moon", "A.cs", 1, 1));
        foreach ((string floor, int expected) in new[] { ("75", 0), ("75.1", 1) })
        {
            (int exitCode, string printed) = await CoverageAsync(floor);
            Assert.Equal(expected, exitCode);
            Assert.Contains("| Tides | 2 | 3 | 66.7 % |", printed, StringComparison.Ordinal);
            Assert.Contains("| All | 3 | 4 | 75.0 % |", printed, StringComparison.Ordinal);
        }
    }

    [FactWith("python3 --version")]
    public async Task No_report_is_no_coverage()
    {
        (int exitCode, string printed) = await CoverageAsync("0");
        Assert.Equal(1, exitCode);
        Assert.Contains("no report of a line", printed, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Printed)> PackAsync(string parts)
    {
        _work.Write("build/pack.sh", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "build/pack.sh")));
        return await Processes.RunAsync(_work.Path, "bash", ["-c", $"SOURCE_DATE_EPOCH=1 bash build/pack.sh out {parts}"]);
    }

    private Task<(int ExitCode, string Printed)> CoverageAsync(string floor) =>
        Processes.RunAsync(_work.Path, "python3", [Path.Combine(Repository.Root, "build/coverage.py"), _work.Path, floor]);

    private void Report(string name, params (string Project, string File, int Line, int Hits)[] lines)
    {
        IEnumerable<string> packages = lines.GroupBy(line => line.Project).Select(project =>
            $"<package name=\"{project.Key}\"><classes>{string.Concat(project.Select(line => $"<class filename=\"{line.File}\"><lines><line number=\"{line.Line}\" hits=\"{line.Hits}\" /></lines></class>"))}</classes></package>");
        _work.Write($"{name}/coverage.cobertura.xml", $"<coverage><packages>{string.Concat(packages)}</packages></coverage>");
    }
}
