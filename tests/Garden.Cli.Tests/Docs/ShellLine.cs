using System.Globalization;
using System.Text.RegularExpressions;

namespace Garden.Cli.Tests.Docs;

/// <summary>One command of a line for the shell.</summary>
/// <param name="Words">The command and its arguments, quotes taken off.</param>
/// <param name="Input">The file after <c>&lt;</c>; null when there is none.</param>
/// <param name="Output">The file after <c>&gt;</c>; null when there is none.</param>
internal sealed record ShellCommand(IReadOnlyList<string> Words, string? Input, string? Output)
{
    public override string ToString() => string.Join(' ', Words);

    public bool StartsWith(string words) => words.Split(' ') is string[] first && Words.Take(first.Length).SequenceEqual(first, StringComparer.Ordinal);
}

/// <summary>A line of a shell block: commands joined by <c>&amp;&amp;</c>, and the exit code that its comment announces.</summary>
internal sealed partial record ShellLine(IReadOnlyList<ShellCommand> Commands, int ExitCode)
{
    private const string SourceCheckout = "dotnet run --project src/Garden.Cli --";

    /// <summary>Reads as much of the shell's language as the documentation uses.</summary>
    public static ShellLine Parse(string line)
    {
        if (Sourced().Match(line) is { Success: true } sourced)
        {
            line = sourced.Groups["command"].Value;
        }

        line = line.Replace(SourceCheckout, "garden", StringComparison.Ordinal);
        string comment = "";
        List<ShellCommand> commands = [];
        List<string> words = [];
        string? input = null;
        string? output = null;
        string? redirection = null;
        foreach (Match match in Token().Matches(line))
        {
            string token = match.Value;
            if (token[0] == '#')
            {
                comment = token;
                break;
            }

            if (token == "&&")
            {
                commands.Add(new ShellCommand([.. words], input, output));
                words.Clear();
                (input, output) = (null, null);
            }
            else if (token is "<" or ">")
            {
                redirection = token;
            }
            else
            {
                string word = Quotes().Replace(token, "");
                switch (redirection)
                {
                    case "<":
                        input = word;
                        break;
                    case ">":
                        output = word;
                        break;
                    default:
                        words.Add(word);
                        break;
                }

                redirection = null;
            }
        }

        if (words.Count > 0)
        {
            commands.Add(new ShellCommand(words, input, output));
        }

        Match ends = EndsWith().Match(comment);
        return new ShellLine(commands, ends.Success ? int.Parse(ends.Groups["code"].Value, CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex("""#.*|&&|[<>]|(?:"[^"]*"|'[^']*'|[^\s"'<>])+""", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("[\"']", RegexOptions.NonBacktracking)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^source <\((?<command>.*)\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sourced();

    [GeneratedRegex("ends with (?<code>[0-9]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EndsWith();
}
