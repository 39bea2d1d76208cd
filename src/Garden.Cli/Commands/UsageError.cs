using System.CommandLine;
using System.CommandLine.Parsing;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>What is wrong with the arguments, in the words of this tool.</summary>
internal sealed record UsageError(string Message, string Help)
{
    /// <summary>The first mistake in the arguments; null when there is none.</summary>
    public static UsageError? Of(ParseResult parsed)
    {
        if (parsed.Action is { ClearsParseErrors: true })
        {
            return null;
        }

        Command command = parsed.CommandResult.Command;
        if (StrayOption(parsed) is string stray)
        {
            return OptionNames(parsed.CommandResult).Contains(stray, StringComparer.Ordinal) && Taker(parsed.CommandResult, stray) is string taker
                ? new UsageError($"option '{taker}' needs a value", Pointer(command))
                : Unknown("option", stray, command, OptionNames(parsed.CommandResult));
        }

        if (parsed.UnmatchedTokens is [string unmatched, ..])
        {
            return command.Subcommands.Count > 0
                ? Unknown("command", unmatched, command, command.Subcommands.Select(sub => sub.Name))
                : new UsageError($"unexpected argument '{unmatched}'", Pointer(command));
        }

        return parsed.Errors is [ParseError error, ..] ? new UsageError(Words(error), Pointer(command)) : null;
    }

    /// <summary>
    /// An argument that looks like an option. The parser takes mistyped options for paths and for values of other
    /// options, so nothing that starts with a dash is accepted before <c>--</c> but <c>-</c> itself and numbers.
    /// </summary>
    private static string? StrayOption(ParseResult parsed) =>
        parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token is { Type: TokenType.Argument, Value: ['-', not (>= '0' and <= '9'), ..] })?
            .Value;

    /// <summary>The option that took a word for its value, as it was typed; null where none did.</summary>
    private static string? Taker(CommandResult result, string word) =>
        result.Children.OfType<OptionResult>().FirstOrDefault(option => option.Tokens.Any(token => token.Value == word))?.IdentifierToken?.Value;

    private static IEnumerable<string> OptionNames(CommandResult? result)
    {
        for (; result is not null; result = result.Parent as CommandResult)
        {
            foreach (Option option in result.Command.Options.Where(option => !option.Hidden))
            {
                yield return option.Name;
                foreach (string alias in option.Aliases)
                {
                    yield return alias;
                }
            }
        }
    }

    private static UsageError Unknown(string kind, string typed, Command command, IEnumerable<string> known)
    {
        // Two letters are as near to any other two: a guess needs something to go by.
        string name = typed.Split('=')[0];
        string? nearest = name.Length <= 2
            ? null
            : known.FirstOrDefault(candidate => candidate.StartsWith(name, StringComparison.Ordinal)) ?? NearestName.Of(name, known);
        string suggestion = nearest is null ? "" : $"; did you mean '{nearest}'?";
        return new UsageError($"unknown {kind} '{typed}'{suggestion}", Pointer(command));
    }

    private static string Words(ParseError error) => error.SymbolResult switch
    {
        OptionResult { IdentifierToken: null } option => $"option '{option.Option.Name}' is missing",
        OptionResult { Tokens.Count: 0 } option => $"option '{option.IdentifierToken.Value}' needs a value",
        ArgumentResult { Tokens.Count: 0 } argument => $"{argument.Argument.Name} is missing",
        CommandResult { Command: Command command } when command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0) is Argument missing =>
            $"{missing.Name} is missing",
        _ => error.Message,
    };

    private static string Pointer(Command command) =>
        command is RootCommand ? "run 'garden --help' for the list of commands" : $"run 'garden {command.Name} --help'";
}
