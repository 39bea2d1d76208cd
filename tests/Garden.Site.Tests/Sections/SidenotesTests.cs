using AngleSharp.Dom;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Sections;

public sealed class SidenotesTests
{
    private const string Call = "<sup class=\"noteref\" id=\"ref-1\"><a href=\"#note-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>";
    private const string Again = "<sup class=\"noteref\" id=\"ref-1-2\"><a href=\"#note-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>";

    [Fact]
    public void A_note_stands_once_before_the_paragraph_that_calls_it_first()
    {
        IElement prose = Prose($"<p>Before.</p>\n<p>Called{Call}.</p>\n<p>Again{Again}.</p>\n");

        Assert.Equal(["P", "DIV", "P", "P"], prose.Children.Select(child => child.TagName));
        Assert.Equal("1 A note with a link.", BuiltSite.Words(prose.Children[1]));
    }

    [Fact]
    public void A_note_of_a_list_stands_in_its_entry() =>
        Assert.Equal("sidenote", Prose($"<p>Before.</p>\n<ul>\n<li>one</li>\n<li>two{Call}</li>\n</ul>\n").QuerySelector("li:last-child")!.FirstElementChild!.ClassName);

    [Fact]
    public void It_is_a_shadow_without_links_or_ids_hidden_from_those_who_do_not_see()
    {
        IElement shadow = Prose($"<p>Called{Call}.</p>\n").QuerySelector(".sidenote")!;

        Assert.Equal("true", shadow.GetAttribute("aria-hidden"));
        Assert.Empty(shadow.QuerySelectorAll("a, [id]"));
    }

    private static IElement Prose(string html)
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Essay("e", "E", new DateOnly(2026, 1, 1), Section(SectionKind.Prose, "", new SectionPart.Prose(Html(html)))) with
        {
            Footnotes = [new Footnote(1, "1", Html("<p id=\"x\">A note with <a href=\"https://example.org/\">a link</a>.</p>\n"), 2)],
        });
        return BuiltSite.Of(garden.Build()).Only("essays/e/", "section.passage > .prose");
    }
}
