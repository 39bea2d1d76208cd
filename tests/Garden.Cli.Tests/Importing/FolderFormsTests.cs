using System.Text.RegularExpressions;

namespace Garden.Cli.Tests.Importing;

/// <summary>Folders and texts of other tools, imported and built by the program, on 2026-06-01.</summary>
public sealed class FolderFormsTests : IDisposable
{
    private const string Data = "tests/Garden.Testing/Data/Imports/";

    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly WorkFolder _work = new();

    public FolderFormsTests()
    {
        _work.Write("garden/input/garden.yml", "title: Test\nurl: https://example.org/\n");
        _work.Take(Data, "other");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("obsidian", "vault", "topics/boats/ferry", "Saw Otto|Perhaps one day|sank in 1951|Nobody reads|Drawing of the safe|Buy the old ferry")]
    [InlineData("hugo", "hugo", "essays/tram", "not public|Half a thought|a day to come|What was said|Notes for the bundle|Gone\\.|ask Otto first")]
    [InlineData("jekyll", "jekyll", "essays/hill-tram", "Private\\.|Hidden until|Held back|Not done|Dear Otto|How to build|ask Otto first")]
    [InlineData("quartz", "quartz", "city/depot-&-yard", "Draft\\.|Nobody reads")]
    public async Task A_folder_becomes_a_site_that_shows_what_its_tool_showed(string form, string folder, string page, string hidden)
    {
        CommandRun import = await ImportAsync(form, folder, "--write");
        Assert.True(import.ExitCode == 0, import.Out + import.Error);
        CommandRun lint = await RunAsync("lint", "--ignore", "GRD104", "-f", "concise");
        Assert.True(lint.ExitCode == 0, lint.Out);
        CommandRun build = await RunAsync("build", "-q");
        Assert.True(build.ExitCode == 0, build.Out + build.Error);
        Assert.True(File.Exists(_work.At($"garden/output/{page}/index.html")));
        string site = string.Concat(_work.Snapshot("garden/output").Values);
        Assert.DoesNotMatch(hidden, site);
    }

    [Theory]
    [InlineData("obsidian", "vault", "quay/harbour", "../../harbour/")]
    [InlineData("hugo", "hugo", "old-harbour", "../essays/the-harbour/")]
    [InlineData("hugo", "hugo", "blog/2026/01/the-harbour", "../../../../essays/the-harbour/")]
    [InlineData("jekyll", "jekyll", "old/tram", "../../essays/hill-tram/")]
    [InlineData("jekyll", "jekyll", "city/transport/2026/01/05/hill-tram", "../../../../../../essays/hill-tram/")]
    [InlineData("quartz", "quartz", "Hill-Tram", "../tram/")]
    public async Task Readers_of_an_old_address_are_sent_on(string form, string folder, string address, string to)
    {
        await ImportAsync(form, folder, "--write");
        await RunAsync("build", "-q");
        Assert.Contains($"content=\"0; url={to}\"", _work.Read($"garden/output/{address}/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("obsidian", "vault")]
    [InlineData("hugo", "hugo")]
    [InlineData("jekyll", "jekyll")]
    [InlineData("quartz", "quartz")]
    public async Task A_second_import_writes_nothing(string form, string folder)
    {
        await ImportAsync(form, folder, "--write");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun again = await ImportAsync(form, folder, "--write");
        Assert.Matches($"{form}: [0-9]+ files unchanged", again.Out);
        Assert.Equal(before, _work.Snapshot());
    }

    [Theory]
    [InlineData("Notes.\n", "---\npublish: false\n---\n\nNotes.\n", "---\ndraft: true\n---\n\nNotes.\n\nMy own words.\n")]
    [InlineData("---\npublish: true\n---\nNotes.\n", "---\npublish: false\n---\nNotes.\n", "---\ndraft: true\npublish: true\n---\nNotes.\n\nMy own words.\n")]
    public async Task A_note_that_is_private_now_keeps_the_page_of_an_earlier_import_back(string before, string now, string page)
    {
        _work.Write("other/kept/.obsidian/app.json", "{}");
        _work.Write("other/kept/Harbour.md", before);
        await ImportAsync("obsidian", "kept", "--write", "--public");
        string path = Assert.Single(_work.Snapshot("garden/input").Keys, file => file.EndsWith("arbour.md", StringComparison.Ordinal));
        _work.Write(path, _work.Read(path) + "\nMy own words.\n");
        _work.Write("other/kept/Harbour.md", now);

        CommandRun preview = await ImportAsync("obsidian", "kept", "--public");
        Assert.Contains("+draft: true", preview.Out, StringComparison.Ordinal);
        CommandRun again = await ImportAsync("obsidian", "kept", "--write", "--public");
        Assert.Contains($"{path["garden/".Length..]}: becomes a draft: `Harbour.md` is private now", again.Out, StringComparison.Ordinal);
        Assert.EndsWith(page, _work.Read(path), StringComparison.Ordinal);
        SortedDictionary<string, string> once = _work.Snapshot();
        await ImportAsync("obsidian", "kept", "--write", "--public");
        Assert.Equal(once, _work.Snapshot());
    }

    [Fact]
    public async Task The_notes_of_an_essay_stand_beside_it()
    {
        await ImportAsync("text", "text/essay.txt", "--write");
        await RunAsync("build", "-q");
        Assert.Equal(3, Regex.Count(_work.Read("garden/output/essays/essay/index.html"), "class=\"sidenote\"", RegexOptions.NonBacktracking));
    }

    [Fact]
    public async Task A_folder_is_no_text()
    {
        CommandRun run = await ImportAsync("text", "vault");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("folder", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> ImportAsync(string form, string path, params string[] options) => RunAsync(["import", form, "../other/" + path, .. options]);

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.With(shell => shell with { Folder = _work.At("garden"), Clock = new WorkFolder.FixedClock(Today) }, args);
}
