using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing;

/// <summary>Ids that stand on a line of their own (<c>^list1</c>) and name the block before them.</summary>
internal static class OwnLineIds
{
    /// <summary>Blocks, each with the paragraph behind it that holds nothing but an id for it; null where there is none.</summary>
    public static IEnumerable<(Block Block, ParagraphBlock? Id)> Beside(IEnumerable<Block> blocks)
    {
        Block? before = null;
        foreach (Block block in blocks)
        {
            if (before is not null && CanBeNamed(before) && IsId(block))
            {
                yield return (before, (ParagraphBlock)block);
                before = null;
                continue;
            }

            if (before is not null)
            {
                yield return (before, null);
            }

            before = block;
        }

        if (before is not null)
        {
            yield return (before, null);
        }
    }

    /// <summary>Whether a block is a paragraph of nothing but an id.</summary>
    private static bool IsId(Block block)
    {
        if (block is not ParagraphBlock { Inline: { } inline })
        {
            return false;
        }

        bool hasId = false;
        foreach (Inline child in inline)
        {
            if (child is LiteralInline literal ? !literal.Content.IsEmptyOrWhitespace() : child is not ItemIdInline || hasId)
            {
                return false;
            }

            hasId |= child is ItemIdInline;
        }

        return hasId;
    }

    private static bool CanBeNamed(Block block) => block is not (CommentBlock or ThematicBreakBlock) && !IsId(block);
}
