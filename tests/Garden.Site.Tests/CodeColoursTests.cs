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
    [InlineData("css", "/* a */\n@media print {\n  a:hover, .b > c {\n    color: red;\n    margin-left:1px }\n}\n", "<span class=\"code-remark\">/* a */</span>\n<span class=\"code-word\">@media</span> print {\n  <span class=\"code-name\">a:hover, .b &gt; c</span> {\n    <span class=\"code-name\">color</span>: <span class=\"code-text\">red</span>;\n    <span class=\"code-name\">margin-left</span>:<span class=\"code-text\">1px </span>}\n}\n")]
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

    /// <summary>It is read piece by piece, or its time would grow with the square of its length.</summary>
    [Theory]
    [InlineData("def f():\n    return 1\n\n")]
    [InlineData("return 1\n")]
    [InlineData("return 1, ")]
    [InlineData("\ud83d\ude00")]
    public void Code_of_several_thousand_characters_is_coloured_to_its_end(string piece)
    {
        string code = string.Concat(Enumerable.Repeat(piece, 9_000 / piece.Length)) + "\nreturn 2";
        string coloured = Coloured("python", code);

        Assert.EndsWith("<span class=\"code-word\">return</span> <span class=\"code-number\">2</span>", coloured, StringComparison.Ordinal);
        Assert.Equal(code, new HtmlParser().ParseDocument("<pre>\n" + coloured).Body!.TextContent);
        Assert.Equal(piece.Contains("return 1", StringComparison.Ordinal), coloured.Contains("<span class=\"code-word\">return</span> <span class=\"code-number\">1</span>", StringComparison.Ordinal));
    }

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
