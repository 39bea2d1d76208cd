using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Finds where a page writes an id: <c>^id</c> at the end of a line, <c>{#id}</c> behind a heading.</summary>
internal static class WrittenId
{
    /// <summary>The id without its mark; null when the page does not write it, or only in links.</summary>
    public static SourceSpan? Find(Page page, string text, string id)
    {
        Item? item = page.Items.FirstOrDefault(item => item.Id == id && item.HasExplicitId);
        int start = item?.TextSpan.Start ?? page.BodyStart;
        int end = item is null ? text.Length : Math.Min(text.Length, Lines.EndOf(text, Math.Min(text.Length, Math.Max(item.TextSpan.End, item.Span.End))));
        return Find(page, text, "^" + id, (start, end), isAtLineEnd: true) ?? (item is null ? Find(page, text, $"{{#{id}}}", (start, end), isAtLineEnd: false) : null);
    }

    private static SourceSpan? Find(Page page, string text, string written, (int Start, int End) within, bool isAtLineEnd)
    {
        for (int at = text.IndexOf(written, within.Start, StringComparison.Ordinal); at >= 0 && at < within.End; at = text.IndexOf(written, at + 1, StringComparison.Ordinal))
        {
            SourceSpan span = new(at, at + written.Length);
            bool ends = !isAtLineEnd || (text.AsSpan(span.End..Lines.EndOf(text, span.End)).IsWhiteSpace() && (at == 0 || text[at - 1] is ' ' or '\t' or '\n' or '\r' or '>' or '.' or ']'));
            if (ends && !page.References.Any(reference => reference.Span.Start < span.End && span.Start < reference.Span.End && reference.InText))
            {
                return isAtLineEnd ? span with { Start = at + 1 } : new SourceSpan(at + 2, span.End - 1);
            }
        }

        return null;
    }
}
