using System.ComponentModel;
using System.Globalization;

namespace Garden.Benchmarks;

/// <summary>Every program at its work on a garden of one size, in turn, so that a slow minute falls on all of them.</summary>
/// <param name="programs">What <c>garden</c> is measured: paths of <c>Garden.Cli.dll</c>, or of a native program.</param>
/// <param name="folder">An empty folder for the gardens and their sites.</param>
/// <param name="rounds">How often each runs; an odd number, of which the median counts.</param>
internal sealed class Comparison(IReadOnlyList<string> programs, string folder, int rounds)
{
    /// <summary>The most topics that Hugo is given: it holds a site in memory.</summary>
    private const int MostForHugo = 10_000;

    private const string Floors = "floor: read and write";
    private const string Hugos = "Hugo";

    private readonly Dictionary<string, List<Run>> _runs = [];
    private readonly Dictionary<string, (long Bytes, int Files)> _written = [];

    /// <summary>Measures gardens of that many topics, and prints a table.</summary>
    /// <returns>The processor time of the first program's build.</returns>
    public TimeSpan Run(int topics)
    {
        _runs.Clear();
        _written.Clear();
        string garden = Path.Combine(folder, "garden");
        string hugo = Path.Combine(folder, "hugo");
        new GeneratedGarden(topics).WriteTo(garden);
        bool withHugo = topics <= MostForHugo && HasHugo();
        if (withHugo)
        {
            HugoSite.Write(garden, hugo);
        }

        for (int round = 0; round < rounds; round++)
        {
            for (int program = 0; program < programs.Count; program++)
            {
                RunGarden(garden, program, withFloor: program == 0);
            }

            if (withHugo)
            {
                string site = Path.Combine(hugo, "public");
                Note(Hugos, MeasuredProcess.Of(hugo, "hugo", "--quiet"), site);
                Directory.Delete(site, recursive: true);
            }
        }

        Print(topics);
        Directory.Delete(garden, recursive: true);
        if (withHugo)
        {
            Directory.Delete(hugo, recursive: true);
        }

        return MeasuredProcess.Median(_runs[NameOf(0, "build")]).Cpu;
    }

    private void RunGarden(string garden, int program, bool withFloor)
    {
        string[] command = programs[program].EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", programs[program]] : [programs[program]];
        string site = Path.Combine(garden, "output");
        Note(NameOf(program, "build"), MeasuredProcess.Of(garden, [.. command, "build", "-q"]), site);
        Note(NameOf(program, "build again, nothing changed"), MeasuredProcess.Of(garden, [.. command, "build", "-q"]));
        Note(NameOf(program, "lint"), MeasuredProcess.Of(garden, [.. command, "lint", "--exit-zero", "-f", "concise"]));
        if (withFloor)
        {
            string copy = Path.Combine(folder, "floor");
            Note(Floors, MeasuredProcess.Of(folder, Environment.ProcessPath!, "floor", Path.Combine(garden, "input"), site, copy), copy);
            Directory.Delete(copy, recursive: true);
        }

        Directory.Delete(site, recursive: true);
    }

    private string NameOf(int program, string work) =>
        programs.Count == 1 ? $"garden, {work}" : string.Create(CultureInfo.InvariantCulture, $"garden {program + 1}, {work}");

    private void Note(string what, Run run, string? site = null)
    {
        if (!_runs.TryGetValue(what, out List<Run>? runs))
        {
            _runs[what] = runs = [];
        }

        runs.Add(run);
        if (site is not null && !_written.ContainsKey(what))
        {
            FileInfo[] files = [.. new DirectoryInfo(site).EnumerateFiles("*", SearchOption.AllDirectories)];
            _written[what] = (files.Sum(file => file.Length), files.Length);
        }
    }

    private void Print(int topics)
    {
        string first = NameOf(0, "build");
        string compared = _runs.ContainsKey(Hugos) ? Hugos : first;
        Run unit = MeasuredProcess.Median(_runs[compared]);
        Console.WriteLine();
        Console.WriteLine($"| {topics:N0} topics | processor s | wall s | peak MB | written MB | files | processor ÷ {compared} | wall ÷ {compared} |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach ((string what, List<Run> runs) in _runs.OrderBy(row => row.Key == Floors ? 0 : row.Key == Hugos ? 1 : 2).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            Run run = MeasuredProcess.Median(runs);
            string written = _written.TryGetValue(what, out (long Bytes, int Files) site) ? $"{site.Bytes / 1e6:N1} | {site.Files:N0}" : "– | –";
            Console.WriteLine(
                $"| {what} | {run.Cpu.TotalSeconds:N2} | {run.Wall.TotalSeconds:N2} | {run.PeakBytes / 1e6:N0} | {written} | {run.Cpu / unit.Cpu:N2} | {run.Wall / unit.Wall:N2} |");
        }
    }

    private static bool HasHugo()
    {
        try
        {
            MeasuredProcess.Of(Path.GetTempPath(), "hugo", "version");
            return true;
        }
        catch (Win32Exception)
        {
            Console.WriteLine("Hugo is not installed: nothing is compared with it (Debian's package is `hugo`)");
            return false;
        }
    }
}
