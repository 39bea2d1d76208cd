using System.Text;
using System.Text.RegularExpressions;
using Garden.Cli.Tests.Commands;
using Garden.Site.Theming;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Cli.Tests.Docs;

/// <summary>Keeps the lists of templates, views and tokens in the page about themes as the code has them.</summary>
public sealed partial class ThemeReferenceTests
{
    private const string Page = "docs/themes.md";

    /// <summary>Everything from here to the end of the page is made.</summary>
    private const string Made = "<!-- made from the code: UPDATE_GOLDEN=1 dotnet test writes it anew -->\n";

    private static readonly string Theme = Path.Combine(Repository.Root, "themes", "default");

    private static readonly string Written = File.ReadAllText(Path.Combine(Repository.Root, Page)).Split(Made)[0];

    [Fact]
    public void The_lists_of_templates_and_views_are_those_of_the_code() =>
        Repository.AssertKept(Page, $"{Written}{Made}\n{Templates()}\n{ViewReference.Of(PageTemplates.All.Select(page => page.View))}");

    [Fact]
    public void The_example_is_a_theme_that_works()
    {
        const string Named = "n `themes/ochre/";
        (string Language, string Content, string Before, int Line)[] shown = MarkdownDocument.Open(Page).Fences().Where(fence => fence.Before.Contains(Named, StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, shown.Length);
        Assert.All(shown, fence =>
        {
            string path = fence.Before[(fence.Before.LastIndexOf(Named, StringComparison.Ordinal) + Named.Length)..^"`:".Length];
            Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, ExtendedThemeTests.Theme, path)), fence.Content + "\n");
        });
    }

    [Fact]
    public void Every_token_that_is_spoken_of_is_one_of_the_default_theme()
    {
        string[] tokens = [.. Token().Matches(Written).Select(match => match.Groups["token"].Value).Distinct(StringComparer.Ordinal)];
        string sheet = File.ReadAllText(Path.Combine(Theme, "assets", "garden.css"));
        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.Contains($"  {token}: ", sheet, StringComparison.Ordinal));
    }

    private static string Templates()
    {
        ThemeFile[] files = [.. Directory.EnumerateFiles(Theme, "*", SearchOption.AllDirectories).Select(file => new ThemeFile(Path.GetRelativePath(Theme, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
        ThemeSources sources = ThemeSources.Read("default", _ => files);
        TemplateBinder binder = new(sources.Templates, new WordsBook(sources.Words));
        foreach ((string template, Type view) in PageTemplates.All)
        {
            binder.Bind(template, view);
        }

        StringBuilder table = new("## The templates of the default theme\n\n| template | is given |\n|---|---|\n");
        foreach ((string template, SortedSet<string> given) in binder.Uses.OrderBy(use => use.Key, StringComparer.Ordinal))
        {
            string told = template == TemplateBinder.Layout ? $"`page`: any page, {ViewReference.Link(typeof(PageView))}; `content`: what the page's own template writes"
                : string.Join("; or ", given.Select(Linked));
            table.Append("| `").Append(template).Append(".sbn` | ").Append(told).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Linked(string given) => given.Length == 0 ? "nothing" : Given().Replace(given, match =>
        $"`{match.Groups["name"].Value}`: {match.Groups["list"].Value}{(match.Groups["view"].Value is { Length: > 0 } view ? $"[{view}](#{view.ToLowerInvariant()})" : match.Groups["words"].Value)}");

    [GeneratedRegex("(?<name>[A-Za-z]+): (?<list>(?:list of )*)(?:(?<view>[A-Z][A-Za-z]*View)|(?<words>text|HTML|yes or no))", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Given();

    [GeneratedRegex("(?<token>--[a-z][a-z0-9-]*)[:`]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
