using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site.Tests;

public sealed class RichTextWriterTests
{
    [Fact]
    public void Text_is_escaped_and_markup_is_not() =>
        Assert.Equal("<em>a &lt; b &amp; &quot;c&quot;</em>", Written(_ => PageDraft.Join(PageDraft.Html("<em>"), RichText.Of("a < b & \"c\""), PageDraft.Html("</em>"))));

    [Fact]
    public void A_link_leads_to_its_target_as_seen_from_the_page() =>
        Assert.Equal("<a href=\"../public-commitment/\">the other</a>", Written(draft => draft.Link("topics/public-commitment", "the other")));

    [Fact]
    public void A_link_without_words_shows_the_title() =>
        Assert.Equal("<a href=\"../public-commitment/\">Public commitment</a>", Written(draft => draft.Link("topics/public-commitment")));

    [Fact]
    public void A_link_to_a_belief_without_words_shows_claim_and_number() =>
        Assert.Equal(
            "<a href=\"../public-commitment/#harder\">Saying it aloud makes it harder to drop. <span class=\"cited\">(82%)</span></a>",
            Written(draft => draft.Link("topics/public-commitment#harder")));

    [Fact]
    public void A_link_that_leads_nowhere_is_plain_words() =>
        Assert.Equal("<span class=\"unlinked\" title=\"not yet written\">gone</span>", Written(draft => draft.Link("topics/gone", "gone")));

    [Fact]
    public void An_attachment_is_addressed_from_the_page() =>
        Assert.Equal(
            "<img src=\"../curve%20one.svg\" alt=\"a &quot;curve&quot;\" title=\"T\" loading=\"lazy\">",
            Written(draft => RichText.Of([new TextEvent(TextEventKind.Picture, "a \"curve\"", detail: "T", number: draft.To("topics/curve one.svg"))])));

    [Fact]
    public void A_picture_that_is_missing_is_its_words() =>
        Assert.Equal(
            "<span class=\"unlinked\">a curve</span>",
            Written(draft => RichText.Of([new TextEvent(TextEventKind.Picture, "a curve", number: draft.To("topics/gone"))])));

    [Theory]
    [InlineData("map/", "<a href=\"../../map/\">x</a>")]
    [InlineData("feed.xml", "<a href=\"../../feed.xml\">x</a>")]
    public void What_the_site_makes_is_addressed_from_the_page(string address, string expected) =>
        Assert.Equal(expected, Written(draft => draft.Link("/" + address, "x", ReferenceKind.Relative)));

    [Fact]
    public void An_embedded_belief_comes_with_its_present_number()
    {
        string html = Written(draft => draft.Embed("topics/public-commitment#harder"));

        Assert.Contains("<span class=\"num\">82%</span> <span class=\"word\">very likely</span>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../public-commitment/#harder\">Saying it aloud makes it harder to drop.</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<div", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_is_shown_quietly_or_hidden()
    {
        RichText why = PageDraft.Join(RichText.Of("because "), PageDraft.Prompt("one-line <why>"));

        Assert.Equal(
            "because <span class=\"prompt\" data-pagefind-ignore><span class=\"label\">Not yet written:</span> <span class=\"blankline\">one-line &lt;why&gt;</span></span>",
            Written(_ => why));
        Assert.Equal("because ", Written(_ => why, GardenSettings.Default with { ShowPlaceholders = false }));
    }

    [Fact]
    public void A_text_of_nothing_but_a_prompt_is_nothing_when_prompts_are_hidden()
    {
        RichTextWriter hiding = WriterOf(_ => RichText.Empty, GardenSettings.Default with { ShowPlaceholders = false }).Writer;

        Assert.Null(hiding.HtmlOrNull(PageDraft.Join(PageDraft.Prompt("why"), RichText.Of("."))));
        Assert.NotNull(hiding.HtmlOrNull(RichText.Of(".")));
    }

    private static string Written(Func<PageDraft, RichText> text, GardenSettings? settings = null)
    {
        (RichTextWriter writer, RichText made) = WriterOf(text, settings);
        return writer.Html(made).Text;
    }

    private static (RichTextWriter Writer, RichText Text) WriterOf(Func<PageDraft, RichText> text, GardenSettings? settings)
    {
        CorpusBuilder garden = new() { Settings = settings ?? GardenSettings.Default };
        garden.Add(_ => PageDraft.Topic("public-commitment", "Public commitment", PageDraft.Section(
            SectionKind.Beliefs, "Beliefs", PageDraft.Items(PageDraft.Belief("harder", "Saying it aloud makes it harder to drop.", 0.82)))));
        RichText made = RichText.Empty;
        PageDraft page = garden.Add(draft =>
        {
            made = text(draft);
            return PageDraft.Topic("keeping-score", "Keeping score");
        });
        GardenAsOf corpus = garden.Build("topics/curve one.svg");
        return (BuiltSite.ScopeAt(corpus, "topics/keeping-score/").TextOf(page.Page), made);
    }
}
