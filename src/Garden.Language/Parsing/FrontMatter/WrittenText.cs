using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Words of front matter or settings with their place in the file.</summary>
/// <param name="Text">The words on one line, without blanks around them; never empty.</param>
/// <param name="Span">Where they stand in the file, without quotes.</param>
/// <param name="IsVerbatim">Whether the file has exactly <paramref name="Text"/> there: no escapes, no folded lines.</param>
public sealed record WrittenText(string Text, SourceSpan Span, bool IsVerbatim)
{
    /// <summary>
    /// Where a part of <see cref="Text"/> stands in the file. Words that were folded over lines or escaped are looked for;
    /// a part that cannot be found gives the place of the whole.
    /// </summary>
    public SourceSpan Locate(SourceFile file, int start, int length)
    {
        if (IsVerbatim)
        {
            return new SourceSpan(Span.Start + start, Span.Start + start + length);
        }

        ReadOnlySpan<char> part = Text.AsSpan(start, length);
        ReadOnlySpan<char> raw = file.Text.AsSpan(Span.Start, Span.Length);
        if (part.IsEmpty)
        {
            return Span;
        }

        int at = -1;
        for (int earlier = Text.AsSpan(0, start).Count(part); earlier >= 0; earlier--)
        {
            int next = raw[(at + 1)..].IndexOf(part);
            if (next < 0)
            {
                return Span;
            }

            at += 1 + next;
        }

        return new SourceSpan(Span.Start + at, Span.Start + at + length);
    }

    /// <summary>The words of a scalar.</summary>
    internal static WrittenText Of(SourceFile file, FieldText scalar)
    {
        string text = OneLine(scalar.Text);
        ReadOnlySpan<char> raw = file.Text.AsSpan(scalar.Content.Start, scalar.Content.Length);
        int start = scalar.Content.Start + (raw.Length - raw.TrimStart().Length);
        ReadOnlySpan<char> words = raw.Trim();
        return new WrittenText(text, new SourceSpan(start, start + words.Length), words.SequenceEqual(text));
    }

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\r')
            ? string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : text.Trim();
}
