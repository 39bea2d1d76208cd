using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Tells a link whose target is still to be written, <c>[title](&lt;url&gt;)</c>, from one whose target stands in angle brackets because it holds blanks.</summary>
internal static class PlaceholderTarget
{
    /// <summary>The prompt in place of a link's target; null when it has a target.</summary>
    /// <param name="body">The text that was parsed.</param>
    public static string? Of(LinkInline link, string body)
    {
        string target = link.Url ?? "";
        if (target is "TODO" or "TBD" or "TK")
        {
            return target;
        }

        bool isWords = target.Length > 0 && char.IsLetter(target[0]) && target.AsSpan().IndexOfAny("./#:\\") < 0;
        return isWords && IsInAngles(link, body) ? $"<{target}>" : null;
    }

    private static bool IsInAngles(LinkInline link, string body)
    {
        int start = link.UrlSpan.Start;
        return start >= 0 && start < body.Length && (body[start] == '<' || (start > 0 && body[start - 1] == '<'));
    }
}
