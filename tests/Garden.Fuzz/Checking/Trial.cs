using System.Globalization;
using System.Text;
using Garden.Cli;

namespace Garden.Fuzz.Checking;

/// <summary>One run of a command.</summary>
internal sealed record Answer(string Command, int Code, string Out, string Error);

/// <summary>What a property found wrong.</summary>
internal sealed class BrokenException(string message) : Exception(message);

/// <summary>A folder in which commands of the program are run inside this process, and what must hold of each of them whatever it is given.</summary>
/// <param name="folder">Full path; everything in it may be deleted.</param>
internal sealed class Trial(string folder)
{
    private const long MostBytes = 1_500_000_000;

    private static readonly int[] Codes = [ExitCode.Fine, ExitCode.Problems, ExitCode.Usage, ExitCode.Interrupted];

    /// <summary>The day on which everything is done.</summary>
    public static DateOnly Today { get; } = new(2026, 6, 1);

    /// <summary>The variables of the environment that commands see: that day alone.</summary>
    public static string? Variable(string name) =>
        name == "SOURCE_DATE_EPOCH" ? new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>No command may take more of the processors: time on the wall is that of the machine.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The folder of the garden.</summary>
    public string Folder { get; } = Path.Combine(folder, "g");

    /// <summary>The command that runs, or ran last.</summary>
    public string Last { get; private set; } = "";

    /// <summary>How many builds made a site.</summary>
    public int Sites { get; private set; }

    /// <summary>The full path of something in the garden's folder.</summary>
    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>A folder with this garden in it and nothing else.</summary>
    public void Begin(FuzzGarden garden)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        garden.WriteTo(Folder);
    }

    /// <summary>Runs a command.</summary>
    /// <exception cref="BrokenException">It failed inside, took too long or too much memory, or ended with a code that there is not.</exception>
    public Answer Run(params string[] args)
    {
        Last = string.Join(' ', args.Select(arg => arg.Length > 0 && arg.All(c => char.IsAsciiLetterOrDigit(c) || "-./#_".Contains(c, StringComparison.Ordinal)) ? arg : $"'{arg}'"));
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using StringWriter error = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Shell shell = new() { Out = output, Error = error, Folder = Folder, Variable = Variable };
        TimeSpan before = Environment.CpuUsage.TotalTime;
        int code = CommandLine.RunAsync([.. args, "--debug"], shell, CancellationToken.None).GetAwaiter().GetResult();
        Sites += args[0] == "build" && code == ExitCode.Fine ? 1 : 0;
        TimeSpan taken = Environment.CpuUsage.TotalTime - before;
        Answer answer = new(Last, code, output.ToString(), error.ToString());
        if (answer.Error.Contains("internal error", StringComparison.Ordinal))
        {
            throw new BrokenException($"{args[0]} fails inside: {answer.Error}");
        }

        if (!Codes.Contains(code))
        {
            throw new BrokenException($"{args[0]} ends with {code}: {answer.Error}");
        }

        if (taken > Patience)
        {
            throw new BrokenException($"{args[0]} takes {taken.TotalSeconds:0} s");
        }

        return Environment.WorkingSet > MostBytes ? throw new BrokenException($"{args[0]} takes {Environment.WorkingSet >> 20} MiB") : answer;
    }

    /// <summary>Every file below a folder of the garden, by path, as text whose every byte is one character.</summary>
    public SortedDictionary<string, string> Snapshot(string path)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        if (Directory.Exists(At(path)))
        {
            foreach (string file in Directory.EnumerateFiles(At(path), "*", SearchOption.AllDirectories))
            {
                files.Add(Path.GetRelativePath(At(path), file), Encoding.Latin1.GetString(File.ReadAllBytes(file)));
            }
        }

        return files;
    }

    /// <summary>The first file that two folders do not have alike; null where they are the same.</summary>
    public static string? Difference(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        one.Keys.Union(other.Keys, StringComparer.Ordinal).FirstOrDefault(path => one.GetValueOrDefault(path) != other.GetValueOrDefault(path));
}
