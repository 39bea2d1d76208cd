using System.Globalization;
using Garden.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["generate", string topics, string folder] && int.TryParse(topics, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
{
    new GeneratedGarden(count).WriteTo(folder);
    return 0;
}

if (args is not [string tool, ..] || !File.Exists(tool) || (args.Length > 1 && !int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
{
    Console.Error.WriteLine("""
        usage: Garden.Benchmarks generate TOPICS FOLDER      writes a garden
               Garden.Benchmarks PATH/Garden.Cli.dll [TOPICS] measures build, rebuild and lint of TOPICS (1000) and of a tenth of them

        Times are only worth something as ratios of one call: machines differ, and so do their days.
        """);
    return 2;
}

int all = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
string work = Directory.CreateTempSubdirectory("garden-benchmark-").FullName;
try
{
    Runs runs = new(Path.GetFullPath(tool));
    (string Small, string Large) gardens = (Path.Combine(work, "small"), Path.Combine(work, "large"));
    new GeneratedGarden(all / 10).WriteTo(gardens.Small);
    new GeneratedGarden(all).WriteTo(gardens.Large);
    List<Run> small = [], large = [], again = [], lint = [];
    for (int round = 0; round < 3; round++) // in turn, so that a slow minute falls on all of them
    {
        small.Add(Build(gardens.Small));
        large.Add(Build(gardens.Large));
        again.Add(runs.Of(gardens.Large, "build", "-q"));
        lint.Add(runs.Of(gardens.Large, "lint", "--exit-zero", "-f", "concise"));
    }

    Run build = Show($"build {all} topics", large);
    Run tenth = Show($"build {all / 10} topics", small);
    Run rebuild = Show("build again, nothing changed", again);
    Run linted = Show("lint", lint);
    Console.WriteLine($"rebuild / build {rebuild.Cpu / build.Cpu:0.00} · lint / build {linted.Cpu / build.Cpu:0.00} · cost of a page, all / a tenth {build.Cpu / tenth.Cpu / 10:0.00} (processor time)");

    Run Build(string garden)
    {
        runs.Of(garden, "clean");
        return runs.Of(garden, "build", "-q");
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

return 0;

static Run Show(string what, IEnumerable<Run> runs)
{
    Run median = Runs.Median(runs);
    Console.WriteLine($"{what,-32} {median.Wall.TotalSeconds,7:0.00} s  {median.Cpu.TotalSeconds,7:0.00} s of processor  {median.PeakBytes / 1e6,6:0} MB at most");
    return median;
}
