using System.Text;

namespace Garden.Cli.Tests.Commands;

/// <summary>A settings file that cannot be read stops everything: what it says of privacy would be guessed.</summary>
public sealed class DamagedSettingsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public DamagedSettingsTests() => _folder.Write("input/index.md", "Words.\n");

    public void Dispose() => _folder.Dispose();

    /// <summary>The bytes by name. The runner is given the names alone: it would write down every byte by itself.</summary>
    private static readonly Dictionary<string, byte[]> Settings = new(StringComparer.Ordinal)
    {
        ["UTF-16"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("title: Harbour\n")],
        ["NUL"] = "title: Har\0bour\n"u8.ToArray(),
        ["no UTF-8"] = [.. "title: "u8, 0xFF, 0xC3],
        ["too long"] = Encoding.UTF8.GetBytes(new string('#', 5_000_000)),
        ["no value of publish"] = "publish: sometimes\n"u8.ToArray(),
        ["a slip in publish"] = "pubish: opt-in\n"u8.ToArray(),
        ["no key of front matter"] = "front-matter: {region: aera}\n"u8.ToArray(),
        ["a long pattern"] = Encoding.UTF8.GetBytes($"exclude: ['{new string('*', 9_000)}']\n"),
    };

    public static TheoryData<string, string> Damaged => new()
    {
        { "UTF-16", "GRD701" },
        { "NUL", "GRD701" },
        { "no UTF-8", "GRD701" },
        { "too long", "GRD704" },
        { "no value of publish", "GRD604" },
        { "a slip in publish", "GRD602" },
        { "no key of front matter", "GRD604" },
        { "a long pattern", "GRD604" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Nothing_is_built_with_them(string name, string rule)
    {
        await File.WriteAllBytesAsync(_folder.At("input/garden.yml"), Settings[name]);

        foreach (string command in (string[])["build", "lint"])
        {
            CommandRun run = await _folder.RunAsync(command);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("input/garden.yml:1:", run.Out, StringComparison.Ordinal);
            Assert.Contains(rule, run.Out, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await _folder.RunAsync("list", "topics")).ExitCode);
        Assert.False(Directory.Exists(_folder.At("output")));
    }

    [Fact]
    public async Task A_folder_in_their_place_is_said_to_be_one()
    {
        Directory.CreateDirectory(_folder.At("input/garden.yml"));

        CommandRun run = await _folder.RunAsync("build");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a folder", run.Error, StringComparison.Ordinal);
    }
}
