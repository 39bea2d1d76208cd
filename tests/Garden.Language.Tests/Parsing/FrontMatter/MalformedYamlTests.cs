using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;

namespace Garden.Language.Tests.Parsing.FrontMatter;

/// <summary>Each mistake has one finding, at the place in the file where a writer would look for it, in a writer's words.</summary>
public class MalformedYamlTests
{
    [Theory]
    [InlineData("title: Foo: bar", 2, 11, "holds `: ` needs quotes")]
    [InlineData("a: b: c", 2, 5, "holds `: ` needs quotes")]
    [InlineData("title: x\n  area: y", 3, 7, "indented like a part of the value above")]
    [InlineData("title:Foo\narea: y", 2, 1, "not `key: value`")]
    [InlineData("area: y\ntitle:Foo\ntags: x", 3, 1, "not `key: value`")]
    [InlineData("title: x\nwords\narea: y", 3, 1, "not `key: value`")]
    [InlineData("\"title\" x", 2, 1, "not `key: value`")]
    [InlineData("tags:\n  - b\n area: y", 4, 2, "this key is indented differently")]
    [InlineData("tags:\n  - a\n - b", 4, 2, "this entry is indented differently")]
    [InlineData("tags:\n  - a\n  b", 4, 3, "not an entry of the list above")]
    [InlineData("\ttitle: x", 2, 1, "a tab indents this line")]
    [InlineData("tags:\n\t- a", 3, 1, "a tab indents this line")]
    [InlineData("related:\n  - to: a\n  \thow: b", 4, 3, "a tab indents this line")]
    [InlineData("description: |\n\tx", 3, 1, "a tab indents this line")]
    [InlineData("title: 'x\narea: y", 2, 8, "the quote ' is never closed")]
    [InlineData("title: \"x\narea: y", 2, 8, "the quote \" is never closed")]
    [InlineData("title: [x\narea: y", 2, 8, "the bracket `[` is never closed")]
    [InlineData("title: {x\narea: y", 2, 8, "the bracket `{` is never closed")]
    [InlineData("tags: [a, [b]", 2, 7, "the bracket `[` is never closed")]
    [InlineData("tags:\n  - [a\n  - b", 3, 5, "the bracket `[` is never closed")]
    [InlineData("tags: [a, , b]", 2, 11, "`,` is misplaced")]
    [InlineData("tags: [a: b: c]", 2, 12, "`:` is misplaced")]
    [InlineData("tags: {a: [b}", 2, 13, "`}` is misplaced")]
    [InlineData("title: [Draft] Foo", 2, 16, "these words follow a value that has ended")]
    [InlineData("title: 'it's'", 2, 12, "these words follow a value that has ended")]
    [InlineData("title: @foo", 2, 8, "cannot start with `@`")]
    [InlineData("title: `foo`", 2, 8, "cannot start with a backtick")]
    [InlineData("title: %foo", 2, 8, "cannot start with `%`")]
    [InlineData("title: ,foo", 2, 8, "cannot start with `,`")]
    [InlineData("title: - foo", 2, 8, "cannot start with `-`")]
    [InlineData("title: >foo", 2, 8, "starts with `>`")]
    [InlineData("title: \"C:\\quiet\"", 2, 8, "a backslash in double quotes")]
    [InlineData("title: \"\\uD800\"", 2, 8, "a backslash in double quotes")]
    [InlineData("title: \"\\xZZ\"", 2, 8, "a backslash in double quotes")]
    [InlineData("title: \"\\UFFFFFFFF\"", 2, 8, "a backslash in double quotes")]
    [InlineData("title: \"\\0\"", 2, 8, "makes the character U+0000")]
    [InlineData("title: \"a\\u202Eb\"", 2, 8, "makes the character U+202E")]
    [InlineData("title: x\u2028y", 2, 9, "the character U+2028")]
    [InlineData("title: x\u0085y", 2, 9, "the character U+0085")]
    [InlineData("# x\u0007", 2, 4, "the character U+0007")]
    [InlineData("title: &x y", 2, 8, "the anchor `&x`")]
    [InlineData("title: *x", 2, 8, "the alias `*x`")]
    [InlineData("title: **Loud** words", 2, 8, "the alias `**Loud**`")]
    [InlineData("title: !!str x", 2, 8, "the tag `!!str`")]
    [InlineData("title: !System.Uri x", 2, 8, "the tag `!System.Uri`")]
    [InlineData("title: x\narea: y\ntitle: z", 4, 1, "`title` stands twice, on lines 2 and 4")]
    [InlineData("related: [{to: a, to: b}]", 2, 19, "`to` stands twice, on line 2")]
    [InlineData(": x", 2, 1, "a key is missing")]
    [InlineData("[a]: x", 2, 1, "a key must be a word, not a list")]
    [InlineData("- a\n- b", 2, 1, "front matter is a list")]
    [InlineData("[a, b]", 2, 1, "front matter is a list")]
    [InlineData("words", 2, 1, "front matter is text")]
    [InlineData("''", 2, 1, "front matter is text")]
    [InlineData("title: x\n...\ntitle: y", 4, 1, "a second YAML document")]
    [InlineData("title: x\n--- # and\ntitle: y", 3, 1, "a second YAML document")]
    [InlineData("%YAML 1.2\ntitle: x", 2, 1, "directives")]
    [InlineData("%YAML 99999999999.1\ntitle: x", 2, 1, "directives")]
    [InlineData("a: {b: {c: {d: {e: {f: {g: {h: {i: j}}}}}}}}", 2, 32, "nested more than 8 levels")]
    public void A_mistake_is_explained_where_it_stands(string yaml, int line, int column, string message)
    {
        PageMetadata metadata = Pages.Read(yaml);

        Diagnostic finding = Assert.Single(metadata.Diagnostics);
        Assert.Equal((RuleDescriptor.MalformedFrontMatter, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal((line, column), (finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.False(metadata.IsRead);
        Assert.Null(metadata.Title);
    }

    [Fact]
    public void The_page_behind_a_broken_block_still_starts_where_it_starts()
    {
        const string text = "---\ntitle: a: b\n---\nBody.\n";

        Assert.Equal("Body.\n", text[Pages.ReadFile(text).BodyStart..]);
    }

    [Fact]
    public void A_missing_fence_is_suspected_when_prose_was_taken_for_keys()
    {
        PageMetadata metadata = Pages.ReadFile("---\ntitle: x\n\nSome prose.\n\n---\n\nMore prose.\n");

        Diagnostic finding = Assert.Single(metadata.Diagnostics);
        Assert.Equal(4, finding.Location.Start.Line);
        Assert.Contains("closing `---` missing", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_alias_anchor_tag_and_doubled_key_is_reported()
    {
        PageMetadata metadata = Pages.Read("title: &a x\narea: *a\ntags: [!t b, *a]\ntitle: y");

        Assert.Equal("GRD601 2:8, GRD601 3:7, GRD601 4:8, GRD601 4:14, GRD601 5:1", Pages.Places(metadata.Diagnostics));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_are_the_same_whatever_ends_the_lines(string newline)
    {
        string text = "---\ntitle: 😀 x\nstub: meh\ntags: [a,\n  {b: c}]\n---\n".Replace("\n", newline, StringComparison.Ordinal);

        Assert.Equal("GRD604 3:7, GRD604 5:3", Pages.Places(Pages.ReadFile(text).Diagnostics));
    }

    [Fact]
    public void Columns_count_utf16_units()
    {
        Assert.Equal("GRD604 2:19", Pages.Places(Pages.Read("{title: 😀, stub: 1}").Diagnostics));
        Assert.Equal("GRD601 2:14", Pages.Places(Pages.Read("title: a 😀 b: c").Diagnostics));
    }

    [Fact]
    public void An_essay_whose_block_is_broken_is_not_said_to_lack_a_date() =>
        Assert.Equal("GRD601 2:9", Pages.Places(Pages.Read("title: a: b\ndate: 2026-01-01", PageKind.Essay).Diagnostics));
}
