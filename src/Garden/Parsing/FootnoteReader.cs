using Garden.Diagnostics;
using Garden.Parsing.Inlines;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Garden.Parsing;

/// <summary>Reads the notes of a page, those that nobody calls included: a writer's words do not vanish.</summary>
internal sealed class FootnoteReader(PageBuilder page, BlockWriter blocks, InlineReader inlines)
{
    /// <summary>Reads all notes of a document.</summary>
    public void Read(MarkdownDocument document)
    {
        List<Footnote> called = [.. document.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()).OrderBy(note => note.Order)];
        HashSet<Footnote> seen = [.. called];
        foreach (Footnote note in called)
        {
            page.Footnotes.Add(new Model.Footnote(note.Order, Label(note), blocks.Write(note), note.Links.Count(link => !link.IsBackLink)));
        }

        int number = called.Count;
        foreach (Footnote note in document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group.Links.Values).OfType<FootnoteLinkReferenceDefinition>().Select(definition => definition.Footnote))
        {
            if (!seen.Add(note))
            {
                continue;
            }

            page.Report(RuleId.MissingNote, Severity.Warning, inlines.SpanOf(note), $"nothing refers to the note `[^{Label(note)}]`", $"put `[^{Label(note)}]` where it belongs, or remove the note");
            page.Footnotes.Add(new Model.Footnote(++number, Label(note), blocks.Write(note), 0));
        }
    }

    private static string Label(Footnote note) => (note.Label ?? "").TrimStart('^');
}
