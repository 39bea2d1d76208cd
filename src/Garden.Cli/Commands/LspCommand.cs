using System.CommandLine;
using Garden.Cli.LanguageServer;

namespace Garden.Cli.Commands;

/// <summary><c>garden lsp</c>: the language server, which an editor starts and talks with over the standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string?> path = new("PATH") { Description = "any folder in the garden (default: the one that the editor has open)", Arity = ArgumentArity.ZeroOrOne };
        DocumentedCommand command = new("lsp", "help in an editor: the language server, on the standard input and output")
        {
            Examples = [("garden lsp", "is what an editor runs; docs/editors.md says how")],
        };
        command.Add(path);
        command.SetAction(async (parsed, cancellation) =>
        {
            string? folder = parsed.GetValue(path);
            using ServerSession session = new(shell, folder is null ? null : shell.FullPath(folder), parsed.GetValue(CommonOptions.Debug));
            return await session.RunAsync(cancellation);
        });
        return command;
    }
}
