using System.Globalization;
using Garden.Fuzz;
using Garden.Fuzz.Faults;
using Garden.Fuzz.Growth;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(10));
string memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
string work = Path.Combine(memory, $"garden-fuzz-{Environment.ProcessId}");
Options? options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine("""
        usage: Garden.Fuzz [--seconds N] [--seed N] [--out FOLDER]   tries properties on made-up and damaged gardens
               Garden.Fuzz --growth                                  measures how time grows with the length of each construct
               Garden.Fuzz --faults [--kills N] [--seed N] [--native FILE]
                   kills commands at random moments and looks at what is left; those of a native program, which starts at once, take a tenth of the time

        A failure is printed with its seed, and the smallest garden that fails is written into FOLDER (artifacts/fuzz unless given).
        """);
    return 2;
}

if (options.Child)
{
    return KilledCommand.RunChild(Console.In, Console.Out);
}

Directory.CreateDirectory(work);
try
{
    if (options.Growth)
    {
        return new GrowthTable(work).Run() == 0 ? 0 : 1;
    }

    Console.WriteLine($"seed {options.Seed}; if this process dies, the garden that it died of is in {work}");
    return (options.Faults ? new KillRun(work, options.Seed, options.Native).Run(options.Kills) : new FuzzRun(work, options.Out).Run(TimeSpan.FromSeconds(options.Seconds), options.Seed)) == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(work, recursive: true);
}
