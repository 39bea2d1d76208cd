using System.Diagnostics;

namespace Garden.Cli.Tests.Safety;

/// <summary>
/// The forms of Markdown with which parsers are known to take quadratic or longer time, after those that the authors of cmark try theirs with (<c>test/pathological_tests.py</c>): a page or a finding, and soon.
/// </summary>
public sealed class PathologicalMarkdownTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WorkFolder _work = new();

    public static TheoryData<string, string> Forms => new()
    {
        { "nested strong emphasis", Repeat("*a **a ", 6_500) + "b" + Repeat(" a** a*", 6_500) },
        { "many emphasis closers with no openers", Repeat("a_ ", 6_500) },
        { "many emphasis openers with no closers", Repeat("_a ", 6_500) },
        { "many link closers with no openers", Repeat("a]", 6_500) },
        { "many link openers with no closers", Repeat("[a", 6_500) },
        { "mismatched openers and closers", Repeat("*a_ ", 5_000) },
        { "openers and closers multiple of 3", "a**b" + Repeat("c* ", 5_000) },
        { "link openers and emphasis closers", Repeat("[ a_", 5_000) },
        { "pattern [ (]( repeated", Repeat("[ (](", 8_000) },
        { "pattern ![[]() repeated", Repeat("![[]()", 16_000) },
        { "hard link and emphasis", "**x [a*b**c*](d)" },
        { "nested brackets", Repeat("[", 5_000) + "a" + Repeat("]", 5_000) },
        { "nested block quotes", Repeat("> ", 5_000) + "a" },
        { "deeply nested lists", string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', 2 * depth) + "* a\n")) },
        { "NUL in input", "abc\0de\0" },
        { "backticks", string.Concat(Enumerable.Range(1, 500).Select(length => "e" + new string('`', length))) },
        { "unclosed links", Repeat("[a](<b", 5_000) },
        { "unclosed links with blanks", Repeat("[a](b", 5_000) },
        { "unclosed comments", "</" + Repeat("<!--", 10_000) },
        { "unclosed declarations", "a" + Repeat("<!A ", 10_000) },
        { "unclosed instructions", "a" + Repeat("<?", 10_000) },
        { "empty lines in deeply nested lists", Repeat("- ", 5_000) + "x" + Repeat("\n", 5_000) },
        { "empty lines in deeply nested lists in a quotation", "> " + Repeat("- ", 5_000) + "x\n" + Repeat(">\n", 5_000) },
        { "emphasis in deep quotation", Repeat(">", 5_000) + Repeat("a*", 5_000) },
        { "definitions", Repeat("[a]: u\n", 5_000) },
        { "colliding definitions", string.Concat(Enumerable.Range(0, 5_000).Select(number => $"[a{number}]: u\n")) + Repeat("[a0] ", 2_000) },
        { "tables", Repeat("|a", 5_000) + "\n" + Repeat("|-", 5_000) },
        { "heading underlines", Repeat("a\n", 10_000) + "===" },
    };

    public PathologicalMarkdownTests() => _work.Write("input/garden.yml", "title: Test\n");

    public void Dispose() => _work.Dispose();

    /// <summary>The time is many times what the slowest takes on a slow machine, and far below what quadratic growth would take.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_ends_in_a_page_or_a_finding(string name, string text)
    {
        _work.Write("input/page.md", text);
        long started = Stopwatch.GetTimestamp();
        CommandRun run = await _work.RunAsync("build");
        Assert.True(Stopwatch.GetElapsedTime(started) < Patience, name);
        Assert.True(run.ExitCode == 0 || (run.ExitCode == 1 && run.Out.Contains("input/page.md", StringComparison.Ordinal)), $"{name}: {run.ExitCode} {run.Out}{run.Error}");
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
