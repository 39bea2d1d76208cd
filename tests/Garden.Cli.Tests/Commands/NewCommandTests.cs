namespace Garden.Cli.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly WorkFolder _work = new();

    public NewCommandTests() => _work.Write("input/garden.yml", "title: Test\nstatus: [raw, ripe]\n");

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("topic", "Norms among labs", "input/topics/norms-among-labs.md")]
    [InlineData("essay", "Why I'm unsure: 50%!", "input/essays/why-im-unsure-50.md")]
    [InlineData("reading", "Über “Zitate”", "input/reading/über-zitate.md")]
    [InlineData("page", "計算と安全", "input/計算と安全.md")]
    [InlineData("topic", "🌱", "input/topics/u1f331.md")]
    [InlineData("essay", "true", "input/essays/true.md")]
    [InlineData("essay", "- [x] # \"odd\" \\ {y}", "input/essays/x-odd-y.md")]
    public async Task A_page_is_named_by_its_title_and_the_garden_stays_sound(string kind, string title, string path)
    {
        CommandRun run = await _work.RunOnAsync(Day, "new", kind, "--", title);
        Assert.Equal((0, $"wrote {path}\n", ""), (run.ExitCode, run.Out, run.Error));
        CommandRun lint = await _work.RunOnAsync(Day, "lint", "-f", "concise");
        Assert.DoesNotContain(": error ", lint.Out.Replace("error GRD101", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, (await _work.RunOnAsync(Day, "build", "-q")).ExitCode);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(title), System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlDecode(ReadPage(path))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_begins_as_a_declared_stub_in_the_first_state()
    {
        await _work.RunOnAsync(Day, "new", "topic", "Norms");
        string page = _work.Read("input/topics/norms.md");
        Assert.StartsWith("---\ntitle: \"Norms\"\narea: Unsorted\nstatus: \"raw\"\nreviewed: 2026-11-01\nstub: true\n---\n", page, StringComparison.Ordinal);
        Assert.Equal(0, (await _work.RunOnAsync(Day, "lint")).ExitCode);
    }

    [Theory]
    [InlineData("topic", "Norms", "the topic's id `norms`")]
    [InlineData("topic", "norms!", "the topic's id `norms`")]
    [InlineData("reading", "Book", "exists already")]
    [InlineData("page", "Beliefs", "a page that the site makes itself")]
    [InlineData("page", "CON", "reserved")]
    public async Task A_name_that_is_taken_is_refused(string kind, string title, string reason)
    {
        _work.Write("input/topics/deep/Norms.md", "mine");
        _work.Write("input/reading/book.md", "mine");
        SortedDictionary<string, string> before = _work.Snapshot();
        CommandRun run = await _work.RunOnAsync(Day, "new", kind, title);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _work.Snapshot());
    }

    [Theory]
    [InlineData("topics", "X")]
    [InlineData("topic", " ")]
    [InlineData("topic", "two\nlines")]
    public async Task Wrong_usage_writes_nothing(string kind, string title)
    {
        Assert.Equal(2, (await _work.RunOnAsync(Day, "new", kind, title)).ExitCode);
        Assert.Single(_work.Snapshot());
    }

    private string ReadPage(string path) => _work.Read($"output/{path["input/".Length..^".md".Length]}/index.html");
}
