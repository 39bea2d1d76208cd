using System.Globalization;
using Garden.Benchmarks;

const string Memory = "/dev/shm";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["generate", string topics, string folder] when Size(topics) is int count:
        new GeneratedGarden(count).WriteTo(folder);
        return 0;
    case ["floor", string inputs, string site, string output]:
        Floor.Run(inputs, site, output);
        return 0;
    case ["serve", string program, string topics, string folder] when Size(topics) is int count:
        new GeneratedGarden(count).WriteTo(folder);
        await new SavedPage(Path.GetFullPath(program), folder).RunAsync(count, saves: 20);
        return 0;
}

string[] programs = [.. args.TakeWhile(File.Exists).Select(Path.GetFullPath)];
int?[] sizes = [.. args.Skip(programs.Length).Select(Size)];
if (programs.Length == 0 || sizes.Contains(null) || !OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("""
        usage: Garden.Benchmarks generate TOPICS FOLDER     writes a garden
               Garden.Benchmarks PROGRAM... [TOPICS...]     compares builds with Hugo's, on Linux
               Garden.Benchmarks serve PROGRAM TOPICS FOLDER
                   writes a garden and measures, twenty times, how long a saved page takes to reach the browser

        A program is a `Garden.Cli.dll` or a native `garden`; several are measured in turn. Sizes are 100, 1000 and 10000 topics
        unless given. Work is done in TMPDIR, or in memory. Times are only worth something as ratios of one call.
        """);
    return 2;
}

string work = Path.Combine(Environment.GetEnvironmentVariable("TMPDIR") ?? (Directory.Exists(Memory) ? Memory : Path.GetTempPath()), $"garden-benchmark-{Environment.ProcessId}");
Directory.CreateDirectory(work);
try
{
    Comparison comparison = new(programs, work, rounds: 3);
    List<(int Topics, TimeSpan Cpu)> builds = [];
    foreach (int topics in sizes.Length == 0 ? [100, 1000, 10_000] : sizes.Select(size => size!.Value))
    {
        builds.Add((topics, comparison.Run(topics)));
    }

    Console.WriteLine();
    foreach (((int fewer, TimeSpan less), (int more, TimeSpan longer)) in builds.Zip(builds.Skip(1)))
    {
        Console.WriteLine($"cost of a page, {more:N0} topics ÷ {fewer:N0}: {longer / more / (less / fewer):N2} (processor time)");
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

return 0;

static int? Size(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : null;
