using System.CommandLine;
using Garden.Cli.Commands;
using Markdig.Syntax;

namespace Garden.Cli.Tests.Docs;

public sealed class CommandReferenceTests
{
    private const string Page = "docs/commands.md";

    private static readonly RootCommand Root = RootOfCommands.Create(new Shell { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/" });

    private static readonly Dictionary<string, IReadOnlyList<Block>> Sections =
        MarkdownDocument.Open(Page).Sections(level: 2).ToDictionary(section => section.Heading, section => section.Blocks, StringComparer.Ordinal);

    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(command => command.Name)];

    [Fact]
    public void Every_command_has_a_section_and_no_section_is_about_another_one() =>
        Assert.Equal(
            Root.Subcommands.Select(command => "garden " + command.Name).Order(StringComparer.Ordinal),
            Sections.Keys.Where(heading => heading.StartsWith("garden ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_options_of_a_command_are_those_it_has(string name)
    {
        Command command = Root.Subcommands.Single(command => command.Name == name);
        Assert.Equal(
            command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Order(StringComparer.Ordinal),
            MarkdownDocument.Rows(Sections["garden " + name], "option").SelectMany(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_usage_of_a_command_is_that_of_its_help(string name)
    {
        string help = (await CommandRun.Of(name, "--help")).Out;
        string usage = help.Split('\n').Single(line => line.StartsWith("Usage: ", StringComparison.Ordinal))["Usage: ".Length..];
        Assert.Contains(usage, MarkdownDocument.CodeIn(Sections["garden " + name]));
    }
}
