using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Garden.Language.Parsing;

/// <summary>Notes that are written where they are called (<c>^[words]</c>): they are numbered among the others and stand with them.</summary>
internal static class InlineNotes
{
    /// <summary>Numbers every note that a document calls in the order of the calls, where any is written in place; else the parser's numbers hold.</summary>
    public static void Number(MarkdownDocument document, PageBuilder page)
    {
        List<(int At, object Note)> calls = [];
        bool hasInline = false;
        foreach (MarkdownObject node in document.Descendants())
        {
            switch (node)
            {
                case InlineNoteInline note:
                    hasInline = true;
                    calls.Add((note.Span.Start, note));
                    break;
                case FootnoteLink { IsBackLink: false } link:
                    calls.Add((link.Span.Start, link.Footnote));
                    break;
            }
        }

        if (!hasInline)
        {
            return;
        }

        foreach ((int _, object note) in calls.OrderBy(call => call.At))
        {
            page.NoteNumbers.TryAdd(note, page.NoteNumbers.Count + 1);
        }
    }

    /// <summary>Reads the words of a note.</summary>
    /// <param name="body">The text that was parsed.</param>
    /// <param name="offset">Where that text starts in the file.</param>
    public static RichText Read(InlineNoteInline note, PageBuilder page, string body, int offset)
    {
        int start = Math.Min(note.ContentStart, body.Length - note.Content.Length);
        InlineReader inlines = new(page, note.Content, offset + start);
        return new BlockWriter(page, inlines, note.Content, offset + start).Write(MarkdownSyntax.ParseNote(note.Content));
    }
}
