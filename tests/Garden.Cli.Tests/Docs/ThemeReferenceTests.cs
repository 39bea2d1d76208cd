using System.Text;
using System.Text.RegularExpressions;
using Garden.Cli.Tests.Commands;
using Garden.Language.Text;
using Garden.Site.Theming;
using Garden.Site.Views;

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
        Assert.Equal(3, shown.Length);
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
        string folder = Path.Combine(Theme, "templates");
        Dictionary<string, TemplateSource> templates = Directory.EnumerateFiles(folder, "*.hbs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.ChangeExtension(Path.GetRelativePath(folder, file).Replace('\\', '/'), null), Bytes: File.ReadAllBytes(file)))
            .Select(file => new TemplateSource(file.Name, SourceDecoder.Decode(file.Name, file.Bytes)))
            .ToDictionary(template => template.Name, StringComparer.Ordinal);
        TemplateChecker checker = new(templates);
        foreach ((string template, Type view) in PageTemplates.All)
        {
            checker.Check(template, view);
        }

        StringBuilder table = new("## The templates of the default theme\n\n| template | sees |\n|---|---|\n");
        foreach (IGrouping<string, (string Template, Type? View, string Extra)>? uses in checker.Uses.GroupBy(use => use.Template, StringComparer.Ordinal).OrderBy(uses => uses.Key, StringComparer.Ordinal))
        {
            IEnumerable<string> views = uses.Select(use => Seen(use.View, use.Extra)).Order(StringComparer.Ordinal);
            table.Append("| `").Append(uses.Key).Append(".hbs` | ").AppendJoin(", ", PageTemplates.All.All(page => uses.Any(use => use.View == page.View)) ? [$"any page: {ViewReference.Link(typeof(PageView))}"] : views).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Seen(Type? view, string given) =>
        (view is null ? "nothing" : ViewReference.Link(view)) + (given.Length == 0 ? "" : $" with `{given.Replace(",", "`, `", StringComparison.Ordinal)}`");

    [GeneratedRegex("(?<token>--[a-z][a-z0-9-]*)[:`]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
