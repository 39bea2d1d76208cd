using System.Text;
using Garden.Analysis;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Cli.LanguageServer;
using Garden.Cli.Tests.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Tests.LanguageServer;

/// <summary>Whatever is typed, saved, closed and changed on disk, the garden in the editor is what a reading from the start gives.</summary>
public sealed class OpenGardenTests : IDisposable
{
    private static readonly string[] Paths = ["input/topics/tides.md", "input/topics/moon.md", "input/essays/sea.md", "input/draft.md", "input/garden.yml"];

    private static readonly string[] Pieces =
    [
        "See [[moon]] and [[tides#^high]].\n\n", "---\ntitle: Other\n---\n\n", "---\ndate: 2026-01-01\ntopics: [tides]\n---\n\n", "## Beliefs\n\n- Tides are high. 70% — why ^high\n", "  - implies: [[moon#^pulls]]\n",
        "- The moon pulls. 40% — so ^pulls\n", "title: Garden\n", "status: [a, b]\n", "draft: true\n", "---\ndraft: true\n---\n", "[[nowhere]] <prompt here>\n", "## Ebb\n\nWords. ^block\n\n", "exclude: [\"essays/**\"]\n",
    ];

    private readonly WorkFolder _work = new();
    private readonly Shell _shell = new() { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/", Clock = new WorkFolder.FixedClock(new DateOnly(2026, 6, 1)) };

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void It_is_the_garden_that_a_reading_from_the_start_gives(int seed)
    {
        Dice dice = new(seed);
        _work.Write("input/garden.yml", "title: Garden\n");
        _work.Write("input/topics/tides.md", Pieces[3]);
        OpenGarden garden = new(GardenLocation.Find(_work.Path).Expect(), _shell);
        Dictionary<string, string> open = new(StringComparer.Ordinal);
        for (int step = 0; step < 60; step++)
        {
            string path = Paths[dice.Below(Paths.Length)];
            string full = _work.At(path);
            switch (dice.Below(5))
            {
                case 0 or 1:
                    open[path] = Text(ref dice);
                    garden.Put(new OpenText(FileUri.Of(full), step, new(path, open[path])));
                    break;
                case 2:
                    open.Remove(path);
                    garden.Close(path);
                    break;
                case 3 when path.EndsWith(".md", StringComparison.Ordinal) && dice.Below(4) == 0:
                    File.Delete(full);
                    garden.Note([full]);
                    break;
                default:
                    _work.Write(path, Text(ref dice));
                    garden.Note(dice.Below(8) == 0 ? null : [full]);
                    break;
            }

            if (dice.Below(3) > 0)
            {
                Assert.Equal(Fresh(open), garden.Read(CancellationToken.None).Findings.Select(Words));
            }
        }
    }

    [Fact]
    public void Nothing_is_read_again_when_nothing_changed()
    {
        _work.Write("input/garden.yml", "title: Garden\n");
        OpenGarden garden = new(GardenLocation.Find(_work.Path).Expect(), _shell);
        GardenState first = garden.Read(CancellationToken.None);
        Assert.Same(first, garden.Read(CancellationToken.None));
        garden.Note([_work.At("input/nothing.md")]);
        Assert.Equal(first.Findings, garden.Read(CancellationToken.None).Findings);
    }

    [Theory]
    [InlineData("input/a.md", "input/a.md")]
    [InlineData("input/deep/b.MD", "input/deep/b.MD")]
    [InlineData("input/garden.yml", "input/garden.yml")]
    [InlineData("input/deep/garden.yml", null)]
    [InlineData("input/a.txt", null)]
    [InlineData("input/_hidden/a.md", null)]
    [InlineData("input/.obsidian/a.md", null)]
    [InlineData("input", null)]
    [InlineData("README.md", null)]
    [InlineData("input-too/a.md", null)]
    public void Only_pages_and_the_settings_have_a_path(string file, string? path)
    {
        _work.Write("input/garden.yml", "title: Garden\n");
        OpenGarden garden = new(GardenLocation.Find(_work.Path).Expect(), _shell);
        Assert.Equal(path, garden.PathOf(_work.At(file)));
    }

    [FactWith("ln")]
    public void A_file_is_known_by_another_way_to_its_folder()
    {
        _work.Write("real/input/garden.yml", "title: Garden\n");
        _work.Write("real/input/a.md", "Words.\n");
        File.CreateSymbolicLink(_work.At("other"), _work.At("real"));
        OpenGarden garden = new(GardenLocation.Find(_work.At("other")).Expect(), _shell);
        Assert.Equal("input/a.md", garden.PathOf(_work.At("real/input/a.md")));
        Assert.Equal("input/a.md", garden.PathOf(_work.At("other/input/a.md")));
    }

    private IEnumerable<string> Fresh(Dictionary<string, string> open)
    {
        GardenFiles files = GardenFiles.Read(GardenLocation.Find(_work.Path).Expect(), CancellationToken.None).Expect();
        files = files.With(open.Select(text => KeyValuePair.Create(text.Key, Encoding.UTF8.GetBytes(text.Value))));
        ReadGarden read = GardenBuilder.Read(files.ToSources(), new GardenOptions(new DateOnly(2026, 6, 1)));
        return Linter.Lint(read.Corpus, read.Findings).Select(Words);
    }

    private static string Words(Diagnostic finding) => $"{finding.Location.Path}:{finding.Location.Start} {finding.Rule} {finding.Message} {finding.Help}";

    private static string Text(ref Dice dice)
    {
        StringBuilder text = new();
        for (int count = dice.Below(5); count >= 0; count--)
        {
            text.Append(Pieces[dice.Below(Pieces.Length)]);
        }

        return text.ToString();
    }
}
