using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Sections;

/// <summary>
/// Reads a related section. An entry that is a link, or a link and the writer's word for the relation
/// (<c>[[id]] — depends on</c>), becomes a relation and is shown by the generated list; everything else stays prose.
/// </summary>
internal sealed class RelatedReader(PageBuilder page, InlineReader inlines, Func<List<Block>, ImmutableArray<SectionPart>> prose)
{
    /// <summary>Reads the section's blocks.</summary>
    public ImmutableArray<SectionPart> Read(List<Block> content)
    {
        List<Block> rest = [];
        foreach (Block block in content)
        {
            if (block is not ListBlock list)
            {
                rest.Add(block);
                continue;
            }

            foreach (Block entry in list.ToList())
            {
                if (entry is ListItemBlock { Count: 1 } item && item[0] is ParagraphBlock paragraph && StartsWithLink(paragraph))
                {
                    AddRelation(paragraph);
                    list.Remove(entry);
                }
            }

            if (list.Count > 0)
            {
                rest.Add(list);
            }
        }

        return prose(rest);
    }

    private static bool StartsWithLink(ParagraphBlock paragraph)
    {
        Inline? first = paragraph.Inline?.FirstChild;
        bool internalLink = first is Markdown.WikiLinkInline { IsEmbed: false }
            || (first is LinkInline { IsImage: false, Url: string url } && url.Split('#')[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        int links = paragraph.Inline?.Count(child => child is Markdown.WikiLinkInline or LinkInline) ?? 0;
        return internalLink && links == 1;
    }

    private void AddRelation(ParagraphBlock paragraph)
    {
        InlineText text = inlines.Read(paragraph);
        int index = text.ReferencesIn(0, text.Grammar.Length).First();
        (int _, int start, int end) = text.ReferencesWithTails(0).First();
        (start, end) = text.Trim(start, end);
        while (start < end && text.Grammar[start] is '—' or '–' or '-' or ':' or '(')
        {
            (start, end) = text.Trim(start + 1, end);
        }

        string how = text.Slice(start, end).Plain(reference => page.References[reference].Target).TrimEnd(')', '.');
        page.References[index] = page.References[index] with { Kind = ReferenceKind.Related, How = how.Length > 0 ? how : null };
    }
}
