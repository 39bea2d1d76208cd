using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Text;

namespace Garden.Linking;

/// <summary>Finds what references lead to, and says which lead nowhere.</summary>
/// <param name="published">Every page that is published.</param>
/// <param name="drafts">Pages that are not; a link to one is plain words.</param>
/// <param name="files">Every other file of the content folder, by its path there.</param>
internal sealed class LinkResolver(IReadOnlyList<Page> published, IReadOnlyList<Page> drafts, IReadOnlySet<string> files)
{
    private readonly NameIndex _names = new(published);
    private readonly NameIndex _drafts = new(drafts);
    private readonly FrozenDictionary<string, Page> _byPath = ByPath(published);
    private readonly FrozenDictionary<string, Page> _draftsByPath = ByPath(drafts);
    private readonly Dictionary<Page, LinkTarget.Place> _places = new(ReferenceEqualityComparer.Instance);

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
                string both = string.Join(" and ", found.Select(candidate => $"`{candidate.Name}`").Order(StringComparer.Ordinal));
                report(Finding(page, RuleId.AmbiguousLink, Severity.Error, reference, $"`{reference.Target}` could be {both}", "write the folder too, such as `[[essays/name]]`"));
                return LinkTarget.Nowhere.Value;
        }

        if (!_drafts.Find(reference.Target).IsEmpty)
        {
            report(Draft(page, reference));
            return LinkTarget.Nowhere.Value;
        }

        if (reference.Kind is ReferenceKind.Wiki or ReferenceKind.Embed && AttachmentNamed(page, reference.Target) is string file)
        {
            return new LinkTarget.Attachment(file);
        }

        string? near = _names.Nearest(reference.Target);
        report(Broken(page, reference, $"there is no page `{reference.Target}`", near));
        return LinkTarget.Nowhere.Value;
    }

    private LinkTarget ResolveRelative(Page page, Reference reference, Action<Diagnostic> report)
    {
        string target = reference.Target;
        int query = target.IndexOf('?', StringComparison.Ordinal);
        target = Uri.UnescapeDataString(query < 0 ? target : target[..query]);
        if (target.Length == 0)
        {
            return Within(page, page, reference, report);
        }

        if (target[0] is '/' or '\\')
        {
            return FindPage(target.Trim('/'), _byPath) is Page rooted ? Within(page, rooted, reference, report) : new LinkTarget.Outside(reference.Target + (reference.Heading is null ? "" : "#" + reference.Heading));
        }

        string folder = page.Name.LastIndexOf('/') is >= 0 and int slash ? page.Name[..slash] : "";
        string? path = Combine(folder, target);
        if (path is not null && FindPage(path, _byPath) is Page found)
        {
            return Within(page, found, reference, report);
        }

        if (path is not null && FileAt(path) is string file)
        {
            return new LinkTarget.Attachment(file);
        }

        if (path is not null && FindPage(path, _draftsByPath) is not null)
        {
            report(Draft(page, reference));
            return LinkTarget.Nowhere.Value;
        }

        string? near = path is null ? null : _names.Nearest(path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
        string what = reference.IsImage ? "picture" : target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "page" : "page or file";
        report(Broken(page, reference, $"there is no {what} `{reference.Target}`", reference.IsImage ? null : near));
        return LinkTarget.Nowhere.Value;
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

            string? near = NearestName.Of(id, page.Items.Where(candidate => candidate.HasExplicitId).Select(candidate => candidate.Id));
            report(Finding(from, RuleId.BrokenLink, Severity.Error, reference, $"{NameOf(from, page)} has no item `^{id}`", near is null ? "items get their id from `^id` at the end of their line" : $"did you mean `^{near}`?"));
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

        string? nearest = NearestName.Of(heading, page.Headings.Select(candidate => candidate.Text));
        report(Finding(from, RuleId.BrokenLink, Severity.Error, reference, $"{NameOf(from, page)} has no heading `{heading}`", nearest is null ? null : $"did you mean `{nearest}`?"));
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

    private static Heading? FindHeading(Page page, string heading) =>
        page.Headings.FirstOrDefault(candidate => candidate.Text.Equals(heading, StringComparison.OrdinalIgnoreCase))
        ?? page.Headings.FirstOrDefault(candidate => candidate.Anchor.Equals(heading, StringComparison.OrdinalIgnoreCase))
        ?? page.Headings.FirstOrDefault(candidate => Slug.FromWords(candidate.Text).Equals(Slug.FromWords(heading), StringComparison.Ordinal));

    private static string NameOf(Page from, Page page) => ReferenceEquals(from, page) ? "this page" : $"the page `{page.Name}`";

    private static FrozenDictionary<string, Page> ByPath(IReadOnlyList<Page> pages) =>
        pages.GroupBy(page => page.Name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static Page? FindPage(string path, FrozenDictionary<string, Page> pages)
    {
        string name = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path.TrimEnd('/');
        return pages.GetValueOrDefault(name) ?? pages.GetValueOrDefault(name.Length == 0 ? "index" : name + "/index");
    }

    private string? FileAt(string path) => files.TryGetSame(path);

    private string? AttachmentNamed(Page page, string target) =>
        target.Contains('.', StringComparison.Ordinal) && Combine(page.Name.LastIndexOf('/') is >= 0 and int slash ? page.Name[..slash] : "", target) is string path ? FileAt(path) ?? FileAt(target) : null;

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

    private static Diagnostic Draft(Page page, Reference reference) =>
        Finding(page, RuleId.BrokenLink, Severity.Warning, reference, $"`{reference.Target}` is a draft, so the link is shown as plain words", "publish the page, or build with --drafts");

    private static Diagnostic Broken(Page page, Reference reference, string message, string? near)
    {
        Diagnostic finding = Finding(page, RuleId.BrokenLink, Severity.Error, reference, message, near is null ? "create the page, or correct the name" : $"did you mean `{near}`?");
        return near is null || reference.TargetSpan is not SourceSpan target || reference.Kind == ReferenceKind.Relative
            ? finding
            : finding with { Fix = Fix.Replace(FixApplicability.Unsafe, target, near) };
    }

    private static Diagnostic Finding(Page page, RuleId rule, Severity severity, Reference reference, string message, string? help) => new()
    {
        Rule = rule,
        Severity = severity,
        Location = page.Locate(reference.Span),
        Message = message,
        Help = help,
    };
}
