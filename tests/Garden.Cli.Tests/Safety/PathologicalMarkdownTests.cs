namespace Garden.Cli.Tests.Safety;

/// <summary>
/// The forms of Markdown with which parsers are known to take quadratic or longer time, after those that the authors of cmark try theirs with (<c>test/pathological_tests.py</c>): each ends in a page or a finding. How time grows is the matter of <c>tests/Garden.Fuzz --growth</c>.
/// </summary>
public sealed class PathologicalMarkdownTests : IDisposable
{
    /// <summary>The texts by name. The runner is given the names alone: it would keep every text several times.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["nested strong emphasis"] = Repeat("*a **a ", 6_500) + "b" + Repeat(" a** a*", 6_500),
        ["many emphasis closers with no openers"] = Repeat("a_ ", 6_500),
        ["many emphasis openers with no closers"] = Repeat("_a ", 6_500),
        ["many link closers with no openers"] = Repeat("a]", 6_500),
        ["many link openers with no closers"] = Repeat("[a", 6_500),
        ["mismatched openers and closers"] = Repeat("*a_ ", 5_000),
        ["openers and closers multiple of 3"] = "a**b" + Repeat("c* ", 5_000),
        ["link openers and emphasis closers"] = Repeat("[ a_", 5_000),
        ["pattern [ (]( repeated"] = Repeat("[ (](", 8_000),
        ["pattern ![[]() repeated"] = Repeat("![[]()", 16_000),
        ["hard link and emphasis"] = "**x [a*b**c*](d)",
        ["nested brackets"] = Repeat("[", 5_000) + "a" + Repeat("]", 5_000),
        ["nested block quotes"] = Repeat("> ", 5_000) + "a",
        ["deeply nested lists"] = string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', 2 * depth) + "* a\n")),
        ["NUL in input"] = "abc\0de\0",
        ["backticks"] = string.Concat(Enumerable.Range(1, 500).Select(length => "e" + new string('`', length))),
        ["unclosed links"] = Repeat("[a](<b", 5_000),
        ["unclosed links with blanks"] = Repeat("[a](b", 5_000),
        ["unclosed comments"] = "</" + Repeat("<!--", 10_000),
        ["unclosed declarations"] = "a" + Repeat("<!A ", 10_000),
        ["unclosed instructions"] = "a" + Repeat("<?", 10_000),
        ["empty lines in deeply nested lists"] = Repeat("- ", 5_000) + "x" + Repeat("\n", 5_000),
        ["empty lines in deeply nested lists in a quotation"] = "> " + Repeat("- ", 5_000) + "x\n" + Repeat(">\n", 5_000),
        ["emphasis in deep quotation"] = Repeat(">", 5_000) + Repeat("a*", 5_000),
        ["definitions"] = Repeat("[a]: u\n", 5_000),
        ["colliding definitions"] = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"[a{number}]: u\n")) + Repeat("[a0] ", 2_000),
        ["tables"] = Repeat("|a", 5_000) + "\n" + Repeat("|-", 5_000),
        ["heading underlines"] = Repeat("a\n", 10_000) + "===",
    };

    private readonly WorkFolder _work = new();

    public static TheoryData<string> Forms => [.. Texts.Keys];

    public PathologicalMarkdownTests() => _work.Write("input/garden.yml", "title: Test\n");

    public void Dispose() => _work.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_ends_in_a_page_or_a_finding(string name)
    {
        _work.Write("input/page.md", Texts[name]);
        CommandRun run = await _work.RunAsync("build");
        Assert.True(run.ExitCode == 0 || (run.ExitCode == 1 && run.Out.Contains("input/page.md", StringComparison.Ordinal)), $"{run.ExitCode} {run.Out}{run.Error}");
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
