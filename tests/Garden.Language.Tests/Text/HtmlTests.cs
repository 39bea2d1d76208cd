using Garden.Language.Text;

namespace Garden.Language.Tests.Text;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("a & <b> \"c\" 'd'", "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;")]
    [InlineData("bell \u0007, tab \t, end \n", "bell \uFFFD, tab \t, end \n")]
    [InlineData("\u001B[31m", "\uFFFD[31m")]
    [InlineData("a\u000Cb\u000Bc\u007Fd\u0085e", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("plain é 😀", "plain é 😀")]
    public void Marks_are_escaped_and_control_characters_shown_as_such(string text, string html) => Assert.Equal(html, Html.Escape(text));
}
