using System.Text;

namespace Garden.Cli.Tests.Commands;

/// <summary>A settings file that cannot be read stops everything: what it says of privacy would be guessed.</summary>
public sealed class DamagedSettingsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public DamagedSettingsTests() => _folder.Write("input/index.md", "Words.\n");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<byte[], string> Damaged => new()
    {
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("title: Harbour\n")).ToArray(), "GRD701" },
        { "title: Har\0bour\n"u8.ToArray(), "GRD701" },
        { [.. "title: "u8, 0xFF, 0xC3], "GRD701" },
        { Encoding.UTF8.GetBytes(new string('#', 5_000_000)), "GRD704" },
        { "publish: sometimes\n"u8.ToArray(), "GRD604" },
        { "pubish: opt-in\n"u8.ToArray(), "GRD602" },
        { "front-matter: {region: aera}\n"u8.ToArray(), "GRD604" },
        { Encoding.UTF8.GetBytes($"exclude: ['{new string('*', 9_000)}']\n"), "GRD604" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Nothing_is_built_with_them(byte[] bytes, string rule)
    {
        await File.WriteAllBytesAsync(_folder.At("input/garden.yml"), bytes);

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
