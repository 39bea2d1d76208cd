using System.Text.Json;

namespace Garden.Cli.Tests.Commands;

public sealed class WhatIfCommandTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly WorkFolder _work = new();

    public WhatIfCommandTests()
    {
        _work.Write("input/garden.yml", "title: Test\n");
        _work.Write("input/topics/rain.md", """
            ---
            title: Rain
            ---

            ## Beliefs

            - It rains in May. ~30% — clouds ^rain
              - implies: [[#^wet]]
            - The grass is wet. ~40% — dew ^wet
            - The match is held. ~60% — a keen club ^match
              - if [[#^rain]]: → 20%
            - The tea is held. ~70% — a tent ^tea
              - if [[#^rain]]: → 60–80%
            - Snow in May. ~3% — never seen ^snow
              - implies: [[#^frost]]
            - Frost in May. ~0% (0–0) — never felt ^frost
            - It rained in April. ~50% — clouds ^april
              - resolved: yes 2026-05-01
            """);
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task What_must_move_is_shown_with_where_to() =>
        Assert.Equal(
            """
            if topics/rain#rain comes out yes:
            now  then  belief
            40%  100%  topics/rain#wet
            60%  20%   topics/rain#match
            1 other belief in relations with it may stay

            """,
            (await RunAsync("rain", "yes")).Out);

    [Fact]
    public async Task A_number_that_is_left_open_is_a_range() =>
        Assert.Matches(@"\n40%\s+\d+(\.\d+)?–15\.6%\s+topics/rain#wet\n", (await RunAsync("rain#rain", "no")).Out);

    [Theory]
    [InlineData("toast", "no number must move if topics/breakfast#toast comes out yes; 1 belief in relations with it may stay\n")]
    [InlineData("jam", "no relation says what else changes if topics/breakfast#jam comes out yes\n")]
    public async Task Nothing_to_move_is_said(string id, string said)
    {
        _work.Write("input/topics/breakfast.md", """
            ---
            title: Breakfast
            ---

            ## Beliefs

            - The toast is burnt. ~20% — an old toaster ^toast
            - The coffee is strong. ~50% — a new tin ^coffee
              - if [[#^toast]]: → 50%
            - The jam is gone. ~70% — a small jar ^jam
            """);
        Assert.Equal(said, (await RunAsync(id, "yes")).Out);
    }

    [Fact]
    public async Task As_data_every_belief_has_its_bounds()
    {
        JsonElement json = JsonDocument.Parse((await RunAsync("rain", "yes", "-f", "json")).Out).RootElement;

        Assert.Equal(1, json.GetProperty("version").GetInt32());
        Assert.Equal("topics/rain#rain yes True", $"{json.GetProperty("belief").GetString()} {json.GetProperty("outcome").GetString()} {json.GetProperty("complete").GetBoolean()}");
        Assert.Equal(["topics/rain#wet 0.4 1 1", "topics/rain#match 0.6 0.195 0.205"], json.GetProperty("moves").EnumerateArray().Select(Shown));
        Assert.Equal(["topics/rain#tea 0.7 0.6 0.8"], json.GetProperty("stays").EnumerateArray().Select(Shown));
        Assert.Equal("The grass is wet.", json.GetProperty("moves")[0].GetProperty("claim").GetString());
    }

    [Theory]
    [InlineData("ran", "yes", 2, "there is no belief 'ran'; did you mean 'topics/rain#rain'?")]
    [InlineData("rain", "maybe", 2, "'maybe' is none of yes, no")]
    [InlineData("april", "no", 2, "topics/rain#april has come out already")]
    [InlineData("snow", "yes", 1, "the numbers around topics/rain#snow contradict each other as they are")]
    public async Task What_cannot_be_told_says_why(string id, string outcome, int exitCode, string message)
    {
        CommandRun run = await RunAsync(id, outcome);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  = help: ", run.Error, StringComparison.Ordinal);
    }

    private static string Shown(JsonElement number) =>
        $"{number.GetProperty("belief").GetString()} {number.GetProperty("probability")} {number.GetProperty("low")} {number.GetProperty("high")}";

    private Task<CommandRun> RunAsync(params string[] args) => _work.RunOnAsync(Day, ["whatif", .. args]);
}
