using System.Text.Json;

namespace Garden.Cli.Tests.Commands;

public sealed class LookingCommandsTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly WorkFolder _work = new();

    public LookingCommandsTests()
    {
        _work.Write("input/garden.yml", "title: Test\nstatus: [raw, ripe]\n");
        _work.Write("input/topics/norms.md", """
            ---
            title: Norms, mostly
            area: Custom
            status: ripe
            reviewed: 2026-10-01
            ---

            ## Beliefs

            - Norms hold. ~70% — habit. ^hold
              - importance: high
              - by: 2027-01-01
            - Norms broke. 20% — seen. ^broke
              - resolved: no 2026-09-01 — it held

            ## Uncertainties

            - Who keeps them? Why it matters: all. ^who
            """);
        _work.Write("input/topics/other.md", "---\ntitle: Other\nreviewed: 2020-01-01\n---\n\n## Beliefs\n\n- 漢字 are wide. ~90% — seen. ^wide\n");
        _work.Write("input/reading/book.md", "---\ntitle: A book\nread: 2026-05-01\ntopics: [norms]\n---\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_table_is_aligned() =>
        Assert.Equal(
            """
            belief              probability  importance  by          moved  outcome  claim
            topics/norms#hold   70%          high        2027-01-01                  Norms hold.
            topics/norms#broke  20%                                         no       Norms broke.
            topics/other#wide   90%                                                  漢字 are wide.

            """.ReplaceLineEndings("\n"),
            (await ListAsync("beliefs")).Out);

    [Theory]
    [InlineData("topics/norms#hold topics/other#wide", "beliefs", "--open")]
    [InlineData("topics/norms#hold topics/other#wide", "beliefs", "--min", "70")]
    [InlineData("topics/norms#broke", "beliefs", "--max", "20%")]
    [InlineData("topics/norms#hold topics/norms#broke", "beliefs", "--area", "custom")]
    [InlineData("topics/norms#hold topics/norms#broke", "beliefs", "--status", "Ripe")]
    [InlineData("topics/other", "topics", "--stale")]
    [InlineData("", "topics", "--stale", "--as-of", "2020-02-01")]
    [InlineData("topics/norms#who", "uncertainties", "--open")]
    [InlineData("reading/book", "reading", "--area", "Custom")]
    [InlineData("", "reading", "--status", "raw")]
    [InlineData("topics/other#wide topics/norms#hold topics/norms#broke", "beliefs", "--sort", "confidence")]
    [InlineData("topics/other#wide topics/norms#broke topics/norms#hold", "beliefs", "--sort", "sureness")]
    [InlineData("topics/norms#hold topics/other#wide topics/norms#broke", "beliefs", "--sort", "importance")]
    [InlineData("topics/norms#hold topics/norms#broke", "beliefs", "--sort", "importance", "--area", "custom")]
    public async Task Filters_choose(string expected, params string[] args)
    {
        using JsonDocument document = JsonDocument.Parse((await ListAsync([.. args, "-f", "json"])).Out);
        JsonElement rows = document.RootElement.GetProperty(args[0]);
        Assert.Equal(expected, string.Join(' ', rows.EnumerateArray().Select(row => row.EnumerateObject().First().Value.GetString())));
    }

    [Fact]
    public async Task Json_has_numbers_and_nulls()
    {
        using JsonDocument document = JsonDocument.Parse((await ListAsync("beliefs", "-f", "json")).Out);
        JsonElement wide = document.RootElement.GetProperty("beliefs")[2];
        Assert.Equal(0.9, wide.GetProperty("probability").GetDouble());
        Assert.Equal(JsonValueKind.Null, wide.GetProperty("importance").ValueKind);
    }

    [Fact]
    public async Task Views_are_listed_in_their_own_order()
    {
        WriteMoves();
        Assert.Equal(
            """
            belief               date        from  to   points  sources  reason
            topics/moves#second  2026-04-01  40%   30%  −10     1        A book
            topics/moves#first   2026-03-01  60%   65%  +5      0        a day

            """.ReplaceLineEndings("\n"),
            (await ListAsync("changes")).Out);
        Assert.Equal(
            "source,points,beliefs,for,against,moved,title\r\n" +
            "reading/book,10,2,topics/moves#first,,topics/moves#second,A book\r\n" +
            "https://example.org/x,0,1,,topics/moves#first,,a survey\r\n",
            (await ListAsync("evidence", "-f", "csv")).Out);
        Assert.Equal(
            "crux,expected,likelihood,points,moves,words\r\n" +
            "topics/norms#hold,34,0.7,35,topics/moves#first; topics/moves#second,Norms hold.\r\n" +
            "topics/moves#sign,,,20,topics/moves#second,A sign would push me up.\r\n",
            (await ListAsync("cruxes", "-f", "csv")).Out);
        Assert.Equal(
            "due,what,overdue,importance,expected,id,words\r\n" +
            "2020-06-29,review,true,,,topics/other,Other\r\n" +
            "2027-01-01,deadline,false,high,34,topics/norms#hold,Norms hold.\r\n" +
            "2027-03-30,review,false,high,,topics/norms,\"Norms, mostly\"\r\n",
            (await ListAsync("agenda", "-f", "csv")).Out);
    }

    [Fact]
    public async Task A_view_of_an_area_holds_what_bears_on_it()
    {
        WriteMoves();
        Assert.Equal("belief,date,from,to,points,sources,reason\r\n", (await ListAsync("changes", "--area", "Custom", "-f", "csv")).Out);
        Assert.Equal(3, (await ListAsync("agenda", "--area", "Custom")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using JsonDocument cruxes = JsonDocument.Parse((await ListAsync("cruxes", "--area", "Moving", "-f", "json")).Out);
        Assert.Equal(["topics/moves#first", "topics/moves#second"], cruxes.RootElement.GetProperty("cruxes")[0].GetProperty("moves").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Readings_that_moved_nothing_can_be_asked_for()
    {
        WriteMoves();
        Assert.Equal("reading,date,title,takeaway\r\ntopics/moves#idle,2026-02-01,Other notes,nothing new\r\n", (await ListAsync("reading", "--idle", "-f", "csv")).Out);
    }

    [Theory]
    [InlineData("--area", "custm", "error: no topic has the area 'custm'; did you mean 'Custom'?\n")]
    [InlineData("--status", "ripee", "error: no topic has the status 'ripee'; did you mean 'ripe'?\n")]
    [InlineData("--status", "elsewhere", "error: no topic has the status 'elsewhere'\n")]
    public async Task A_misspelt_area_or_status_gets_a_suggestion(string option, string typed, string error)
    {
        CommandRun run = await ListAsync("beliefs", option, typed);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_sees_the_same_in_listings_pages_data_and_lint()
    {
        WriteMoves();
        _work.Write("input/topics/other.md", """
            ## Beliefs

            - Later. ~60% — why. ^later
              - 2026-01-01: 50% — a guess
              - 2026-07-02: 50% → 60% — a day
            - Out. ~80% — why. ^out
              - implies: [[#^later]]
              - resolved: yes 2026-07-02 — it did
            """);
        const string Before = "2026-06-01";
        Assert.Contains("\r\ntopics/other#later,0.6,,,2026-01-01,,Later.\r\ntopics/other#out,0.8,,,,,Out.\r\n", (await ListAsync("beliefs", "-f", "csv", "--as-of", Before)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("topics/other", (await ListAsync("changes", "--as-of", Before)).Out, StringComparison.Ordinal);
        Assert.Contains("“Out” (80%) implies “Later” (60%, line 3)", (await _work.RunOnAsync(Day, "lint", "-f", "concise", "--as-of", Before)).Out, StringComparison.Ordinal);
        Assert.Contains("“Out” (came out yes) implies “Later” (60%, line 3)", (await _work.RunOnAsync(Day, "lint", "-f", "concise")).Out, StringComparison.Ordinal);

        Assert.Equal(0, (await _work.RunOnAsync(Day, "build", "-q", "--as-of", Before)).ExitCode);
        foreach (string file in (string[])["beliefs.json", "topics/other/index.html", "beliefs/index.html", "changes/index.html"])
        {
            string text = _work.Read("output/" + file);
            Assert.False(text.Contains("2026-07-02", StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public async Task Data_has_no_dust_of_binary_fractions()
    {
        _work.Write("input/topics/other.md", "---\ntitle: Other\n---\n\n## Beliefs\n\n- Between. 20–40% — seen. ^between\n");
        Assert.Contains("\r\ntopics/other#between,0.3,", (await ListAsync("beliefs", "-f", "csv")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_quotes_what_needs_it() =>
        Assert.Equal(
            "topic,area,status,reviewed,beliefs,unfilled,title\r\ntopics/norms,Custom,ripe,2026-10-01,2,0,\"Norms, mostly\"\r\ntopics/other,,,2020-01-01,1,0,Other\r\n",
            (await ListAsync("topics", "-f", "csv")).Out);

    [Theory]
    [InlineData("topics", "--open")]
    [InlineData("updates", "--min", "3")]
    [InlineData("beliefs", "--min", "140")]
    [InlineData("belief")]
    [InlineData("changes", "--open")]
    [InlineData("topics", "--sort", "confidence")]
    [InlineData("beliefs", "--sort", "surest")]
    [InlineData("beliefs", "--idle")]
    [InlineData("beliefs", "--min", "0.5")]
    public async Task What_does_not_fit_is_refused(params string[] args) => Assert.Equal(2, (await ListAsync(args)).ExitCode);

    [Fact]
    public async Task Broken_settings_stop_everything()
    {
        _work.Write("input/garden.yml", "title: Test\ntitel: no\n");
        CommandRun run = await ListAsync("beliefs");
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("input/garden.yml:2:1: error ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_score_is_told_with_its_scale()
    {
        CommandRun run = await _work.RunOnAsync(Day, "score");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("beliefs: 1 scored, 2 open\n\nBrier score     0.040   0 is perfect, 0.25 is always saying 50%", run.Out, StringComparison.Ordinal);
        Assert.Contains("20%   20%    no       topics/norms#broke\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_score_as_data_is_unrounded_and_stands_on_a_day()
    {
        using JsonDocument now = JsonDocument.Parse((await _work.RunOnAsync(Day, "score", "-f", "json")).Out);
        Assert.Equal(0.04, now.RootElement.GetProperty("last").GetProperty("brier").GetDouble(), 12);
        Assert.Equal("2026-11-01", now.RootElement.GetProperty("asOf").GetString());
        Assert.Empty(now.RootElement.GetProperty("bins").EnumerateArray());
        using JsonDocument before = JsonDocument.Parse((await _work.RunOnAsync(Day, "score", "-f", "json", "--as-of", "2026-08-31")).Out);
        Assert.Equal(JsonValueKind.Null, before.RootElement.GetProperty("last").GetProperty("brier").ValueKind);
        Assert.Equal(3, before.RootElement.GetProperty("counts").GetProperty("unresolved").GetInt32());
    }

    [Theory]
    [InlineData("GRD501")]
    [InlineData("grd501")]
    [InlineData("broken-link")]
    public async Task A_rule_is_explained_by_either_name(string rule) =>
        Assert.StartsWith("# GRD501 broken-link\n", (await _work.RunAsync("explain", rule)).Out, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_rule_gets_a_suggestion()
    {
        CommandRun run = await _work.RunAsync("explain", "broken-lnik");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: there is no rule 'broken-lnik'; did you mean 'broken-link'?\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rule_is_listed()
    {
        string table = (await _work.RunAsync("rules")).Out;
        Assert.Equal(Garden.Analysis.Linting.RuleCatalog.All.Length + 1, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\nGRD501  broken-link ", table, StringComparison.Ordinal);
    }

    private void WriteMoves() => _work.Write("input/topics/moves.md", """
        ---
        title: Moves
        area: Moving
        ---

        ## Beliefs

        - First. ~65% — why. ^first
          - 2026-01-01: 60% — a guess
          - 2026-03-01: 60% → 65% — a day
          - for: [[book]]
          - against: [a survey](https://example.org/x)
          - if [[norms#^hold]]: → 80%
        - Second. ~30% — why. ^second
          - 2026-04-01: 40% → 30% — [[book]]
          - if [[norms#^hold]]: → 40%
          - if not [[norms#^hold]]: → 10%

        ## What would update me

        - A sign would push me up. ^sign
          - moves: [[#^second]] → 50%

        ## Recent reading

        - 2026-02-01 — Other notes — nothing new ^idle
        - 2026-04-01 — [[book]] — a lot ^told
        """);

    private Task<CommandRun> ListAsync(params string[] args) => _work.RunOnAsync(Day, ["list", .. args]);
}
