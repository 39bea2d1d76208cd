using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>Words of pages as an editor shows them, those of drafts too.</summary>
internal static class PageWords
{
    /// <summary>The words of a text in one line, no more than <see cref="Caps.ExcerptLength"/>. A draft is not linked, so links in it show what was written.</summary>
    public static string Of(Corpus corpus, Page page, RichText text)
    {
        string words = corpus.Targets.ContainsKey(page) ? corpus.Excerpt(page, text) : text.Plain(index => page.References[index].Written, Caps.ExcerptLength.Most);
        return words.ReplaceLineEndings(" ");
    }

    /// <summary>The words of an item: claim, question, event, title.</summary>
    public static string Of(Corpus corpus, Page page, Item item) => Of(corpus, page, Corpus.WordsOf(item));
}
