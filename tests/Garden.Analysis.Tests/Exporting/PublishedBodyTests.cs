using Garden.Analysis.Exporting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Exporting;

public sealed class PublishedBodyTests
{
    [Theory]
    [InlineData("See [[known]] and [[known|it]].", "See [[known]] and [[known|it]].")]
    [InlineData("See [[hushed]], [[hushed|words]], [[hushed#^x|more]].", "See hushed, words, more.")]
    [InlineData("See [words](hushed.md) and [*more*](hushed.md#x).", "See words and *more*.")]
    [InlineData("See [words][ref].\n\n[ref]: hushed.md", "See words.\n\n[ref]: #")]
    [InlineData("See [words][ref].\n\n[ref]: hushed.md \"title\"\n[known]: known.md", "See words.\n\n[ref]: #")]
    [InlineData("## Related regions\n\n- [[hushed]]\n- [words](hushed.md)\n- [[known]]", "## Related regions\n\n- hushed\n- words\n- [[known]]")]
    [InlineData("[![shot](hushed.canvas)](hushed.md) and [a *b*](hushed.md)", "shot and a *b*")]
    [InlineData("Before.\n\n![[hushed]]\n\nAfter.", "Before.\n\nhushed\n\nAfter.")]
    [InlineData("- Rain falls. ~70% — see [[hushed|there]] ^x\n  - for: [[hushed|this]]", "- Rain falls. ~70% — see there ^x\n  - for: this")]
    public void A_link_to_a_page_that_is_kept_back_is_its_words(string written, string expected)
    {
        string text = "---\ntitle: A\n---\n\n## Beliefs\n\n" + written + "\n";
        GardenAsOf corpus = WrittenGarden.Of([("topics/a.md", text), ("topics/known.md", "---\ntitle: Known\n---\n"), ("topics/hushed.md", "---\ntitle: Hushed\ndraft: true\n---\n")]);
        Page page = corpus.Pages.Single(page => page.Name == "topics/a");
        Assert.Equal("## Beliefs\n\n" + expected, PublishedBody.Of(corpus, page, new SourceFile(page.Path, text)));
    }
}
