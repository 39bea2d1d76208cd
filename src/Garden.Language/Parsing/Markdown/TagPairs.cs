using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Markdown;

/// <summary>Finds the tags that open and close one another.</summary>
internal static class TagPairs
{
    /// <summary>The tags of one container that have their partner in it, properly nested; null when there are none.</summary>
    public static HashSet<TagInline>? In(ContainerInline container)
    {
        HashSet<TagInline>? paired = null;
        Stack<TagInline> open = new();
        for (Inline? child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is not TagInline { Allowed: not null } tag || AllowedTags.IsVoid(tag.Name))
            {
                continue;
            }

            if (!tag.IsClosing)
            {
                open.Push(tag);
            }
            else if (open.Count > 0 && open.Any(opening => opening.Name == tag.Name))
            {
                TagInline opening;
                do
                {
                    opening = open.Pop();
                }
                while (opening.Name != tag.Name);
                paired ??= [];
                paired.Add(opening);
                paired.Add(tag);
            }
        }

        return paired;
    }
}
