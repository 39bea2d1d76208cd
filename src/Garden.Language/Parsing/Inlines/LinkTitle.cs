using Garden.Language.Text;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Inlines;

/// <summary>What a link or picture says when it is pointed at.</summary>
internal static class LinkTitle
{
    /// <summary>The words, without the writer's comments; empty for nothing.</summary>
    public static string Of(LinkInline link) => Comments.Without(link.Title ?? "").Trim();
}
