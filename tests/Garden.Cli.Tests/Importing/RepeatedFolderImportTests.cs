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
    public async Task The_page_of_a_note_that_says_something_else_is_kept_and_named_as_what_it_is()
    {
        await ImportAsync();
        string before = _work.Read("garden/input/Harbour.md");
        Note("Harbour", "The quay is short.");
        for (int time = 0; time < 2; time++)
        {
            Assert.Contains("input/Harbour.md: not written: the page that an earlier import made of `Harbour.md` is kept as it stands; one of them has changed since\n", (await ImportAsync()).Out, StringComparison.Ordinal);
            Assert.Equal(before, _work.Read("garden/input/Harbour.md"));
        }
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
    public async Task Two_folders_of_one_name_have_an_entry_each()
    {
        await ImportAsync();
        Note("Tram", "It runs.", folder: "far/vault");
        Note("Depot", "It is dark.", folder: "far/vault");
        CommandRun second = await ImportAsync("far/vault");
        Assert.Contains("vault: another folder of this name was imported before, of whose 3 notes almost none is in this one", second.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("is gone", second.Out, StringComparison.Ordinal);
        foreach (string folder in new[] { "other/vault", "far/vault" })
        {
            string again = (await ImportAsync(folder)).Out;
            Assert.DoesNotContain("is gone", again, StringComparison.Ordinal);
            Assert.DoesNotContain("another folder", again, StringComparison.Ordinal);
        }

        Gone("Harbour");
        Assert.Contains("input/Harbour.md: stays public", (await ImportAsync()).Out, StringComparison.Ordinal);
        File.Delete(_work.At("far/vault/Depot.md"));
        Assert.Contains("input/Depot.md: stays public", (await ImportAsync("far/vault")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_takes_the_name_of_another_keeps_its_entry()
    {
        await ImportAsync();
        Note("Tram", "It runs.", folder: "other/second");
        Note("Depot", "It is dark.", folder: "other/second");
        Note("Stop", "It is near.", folder: "other/second");
        await ImportAsync("other/second");
        Directory.Move(_work.At("other/vault"), _work.At("other/away"));
        Directory.Move(_work.At("other/second"), _work.At("other/vault"));
        File.Delete(_work.At("other/vault/Depot.md"));
        CommandRun again = await ImportAsync();
        Assert.Contains("input/Depot.md: stays public", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("input/Harbour.md", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_folder_that_was_emptied_every_page_is_named()
    {
        await ImportAsync();
        Array.ForEach(["Harbour", "Shed", "Way"], Gone);
        CommandRun again = await ImportAsync();
        Assert.Equal(3, again.Out.Split("stays public").Length - 1);
    }

    [Fact]
    public async Task A_page_that_was_moved_by_hand_is_known_by_its_words()
    {
        await ImportAsync();
        MovedByHand("Way", "ways/Path");
        Private("Way", "From [[Harbour]] to [the shed](Shed.md).");
        Assert.Contains("input/ways/Path.md: becomes a draft: `Way.md` is private now", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.StartsWith("---\ndraft: true\n", _work.Read("garden/input/ways/Path.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("garden/input/Way.md")));
    }

    [Fact]
    public async Task A_page_that_the_writer_changed_before_an_import_and_moved_by_hand_after_it_is_known_by_its_words()
    {
        await ImportAsync();
        _work.Write("garden/input/Harbour.md", _work.Read("garden/input/Harbour.md") + "\nMy own words.\n");
        await ImportAsync();
        MovedByHand("Harbour", "places/Quay");
        Private("Harbour", "The quay is long.");
        Assert.Contains("input/places/Quay.md: becomes a draft", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_moved_by_hand_is_known_by_its_id()
    {
        Note("Tram", "It runs.", "id: t-1\n");
        await ImportAsync();
        MovedByHand("Tram", "lines/One", " Often.");
        Gone("Tram");
        Assert.Contains("input/lines/One.md: stays public, and `Tram.md`", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_moved_and_changed_by_hand_is_missed_when_its_note_is_private()
    {
        await ImportAsync();
        MovedByHand("Harbour", "places/Quay", " And wide.");
        Assert.DoesNotContain("no longer at", (await ImportAsync()).Out, StringComparison.Ordinal); // it is made again
        File.Delete(_work.At("garden/input/Harbour.md"));
        Private("Harbour", "The quay is long.");
        Assert.Contains("Harbour.md: is private now, and the page that was made of it is no longer at `Harbour.md`: if you moved it yourself, add `draft: true` to it", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_moved_and_changed_by_hand_is_missed_when_its_note_is_private_under_another_name()
    {
        await ImportAsync();
        MovedByHand("Harbour", "places/Quay", " And wide.");
        Gone("Harbour");
        Private("Port", "The quay is long.");
        Assert.Contains("Port.md: is private now, and the page that was made of it is no longer at `Harbour.md`", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_gone_with_its_note_is_told_of_once()
    {
        await ImportAsync();
        File.Delete(_work.At("garden/input/Harbour.md"));
        Gone("Harbour");
        Assert.Contains("Harbour.md: is gone, and the page that was made of it is no longer at `Harbour.md`", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_two_notes_that_the_writer_put_into_one_is_that_of_the_first()
    {
        await ImportAsync();
        File.Delete(_work.At("garden/input/Shed.md"));
        _work.Write("garden/input/Harbour.md", "---\naliases: [Shed]\n---\nThe quay is long. Boats winter here.\n");
        Private("Shed", "Boats winter here.");
        CommandRun again = await ImportAsync();
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Shed.md: is private now, and the page that was made of it is no longer at `Shed.md`", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_writer_is_no_draft_because_a_private_note_has_its_name()
    {
        _work.Write("garden/input/Letter.md", "My own page.\n");
        Private("Letter", "Dear Ida.");
        CommandRun run = await ImportAsync();
        Assert.Contains("input/Letter.md: is public and stands where the page of `Letter.md` would, which is private; add `draft: true` to it if it was made of that note", run.Out, StringComparison.Ordinal);
        Assert.Equal("My own page.\n", _work.Read("garden/input/Letter.md"));
    }

    [Fact]
    public async Task A_page_with_the_words_of_a_private_note_is_its_page_even_without_a_record()
    {
        await ImportAsync();
        File.Delete(_work.At(Record));
        Private("Way", "From [[Harbour]] to [the shed](Shed.md).");
        Assert.Contains("input/Way.md: becomes a draft", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_run_that_failed_half_way_made_is_known()
    {
        Note("Zoo/Ape", "It climbs.");
        _work.Write("garden/input/Zoo", "no folder\n");
        Assert.Equal(3, (await ImportAsync()).ExitCode);
        _work.Write("garden/input/Harbour.md", "---\npublish: true\n---\nMy own words.\n");
        Private("Harbour", "The quay is long.");
        File.Delete(_work.At("garden/input/Zoo"));
        Assert.Contains("input/Harbour.md: becomes a draft", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_work.At("garden/input/Zoo/Ape.md")));
    }

    [Fact]
    public async Task A_page_that_moved_before_a_run_was_cut_short_is_known()
    {
        await ImportAsync();
        string record = _work.Read(Record);
        Gone("Harbour");
        Note("Port", "The quay is long.");
        await ImportAsync();
        string moved = _work.Read(Record);
        _work.Write(Record, record);
        CommandRun again = await ImportAsync();
        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotContain("Harbour", again.Out, StringComparison.Ordinal);
        Assert.Equal(moved, _work.Read(Record));
    }

    [Fact]
    public async Task A_page_that_has_not_moved_when_a_run_fails_moves_the_next_time()
    {
        await ImportAsync();
        Gone("Harbour");
        Note("City/Port", "The quay is long.");
        _work.Write("garden/input/City", "no folder\n");
        Assert.Equal(3, (await ImportAsync()).ExitCode);
        Assert.True(File.Exists(_work.At("garden/input/Harbour.md")));
        File.Delete(_work.At("garden/input/City"));
        Assert.Contains("input/Harbour.md: moves to `City/Port`", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_that_swap_their_names_keep_their_pages()
    {
        await ImportAsync();
        Note("Harbour", "Boats winter here.");
        Private("Shed", "The quay is long.");
        CommandRun again = await ImportAsync();
        Assert.Contains("input/Harbour.md: becomes a draft: `Shed.md`, which was `Harbour.md`, is private now", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("draft", _work.Read("garden/input/Shed.md"), StringComparison.Ordinal);
        Note("Shed", "The quay is long.");
        Private("Harbour", "Boats winter here.");
        Assert.Contains("input/Shed.md: becomes a draft: `Harbour.md` is private now", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_note_where_a_redirect_stands_is_not_written()
    {
        Note("Tram", "It runs.", "id: t-1\n");
        await ImportAsync();
        Gone("Tram");
        Note("Railway", "It runs.", "id: t-1\n");
        Note("Tram", "Another one.");
        Assert.Contains("input/Tram.md: moves to `Railway`", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.Contains("input/Tram.md: not written: `input/Railway.md` has its address or its id", (await ImportAsync()).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("build", "-q")).ExitCode);
    }

    [Fact]
    public async Task A_copy_of_a_note_does_not_take_its_page()
    {
        await ImportAsync();
        Note("Harbour", "The quay is longer now.");
        Private("Copy", "The quay is long.");
        Assert.DoesNotContain("input/Harbour.md: becomes", (await ImportAsync()).Out, StringComparison.Ordinal);
        Private("Harbour", "The quay is longer now.");
        Assert.Contains("input/Harbour.md: becomes a draft: `Harbour.md` is private now", (await ImportAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_the_record_are_readable()
    {
        Note("Fähre & Bucht", "Sie fährt.");
        await ImportAsync();
        Assert.Contains("\"from\": \"Fähre & Bucht.md\"", _work.Read(Record), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("a.md", "../a.md")]
    [InlineData("a.md", "/etc/a.md")]
    [InlineData("a.md", "/dev/null")]
    [InlineData("a.md", "notes/../../a.md")]
    [InlineData("a.md", "")]
    [InlineData("a.md", "garden.yml")]
    [InlineData("a.md", "con.md")]
    [InlineData("../a.md", "a.md")]
    [InlineData("/etc/a.md", "a.md")]
    [InlineData("", "a.md")]
    public async Task A_record_of_files_that_cannot_be_is_refused(string from, string to)
    {
        _work.Write(Record, $$"""{"version":1,"imports":[{"form":"obsidian","folder":"vault","pages":[{"from":"{{from}}","to":"{{to}}","words":null,"id":null}]}]}""");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await ImportAsync();
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("cannot be used: it names `", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task Drafts_whose_notes_are_gone_are_counted_where_they_are_many()
    {
        for (int note = 0; note < 7; note++)
        {
            Private($"Old {note}", $"Nobody reads number {note}.");
        }

        await ImportAsync();
        for (int note = 0; note < 7; note++)
        {
            Gone($"Old {note}");
        }

        string told = (await ImportAsync()).Out;
        Assert.Contains("7 pages stay drafts whose notes are gone: `garden list drafts` names all drafts", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Old 3", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_no_part_of_the_site()
    {
        await ImportAsync();
        await RunAsync("build", "-q");
        Assert.True(File.Exists(_work.At(Record)));
        Assert.DoesNotContain(_work.Snapshot("garden/output").Keys, path => path.EndsWith("imports.json", StringComparison.Ordinal));
    }

    private void Note(string name, string words, string says = "", string folder = "other/vault") => _work.Write($"{folder}/{name}.md", $"---\n{says}publish: true\n---\n{words}\n");

    private void Private(string name, string words) => _work.Write($"other/vault/{name}.md", $"---\npublish: false\n---\n{words}\n");

    private void Gone(string name) => File.Delete(_work.At($"other/vault/{name}.md"));

    private void MovedByHand(string from, string to, string more = "")
    {
        string text = _work.Read($"garden/input/{from}.md");
        File.Delete(_work.At($"garden/input/{from}.md"));
        _work.Write($"garden/input/{to}.md", text.TrimEnd() + more + "\n");
    }

    private Task<CommandRun> ImportAsync(string folder = "other/vault") => RunAsync("import", "obsidian", "../" + folder, "--write");

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.With(shell => shell with { Folder = _work.At("garden"), Clock = new WorkFolder.FixedClock(Today) }, args);
}
