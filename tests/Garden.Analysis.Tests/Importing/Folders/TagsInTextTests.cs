using Garden.Analysis.Importing.Folders;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Importing.Folders;

/// <summary>Tags of other tools in the middle of text, of code and of one another: what follows them stays what it was.</summary>
public sealed class TagsInTextTests
{
    [Theory]
    [InlineData("Use {{< highlight html >}}<b>{{< /highlight >}} here.", "Use `<b>` here.")]
    [InlineData("Use {{< highlight sh >}}a `b`{{< /highlight >}} here.", "Use `` a `b` `` here.")]
    [InlineData("{{< highlight go >}}\nx\n{{< /highlight >}}", "```go\nx\n```")]
    [InlineData("{{< highlight md >}}\n```\nx\n```\n{{< /highlight >}}", "````md\n```\nx\n```\n````")]
    [InlineData("1. a\n   {{< highlight go >}}\n   x\n   {{< /highlight >}}\n", "1. a\n   {{< highlight go >}}\n   x\n   {{< /highlight >}}\n")]
    [InlineData("> q {{< highlight go >}}\n> x\n> {{< /highlight >}}", "> q {{< highlight go >}}\n> x\n> {{< /highlight >}}")]
    [InlineData("```md\n{{< highlight go >}}\nx\n{{< /highlight >}}\n```", "```md\n{{< highlight go >}}\nx\n{{< /highlight >}}\n```")]
    [InlineData("~~~~\n~~~\n~~~~\n{{< highlight go >}}\nx\n{{< /highlight >}}", "~~~~\n~~~\n~~~~\n```go\nx\n```")]
    [InlineData("{{< comment >}} a {{< comment >}} b {{< /comment >}} c {{< /comment >}} d", "<!-- a {{< comment >}} b {{< /comment >}} c --> d")]
    [InlineData("{{< comment >}} a {{< comment >}} b {{< /comment >}} c", "<!-- a {{< comment >}} b --> c")]
    public void Shortcodes_of_Hugo(string body, string expected) =>
        Assert.Equal("---\ntitle: a\n---\n" + expected, HugoShortcodes.Convert(new SourceFile("a.md", "---\ntitle: a\n---\n" + body), "a", null!, (_, _) => { }).Text);

    [Theory]
    [InlineData("Use {% highlight js %}x{% endhighlight %} here.", "Use `x` here.")]
    [InlineData("{% highlight js %}\nx\n{% endhighlight %}", "```js\nx\n```")]
    [InlineData("- a {% highlight js %}\n  x\n  {% endhighlight %}", "- a {% highlight js %}\n  x\n  {% endhighlight %}")]
    [InlineData("```\n{% highlight js %}\nx\n{% endhighlight %}\n```", "```\n{% highlight js %}\nx\n{% endhighlight %}\n```")]
    [InlineData("{% comment %} a {% comment %} b {% endcomment %} c {% endcomment %} d", "<!-- a {% comment %} b {% endcomment %} c --> d")]
    public void Tags_of_Jekyll(string body, string expected) =>
        Assert.Equal("---\ntitle: a\n---\n" + expected, LiquidTags.Convert(new SourceFile("a.md", "---\ntitle: a\n---\n" + body), "a", null!, (_, _) => { }).Text);
}
