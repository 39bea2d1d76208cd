using System.Text;
using AngleSharp.Html.Parser;
using FsCheck.Fluent;
using Garden.Language.Text;

namespace Garden.Site.Tests;

public sealed class CodeColoursTests
{
    [Theory]
    [InlineData("python", "def f(x):\n    # a < b\n    return \"<i>\" + 12\n", "<span class=\"code-word\">def</span> f(x):\n    <span class=\"code-remark\"># a &lt; b</span>\n    <span class=\"code-word\">return</span> <span class=\"code-text\">&quot;&lt;i&gt;&quot;</span> + <span class=\"code-number\">12</span>\n")]
    [InlineData("Python", "def", "<span class=\"code-word\">def</span>")]
    [InlineData("json", "{\"a\": 1}", "{<span class=\"code-name\">&quot;a&quot;</span>: <span class=\"code-number\">1</span>}")]
    [InlineData("html", "<a href=\"x\">&amp;</a>", "&lt;<span class=\"code-name\">a</span> <span class=\"code-name\">href</span>=<span class=\"code-text\">&quot;x&quot;</span>&gt;&amp;amp;&lt;/<span class=\"code-name\">a</span>&gt;")]
    [InlineData("klingon", "a < b", "a &lt; b")]
    [InlineData("\"><script>", "a < b", "a &lt; b")]
    public void Words_of_a_known_language_are_told_apart(string language, string code, string expected) => Assert.Equal(expected, Coloured(language, code));

    [Fact]
    public void Code_on_a_page_is_coloured_where_its_language_is_named()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of([("about.md", "```python title\nreturn 1\n```\n\n```\nreturn 1\n```\n\n    return 1\n")]));
        Assert.Contains(
            "<pre><code class=\"language-python\"><span class=\"code-word\">return</span> <span class=\"code-number\">1</span>\n</code></pre>\n<pre><code>return 1\n</code></pre>\n<pre><code>return 1\n</code></pre>",
            site.Files["about/index.html"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Long_code_has_one_colour() => Assert.DoesNotContain("<span", Coloured("python", "def " + new string('x', (int)Caps.ColouredCode.Most)), StringComparison.Ordinal);

    [Theory]
    [InlineData("python")]
    [InlineData("html")]
    [InlineData("csharp")]
    [InlineData("markdown")]
    [InlineData("css")]
    [InlineData("sql")]
    [InlineData("php")]
    [InlineData("powershell")]
    [InlineData("typescript")]
    [InlineData("haskell")]
    public void Code_keeps_its_words(string language)
    {
        string[] parts = ["<", ">", "\"", "'", "/*", "*/", "//", "#", "{", "}", "=", "if ", "class ", "a", "12", "<script>", "</script>", "<!--", "-->", "\n", " ", "@", "$", "\\", "&", "(", "`", "é", "\ud83d\ude00"];
        HtmlParser parser = new();
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll(Gen.Elements(parts).ListOf().Select(string.Concat).ToArbitrary(), code => parser.ParseDocument("<pre>\n" + Coloured(language, code)).Body!.TextContent == code));
    }

    private static string Coloured(string language, string code)
    {
        StringBuilder html = new();
        CodeColours.Append(html, language, code);
        return html.ToString();
    }
}
