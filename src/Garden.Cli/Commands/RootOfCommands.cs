using System.CommandLine;
using System.CommandLine.Help;

namespace Garden.Cli.Commands;

/// <summary>All commands of the tool under one root.</summary>
internal static class RootOfCommands
{
    public static RootCommand Create(Shell shell)
    {
        RootCommand root = new("Grow a site of what you believe, how sure you are, and what would change your mind.");
        root.Options.Clear();
        root.Add(new HelpOption("--help", "-h") { Description = "show this help", Action = new HelpText(), Recursive = true });
        root.Add(new VersionOption("--version") { Description = "show the version", Action = new ToolVersion() });
        CommonOptions.Color.Recursive = true;
        root.Add(CommonOptions.Color);
        root.Add(CommonOptions.Debug);
        root.Add(InitCommand.Create(shell));
        root.Add(BuildCommand.Create(shell));
        root.Add(ServeCommand.Create(shell));
        root.Add(NewCommand.Create(shell));
        root.Add(LintCommand.Create(shell));
        root.Add(RulesCommands.Explain(shell));
        root.Add(RulesCommands.List(shell));
        root.Add(ListCommand.Create(shell));
        root.Add(ReviewCommand.Create(shell));
        root.Add(UpdateCommand.Create(shell));
        root.Add(ResolveCommand.Create(shell));
        root.Add(WhatIfCommand.Create(shell));
        root.Add(ScoreCommand.Create(shell));
        root.Add(DiffCommand.Create(shell));
        root.Add(GraphCommand.Create(shell));
        root.Add(MoveCommand.Create(shell));
        root.Add(ImportCommand.Create(shell));
        root.Add(ExportCommand.Create(shell));
        root.Add(LspCommand.Create(shell));
        root.Add(CleanCommand.Create(shell));
        root.Add(CompletionsCommand.Create(shell));
        root.SetAction(parsed => HelpText.Write(parsed.CommandResult.Command, shell.Out));
        return root;
    }
}
