using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Sections;

/// <summary>Reads "who should work on this": two lists, each led by a paragraph or a level-3 heading.</summary>
internal sealed class FitReader(
    InlineReader inlines,
    ListEntryReader entries,
    SectionNames names,
    SectionFindings findings,
    Func<ListEntry, PlainItem> readItem,
    Func<List<Block>, ImmutableArray<SectionPart>> prose)
{
    /// <summary>Reads the section's blocks.</summary>
    public ImmutableArray<SectionPart> Read(List<Block> content)
    {
        ImmutableArray<SectionPart>.Builder parts = ImmutableArray.CreateBuilder<SectionPart>();
        List<Block> rest = [];
        List<ListBlock> passed = [];
        for (int i = 0; i < content.Count; i++)
        {
            FitSide? side = content[i] is LeafBlock and (ParagraphBlock or HeadingBlock) ? names.SideOf(MarkdownSyntax.Words((LeafBlock)content[i])) : null;
            int next = i + 1;
            while (next < content.Count && content[next] is CommentBlock)
            {
                rest.Add(content[next++]);
            }

            if (side is null || next >= content.Count || content[next] is not ListBlock list)
            {
                rest.Add(content[i]);
                passed.AddRange(content[i] is ListBlock unled && SectionFindings.HasWords(unled) ? [unled] : []);
                continue;
            }

            parts.AddRange(prose(rest));
            rest.Clear();
            RichText lead = inlines.Read((LeafBlock)content[i]).All;
            List<PlainItem> items = [];
            foreach (ListItemBlock item in list.OfType<ListItemBlock>().ToList())
            {
                if (entries.Read(item) is ListEntry entry)
                {
                    items.Add(readItem(entry));
                    list.Remove(item);
                }
            }

            parts.Add(new SectionPart.Fit(side.Value, lead, [.. items]));
            rest.AddRange(list.Count > 0 ? [list] : []);
            i = next;
        }

        if (parts.Any(part => part is SectionPart.Fit))
        {
            passed.ForEach(findings.ReportUnled);
        }

        parts.AddRange(prose(rest));
        return parts.ToImmutable();
    }
}
