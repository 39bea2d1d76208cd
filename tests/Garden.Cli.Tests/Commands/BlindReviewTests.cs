using System.Text;

namespace Garden.Cli.Tests.Commands;

public sealed class BlindReviewTests : IDisposable
{
    private const string Norms = "input/topics/norms.md";
    private const string Page = "## Beliefs\n\n- Norms hold. ~70% — habit ^hold\n  - by: 2026-05-01\n- Norms bend. 20% (10–30) — under pressure ^bend\n  - by: 2026-05-02\n- Norms break. ~likely — now and then ^break\n";
    private static readonly DateOnly Day = new(2026, 6, 1);
    private readonly WorkFolder _work = new();

    public BlindReviewTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write(Norms, Page);
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task The_number_is_hidden_until_the_answer_and_both_are_shown_then()
    {
        CommandRun run = await RunAsync("55\n\n", "review", "hold", "--blind");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] halves = run.Out.Split("your number now", 2);
        Assert.DoesNotContain("70", halves[0], StringComparison.Ordinal);
        Assert.DoesNotContain("habit", run.Out, StringComparison.Ordinal);
        Assert.Contains("  you said      55%\n  on the page   70%\n  apart         −15 points, 0.65 in log odds\n  pooled        63%", halves[1], StringComparison.Ordinal);
        Assert.EndsWith("asked for 1 number, wrote 0\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(Page, _work.Read(Norms));
    }

    [Theory]
    [InlineData("n", "~55% — habit ^hold\n  - 2026-06-01: 70% → 55% — blind 55%, a letter\n  - by: 2026-05-01\n")]
    [InlineData("p", "~63% — habit ^hold\n  - 2026-06-01: 70% → 63% — blind 55%, a letter\n  - by: 2026-05-01\n")]
    [InlineData("k", "~70% — habit ^hold\n  - 2026-06-01: 70% → 70% — blind 55%, a letter\n  - by: 2026-05-01\n")]
    [InlineData("60-65%", "~60-65% — habit ^hold\n  - 2026-06-01: 70% → 60-65% — blind 55%, a letter\n  - by: 2026-05-01\n")]
    public async Task What_the_writer_chooses_is_written_with_the_answer(string choice, string written)
    {
        CommandRun run = await RunAsync($"55\n{choice}\na letter\n", "review", "hold", "--blind");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Page.Replace("~70% — habit ^hold\n  - by: 2026-05-01\n", written, StringComparison.Ordinal), _work.Read(Norms));
        Assert.Contains("wrote 1\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("５５％")]
    [InlineData("٥٥٪")]
    [InlineData("５５")]
    [InlineData("～55%")]
    public async Task An_answer_may_be_typed_in_the_digits_of_any_script(string typed)
    {
        CommandRun run = await RunAsync($"{typed}\nn\n\n", "review", "hold", "--blind");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("~55% — habit ^hold\n  - 2026-06-01: 70% → 55% — blind 55%\n", _work.Read(Norms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_is_a_pair_of_the_score()
    {
        await RunAsync("55\nk\n\n", "review", "hold", "--blind");
        Assert.Contains("\"retest\":{\"pairs\":1,", (await _work.RunOnAsync(Day, "score", "-f", "json")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("GRD", (await _work.RunOnAsync(Day, "lint", "-f", "concise", "--select", "GRD205,GRD206,GRD207,GRD204,GRD213,GRD214")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")] // the input ends at once
    [InlineData("55\n")]
    [InlineData("55\nn\n")] // before the writer had said why
    [InlineData("55\n\n")]
    [InlineData("\n")]
    [InlineData("q\n")]
    public async Task Nothing_is_written_that_the_writer_did_not_ask_for(string typed)
    {
        CommandRun run = await RunAsync(typed, "review", "hold", "--blind");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Page, _work.Read(Norms));
    }

    [Fact]
    public async Task Without_a_terminal_nothing_is_written()
    {
        CommandRun run = await _work.RunAsync(shell => On(shell, "55\nn\nwhy\n") with { InIsTerminal = false }, "review", "hold", "--blind");
        Assert.Contains("you said      55%", run.Out, StringComparison.Ordinal);
        Assert.Contains("nothing is written, for there is no terminal to ask at", run.Out, StringComparison.Ordinal);
        Assert.Equal(Page, _work.Read(Norms));
    }

    [Fact]
    public async Task What_is_due_is_asked_for_and_two_answers_of_one_page_are_both_kept()
    {
        CommandRun run = await RunAsync("50\nn\n\n15\nn\n\n", "review", "--blind");
        Assert.Contains("1 of 2: topics/norms#hold", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 of 2: topics/norms#bend", run.Out, StringComparison.Ordinal);
        string page = _work.Read(Norms);
        Assert.Contains("2026-06-01: 70% → 50% — blind 50%\n", page, StringComparison.Ordinal);
        Assert.Contains("15% (10–30)", page, StringComparison.Ordinal);
        Assert.Contains("2026-06-01: 20% → 15% — blind 15%\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_or_written_is_asked_for_again()
    {
        CommandRun run = await RunAsync("six\n140\n55\nn\n\nk\n\n", "review", "bend", "--blind");
        Assert.Contains("the range of `20% (10–30)` leaves out 55%", run.Out, StringComparison.Ordinal);
        Assert.Contains("2026-06-01: 20% → 20% — blind 55%\n", _work.Read(Norms), StringComparison.Ordinal);
        Assert.Contains("20% (10–30) — under pressure", _work.Read(Norms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_that_is_a_folder_is_told_in_words()
    {
        CommandRun run = await _work.RunAsync(shell => shell with { In = () => new FolderStream() }, "review", "norms", "--blind");
        Assert.Equal((3, "error: cannot read an answer from the standard input: it is a folder\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_word_that_is_kept_stays_a_word()
    {
        CommandRun run = await RunAsync("55\nk\n\n", "review", "break", "--blind");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("~likely — now and then ^break\n  - 2026-06-01: ~likely → ~likely — blind 55%\n", _work.Read(Norms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_saved_meanwhile_keeps_what_was_saved()
    {
        const string saved = Page + "\nA new thought.\n";
        MemoryStream input = new(Encoding.UTF8.GetBytes("55\nn\n\n"));
        CommandRun run = await _work.RunAsync(
            shell => On(shell, "") with
            {
                In = () =>
                {
                    _work.Write(Norms, saved);
                    return input;
                },
            },
            "review",
            "hold",
            "--blind");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.EndsWith("\nA new thought.\n", _work.Read(Norms), StringComparison.Ordinal);
        Assert.Contains("blind 55%", _work.Read(Norms), StringComparison.Ordinal);
        _work.Write(Norms, saved);
    }

    [Theory]
    [InlineData(0, "'norms#gone' has no open belief", "review", "norms#gone", "--blind")]
    [InlineData(2, "there is no belief 'nowhere'", "review", "nowhere", "--blind")]
    [InlineData(2, "--blind asks for numbers, and --done stamps", "review", "norms", "--blind", "--done")]
    public async Task What_cannot_be_asked_is_said(int code, string message, params string[] args)
    {
        _work.Write(Norms, Page + "- Norms went. 50% ^gone\n  - resolved: yes 2026-05-01\n");
        CommandRun run = await RunAsync("", args);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(message, run.Out + run.Error, StringComparison.Ordinal);
    }

    /// <summary>What the standard input is behind <c>&lt; /etc</c>.</summary>
    private sealed class FolderStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("Is a directory", 21);

        public override int Read(byte[] buffer, int offset, int count) => Read([]);
    }

    private Task<CommandRun> RunAsync(string typed, params string[] args) => _work.RunAsync(shell => On(shell, typed), args);

    private static Shell On(Shell shell, string typed) => shell with { Clock = new WorkFolder.FixedClock(Day), InIsTerminal = true, In = () => new MemoryStream(Encoding.UTF8.GetBytes(typed)) };
}
