using System.CommandLine;
using System.CommandLine.Invocation;

namespace Garden.Cli.Commands;

/// <summary>Help that begins with examples.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private static readonly (string Line, string Does)[] FirstSteps =
    [
        ("garden init notes", "plant a garden in the folder notes"),
        ("garden serve --open", "see it in the browser while you write"),
        ("garden lint", "find what is broken or missing"),
        ("garden build -u https://example.org/garden/", "render the site to publish"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Fine;
    }

    public static void Write(Command command, TextWriter writer)
    {
        writer.WriteLine(command.Description);
        WriteRows(writer, "Examples", command is DocumentedCommand documented ? documented.Examples : FirstSteps);

        writer.WriteLine();
        writer.WriteLine($"Usage: {Usage(command)}");
        WriteRows(writer, "Commands", [.. command.Subcommands.Select(sub => (Usage(sub, withOptions: false), sub.Description ?? ""))]);
        WriteRows(writer, "Arguments", [.. command.Arguments.Where(argument => argument.Description is not null).Select(argument => (argument.Name, argument.Description!))]);
        IEnumerable<Option> shared = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        WriteRows(writer, "Options", [.. command.Options.Concat(shared).Select(option => (Label(option), option.Description ?? ""))]);
        if (command.Subcommands.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine("garden COMMAND --help tells more about a command.");
        }
    }

    private static void WriteRows(TextWriter writer, string title, IReadOnlyList<(string Left, string Right)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"{title}:");
        int width = rows.Max(row => row.Left.Length);
        foreach ((string left, string right) in rows)
        {
            writer.WriteLine($"  {left.PadRight(width)}  {right}".TrimEnd());
        }
    }

    private static string Usage(Command command, bool withOptions = true)
    {
        List<string> words = command is RootCommand ? ["garden"] : withOptions ? ["garden", command.Name] : [command.Name];
        if (command.Subcommands.Count > 0)
        {
            words.Add("COMMAND");
        }

        foreach (Argument argument in command.Arguments)
        {
            string name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;
            words.Add(argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name);
        }

        if (withOptions && command.Options.Count > 0)
        {
            words.Add("[options]");
        }

        return string.Join(' ', words);
    }

    private static string Label(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        string value = option.ValueType == typeof(bool) || option.HelpName is null ? "" : " " + option.HelpName;
        return (option.Aliases.Count == 0 ? "    " : "") + names + value;
    }
}
