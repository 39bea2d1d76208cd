using System.CommandLine;

namespace Garden.Cli.Commands;

/// <summary><c>garden completions SHELL</c>: prints a script that asks this tool what may come next.</summary>
internal static class CompletionsCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _garden() {
                local IFS=$'\n'
                COMPREPLY=($(garden "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
            }
            complete -o default -F _garden garden
            """,
        ["zsh"] = """
            #compdef garden
            _garden() {
                local -a words_found
                words_found=("${(@f)$(garden "[suggest:$((${#BUFFER} - ${#RBUFFER}))]" "$BUFFER" 2>/dev/null)}")
                [[ -n "$words_found" ]] && compadd -a words_found || _files
            }
            compdef _garden garden
            """,
        ["fish"] = """
            function __garden_complete
                set -l line (commandline -cp)
                garden "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c garden -a '(__garden_complete)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName garden -ScriptBlock {
                param($word, $line, $position)
                garden "[suggest:$position]" "$line" 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    public static Command Create(Shell shell)
    {
        Argument<string> name = CommonOptions.Word("SHELL", "bash, zsh, fish or pwsh", Scripts.Keys);
        DocumentedCommand command = new("completions", "print a completion script for your shell")
        {
            Examples =
            [
                ("source <(garden completions bash)", "completion in this bash"),
                ("garden completions fish > ~/.config/fish/completions/garden.fish", "for good, in fish"),
            ],
        };
        command.Add(name);
        command.SetAction(parsed => shell.Out.WriteLine(Scripts[parsed.GetRequiredValue(name)]));
        return command;
    }
}
