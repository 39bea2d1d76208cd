using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Garden.Cli.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private static readonly string[] Words = ["Does it rain", "Is \"[[this]]\" so", "少し雨が降る", "Costs, in all, under 70%", "- a dash | a bar", "Who *wins*", "Will I finish my TODO list"];

    private readonly WorkFolder _work = new();

    public ExportCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\nauthor: Ida Brook\n");
        _work.Write("input/topics/rain.md", "# Rain\n\n## Beliefs\n\n- It rains. ~60% — clouds ^rain\n  - 2026-01-05: 60%\n- It snows. ~10% — so ^snow\n- Odd. ~??% ^odd\n- =1+1 ~20% ^sum\n");
        _work.Write("input/topics/secret.md", "---\ndraft: true\n---\n\n## Beliefs\n\n- Hidden. ~30% — so ^hidden\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Two_hundred_questions_imported_scored_exported_and_imported_again_are_the_same_pages()
    {
        _work.Write("forecasts.csv", Questions(200));
        using WorkFolder other = new();
        other.Write("input/garden.yml", "title: Test\n");
        using WorkFolder first = new();
        first.Write("input/garden.yml", "title: Test\nauthor: Ida Brook\n");
        Assert.Contains("fatebook: wrote 2 pages", (await first.RunAsync("import", "fatebook", _work.At("forecasts.csv"), "--write")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await first.RunAsync("score")).ExitCode);
        CommandRun export = await first.RunAsync("export", "fatebook", "--drafts", "-o", "out.csv");
        Assert.Equal((0, "wrote out.csv\n", ""), (export.ExitCode, export.Out, export.Error));
        CommandRun again = await other.RunAsync("import", "fatebook", first.At("out.csv"), "--write");
        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotContain("left out", again.Out, StringComparison.Ordinal);
        Assert.Equal(first.Snapshot("input/topics"), other.Snapshot("input/topics"));
        Assert.Equal(200, first.Snapshot("input/topics").Values.Sum(text => text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal))));
        Assert.Contains("fatebook: nothing to write", (await first.RunAsync("import", "fatebook", "out.csv")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_computes_no_cell_and_sees_no_draft()
    {
        string table = (await _work.RunAsync("export", "csv")).Out;
        Assert.Contains("'=1+1", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", table, StringComparison.Ordinal);
        Assert.Contains("Hidden", (await _work.RunAsync("export", "csv", "--drafts")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_for_Fatebook_has_every_word_as_it_is()
    {
        _work.Write("input/topics/sums.md", "# Sums\n\n## Beliefs\n\n- =1+1 is two. ~90% ^two\n");
        Assert.Contains("\n\"=1+1 is two.\",", (await _work.RunAsync("export", "fatebook")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_what_the_site_holds()
    {
        Assert.Equal(0, (await _work.RunAsync("build")).ExitCode);
        string json = (await _work.RunAsync("export", "json")).Out;
        JsonNode exported = JsonNode.Parse(json)!;
        foreach (JsonNode? page in ((string[])["topics", "essays", "readings", "pages"]).SelectMany(kind => exported[kind]!.AsArray()))
        {
            Assert.NotNull(page!["body"]);
            Assert.NotNull(page["text"]);
            page.AsObject().Remove("text");
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(_work.Read("output/garden.json")), exported));
    }

    [Theory]
    [InlineData("score", "counts")]
    [InlineData("export fatebook", "writes")]
    public async Task What_is_left_out_with_its_draft_is_told(string command, string does)
    {
        _work.Write("input/topics/hush.md", "---\ntitle: Hush\ndraft: true\n---\n\n## Current beliefs\n\n- It hails. ~70% ^hail\n  - 2026-01-05: 70%\n  - resolved: yes 2026-02-01\n");
        string left = (await _work.RunAsync(command.Split(' '))).Error;
        Assert.Contains($"2 beliefs of drafts left out: --drafts {does} them", left, StringComparison.Ordinal);
        CommandRun whole = await _work.RunAsync([.. command.Split(' '), "--drafts"]);
        Assert.DoesNotContain("left out: --drafts", whole.Error, StringComparison.Ordinal);
        Assert.Contains(command == "score" ? "1 scored" : "It hails.", whole.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_table_of_forecasts_cannot_take_is_told()
    {
        CommandRun run = await _work.RunOnAsync(new DateOnly(2026, 5, 1), "export", "fatebook");
        Assert.Equal("warning: 1 belief of drafts left out: --drafts writes them\nwarning: 2 beliefs without a probability left out\nwarning: 1 belief without a dated entry, written as forecast on 2026-05-01\n", run.Error);
        Assert.Contains("\"It rains.\",,\"Ida Brook\",0.6,2026-01-05 12:00:0,\"Ida Brook\",2026-01-05 12:00:0,,,,,,\"clouds\",\"\",true,\"\",\"\"\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/topics/rain.md")]
    [InlineData("input/assets/new.csv")]
    [InlineData("themes/plain/x.csv")]
    [InlineData("output/x.csv")]
    [InlineData("notes.md")]
    public async Task An_export_never_goes_over_what_is_the_gardens_or_anothers(string target)
    {
        _work.Write("notes.md", "mine\n");
        SortedDictionary<string, string> before = _work.Snapshot();
        Assert.Equal(2, (await _work.RunAsync("export", "csv", "-o", target)).ExitCode);
        Assert.Equal(before, _work.Snapshot());
    }

    [Fact]
    public async Task An_export_is_written_again_over_an_old_one()
    {
        Assert.Equal(0, (await _work.RunAsync("export", "csv", "-o", "beliefs.csv")).ExitCode);
        Assert.Equal(0, (await _work.RunAsync("export", "fatebook", "-o", "beliefs.csv")).ExitCode);
        Assert.StartsWith("Question title,", _work.Read("beliefs.csv"), StringComparison.Ordinal);
    }

    private static string Questions(int count)
    {
        StringBuilder table = new("Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question created by,Question created at,Question resolve by,Resolution,Resolved at,Question notes,Question shared publicly,Question tags\n");
        for (int i = 0; i < count; i++)
        {
            string title = $"{Words[i % Words.Length]} {i / 2}{(i % 3 == 0 ? "?" : "")}".Replace("\"", "\"\"", StringComparison.Ordinal);
            string option = i % 10 >= 8 ? (i % 2 == 0 ? "Blue" : "Red") : "";
            title = option.Length > 0 ? $"Who wins race {i / 10}?" : title;
            string notes = (i % 4) switch { 0 => "One line.", 1 => "One line\n\nand by: another", 2 => "by: 2027", _ => "" };
            string outcome = (i % 5) switch { 0 => "YES,2026-05-01 09:00:0", 1 => "NO,2026-05-02 09:00:0", 2 => "AMBIGUOUS,2026-05-03 09:00:0", _ => "," };
            for (int forecast = 0; forecast <= i % 3; forecast++)
            {
                string number = ((option.Length > 0 ? 400 : (i * 37) + (forecast * 111)) % 1001 / 1000m).ToString(CultureInfo.InvariantCulture);
                table.Append(CultureInfo.InvariantCulture, $"\"{title}\",{option},\"Ida Brook\",{number},2026-0{forecast + 2}-11 09:07:5,\"Ida Brook\",2026-0{(i % 2) + 1}-11 09:0{i % 7}:5,2026-12-31 12:00:0,{outcome},\"{notes}\",{(i % 6 == 0 ? "true" : "false")},\"{(i % 2 == 0 ? "sky; home" : "")}\"\n");
            }
        }

        return table.ToString();
    }
}
