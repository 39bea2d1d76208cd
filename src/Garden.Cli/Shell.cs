using System.Globalization;
using System.Text;
using Garden.Cli.Files;
using Garden.Cli.Reporting;

namespace Garden.Cli;

/// <summary>What a command sees of the world around it. Tests pass their own.</summary>
internal sealed record Shell
{
    private const string EpochName = "SOURCE_DATE_EPOCH";

    /// <summary>Results and findings.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens the standard input.</summary>
    public Func<Stream> In { get; init; } = static () => Stream.Null;

    /// <summary>The current folder, as a full path.</summary>
    public required string Folder { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>How pages are read and rendered.</summary>
    public Stages Stages { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a person types into <see cref="In"/>.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Out"/>.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether progress may be drawn on <see cref="Error"/>.</summary>
    public bool MayAnimate => ErrorIsTerminal && IsLively;

    /// <summary>The width of the terminal in cells; null when there is none.</summary>
    public int? Width { get; init; }

    /// <summary>The shell of this process. The writers are buffered: flush them at the end.</summary>
    public static Shell OfProcess() => new()
    {
        Out = Buffered(StandardStreams.Output()),
        Error = Buffered(StandardStreams.Error()),
        In = StandardStreams.Input,
        InIsTerminal = !Console.IsInputRedirected,
        Folder = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = !Console.IsOutputRedirected && Console.WindowWidth >= 40 ? Console.WindowWidth : null,
    };

    /// <summary>Colours for one of the writers under a choice of <c>--color</c>.</summary>
    public Ink Ink(ColorChoice choice, bool isTerminal)
    {
        bool isOn = choice switch
        {
            ColorChoice.Always => true,
            ColorChoice.Never => false,
            _ => isTerminal && IsLively,
        };
        return new Ink(isOn) { HasLinks = isOn && isTerminal };
    }

    /// <summary>A path of the user's, relative to the current folder; the current folder when none is given.</summary>
    public string FullPath(string? path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path ?? ".", Folder));

    /// <summary>A full path as the user would write it: from the current folder, parts joined by <c>/</c>.</summary>
    public string Relative(string path) => Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The day: that of <c>SOURCE_DATE_EPOCH</c> where it is set, else of the clock. Always in UTC, so that every place on earth builds the same site.</summary>
    public DateOnly Today() => DateOnly.FromDateTime((Epoch() ?? Clock.GetUtcNow()).UtcDateTime);

    /// <summary>What is wrong with <c>SOURCE_DATE_EPOCH</c>; null when it is not set, or is a moment. A day that nobody asked for would go into pages unseen.</summary>
    public FileFailure? EpochProblem() => Variable(EpochName) is { Length: > 0 } set && Epoch() is null
        ? FileFailure.Refuse($"{EpochName} is '{set}', and not a number of seconds since 1970", "set it to digits alone, as in 1780272000, or not at all")
        : null;

    private DateTimeOffset? Epoch() =>
        long.TryParse(Variable(EpochName), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The folder in which this program may keep what it can do without, which need not exist; null where the user has none.</summary>
    public string? Cache =>
        new[] { Variable("XDG_CACHE_HOME"), OperatingSystem.IsWindows() ? Variable("LOCALAPPDATA") : Path.Join(Variable("HOME"), ".cache") }
            .OfType<string>().Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, "garden")).FirstOrDefault();

    /// <summary>Tells of something that does not stop the command.</summary>
    public void Warn(string message) => Error.WriteLine($"warning: {Printable.Of(message)}");

    /// <summary>Tells why the disk did not do what was asked.</summary>
    public int Fail(FileFailure failure) => Fail(failure.ExitCode, failure.Message, failure.Help);

    /// <summary>Tells what went wrong and what to do about it; gives back the exit code.</summary>
    public int Fail(int exitCode, string message, string? help = null)
    {
        Error.WriteLine($"error: {Printable.Of(message)}");
        if (help is not null)
        {
            Error.WriteLine($"  = help: {Printable.Of(help)}");
        }

        return exitCode;
    }

    private bool IsLively => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    private static StreamWriter Buffered(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024);
}

/// <summary>What <c>--color</c> asks for.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}
