using System.Collections.Immutable;
using Garden.Analysis;
using Garden.Analysis.Editing;
using Garden.Analysis.Importing;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Cli.Importing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Importing;

/// <summary>The edge of an import, with importers that say what a test wants.</summary>
public sealed class ImportRunTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public ImportRunTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/topics/rain.md", "\uFEFF# Rain\r\n\r\nIt rains.\r\n");
        _work.Write("vault/note.md", "# Note\n");
        _work.Write("vault/a.png", "picture");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Without_write_everything_is_shown_and_nothing_is_written()
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = Run(Everything, write: false);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("would write input/topics/new.md (3 lines, 14 B)\n  | # New\n  |\n  | Words.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("would copy a.png → input/pictures/a.png (7 B)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("+++ b/input/topics/rain.md\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("note.md:1: a mark is left out\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("test: would write 1 page and 1 file (21 B), would change 1 page; 1 note above; --write does it\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public void With_write_it_is_done_and_a_second_run_finds_it_done()
    {
        Assert.EndsWith("test: wrote 1 page and 1 file (21 B), changed 1 page; 1 note above\n", Run(Everything).Out, StringComparison.Ordinal);
        Assert.Equal("# New\n\nWords.\n", _work.Read("input/topics/new.md"));
        Assert.Equal("picture", _work.Read("input/pictures/a.png"));
        Assert.Equal("\uFEFF# Rain\r\n\r\nIt pours.\r\n"u8.ToArray(), File.ReadAllBytes(_work.At("input/topics/rain.md")));
        SortedDictionary<string, string> after = _work.Snapshot();
        Assert.EndsWith("test: 2 files unchanged; 1 note above\n", Run(Everything).Out, StringComparison.Ordinal);
        Assert.Equal(after, _work.Snapshot());
    }

    [Fact]
    public void What_stands_there_is_kept_and_told()
    {
        _work.Write("input/topics/new.md", "mine\n");
        _work.Write("input/pictures/a.png", "picture of mine");
        CommandRun run = Run(Everything);
        Assert.Contains("input/topics/new.md: not written: another file is there already, and it is kept\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("test: changed 1 page, 2 files kept as they were; 3 notes above\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("mine\n", _work.Read("input/topics/new.md"));
        Assert.Equal("picture of mine", _work.Read("input/pictures/a.png"));
    }

    [Theory]
    [InlineData("topics/Rain.md")]
    [InlineData("topics/rain/index.md")]
    [InlineData("topics/aux.md")]
    public void A_page_with_which_the_garden_could_not_be_built_is_not_written(string path)
    {
        CommandRun run = Run((_, _) => new ImportPlan([new NewFile(path, "# Words\n")], [], [], []));
        Assert.Contains($"input/{path}: not written: ", run.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("input/" + path)));
    }

    [Theory]
    [InlineData("../x.md")]
    [InlineData("../../x.md")]
    public void Nothing_is_written_outside_the_content(string path)
    {
        SortedDictionary<string, string> before = _work.Snapshot();
        Run((_, _) => new ImportPlan([], [new CopiedFile("a.png", path)], [], []));
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public void A_refusal_of_the_importer_is_told_and_nothing_is_written()
    {
        CommandRun run = Run((_, _) => new Refusal("two people forecast here", "say who you are"));
        Assert.Equal((2, "", "error: two people forecast here\n  = help: say who you are\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void An_interruption_ends_it_between_two_files()
    {
        using CancellationTokenSource interrupt = new();
        ImportPlan plan = new([new NewFile("topics/a.md", "# A\n")], [], [], []);
        Assert.Throws<OperationCanceledException>(() => Run(
            (_, _) =>
            {
                interrupt.Cancel();
                return plan;
            },
            cancellation: interrupt.Token));
        Assert.False(File.Exists(_work.At("input/topics/a.md")));
    }

    [Fact]
    public void The_importer_is_told_what_the_writer_said()
    {
        ImportSource? seen = null;
        Run((source, _) =>
        {
            seen = source;
            return new ImportPlan([], [], [], []);
        });
        Assert.Equal(("vault", "Ida", true), (seen!.Name, seen.Me, seen.IsPublic));
        Assert.Equal(["a.png", "note.md"], seen.Files.Select(file => file.Path));
    }

    private static Result<ImportPlan, Refusal> Everything(ImportSource source, EditedGarden garden)
    {
        SourceFile rain = garden.TextOf("input/topics/rain.md");
        int at = rain.Text.IndexOf("rains", StringComparison.Ordinal);
        ImmutableArray<PageEdit> changes = at < 0 ? [] : [new PageEdit(rain.Path, rain.Text, [new TextEdit(new SourceSpan(at, at + 5), "pours")], "")];
        return new ImportPlan([new NewFile("topics/new.md", "# New\n\nWords.\n")], [new CopiedFile("a.png", "pictures/a.png")], changes, [new ImportNote("note.md", 1, "a mark is left out")]);
    }

    private CommandRun Run(Importer importer, bool write = true, CancellationToken cancellation = default)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        Shell shell = new() { Out = output, Error = error, Folder = _work.Path };
        Assert.True(GardenLocation.Find(_work.Path).TryGet(out GardenLocation? location, out _));
        Assert.True(GardenFiles.Read(location, CancellationToken.None).TryGet(out GardenFiles? files, out _));
        ReadGarden garden = GardenBuilder.Read(files.ToSources(cancellation: CancellationToken.None), new GardenOptions(new DateOnly(2026, 5, 1), PageHiding.Private), shell.Stages.Read);
        ImportRun run = new(shell, new ReadFiles(files, garden.Corpus), new ImportForm("test", SourceKind.Either, importer), new ImportRequest(_work.At("vault"), write, "Ida", IsPublic: true));
        return new CommandRun(run.Run(cancellation), output.ToString(), error.ToString());
    }
}
