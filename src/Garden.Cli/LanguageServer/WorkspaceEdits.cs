using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>Turns changes of a garden into changes that the client makes.</summary>
internal sealed class WorkspaceEdits(OpenGarden garden, ClientAbilities client)
{
    /// <summary>Changes of pages.</summary>
    public LspWorkspaceEdit Of(IEnumerable<PageEdit> edits) => Of(edits, []);

    /// <summary>Changes of pages, then of files.</summary>
    public LspWorkspaceEdit Of(IEnumerable<PageEdit> edits, IEnumerable<LspDocumentChange> files) => client.TakesDocumentChanges
        ? new LspWorkspaceEdit { DocumentChanges = [.. edits.Select(Change), .. files] }
        : new LspWorkspaceEdit { Changes = edits.ToDictionary(edit => garden.UriOf(edit.Path), TextEdits, StringComparer.Ordinal) };

    /// <summary>A new page with its text.</summary>
    /// <param name="path">From the garden's root.</param>
    public LspWorkspaceEdit NewPage(string path, string text)
    {
        string uri = garden.UriOf(path);
        return new LspWorkspaceEdit
        {
            DocumentChanges =
            [
                new LspDocumentChange { Kind = "create", Uri = uri },
                new LspDocumentChange { TextDocument = new LspVersionedDocument(uri, null), Edits = [new LspTextEdit(new LspRange(default, default), text)] },
            ],
        };
    }

    /// <summary>The edits of a fix as an editor makes them: with the line breaks of the text, and without a blank line that a deletion leaves behind.</summary>
    public static PageEdit OfFix(string path, string text, IEnumerable<TextEdit> edits)
    {
        string newLine = Fixes.NewLineOf(text);
        ImmutableArray<TextEdit> plain = [.. edits.OrderBy(edit => edit.Span.Start).Select(edit => newLine == "\n" ? edit : edit with { Text = edit.Text.Replace("\n", newLine, StringComparison.Ordinal) })];
        string after = Fixes.Apply(text, edits);
        PageEdit made = new(path, text, plain, "");
        return made.After == after ? made : PageEdit.Between(path, text, after, "");
    }

    private LspDocumentChange Change(PageEdit edit) => new()
    {
        TextDocument = new LspVersionedDocument(garden.UriOf(edit.Path), garden.Open.TryGetValue(edit.Path, out OpenText? text) ? text.Version : null),
        Edits = TextEdits(edit),
    };

    private static LspTextEdit[] TextEdits(PageEdit edit)
    {
        LineMap lines = LineMap.Of(edit.Before);
        return [.. edit.Edits.Select(one => new LspTextEdit(Positions.RangeOf(lines, one.Span), one.Text))];
    }
}
