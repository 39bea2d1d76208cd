using System.IO.Compression;
using System.Text.Json.Nodes;
using Garden.Cli.Tests.Publishing;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Cli.Tests.LanguageServer;

/// <summary>The extension for VS Code, run by Node with a stand-in for the editor, against the real program.</summary>
public sealed class VsCodeExtensionTests : IDisposable
{
    private static readonly string Extension = Path.Combine(Repository.Root, "editors/vscode");

    private readonly WorkFolder _work = new();

    public VsCodeExtensionTests()
    {
        _work.Write("input/garden.yml", "title: Tides\n");
        _work.Write("input/moon.md", "# The Moon\n");
        _work.Write("input/tides.md", "See [[mon]].\n");
        _work.Write("bin/garden", $"#!/bin/sh\necho \"$0\" >> '{_work.At("started")}'\nexec dotnet '{typeof(Shell).Assembly.Location}' \"$@\"\n");
        _work.Write("evil/garden", $"#!/bin/sh\necho \"$0\" >> '{_work.At("started")}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_work.At("bin/garden"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            File.SetUnixFileMode(_work.At("evil/garden"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _work.Dispose();

    [FactWith("node")]
    public async Task A_page_is_opened_asked_about_and_mended()
    {
        JsonNode said = await RunAsync(trusted: true, workspacePath: null);
        Assert.Equal("GRD501 0:4 → moon", said["found"]!.GetValue<string>());
        Assert.Contains("no page `mon`", said["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("GRD501", said["hover"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("moon", said["completions"]!.AsArray().Select(label => label!.GetValue<string>()));
        Assert.Equal("input/moon.md", said["definition"]!.GetValue<string>());
        Assert.Equal(0, said["left"]!.GetValue<int>());
        Assert.Equal(["rename input/moon.md input/luna.md"], said["renamed"]!.AsArray().Select(step => step!.GetValue<string>()).Where(step => step.StartsWith("rename", StringComparison.Ordinal)));
        Assert.Equal([_work.At("bin/garden")], await File.ReadAllLinesAsync(_work.At("started")));
    }

    [FactWith("node")]
    public async Task A_workspace_that_is_not_trusted_does_not_choose_the_program()
    {
        await RunAsync(trusted: false, workspacePath: _work.At("evil/garden"));
        Assert.Equal([_work.At("bin/garden")], await File.ReadAllLinesAsync(_work.At("started")));
        JsonNode package = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Extension, "package.json")))!;
        Assert.Contains("garden.path", package["capabilities"]!["untrustedWorkspaces"]!["restrictedConfigurations"]!.AsArray().Select(key => key!.GetValue<string>()));
    }

    [FactWith("node")]
    public async Task What_the_client_cannot_read_is_passed_over_and_the_session_goes_on()
    {
        string noise = Path.Combine(Repository.Root, "tests/Garden.Cli.Tests/LanguageServer/VsCode/noise.js");
        (int exitCode, string printed) = await Processes.RunAsync(_work.Path, "node", [noise, Path.Combine(Extension, "client.js")]);
        Assert.True(exitCode == 0, printed);
        JsonNode said = JsonNode.Parse(printed)!;
        Assert.Equal(Enumerable.Range(0, 9), said["answers"]!.AsArray().Select(answer => answer!.GetValue<int>()));
        Assert.Equal([-32603], said["told"]!.AsArray().Select(code => code!.GetValue<int>()));
        Assert.Contains("passed over a message: ", said["log"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [FactWith("zip")]
    public async Task The_package_holds_the_extension_and_is_the_same_every_time()
    {
        string script = Path.Combine(Extension, "package.sh");
        await Processes.MustRunAsync(_work.Path, "bash", script, _work.At("one"));
        await Processes.MustRunAsync(_work.Path, "bash", script, _work.At("two"));
        Assert.Equal(await File.ReadAllBytesAsync(_work.At("one/garden.vsix")), await File.ReadAllBytesAsync(_work.At("two/garden.vsix")));
        await using ZipArchive package = await ZipFile.OpenReadAsync(_work.At("one/garden.vsix"));
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];
        Assert.Contains("extension.vsixmanifest", names);
        Assert.Contains("[Content_Types].xml", names);
        Assert.All(
            Directory.EnumerateFiles(Extension, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Extension, file).Replace('\\', '/')).Where(file => !file.EndsWith(".sh", StringComparison.Ordinal)),
            file => Assert.Contains("extension/" + file, names));
    }

    [Fact]
    public void The_extension_is_of_the_same_version_as_the_program() => Assert.Contains(
        $"<Version>{JsonNode.Parse(File.ReadAllText(Path.Combine(Extension, "package.json")))!["version"]!.GetValue<string>()}</Version>",
        File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")),
        StringComparison.Ordinal);

    [Fact]
    public void The_grammar_knows_every_key()
    {
        string pattern = JsonNode.Parse(File.ReadAllText(Path.Combine(Extension, "syntaxes/garden.json")))!["repository"]!["key"]!["match"]!.GetValue<string>();
        string keys = pattern[(pattern.IndexOf('(', StringComparison.Ordinal) + 1)..pattern.IndexOf(')', StringComparison.Ordinal)];
        Assert.Equal(EntryKeys.All.Where(key => key != EntryKeys.Dated).Select(key => key.Name).Order(StringComparer.Ordinal), keys.Split('|').Order(StringComparer.Ordinal));
    }

    private async Task<JsonNode> RunAsync(bool trusted, string? workspacePath)
    {
        string stage = Path.Combine(Repository.Root, "tests/Garden.Cli.Tests/LanguageServer/VsCode/stage.js");
        (int exitCode, string printed) = await Processes.RunAsync(
            _work.Path, "node", [stage, Path.Combine(Extension, "extension.js"), _work.Path, trusted ? "trusted" : "untrusted", _work.At("bin/garden"), workspacePath ?? ""]);
        Assert.True(exitCode == 0, printed);
        return JsonNode.Parse(printed)!;
    }
}
