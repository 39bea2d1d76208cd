using System.Collections.Immutable;
using Garden.Cli.Files;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>Offers to write the page that a link names and that is not there yet.</summary>
internal static class NewPages
{
    private static readonly (PageKind Kind, string Name, string Words, string Folder)[] Kinds =
    [
        (PageKind.Topic, "topic", "a topic", "topics/"),
        (PageKind.Essay, "essay", "an essay", "essays/"),
        (PageKind.Reading, "reading", "a reading note", "reading/"),
        (PageKind.Page, "page", "a page", ""),
    ];

    /// <summary>The new pages that links in a part of a page name, each of every kind that it may be.</summary>
    /// <param name="edits">How they are made; null for a client that makes no files.</param>
    public static IEnumerable<LspCodeAction> Of(AskedPage at, SourceSpan span, Shell shell, WorkspaceEdits? edits)
    {
        if (edits is null || at.Page is not Page page || !at.State.Corpus.Targets.TryGetValue(page, out ImmutableArray<LinkTarget> targets))
        {
            yield break;
        }

        for (int index = 0; index < targets.Length; index++)
        {
            Reference reference = page.References[index];
            bool isMeant = targets[index] is LinkTarget.Nowhere && reference.Kind != ReferenceKind.Relative && reference.Target.Length > 0
                && reference.Span.Start <= span.End && span.Start <= reference.Span.End
                && MediaKinds.Of(reference.Target) is MediaKind.Other && !at.State.Corpus.Drafts.Concat(at.State.Corpus.Pages).Any(other => IsCalled(other, reference.Target));
            if (!isMeant)
            {
                continue;
            }

            foreach ((PageKind kind, string name, string words, string folder) in Kinds.Where(kind => IsPossible(reference, kind.Kind, kind.Folder)))
            {
                string title = Title(reference.Target);
                string path = $"{at.State.Files.Prefix}{folder}{Slug.FromWords(title)}.md";
                if (at.State.SourceOf(path) is null && Disk.KindOf(Path.Combine(at.Garden.Location.Root, path)) == NodeKind.Missing)
                {
                    yield return new LspCodeAction($"write {words} “{title}”: {path}", ActionKinds.QuickFix, edits.NewPage(path, Starter.Page(name, title, at.State.Corpus.Settings.Status[0], shell.Today())));
                }
            }
        }
    }

    /// <summary>Relations are between topics; a link that names a folder means a page there.</summary>
    private static bool IsPossible(Reference reference, PageKind kind, string folder) =>
        reference.Kind is ReferenceKind.Related or ReferenceKind.Topic ? kind == PageKind.Topic
        : !reference.Target.Contains('/', StringComparison.Ordinal) || (folder.Length > 0 && reference.Target.TrimStart('/').Equals(folder + Last(reference.Target), StringComparison.OrdinalIgnoreCase));

    private static bool IsCalled(Page page, string name) => page.Title.Equals(name, StringComparison.OrdinalIgnoreCase) || page.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || Last(page.Name).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The words of a name: those of a file's name start with a capital and have blanks for hyphens.</summary>
    private static string Title(string name)
    {
        string last = Last(name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name).Trim();
        string words = last.Contains(' ', StringComparison.Ordinal) ? last : last.Replace('-', ' ').Trim();
        string title = words.Length == 0 ? last : char.ToUpperInvariant(words[0]) + words[1..];

        // the link must find the page, by its file's name or by its title
        return Slug.FromWords(title).Equals(last, StringComparison.OrdinalIgnoreCase) || title.Equals(last, StringComparison.OrdinalIgnoreCase) ? title : last;
    }
}
