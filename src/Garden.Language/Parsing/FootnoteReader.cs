using Garden.Language.Diagnostics;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Garden.Language.Parsing;

/// <summary>Reads the notes of a page, those that nobody calls and second ones of a label included: a writer's words do not vanish.</summary>
internal sealed class FootnoteReader(PageBuilder page, BlockWriter blocks, InlineReader inlines, string body, int offset)
{
    /// <summary>Reads all notes of a document.</summary>
    public void Read(MarkdownDocument document)
    {
        List<Footnote> called = [.. document.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()).OrderBy(note => note.Order)];
        HashSet<Footnote> seen = [.. called];
        foreach (Footnote note in called)
        {
            page.Footnotes.Add(new Model.Footnote(page.NoteNumbers.GetValueOrDefault(note, note.Order), Label(note), blocks.Write(note), note.Links.Count(link => !link.IsBackLink)));
        }

        AddInline(page.NoteNumbers.Keys.OfType<InlineNoteInline>());
        page.Footnotes.Sort((one, other) => one.Number.CompareTo(other.Number));
        int number = page.Footnotes.Count;
        HashSet<string> labels = [.. called.Select(Label)];
        foreach (Footnote note in NoteParser.NotesOf(document).Where(seen.Add))
        {
            string label = Label(note);
            bool isSecond = !labels.Add(label);
            page.Report(
                RuleDescriptor.MissingNote,
                inlines.SpanOf(note),
                isSecond ? $"a second note `[^{label}]`: what calls it gets the other one" : $"nothing refers to the note `[^{label}]`",
                isSecond ? "give it a label of its own" : $"put `[^{label}]` where it belongs, or remove the note");
            int own = ++number;
            InlineNoteInline[] inside = [.. note.Descendants().OfType<InlineNoteInline>().Where(one => !page.NoteNumbers.ContainsKey(one))];
            foreach (InlineNoteInline one in inside)
            {
                page.NoteNumbers[one] = ++number;
            }

            page.Footnotes.Add(new Model.Footnote(own, label, blocks.Write(note), 0));
            AddInline(inside);
        }
    }

    private void AddInline(IEnumerable<InlineNoteInline> notes) =>
        page.Footnotes.AddRange(notes.Select(note => new Model.Footnote(page.NoteNumbers[note], "", InlineNotes.Read(note, page, body, offset), 1)));

    private static string Label(Footnote note) => (note.Label ?? "").TrimStart('^');
}
