using System.Buffers;
using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>Finds the tags of a Handlebars template, comments left out.</summary>
internal static class TemplateScanner
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("#/^>&*");

    /// <summary>The tags in order, and the place of a tag that is never closed; null when all are.</summary>
    public static (ImmutableArray<TemplateTag> Tags, SourceSpan? Unclosed) Scan(string template)
    {
        ImmutableArray<TemplateTag>.Builder tags = ImmutableArray.CreateBuilder<TemplateTag>();
        int at = 0;
        while ((at = template.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            ReadOnlySpan<char> rest = template.AsSpan(at);
            string ending = rest.StartsWith("{{!--") || rest.StartsWith("{{~!--") ? "--" : rest.StartsWith("{{{") ? "}}}" : "}}";
            int end = template.IndexOf(ending, at + 2, StringComparison.Ordinal);
            end = end < 0 ? end : template.IndexOf("}}", end, StringComparison.Ordinal);
            if (end < 0)
            {
                return (tags.ToImmutable(), new SourceSpan(at, at + 2));
            }

            end += ending == "}}}" ? 3 : 2;
            if (Read(template, new SourceSpan(at, end), ending == "}}}") is TemplateTag tag)
            {
                tags.Add(tag);
            }

            at = end;
        }

        return (tags.ToImmutable(), null);
    }

    /// <summary>The tag at a place; null for a comment.</summary>
    private static TemplateTag? Read(string template, SourceSpan span, bool raw)
    {
        int braces = raw ? 3 : 2;
        int start = span.Start + braces;
        int end = span.End - braces;
        Trim(template, ref start, ref end, '~');
        if (start < end && template[start] == '!')
        {
            return null;
        }

        int sign = raw ? 0 : SignLength(template.AsSpan(start, end - start));
        TagKind kind = raw ? TagKind.RawValue : KindOf(template.AsSpan(start, sign));
        ImmutableArray<TagWord> words = Words(template, start + sign, end);
        kind = kind == TagKind.Unknown && words.IsEmpty && template[start] == '^' ? TagKind.Else : kind;
        return new TemplateTag(kind == TagKind.Value && !words.IsEmpty && words[0].Text == "else" ? TagKind.Else : kind, words, span);
    }

    private static void Trim(string template, ref int start, ref int end, char sign)
    {
        if (start < end && template[start] == sign)
        {
            start++;
        }

        if (start < end && template[end - 1] == sign)
        {
            end--;
        }
    }

    private static TagKind KindOf(ReadOnlySpan<char> sign) => sign switch
    {
        "" => TagKind.Value,
        "#" => TagKind.Open,
        "/" => TagKind.Close,
        ">" => TagKind.Partial,
        "#>" => TagKind.OpenPartial,
        _ => TagKind.Unknown,
    };

    private static int SignLength(ReadOnlySpan<char> content)
    {
        int length = content.IndexOfAnyExcept(Signs);
        return length < 0 ? content.Length : length;
    }

    private static ImmutableArray<TagWord> Words(string template, int start, int end)
    {
        ImmutableArray<TagWord>.Builder words = ImmutableArray.CreateBuilder<TagWord>();
        for (int at = start; at < end;)
        {
            if (char.IsWhiteSpace(template[at]))
            {
                at++;
                continue;
            }

            int from = at;
            char quote = '\0';
            for (; at < end && (quote != '\0' || !char.IsWhiteSpace(template[at])); at++)
            {
                quote = quote == '\0' && template[at] is '"' or '\'' ? template[at] : template[at] == quote ? '\0' : quote;
            }

            words.Add(new TagWord(template[from..at], new SourceSpan(from, at)));
        }

        return words.DrainToImmutable();
    }
}
