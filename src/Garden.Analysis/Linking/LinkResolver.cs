using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>
/// Finds what references lead to, and says which lead nowhere. Without suggestions it may be asked by several threads, as long as no page is replaced;
/// with them only so many are looked for that the order of the questions counts.
/// </summary>
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
    private readonly PathIndex _pagePaths = new(published.Select(page => page.Name));
    private readonly PathIndex _draftPaths = new(drafts.Select(page => page.Name));
    private readonly PathIndex _filePaths = new(files);
    private readonly SiteAddresses _site = new(published, files, settings);
    private readonly ConcurrentDictionary<Page, LinkTarget.Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Page, HeadingForms> _headings = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether findings say which name was most likely meant, which costs.</summary>
    public bool HasSuggestions
    {
        get => _names.HasSuggestions;
        set => _names.HasSuggestions = value;
    }

    /// <summary>Why a drawing among the files may not be published; null when it may.</summary>
    public Func<string, string?> DrawingProblem { get; init; } = _ => null;

    /// <summary>Puts a page into the place of one that is called the same in every way.</summary>
    public void Replace(Page old, Page page)
    {
        _names.Replace(old, page);
        _drafts.Replace(old, page);
        _site.Replace(old, page);
        _places.TryRemove(old, out _);
        _headings.TryRemove(old, out _);
        foreach (Dictionary<string, Page> pages in (Dictionary<string, Page>[])[_byPath, _draftsByPath])
        {
            string name = Unicode.Composed(old.Name);
            if (ReferenceEquals(pages.GetValueOrDefault(name), old))
            {
                pages[name] = page;
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

        if (reference.Target.StartsWith('.') && PathChoice.Combine(PathChoice.FolderOf(page.Name), reference.Target) is string seen && At(page, seen, reference, report) is LinkTarget there)
        {
            return there;
        }

        ImmutableArray<Page> found = Narrowed(page, reference, _names.Find(reference.Target), report);
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
                report(LinkFindings.Ambiguous(page, reference, found.Select(candidate => candidate.Name)));
                return LinkTarget.Nowhere.Value;
        }

        if (_drafts.Find(reference.Target) is [Page draft, ..])
        {
            return KeptBack(page, reference, draft, report);
        }

        if (reference.Kind is ReferenceKind.Wiki or ReferenceKind.Embed && FileNamed(page, reference, reference.Target, report) is LinkTarget file)
        {
            return file;
        }

        // A Markdown link in a list of related regions names a file as seen from the page.
        if (reference.Kind == ReferenceKind.Related && PathChoice.Combine(PathChoice.FolderOf(page.Name), WebUrl.Decode(reference.Target)) is string path && FindPage(path, _byPath) is Page beside)
        {
            return Within(page, beside, reference, report);
        }

        if (MediaKinds.Of(reference.Target) == MediaKind.Private)
        {
            report(LinkFindings.OfOtherTool(page, reference, reference.Target));
            return LinkTarget.Nowhere.Value;
        }

        report(LooksLikeFile(reference)
            ? LinkFindings.Broken(page, reference, $"there is no {LinkFindings.KindOfFile(reference.Target)} `{reference.Target}` in the garden, in any folder", HasSuggestions ? _filePaths.Nearest(reference.Target) : null)
            : LinkFindings.Broken(page, reference, $"there is no page `{reference.Target}`, by id, title or alias", _names.Nearest(reference.Target, page)));
        return LinkTarget.Nowhere.Value;
    }

    /// <summary>
    /// Those of several pages with one name that it can mean. Between pages of one kind, regions excepted, a file's own name goes before
    /// another page's title, and of files the one goes that other tools would follow; the writer is told where that is a choice.
    /// </summary>
    private static ImmutableArray<Page> Narrowed(Page page, Reference reference, ImmutableArray<Page> found, Action<Diagnostic> report)
    {
        if (found.Length < 2 || !reference.InText || found.Any(candidate => candidate is Topic || candidate.GetType() != found[0].GetType()))
        {
            return found;
        }

        string written = PathChoice.WithoutEnding(reference.Target);
        ImmutableArray<Page> byFile = [.. found.Where(candidate => PathChoice.EndsIn(candidate.Name, written))];
        if (byFile.Length < 2)
        {
            return byFile.IsEmpty ? found : byFile;
        }

        PathChoice choice = PathChoice.Among([.. byFile.Select(candidate => candidate.Name)], written, PathChoice.FolderOf(page.Name));
        if (byFile.FirstOrDefault(candidate => candidate.Name == choice.Path) is not Page chosen)
        {
            return found;
        }

        if (!choice.IsSettled)
        {
            report(LinkFindings.Chosen(page, reference, [.. byFile.Select(candidate => candidate.Name)], chosen.Name));
        }

        return [chosen];
    }

    /// <summary>The file that a name calls, wherever it lies; null when there is none.</summary>
    /// <param name="written">The name, decoded.</param>
    private LinkTarget? FileNamed(Page page, Reference reference, string written, Action<Diagnostic> report)
    {
        string? path = PathChoice.Combine(PathChoice.FolderOf(page.Name), written);
        if ((path is null ? null : FileAt(path)) is string beside)
        {
            return Attached(page, reference, beside, report);
        }

        ImmutableArray<string> found = PathChoice.Combine("", written) is string tail ? _filePaths.Find(tail) : [];
        if (found.IsEmpty && MediaKinds.Of(written) == MediaKind.Private && !written.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return FileNamed(page, reference, written + ".md", report); // how another tool names its drawing and the file that holds it
        }

        return found.IsEmpty ? null
            : Chosen(page, reference, found, written, report) is string chosen ? Attached(page, reference, chosen, report)
            : LinkTarget.Nowhere.Value;
    }

    /// <summary>The one of several paths that is meant; null, and reported, when nothing tells them apart.</summary>
    private static string? Chosen(Page page, Reference reference, ImmutableArray<string> found, string written, Action<Diagnostic> report)
    {
        PathChoice choice = PathChoice.Among(found, written, PathChoice.FolderOf(page.Name));
        if (choice.Path is null)
        {
            report(LinkFindings.Ambiguous(page, reference, found));
        }
        else if (!choice.IsSettled)
        {
            report(LinkFindings.Chosen(page, reference, found, choice.Path));
        }

        return choice.Path;
    }

    /// <summary>A file that is linked; one of another tool's own kind, or one that would run, is plain words.</summary>
    private LinkTarget Attached(Page page, Reference reference, string file, Action<Diagnostic> report)
    {
        string? runs = MediaKinds.IsWritersOwn(file) ? null : DrawingProblem(file);
        if (MediaKinds.IsPublishable(file) && runs is null)
        {
            return new LinkTarget.Attachment(file);
        }

        report(runs is not null ? LinkFindings.Drawing(page, reference, file, runs) : MediaKinds.Of(file) == MediaKind.Program ? LinkFindings.Program(page, reference, file) : LinkFindings.OfOtherTool(page, reference, file));
        return LinkTarget.Nowhere.Value;
    }

    private static bool LooksLikeFile(Reference reference) =>
        reference.Kind is ReferenceKind.Wiki or ReferenceKind.Embed
        && (MediaKinds.Of(reference.Target) is not (MediaKind.Other or MediaKind.Program) || reference.Target.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase));

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
        string? path = PathChoice.Combine(isRooted ? "" : PathChoice.FolderOf(page.Name), target);
        if (path is not null && (isRooted ? AtRoot(page, path, reference, report) : At(page, path, reference, report)) is LinkTarget found)
        {
            return found;
        }

        if (!isRooted && Anywhere(page, target, reference, report) is LinkTarget elsewhere)
        {
            return elsewhere;
        }

        bool isPage = target.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        string what = reference.IsImage ? "picture" : isPage ? "page" : "page or file";
        string? near = path is null || reference.IsImage ? null : _names.Nearest(PathChoice.WithoutEnding(target.TrimStart('.', '/', '\\')), page) ?? _names.Nearest(PathChoice.WithoutEnding(path), page);
        Page? meant = near is null ? null : _names.Find(near).FirstOrDefault(candidate => !ReferenceEquals(candidate, page));
        string where = path is null ? ": it leads out of the garden" : isRooted ? ", in the garden or on its site" : target[0] == '.' ? $", looked for at `{path}`" : $", looked for at `{path}` and by its name in every folder";
        Diagnostic finding = LinkFindings.Broken(page, reference, $"there is no {what} `{WebUrl.Decode(reference.Target)}`{where}", meant is null ? null : MarkdownAddress.Like(reference.Target, page.Name, meant.Name));
        report(meant is null && isRooted ? finding with { Help = "correct it; what is not of the garden needs its whole address, with `https://`" } : finding);
        return LinkTarget.Nowhere.Value;
    }

    /// <summary>What a Markdown link names that holds no path from its page: a page or file by its name or by the end of its path; null when there is none.</summary>
    private LinkTarget? Anywhere(Page page, string target, Reference reference, Action<Diagnostic> report)
    {
        if (target[0] == '.' || PathChoice.Combine("", target) is not { Length: > 0 } tail)
        {
            return null;
        }

        string name = PathChoice.WithoutEnding(tail);
        foreach ((PathIndex paths, Dictionary<string, Page> pages) in ((PathIndex, Dictionary<string, Page>)[])[(_pagePaths, _byPath), (_draftPaths, _draftsByPath)])
        {
            if (paths.Find(name) is { IsEmpty: false } found && !reference.IsImage)
            {
                return Chosen(page, reference, found, name, report) is string chosen && FindPage(chosen, pages) is Page there
                    ? ReferenceEquals(pages, _byPath) ? Within(page, there, reference, report) : KeptBack(page, reference, there, report)
                    : LinkTarget.Nowhere.Value;
            }
        }

        return FileNamed(page, reference, tail, report);
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
            return Attached(page, reference, file, report);
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

            if ((page.BlockIds.FirstOrDefault(block => block == id) ?? page.BlockIds.FirstOrDefault(block => block.Equals(id, StringComparison.OrdinalIgnoreCase))) is string named)
            {
                return new LinkTarget.Place(page, named, null);
            }

            report(LinkFindings.NoItem(from, page, reference, id));
            return reference.Kind == ReferenceKind.Embed ? LinkTarget.Nowhere.Value : PlaceOf(page);
        }

        if (reference.Heading is not string heading)
        {
            return PlaceOf(page);
        }

        Heading? found = FindHeading(page, heading) ?? FormsOf(page).AtPath(heading);
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
    private LinkTarget.Place PlaceOf(Page page) => _places.GetOrAdd(page, static page => new LinkTarget.Place(page, null, null));

    private Heading? FindHeading(Page page, string heading) =>
        page.Headings.FirstOrDefault(candidate => candidate.Text.Equals(heading, StringComparison.OrdinalIgnoreCase))
        ?? page.Headings.FirstOrDefault(candidate => candidate.Anchor.Equals(heading, StringComparison.OrdinalIgnoreCase))
        ?? FormsOf(page).WithSlugOf(heading);

    private HeadingForms FormsOf(Page page) => _headings.GetOrAdd(page, static page => new HeadingForms(page));

    private static Dictionary<string, Page> ByPath(IReadOnlyList<Page> pages) =>
        pages.GroupBy(page => Unicode.Composed(page.Name), StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static Page? FindPage(string path, Dictionary<string, Page> pages)
    {
        string name = Unicode.Composed(path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path.TrimEnd('/'));
        return pages.GetValueOrDefault(name) ?? pages.GetValueOrDefault(name.Length == 0 ? "index" : name + "/index");
    }

    private string? FileAt(string path) => files.Contains(path) ? path : _filePaths.Same(path);
}
