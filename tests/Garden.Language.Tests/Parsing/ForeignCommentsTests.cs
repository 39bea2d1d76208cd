using Garden.Language.Diagnostics;

namespace Garden.Language.Tests.Parsing;

/// <summary>What other tools keep back is not published without a word.</summary>
public sealed class ForeignCommentsTests
{
    [Theory]
    [InlineData("Words {% comment %} to myself {% endcomment %}.", 7)]
    [InlineData("Words {%- comment -%} to myself {%- endcomment -%}.", 7)]
    [InlineData("{{< comment >}} to myself {{< /comment >}}", 1)]
    [InlineData("{{% comment %}} to myself {{% /comment %}}", 1)]
    [InlineData("{{/* to myself */}}", 1)]
    [InlineData("{::comment}\nto myself\n{:/comment}", 1)]
    [InlineData("Words {==marked==}{>>to myself<<}.", 19)]
    [InlineData("#+BEGIN_COMMENT\nto myself\n#+END_COMMENT", 1)]
    [InlineData("- ~70% It rains. {>>to myself<<}", 18)]
    public void A_comment_of_another_tool_is_an_error_where_it_begins(string written, int column)
    {
        Diagnostic found = Assert.Single(Findings(written));

        Assert.Equal((3, column), (found.Location.Start.Line, found.Location.Start.Column));
    }

    [Theory]
    [InlineData("Words `{% comment %}` to myself.")]
    [InlineData("```\n{% comment %}\n```")]
    [InlineData("<!-- {% comment %} -->")]
    [InlineData(@"Words \{% comment %} to myself.")]
    [InlineData("{% include comments.html %} and {{ page.comment }} and {{< commentary >}}")]
    [InlineData("{{</* figure */>}} shows how Hugo's is written")]
    [InlineData("Deep {>> without an end")]
    [InlineData("## Heading {#comment}")]
    public void What_is_code_or_something_else_is_none(string written) => Assert.Empty(Findings(written));

    [Fact]
    public void Of_many_the_first_twenty_are_told() => Assert.Equal(20, Findings(string.Concat(Enumerable.Repeat("{>>a<<} ", 50))).Length);

    private static Diagnostic[] Findings(string body) => [.. Parse.Findings("# A\n\n" + body + "\n").Where(finding => finding.Rule == RuleDescriptor.InvalidText)];
}
