using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>Says what could be written at a place: what a link may name, and keys and their values.</summary>
public static class Completion
{
    /// <summary>What could be written at a place of a page; null when nothing can be told.</summary>
    /// <param name="page">The page as it was read last.</param>
    /// <param name="files">Every file of the content folder that is no page, by its path there.</param>
    /// <param name="offset">Where the cursor is.</param>
    public static Proposals? At(Corpus corpus, Page page, SourceFile source, IReadOnlyCollection<string> files, int offset)
    {
        CursorLine line = CursorLine.At(source, offset);
        return WikiLinks(corpus, page, line)
            ?? MarkdownLinks(corpus, page, files, line)
            ?? FrontMatterCompletion.At(corpus, page, source, line)
            ?? EntryCompletion.At(corpus, page, source, line);
    }

    private static Proposals? WikiLinks(Corpus corpus, Page page, CursorLine line)
    {
        int open = line.Before.LastIndexOf("[[", StringComparison.Ordinal);
        string typed = open < 0 ? "" : line.Before[(open + 2)..];
        if (open < 0 || typed.AsSpan().ContainsAny('[', ']', '|'))
        {
            return null;
        }

        string close = line.After.TrimStart().StartsWith("]]", StringComparison.Ordinal) || line.After.StartsWith('|') ? "" : "]]";
        int hash = typed.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
        {
            PageNames names = new(corpus);
            return Proposals.Of(line.From(open + 2), typed, corpus.Pages.Select(one => names.Proposal(one, close)));
        }

        if (PageCalled(corpus, page, typed[..hash].Trim()) is not Page target)
        {
            return null;
        }

        int last = typed.LastIndexOf('#');
        return PlacesOn(corpus, target, line.From(open + 2 + last + 1), typed[(last + 1)..], close, isUrl: false);
    }

    private static Proposals? MarkdownLinks(Corpus corpus, Page page, IReadOnlyCollection<string> files, CursorLine line)
    {
        int open = line.Before.LastIndexOf("](", StringComparison.Ordinal);
        string typed = open < 0 ? "" : line.Before[(open + 2)..];
        if (open < 0 || typed.AsSpan().ContainsAny(')', ' ', ':'))
        {
            return null;
        }

        string close = line.After.StartsWith(')') ? "" : ")";
        int hash = typed.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            string path = WebUrl.Decode(typed[..hash]);
            Page? target = path.Length == 0 ? page : corpus.Pages.FirstOrDefault(one => PathChoice.Combine(PathChoice.FolderOf(page.Name), path) is string named && (named == one.Name + ".md" || named == one.Name));
            return target is null ? null : PlacesOn(corpus, target, line.From(open + 2 + hash + 1), typed[(hash + 1)..], close, isUrl: true);
        }

        IEnumerable<Proposal> pages = corpus.Pages.Where(one => !ReferenceEquals(one, page)).Select(one =>
            new Proposal(Address.Relative(page.Name, one.Name + ".md"), Address.Relative(page.Name, one.Name + ".md") + close, ProposalKind.Page) { Detail = one.Title, OtherNames = [one.Title, one.Name] });
        IEnumerable<Proposal> others = files.Order(StringComparer.Ordinal).Select(file =>
            new Proposal(Address.Relative(page.Name, file), Address.Relative(page.Name, file) + close, ProposalKind.File) { OtherNames = [file, file[(file.LastIndexOf('/') + 1)..]] });
        bool isPicture = line.Before[..open].LastIndexOf("![", StringComparison.Ordinal) is >= 0 and int picture && picture > line.Before[..open].LastIndexOf(']');
        return Proposals.Of(line.From(open + 2), typed, isPicture ? others : pages.Concat(others));
    }

    /// <summary>The headings, items and blocks of a page.</summary>
    private static Proposals PlacesOn(Corpus corpus, Page page, SourceSpan replaced, string typed, string close, bool isUrl)
    {
        bool isItem = typed.StartsWith('^');
        IEnumerable<Proposal> headings = isItem ? [] : page.Headings.Select(heading => Named(heading.Text, isUrl || heading.Text.AsSpan().ContainsAny("[]|#^") ? Written(heading.Anchor) : heading.Text, ProposalKind.Heading, null));
        IEnumerable<Proposal> items = page.Items.Where(item => item.HasExplicitId).Select(item => Named("^" + item.Id, "^" + item.Id, ProposalKind.Item, PageWords.Of(corpus, page, item)));
        HashSet<string> ids = page.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Proposal> blocks = page.BlockIds.Where(id => !ids.Contains(id)).Select(id => Named("^" + id, "^" + id, ProposalKind.Item, null));
        return Proposals.Of(replaced, typed, headings.Concat(items).Concat(blocks));

        string Written(string anchor) => isUrl ? Address.Encode(anchor) : anchor;

        Proposal Named(string label, string text, ProposalKind kind, string? detail) => new(label, text + close, kind) { Detail = detail, OtherNames = detail is null ? [] : [detail] };
    }

    /// <summary>The page that a link calls by its name, its path, its title or an alias; null when none or several are called so.</summary>
    private static Page? PageCalled(Corpus corpus, Page page, string name)
    {
        if (name.Length == 0)
        {
            return page;
        }

        Page[] called = [.. corpus.Pages.Where(one => PageNames.Of(one).Contains(name, StringComparer.OrdinalIgnoreCase))];
        return called.Length == 1 ? called[0] : called.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
