using System.Text.RegularExpressions;

namespace Garden.Cli.Tests.Commands;

/// <summary>The starter garden built twice: with the default theme, and with one that changes a token and a template of it.</summary>
public sealed partial class ExtendedThemeTests : IAsyncLifetime, IDisposable
{
    /// <summary>The theme that the documentation makes.</summary>
    public const string Theme = "tests/Garden.Cli.Tests/Commands/Themes/ochre";

    /// <summary>A sentence of the theme.</summary>
    private const string Colophon = "How sure I am, as of today.";

    private readonly WorkFolder _work = new();
    private SortedDictionary<string, string> _before = [];
    private SortedDictionary<string, string> _after = [];

    public async Task InitializeAsync()
    {
        _work.Take("input", "input");
        _work.Take(Theme, "themes/ochre");
        _before = await BuildAsync();
        _after = await BuildAsync("--theme", "ochre");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_token_is_changed_and_no_other_style()
    {
        // Blanks beside braces, semicolons and commas are not published.
        string token = string.Concat(_work.Read("themes/ochre/assets/ochre.css").Split('\n', StringSplitOptions.TrimEntries)).Replace(" {", "{", StringComparison.Ordinal).Replace("{ ", "{", StringComparison.Ordinal)
            .Replace(" }", "}", StringComparison.Ordinal).Replace("; ", ";", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal) + "\n";
        Assert.Equal(StylesOf(_before), StylesOf(_after).Replace(token, "", StringComparison.Ordinal));
        Assert.Contains(token, StylesOf(_after), StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_is_changed_wherever_it_stands_and_nothing_else_on_any_page()
    {
        Assert.Equal(_before.Keys.Select(NameOf).Order(StringComparer.Ordinal), _after.Keys.Select(NameOf).Order(StringComparer.Ordinal));
        int changed = 0;
        Assert.Contains(_after.Values, text => text.Contains(Colophon, StringComparison.Ordinal));
        Assert.Contains(_after.Values, text => text.Contains(" minutes to read", StringComparison.Ordinal));
        foreach ((string path, string text) in _after.Where(file => !file.Key.EndsWith(".css", StringComparison.Ordinal)))
        {
            string before = _before[path];
            Assert.Equal(NameOf(Part().Replace(before, "")), SaidAsBefore(NameOf(Part().Replace(text, ""))));
            Assert.All(Part().Matches(before), part => Assert.Contains("<p class=\"moved\"><a href=", part.Value, StringComparison.Ordinal));
            Assert.All(Part().Matches(text), part => Assert.StartsWith("<ul class=\"backlinks\">\n<li><a href=", part.Value, StringComparison.Ordinal));
            changed += Part().Count(text);
        }

        Assert.NotEqual(0, changed);
    }

    /// <summary>The page with the sentences that the default theme says in place of the theme's own.</summary>
    private static string SaidAsBefore(string text) => text
        .Replace(Colophon, "The numbers say how sure I am, not how sure you should be. Set in whatever type your own machine keeps.", StringComparison.Ordinal)
        .Replace(" minutes to read", " minutes", StringComparison.Ordinal)
        .Replace(" minute to read", " minute", StringComparison.Ordinal);

    private async Task<SortedDictionary<string, string>> BuildAsync(params string[] options)
    {
        CommandRun run = await _work.RunOnAsync(new DateOnly(2026, 11, 1), ["build", "--base-url", "https://example.org/", .. options]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        SortedDictionary<string, string> files = _work.Snapshot("output");
        files.Remove("output/.garden-manifest.json"); // names each file with its content's fingerprint
        return files;
    }

    private static string StylesOf(SortedDictionary<string, string> site) => site.Single(file => !file.Key.Contains("later/", StringComparison.Ordinal) && file.Key.EndsWith(".css", StringComparison.Ordinal)).Value;

    /// <summary>The text without the fingerprint in the name of the style sheet.</summary>
    private static string NameOf(string text) => Sheet().Replace(text, "garden.css");

    [GeneratedRegex("<ul class=\"backlinks\">.*?</ul>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(@"garden\.[0-9a-f]{8}\.css", RegexOptions.NonBacktracking)]
    private static partial Regex Sheet();
}
