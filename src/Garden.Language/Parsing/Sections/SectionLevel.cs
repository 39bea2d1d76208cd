using Garden.Language.Model;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Sections;

/// <summary>Finds the level of the headings that start a page's sections.</summary>
internal static class SectionLevel
{
    private const int Usual = 2;
    private const int Lowest = 3;

    /// <summary>The usual level where the page has a section on it, else the level on which it has all of them; the usual one when it has none.</summary>
    /// <param name="title">The heading that says the title again: it starts a section only where nothing else does.</param>
    public static int Of(IEnumerable<Block> body, HeadingBlock? title, SectionNames names)
    {
        bool[] isUsed = new bool[Lowest + 1];
        bool[] isMeant = new bool[Lowest + 1];
        foreach (HeadingBlock heading in body.OfType<HeadingBlock>())
        {
            if (heading.Level <= Lowest && heading != title)
            {
                string words = MarkdownSyntax.Words(heading);
                isUsed[heading.Level] |= names.KindOf(words) != SectionKind.Prose;
                isMeant[heading.Level] |= names.SlipOf(words) is not null;
            }
        }

        int level = First(isUsed) ?? First(isMeant) ?? 0;
        return level > 0 ? level : title is not null && names.KindOf(MarkdownSyntax.Words(title)) != SectionKind.Prose ? title.Level : Usual;
    }

    private static int? First(bool[] levels) => levels[Usual] ? Usual : levels[1] ? 1 : levels[Lowest] ? Lowest : null;
}
