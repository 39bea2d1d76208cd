using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.FrontMatter;

public class FrontMatterBlockTests
{
    [Theory]
    [InlineData("---\ntitle: x\n---\nBody", "title: x\n")]
    [InlineData("---\r\ntitle: x\r\n---\r\nBody", "title: x\r\n")]
    [InlineData("---\rtitle: x\r---\rBody", "title: x\r")]
    [InlineData("---\r\ntitle: x\rtags: y\n---\nBody", "title: x\rtags: y\n")]
    [InlineData("---  \ntitle: x\n---\t\nBody", "title: x\n")]
    [InlineData("---\n---\nBody", "")]
    [InlineData("---\n\n---\nBody", "\n")]
    [InlineData("---\n# about this page\n\ntitle: x\n---\nBody", "# about this page\n\ntitle: x\n")]
    [InlineData("---\njust words\n---\nBody", "just words\n")]
    [InlineData("---\ntitle: x\n---\n\n---\n\nBody", "title: x\n", "\n---\n\nBody")]
    [InlineData("---\ntitle: x\n---\nNote: a heading\n---\nBody", "title: x\n", "Note: a heading\n---\nBody")]
    [InlineData("---\ntitle: x\n---", "title: x\n", "")]
    public void A_block_is_found_with_the_body_behind_it(string text, string content, string body = "Body")
    {
        FrontMatterBlock block = FrontMatterBlock.Find(Pages.FileOf(text));

        Assert.Null(block.Finding);
        SourceSpan span = Assert.NotNull(block.Content);
        Assert.Equal(content, text[span.Start..span.End]);
        Assert.Equal(body, text[block.BodyStart..]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("Body")]
    [InlineData("- a list\n- of two\n")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\n\nA page may start with a rule.\n\n---\n\nAnd have another.\n")]
    [InlineData("---\nA rule, a paragraph\n\nand another rule\n\n---\n")]
    [InlineData("---\nNote: prose after a rule.\n\nMore.\n")]
    [InlineData("\n---\n\nProse after a rule.\n")]
    [InlineData("-----\n\nProse after a rule.\n\n-----\n")]
    [InlineData("----\nSee: this\n\nProse.\n\n----\n")]
    [InlineData("--- title ---\ntitle: x\n---\n")]
    [InlineData("Prose\n---\ntitle: x\n---\n")]
    public void A_page_without_a_block_is_all_body(string text)
    {
        FrontMatterBlock block = FrontMatterBlock.Find(Pages.FileOf(text));

        Assert.Equal((null, 0, null), (block.Content, block.BodyStart, block.Finding));
    }

    [Theory]
    [InlineData("---\ntitle: x\n\nBody", 1, "never closed", "\nBody")]
    [InlineData("---\ntitle: x", 1, "never closed", "")]
    [InlineData("---\r\nlayout: x\r\nid: y\r\n\r\nBody", 1, "never closed", "\r\nBody")]
    [InlineData("---\ntitle: x\n----\nBody", 3, "end with exactly three dashes", "Body")]
    [InlineData("---\ntitle: x\n ---\nBody", 3, "end with exactly three dashes", "Body")]
    [InlineData("---\ntitle: x\n...\nBody", 3, "end with exactly three dashes", "Body")]
    [InlineData("\n---\ntitle: x\n---\nBody", 2, "first line of the file", "Body")]
    [InlineData(" \n\r\n---\r\ntitle: x\r\n---\r\nBody", 3, "first line of the file", "Body")]
    [InlineData("----\ntitle: x\n----\nBody", 1, "start with exactly three dashes", "Body")]
    [InlineData("----\ntitle: x\ntags:\n  - a\n---\nBody", 1, "start with exactly three dashes", "Body")]
    [InlineData(" ---\ntitle: x\n---\nBody", 1, "start with exactly three dashes", "Body")]
    [InlineData("---\ntitle: x\n---\ntitle: y\n---\nBody", 4, "second block", "Body")]
    [InlineData("---\ntitle: x\n---\n---\ntitle: y\n---\nBody", 5, "second block", "Body")]
    public void A_block_with_a_bad_fence_is_reported_and_kept_out_of_the_body(string text, int line, string message, string body)
    {
        FrontMatterBlock block = FrontMatterBlock.Find(Pages.FileOf(text));

        Assert.NotNull(block.Finding);
        Assert.Equal(("GRD601", line, 1), (block.Finding.Rule.Id, block.Finding.Location.Start.Line, block.Finding.Location.Start.Column));
        Assert.Contains(message, block.Finding.Message, StringComparison.Ordinal);
        Assert.Equal(body, text[block.BodyStart..]);
    }

    [Fact]
    public void What_stands_between_bad_fences_is_read_all_the_same()
    {
        PageMetadata metadata = Pages.ReadFile("\n----\ntitle: A page\nstub: meh\n----\nBody");

        Assert.Equal("A page", metadata.Title?.Text);
        Assert.Equal("GRD601 2:1, GRD604 4:7", Pages.Places(metadata.Diagnostics));
    }
}
