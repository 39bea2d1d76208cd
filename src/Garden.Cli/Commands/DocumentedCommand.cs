using System.CommandLine;

namespace Garden.Cli.Commands;

/// <summary>A command with the examples that its help begins with.</summary>
internal sealed class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>Lines to type, each with what it does.</summary>
    public IReadOnlyList<(string Line, string Does)> Examples { get; init; } = [];
}
