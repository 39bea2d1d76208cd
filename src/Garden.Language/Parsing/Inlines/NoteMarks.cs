using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Language.Diagnostics;
using Garden.Language.Text;
using Markdig.Extensions.Footnotes;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Marks that call a note: footnotes, and numbers pasted from elsewhere (<c>[3]</c>).</summary>
internal static partial class NoteMarks
{
    /// <summary>What tells a mark of a footnote from the first one of the same note; empty for the first.</summary>
    public static string Call(FootnoteLink link)
    {
        // Markdig counts the calls of all notes in one row, those of a note side by side.
        int call = link.Index - link.Footnote.Links[0].Index + 1;
        return call > 1 ? "-" + call.ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>The number of a note that was pasted as a paragraph starting <c>[n]</c>; null for other paragraphs.</summary>
    public static string? PastedNote(InlineText text) =>
        text.Grammar.Text.StartsWith('[') && PastedNoteStart().Match(text.Grammar) is { Success: true } match ? match.Groups["label"].Value : null;

    /// <summary>The numbers of all notes that are pasted as paragraphs in a page's text.</summary>
    public static IEnumerable<string> PastedNotesIn(string body) =>
        body.Contains('[', StringComparison.Ordinal) ? PastedNoteLine().Matches(body).Select(match => match.Groups["label"].Value) : [];

    /// <summary>Turns the marks of pasted notes into links to their paragraphs.</summary>
    public static void Link(ImmutableArray<InlineToken>.Builder tokens, PageBuilder page)
    {
        for (int i = 0; page.PastedNotes.Count > 0 && i < tokens.Count; i++)
        {
            InlineToken token = tokens[i];
            if (token.Kind != TokenKind.Text || token.InLink || token.Text.Length != token.Span.Length)
            {
                continue;
            }

            Match match = Mark().Match(token.Text, i == 0 ? Math.Min(1, token.Text.Length) : 0);
            if (!match.Success || !page.PastedNotes.Contains(match.Groups["label"].Value))
            {
                continue;
            }

            string number = match.Groups["label"].Value;
            int end = match.Index + match.Length;
            SourceSpan span = token.Span;
            tokens[i] = token with { Text = token.Text[..match.Index], Span = span with { End = span.Start + match.Index } };
            tokens.Insert(i + 1, new InlineToken(TokenKind.PastedNoteMark, number, new SourceSpan(span.Start + match.Index, span.Start + end)));
            tokens.Insert(i + 2, token with { Text = token.Text[end..], Span = span with { Start = span.Start + end } });
            i++;
        }
    }

    /// <summary>Reports note marks that have no note, once a mark a file.</summary>
    public static void Report(InlineText text, PageBuilder page)
    {
        if (!text.Grammar.Text.Contains('[', StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match match in Mark().Matches(text.Grammar))
        {
            string label = match.Groups["label"].Value;
            if (!page.PastedNotes.Contains(label) && page.MissingNotes.Add(label))
            {
                page.Report(RuleDescriptor.MissingNote, text.SpanOf(match.Index, match.Index + match.Length), $"the mark `{match.Value}` has no note", $"write the note as `[^{label.TrimStart('^')}]: …` and the mark as `[^{label.TrimStart('^')}]`");
            }
        }
    }

    [GeneratedRegex(@"^\[(?<label>\d{1,3})\](?![(:\[])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex PastedNoteStart();

    [GeneratedRegex(@"^[ ]{0,3}\[(?<label>\d{1,3})\][ \t]+\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, RegexPatience.Milliseconds)]
    private static partial Regex PastedNoteLine();

    [GeneratedRegex(@"\[(?<label>\^[^\s\[\]^]{1,64}|\d{1,3})\](?![(:\[])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Mark();
}
