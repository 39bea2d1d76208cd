namespace Garden.Cli.Tests.Importing;

/// <summary>A vault that was imported, then changed, then imported again, on 2026-06-01.</summary>
public sealed class RepeatedFolderImportTests : IDisposable
{
    private const string Record = "garden/.garden-imports.json";

    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly WorkFolder _work = new();

    public RepeatedFolderImportTests()
    {
        _work.Write("garden/input/garden.yml", "title: Test\n");
        _work.Write("other/vault/.obsidian/app.json", "{}");
        Note("Harbour", "The quay is long.");
        Note("Shed", "Boats winter here.");
        Note("Way", "From [[Harbour]] to [the shed](Shed.md).");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task The_page_of_a_note_that_is_gone_is_named_until_readers_do_not_have_it()
    {
        await ImportAsync();
        Gone("Harbour");
        for (int time = 0; time < 2; time++)
        {
            Assert.Contains("input/Harbour.md: stays public, and `Harbour.md`, from which it was imported, is gone", (await ImportAsync()).Out, StringComparison.Ordinal);
            Assert.True(File.Exists(_work.At("garden/input/Harbour.md")));
        }

        _work.Write("garden/input/Harbour.md", "---\ndraft: true\n---\nThe quay is long.\n");
        Assert.Contains("is gone; the page stays a draft", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("is gone", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_note_that_is_gone_is_named_wherever_the_writer_moved_it()
    {
        await ImportAsync();
        await RunAsync("mv", "Harbour", "places/Quay");
        Assert.Contains("input/places/Quay.md: not written", (await ImportAsync()).Out, StringComparison.Ordinal);
        Gone("Harbour");
        Assert.Contains("input/places/Quay.md: stays public", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("garden/input/Harbour.md")));
    }

    [Theory]
    [InlineData("Port")]
    [InlineData("City/Harbour")]
    public async Task The_page_of_a_renamed_note_moves_with_it(string name)
    {
        await ImportAsync();
        _work.Write("garden/input/Harbour.md", _work.Read("garden/input/Harbour.md") + "\nMy own words.\n");
        Gone("Harbour");
        Note(name, "The quay is long.");
        CommandRun again = await ImportAsync();
        Assert.Contains($"input/Harbour.md: moves to `{name}`", again.Out, StringComparison.Ordinal);
        Assert.Contains("moved 1 page", again.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("garden/input/Harbour.md")));
        Assert.EndsWith("My own words.\n", _work.Read($"garden/input/{name}.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("moves to", (await ImportAsync()).Out, StringComparison.Ordinal);
        CommandRun build = await RunAsync("build", "-q");
        Assert.True(build.ExitCode == 0, build.Out + build.Error);
        Assert.Contains("url=", _work.Read("garden/output/harbour/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_says_what_would_move_and_moves_nothing()
    {
        await ImportAsync();
        Gone("Harbour");
        Note("Port", "The quay is long.");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun preview = await RunAsync("import", "obsidian", "../other/vault");
        Assert.Contains("would move 1 page", preview.Out, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task A_note_is_known_by_its_id_whatever_its_words_are()
    {
        Note("Tram", "It runs.", "id: t-1\n");
        await ImportAsync();
        Gone("Tram");
        Note("Railway", "It no longer runs.", "id: t-1\n");
        Assert.Contains("input/Tram.md: moves to `Railway`", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_notes_with_the_same_words_none_is_taken_for_another()
    {
        Note("Quay", "The quay is long.");
        await ImportAsync();
        Gone("Harbour");
        Gone("Quay");
        Note("Port", "The quay is long.");
        CommandRun again = await ImportAsync();
        Assert.Contains("input/Harbour.md: stays public", again.Out, StringComparison.Ordinal);
        Assert.Contains("input/Quay.md: stays public", again.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_work.At("garden/input/Port.md")));
    }

    [Theory]
    [InlineData("publish: false\n")]
    [InlineData("draft: true\npublish: true\n")]
    [InlineData("publish: true\npublishDate: 2099-01-01\n")]
    public async Task A_note_that_was_renamed_and_is_private_now_keeps_its_page_back(string says)
    {
        await ImportAsync();
        Gone("Harbour");
        _work.Write("other/vault/Private/Port.md", $"---\n{says}---\nThe quay is long.\n");
        Assert.Contains("input/Harbour.md: becomes a draft: `Private/Port.md`, which was `Harbour.md`, is private now", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.StartsWith("---\ndraft: true\n", _work.Read("garden/input/Harbour.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("garden/input/Private/Port.md")));
    }

    [Fact]
    public async Task A_page_that_becomes_a_draft_is_not_called_kept()
    {
        await ImportAsync();
        _work.Write("other/vault/Harbour.md", "---\npublish: false\n---\nThe quay is long.\n");
        CommandRun again = await ImportAsync();
        Assert.Contains("becomes a draft", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("kept", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_that_are_renamed_and_made_private_together_leave_links_that_lead_somewhere()
    {
        await ImportAsync();
        Gone("Harbour");
        Note("Port", "The quay is long.");
        _work.Write("other/vault/Way.md", "---\npublish: false\n---\nFrom [[Port]] to [the shed](Shed.md).\n");
        CommandRun again = await ImportAsync(); // the page that becomes a draft links to the one that would move
        Assert.Contains("input/Harbour.md: stays where it is, though `Harbour.md` is `Port.md` now; `garden mv Harbour Port` moves it", again.Out, StringComparison.Ordinal);
        Assert.StartsWith("---\ndraft: true\n", _work.Read("garden/input/Way.md"), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("build", "-q")).ExitCode);
    }

    [Fact]
    public async Task A_folder_with_another_name_is_known_by_its_files()
    {
        await ImportAsync();
        Gone("Harbour");
        Directory.Move(_work.At("other/vault"), _work.At("other/notes"));
        Assert.Contains("input/Harbour.md: stays public", (await RunAsync("import", "obsidian", "../other/notes", "--write")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_folder_has_pages_of_its_own()
    {
        await ImportAsync();
        _work.Write("other/second/.obsidian/app.json", "{}");
        _work.Write("other/second/Tram.md", "---\npublish: true\n---\nIt runs.\n");
        Assert.DoesNotContain("is gone", (await RunAsync("import", "obsidian", "../other/second", "--write")).Out, StringComparison.Ordinal);
        Gone("Harbour");
        Assert.Contains("input/Harbour.md: stays public", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_from_the_vault_is_not_named_when_a_note_of_its_name_goes()
    {
        _work.Write("garden/input/Harbour.md", "My own page.\n");
        await ImportAsync();
        Gone("Harbour");
        Assert.DoesNotContain("Harbour", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":2,\"imports\":[]}")]
    [InlineData("{\"version\":1,\"imports\":[{\"form\":\"obsidian\",\"folder\":\"vault\",\"pages\":[{\"from\":\"a.md\"}]}]}")]
    [InlineData("{\"version\":1,\"imports\":[{\"form\":null,\"folder\":\"vault\",\"pages\":[]}]}")]
    [InlineData("[1]")]
    public async Task A_damaged_record_is_refused(string record)
    {
        _work.Write(Record, record);
        CommandRun run = await ImportAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'.garden-imports.json', which says what earlier imports made, cannot be used: it is damaged", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("garden/input/Harbour.md")));
    }

    [Fact]
    public async Task The_record_is_no_part_of_the_site()
    {
        await ImportAsync();
        await RunAsync("build", "-q");
        Assert.True(File.Exists(_work.At(Record)));
        Assert.DoesNotContain(_work.Snapshot("garden/output").Keys, path => path.EndsWith("imports.json", StringComparison.Ordinal));
    }

    private void Note(string name, string words, string says = "") => _work.Write($"other/vault/{name}.md", $"---\n{says}publish: true\n---\n{words}\n");

    private void Gone(string name) => File.Delete(_work.At($"other/vault/{name}.md"));

    private Task<CommandRun> ImportAsync() => RunAsync("import", "obsidian", "../other/vault", "--write");

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.With(shell => shell with { Folder = _work.At("garden"), Clock = new WorkFolder.FixedClock(Today) }, args);
}
