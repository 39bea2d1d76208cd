using System.Formats.Tar;
using System.IO.Compression;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class PortableProgramTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void It_holds_the_program_and_nothing_of_its_neighbours()
    {
        List<(string Name, UnixFileMode Mode, DateTimeOffset Time)> entries = [];
        using GZipStream plain = new(new MemoryStream(Packed(AppContext.BaseDirectory)), CompressionMode.Decompress);
        using TarReader reader = new(plain);
        while (reader.GetNextEntry() is TarEntry entry)
        {
            entries.Add((entry.Name, entry.Mode, entry.ModificationTime));
        }

        Assert.Equal(
            ["garden", "Garden.Analysis.dll", "Garden.Cli.deps.json", "Garden.Cli.dll", "Garden.Cli.runtimeconfig.json", "Garden.Language.dll", "Garden.Maps.dll", "Garden.Site.dll"],
            entries.Select(entry => entry.Name).Where(name => name.StartsWith("garden", StringComparison.OrdinalIgnoreCase)));
        Assert.All(entries, entry => Assert.Equal((entry.Name == "garden", 2000), (entry.Mode.HasFlag(UnixFileMode.UserExecute), entry.Time.Year)));
        Assert.DoesNotContain(entries, entry => entry.Name.Contains("xunit", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(entries, entry => entry.Name == "Markdig.dll");
    }

    [Fact]
    public void The_licence_of_every_assembly_of_somebody_else_is_with_it()
    {
        List<string> assemblies = [];
        string notices = "";
        using GZipStream plain = new(new MemoryStream(Packed(AppContext.BaseDirectory)), CompressionMode.Decompress);
        using TarReader reader = new(plain);
        while (reader.GetNextEntry() is TarEntry entry)
        {
            if (entry.Name == "THIRD-PARTY-NOTICES.txt")
            {
                using StreamReader text = new(entry.DataStream!);
                notices = text.ReadToEnd();
            }
            else if (entry.Name.EndsWith(".dll", StringComparison.Ordinal) && !entry.Name.StartsWith("Garden.", StringComparison.Ordinal))
            {
                assemblies.Add(entry.Name);
            }
        }

        string[] sections = notices.Split(new string('-', 70))[1..];
        Assert.NotEmpty(assemblies);
        Assert.All(assemblies, assembly =>
        {
            string section = Assert.Single(sections, section => section.Contains($"({assembly})", StringComparison.Ordinal));
            Assert.Matches("Copyright|©", section);
            Assert.Contains("\"AS IS\"", section, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_same_program_gives_the_same_bytes_whenever_its_files_were_written()
    {
        Copy();
        byte[] before = Packed(_work.Path);
        foreach (string file in Directory.EnumerateFiles(_work.Path))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        Assert.Equal(before, Packed(_work.Path));
        Assert.Equal(before, Packed(AppContext.BaseDirectory));
    }

    [Fact]
    public void A_single_file_says_that_it_cannot()
    {
        Assert.False(PortableProgram.Pack(_work.Path).TryGet(out _, out FileFailure? failure));
        Assert.Contains("it is a native program or a single file", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, failure.ExitCode);
    }

    /// <summary>The framework's own core is compiled ahead of time on every system.</summary>
    [Fact]
    public void A_program_for_one_kind_of_machine_says_that_it_cannot()
    {
        Copy();
        File.Copy(typeof(object).Assembly.Location, _work.At("Markdig.dll"), overwrite: true);
        Assert.False(PortableProgram.Pack(_work.Path).TryGet(out _, out FileFailure? failure));
        Assert.Contains("it is compiled for one kind of machine", failure.Message, StringComparison.Ordinal);
    }

    private static byte[] Packed(string folder) => PortableProgram.Pack(folder).TryGet(out byte[]? archive, out FileFailure? failure)
        ? archive
        : throw new InvalidOperationException(failure.Message);

    private void Copy()
    {
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, _work.At(Path.GetFileName(file)));
        }
    }
}
