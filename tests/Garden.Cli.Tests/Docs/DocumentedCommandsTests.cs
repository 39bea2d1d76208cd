using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Cli.Commands;

namespace Garden.Cli.Tests.Docs;

/// <summary>
/// Does what the documentation says, a page at a time, in a copy of the starter garden. A page, settings, a style
/// sheet or a template after a paragraph that ends in <c>`path`:</c> is written to that file; lines of a shell block are run; a text block
/// after one is what its last command prints; the comment <c>today: DATE</c> sets the day.
/// </summary>
public sealed partial class DocumentedCommandsTests
{
    /// <summary>What is not run, and why. Anything else that is not <c>garden</c> fails the test.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["dotnet test"] = "runs this very test",
        ["dotnet build"] = "builds the tests that are running",
        ["dotnet format"] = "looks at the code",
        ["dotnet run"] = "tries to break the program for as long as it is told, and is done for a short time by a check of its own",
        ["dotnet tool install"] = "needs packages, and is done by the check of the packages",
        ["build/pack.sh"] = "makes packages, and is done by the check of the packages",
        ["editors/vscode/package.sh"] = "is run by the test of the extension",
        ["code"] = "needs the editor",
        [".ci/run"] = "runs this very test",
        ["git"] = "needs a repository somewhere else",
        ["sha256sum"] = "asks about files of a release",
        ["gh"] = "asks about files of a release",
        ["cp"] = "copies what was built",
        ["npx pagefind"] = "needs a package of another world",
        ["python3 -m http.server"] = "serves until it is stopped",
    };

    public static TheoryData<string> Pages =>
        [.. MarkdownDocument.All().Where(path => MarkdownDocument.Open(path).Fences().Any(fence => fence.Language == "sh"))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Commands_do_what_the_documentation_says(string path)
    {
        using WorkFolder work = new();
        work.Take("input", "input");
        Stage stage = new(work.Path);
        foreach ((string language, string content, string before, int line) in MarkdownDocument.Open(path).Fences())
        {
            switch (language)
            {
                case "comment" when Today().Match(content) is { Success: true } today:
                    stage.Today = DateOnly.ParseExact(today.Groups["date"].Value, "O", CultureInfo.InvariantCulture);
                    break;
                case "markdown" or "yaml" or "css" or "handlebars" or "csv" when FileName().Match(before) is { Success: true } named:
                    string file = Path.Combine(stage.Folder, named.Groups["path"].Value);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    await File.WriteAllTextAsync(file, content + "\n");
                    break;
                case "sh":
                    foreach (string typed in content.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        await RunAsync(stage, ShellLine.Parse(typed), $"{path}:{line}: {typed}");
                    }

                    break;
                case "text" when before.StartsWith("```", StringComparison.Ordinal) && stage.Printed is not null:
                    Assert.Equal(Timeless(content.TrimEnd()), Timeless(stage.Printed.TrimEnd()));
                    break;
            }

            stage.Printed = language == "sh" ? stage.Printed : null;
        }
    }

    private static async Task RunAsync(Stage stage, ShellLine line, string where)
    {
        foreach (ShellCommand command in line.Commands)
        {
            switch (command.Words[0])
            {
                case "garden" when RunsOn(command):
                    Assert.True(IsUsedWell(command), where);
                    break;
                case "garden":
                    CommandRun run = await CommandRun.With(shell => stage.In(shell, command.Input), [.. command.Words.Skip(1)]);
                    Assert.True(run.ExitCode == line.ExitCode, $"{where}: ended with {run.ExitCode}\n{run.Error}{run.Out}");
                    stage.Keep(run.Out, command.Output);
                    break;
                case "cd":
                    stage.Folder = Path.Combine(stage.Folder, command.Words[1]);
                    Assert.True(Directory.Exists(stage.Folder), where);
                    break;
                case "mkdir":
                    Directory.CreateDirectory(Path.Combine(stage.Folder, command.Words[^1]));
                    break;
                default:
                    Assert.True(NotRun.Keys.Any(command.StartsWith), $"{where}: neither run by this test nor among what it leaves out");
                    break;
            }
        }
    }

    /// <summary>Whether a command goes on until it is interrupted; tests of its own run it.</summary>
    private static bool RunsOn(ShellCommand command) => command.Words.Contains("--watch") || command.StartsWith("garden serve");

    private static bool IsUsedWell(ShellCommand command) =>
        UsageError.Of(RootOfCommands.Create(new Shell { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/" }).Parse([.. command.Words.Skip(1)])) is null;

    private static string Timeless(string printed) => Seconds().Replace(printed, "0.00 s");

    [GeneratedRegex("today: (?<date>[0-9-]{10})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Today();

    [GeneratedRegex(@"`(?<path>[^`]+\.(md|yml|css|sbn|csv))`:$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex(@"[0-9]+\.[0-9]{2} s\b", RegexOptions.NonBacktracking)]
    private static partial Regex Seconds();

    /// <summary>The folder and the day in which a page's commands are run, and what the last one printed.</summary>
    private sealed class Stage(string folder)
    {
        public string Folder { get; set; } = folder;

        public DateOnly Today { get; set; } = new(2026, 12, 1);

        public string? Printed { get; set; }

        /// <summary>A shell in this place.</summary>
        /// <param name="input">The file to be read as standard input; null for none.</param>
        public Shell In(Shell shell, string? input) => shell with
        {
            Folder = Folder,
            Clock = new WorkFolder.FixedClock(Today),
            In = () => input is null ? Stream.Null : File.OpenRead(Path.Combine(Folder, input)),
        };

        /// <summary>Keeps what was printed, in a file where the command says so; never outside the folder.</summary>
        public void Keep(string printed, string? output)
        {
            Printed = printed;
            if (output?.StartsWith('~') == false)
            {
                File.WriteAllText(Path.Combine(Folder, output), printed);
            }
        }
    }
}
