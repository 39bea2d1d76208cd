using Garden.Analysis.Importing;
using Garden.Cli.Files;
using Garden.Cli.Importing;

namespace Garden.Cli.Tests.Importing;

public sealed class ImportRecordFileTests : IDisposable
{
    private static readonly ImportedFolder Vault = new("obsidian", "vault", [new ImportedPage("Harbour.md", "Harbour.md", "w", null, "w")]);
    private static readonly ImportedFolder Blog = new("hugo", "blog", []);

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_another_run_wrote_meanwhile_is_not_lost(bool isThere)
    {
        if (isThere)
        {
            Assert.Null(Read().Write(null, new ImportedFolder("jekyll", "site", [])));
        }

        ImportRecordFile one = Read();
        ImportRecordFile other = Read();
        Assert.Null(one.Write(null, Vault));
        FileFailure? refused = other.Write(null, Blog);
        Assert.Equal("run the command again", refused?.Help);
        Assert.Contains(Read().Record.Folders, folder => folder.Name == Vault.Name);
        Assert.DoesNotContain(Read().Record.Folders, folder => folder.Name == Blog.Name);
    }

    [Fact]
    public void A_run_replaces_what_it_wrote_itself()
    {
        ImportRecordFile file = Read();
        Assert.Null(file.Write(null, Vault));
        Assert.Null(file.Write(null, Vault with { Pages = [] }));
        Assert.Empty(Assert.Single(Read().Record.Folders).Pages);
    }

    [Fact]
    public void What_is_written_is_read()
    {
        Assert.Null(Read().Write(null, Vault));
        Assert.Equal(Vault.Pages.Single(), Read().Record.Of("obsidian").Single().Pages.Single());
    }

    private ImportRecordFile Read() => ImportRecordFile.Read(_work.Path).TryGet(out ImportRecordFile? file, out FileFailure? failure) ? file : throw new InvalidOperationException(failure.Message);
}
