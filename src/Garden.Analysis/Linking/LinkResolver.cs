using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>Finds what references lead to, and says which lead nowhere.</summary>
/// <param name="published">Every page that is published.</param>
/// <param name="drafts">Pages that are kept back; a link to one is plain words.</param>
/// <param name="files">Every other file of the content folder, by its path there.</param>
/// <param name="settings">What <c>garden.yml</c> says.</param>
internal sealed class LinkResolver(IReadOnlyList<Page> published, IReadOnlyList<Page> drafts, IReadOnlySet<string> files, GardenSettings settings)
{
    private readonly NameIndex _names = new(published);
    private readonly NameIndex _drafts = new(drafts);
    private readonly Dictionary<string, Page> _byPath = ByPath(published);
    private readonly Dictionary<string, Page> _draftsByPath = ByPath(drafts);
    private readonly SiteAddresses _site = new(published, files, settings);
    private readonly Dictionary<Page, LinkTarget.Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Page, HeadingForms> _headings = new(ReferenceEqualityComparer.Instance);

    /// <summary>Puts a page into the place of one that is called the same in every way.</summary>
    public void Replace(Page old, Page page)
    {
        _names.Replace(old, page);
        _drafts.Replace(old, page);
        _site.Replace(old, page);
        _places.Remove(old);
        _headings.Remove(old);
        foreach (Dictionary<string, Page> pages in (Dictionary<string, Page>[])[_byPath, _draftsByPath])
        {
            if (ReferenceEquals(pages.GetValueOrDefault(old.Name), old))
            {
                pages[old.Name] = page;
            }
        }
    }

    /// <summary>Finds one reference's target; what is wrong with it goes to <paramref name="report"/>.</summary>
    public LinkTarget Resolve(Page page, Reference reference, Action<Diagnostic> report)
    {
        if (reference.Kind == ReferenceKind.Relative)
        {
            return ResolveRelative(page, reference, report);
        }

        if (reference.Target.Length == 0)
        {
            return Within(page, page, reference, report);
        }

        ImmutableArray<Page> found = _names.Find(reference.Target);
        if (reference.Kind is ReferenceKind.Related or ReferenceKind.Topic && found.Length > 1)
        {
            // Relations are between regions, so a region's name is not in doubt here.
            ImmutableArray<Page> topics = [.. found.Where(candidate => candidate is Topic)];
            found = topics.Length == 1 ? topics : found;
        }

        switch (found.Length)
        {
            case 1:
                return Within(page, found[0], reference, report);
            case > 1:
                report(LinkFindings.Ambiguous(page, reference, found));
                return LinkTarget.Nowhere.Value;
        }

        if (_drafts.Find(reference.Target) is [Page draft, ..])
        {
            return KeptBack(page, reference, draft, report);
        }

        if (reference.Kind is ReferenceKind.Wiki or ReferenceKind.Embed && AttachmentNamed(page, reference.Target) is string file)
        {
            return new LinkTarget.Attachment(file);
        }

        // A Markdown link in a list of related regions names a file as seen from the page.
        if (reference.Kind == ReferenceKind.Related && Combine(FolderOf(page), WebUrl.Decode(reference.Target)) is string path && FindPage(path, _byPath) is Page beside)
        {
            return Within(page, beside, reference, report);
        }

        report(LinkFindings.Broken(page, reference, $"there is no page `{reference.Target}`, by id, title or alias", _names.Nearest(reference.Target, page)));
        return LinkTarget.Nowhere.Value;
    }

    private LinkTarget ResolveRelative(Page page, Reference reference, Action<Diagnostic> report)
    {
        string target = reference.Target;
        int query = target.IndexOf('?', StringComparison.Ordinal);
        target = WebUrl.Decode(query < 0 ? target : target[..query]);
        if (target.Length == 0)
        {
            return Within(page, page, reference, report);
        }

        bool isRooted = target[0] is '/' or '\\';
        string? path = Combine(isRooted ? "" : FolderOf(page), target);
        if (path is not null && (isRooted ? AtRoot(page, path, reference, report) : At(page, path, reference, report)) is LinkTarget found)
        {
            return found;
        }

        bool isPage = target.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        string what = reference.IsImage ? "picture" : isPage ? "page" : "page or file";
        string? near = path is null || reference.IsImage ? null : _names.Nearest(isPage ? path[..^3] : path, page);
        Page? meant = near is null ? null : _names.Find(near).FirstOrDefault(candidate => !ReferenceEquals(candidate, page));
        string where = path is null ? ": it leads out of the garden" : isRooted ? ", in the garden or on its site" : $", looked for at `{path}`";
        Diagnostic finding = LinkFindings.Broken(page, reference, $"there is no {what} `{reference.Target}`{where}", meant is null ? null : MarkdownAddress.Like(reference.Target, page.Name, meant.Name));
        report(meant is null && isRooted ? finding with { Help = "correct it; what is not of the garden needs its whole address, with `https://`" } : finding);
        return LinkTarget.Nowhere.Value;
    }

    /// <summary>What a path of the content folder leads to; null when nothing is there.</summary>
    private LinkTarget? At(Page page, string path, Reference reference, Action<Diagnostic> report)
    {
        if (FindPage(path, _byPath) is Page found)
        {
            return Within(page, found, reference, report);
        }

        if (FileAt(path) is string file)
        {
            return new LinkTarget.Attachment(file);
        }

        return FindPage(path, _draftsByPath) is Page draft ? KeptBack(page, reference, draft, report) : null;
    }

    /// <summary>A link to a page that is not published is plain words; nothing is said of one whose own error says why.</summary>
    private static LinkTarget.Nowhere KeptBack(Page page, Reference reference, Page draft, Action<Diagnostic> report)
    {
        if (!draft.Privacy.IsUnreadable)
        {
            report(LinkFindings.Draft(page, reference, draft));
        }

        return LinkTarget.Nowhere.Value;
    }

    /// <summary>What an address from the root leads to: in the content folder, or on the site; null when nothing is there.</summary>
    private LinkTarget? AtRoot(Page page, string address, Reference reference, Action<Diagnostic> report)
    {
        foreach (string path in _site.PathsOf(address))
        {
            LinkTarget? found = At(page, path, reference, report)
                ?? (_site.PageAt(path) is Page published ? Within(page, published, reference, report) : null)
                ?? (_site.MadeAt(path) is string made ? new LinkTarget.Made(made, reference.Heading) : null);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private LinkTarget Within(Page from, Page page, Reference reference, Action<Diagnostic> report)
    {
        if (reference.Item is string id)
        {
            Item? item = page.Items.FirstOrDefault(candidate => candidate.Id.Equals(id, StringComparison.Ordinal))
                ?? page.Items.FirstOrDefault(candidate => candidate.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
            if (item is not null)
            {
                return new LinkTarget.Place(page, item.Id, item);
            }

            if (page.BlockIds.Contains(id, StringComparer.Ordinal))
            {
                return new LinkTarget.Place(page, id, null);
            }

            report(LinkFindings.NoItem(from, page, reference, id));
            return reference.Kind == ReferenceKind.Embed ? LinkTarget.Nowhere.Value : PlaceOf(page);
        }

        if (reference.Heading is not string heading)
        {
            return PlaceOf(page);
        }

        Heading? found = FindHeading(page, heading);
        if (found is not null)
        {
            return new LinkTarget.Place(page, found.Anchor, null);
        }

        Item? byAnchor = page.Items.FirstOrDefault(candidate => candidate.Id.Equals(heading, StringComparison.OrdinalIgnoreCase));
        if (byAnchor is not null || page.BlockIds.Contains(heading, StringComparer.OrdinalIgnoreCase) || page.Footnotes.Any(note => heading == $"note-{note.Number}"))
        {
            return new LinkTarget.Place(page, byAnchor?.Id ?? heading, byAnchor);
        }

        if (FormsOf(page).TryFind(heading, out string? anchor))
        {
            return anchor is null ? PlaceOf(page) : new LinkTarget.Place(page, anchor, null);
        }

        report(LinkFindings.NoHeading(from, page, reference, heading));
        return PlaceOf(page);
    }

    /// <summary>The page itself as a target: one object for all that name it, for most references name a page.</summary>
    private LinkTarget.Place PlaceOf(Page page)
    {
        if (!_places.TryGetValue(page, out LinkTarget.Place? place))
        {
            _places[page] = place = new LinkTarget.Place(page, null, null);
        }

        return place;
    }

    private Heading? FindHeading(Page page, string heading) =>
        page.Headings.FirstOrDefault(candidate => candidate.Text.Equals(heading, StringComparison.OrdinalIgnoreCase))
        ?? page.Headings.FirstOrDefault(candidate => candidate.Anchor.Equals(heading, StringComparison.OrdinalIgnoreCase))
        ?? FormsOf(page).WithSlugOf(heading);

    private HeadingForms FormsOf(Page page)
    {
        if (!_headings.TryGetValue(page, out HeadingForms? forms))
        {
            _headings[page] = forms = new HeadingForms(page);
        }

        return forms;
    }

    private static Dictionary<string, Page> ByPath(IReadOnlyList<Page> pages) =>
        pages.GroupBy(page => page.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static Page? FindPage(string path, Dictionary<string, Page> pages)
    {
        string name = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path.TrimEnd('/');
        return pages.GetValueOrDefault(name) ?? pages.GetValueOrDefault(name.Length == 0 ? "index" : name + "/index");
    }

    private string? FileAt(string path) => files.TryGetSame(path);

    private string? AttachmentNamed(Page page, string target) =>
        target.Contains('.', StringComparison.Ordinal) && Combine(FolderOf(page), target) is string path ? FileAt(path) ?? FileAt(target) : null;

    private static string FolderOf(Page page) => page.Name.LastIndexOf('/') is >= 0 and int slash ? page.Name[..slash] : "";

    /// <summary>A path from a folder; null when it leads out of the content folder.</summary>
    private static string? Combine(string folder, string path)
    {
        List<string> parts = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "." || (part == ".." && parts.Count == 0))
            {
                if (part == "..")
                {
                    return null;
                }
            }
            else if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
