using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Finds the links that the new name of a page would break or lead astray, and what they have to say instead.</summary>
internal sealed class MovedLinks
{
    private readonly EditedGarden _garden;
    private readonly Page _page;
    private readonly Page _moved;
    private readonly LinkResolver _resolver;
    private readonly FoundTargets _targets;

    /// <summary>Resolves links as they will be.</summary>
    /// <param name="page">The page before the move.</param>
    /// <param name="moved">The page with its new name and its old text.</param>
    public MovedLinks(EditedGarden garden, Page page, Page moved)
    {
        _garden = garden;
        _page = page;
        _moved = moved;
        _resolver = ResolverOf(garden, After);
        _targets = new FoundTargets(_resolver);
    }

    /// <summary>The edits of a page's links, in offsets of its text.</summary>
    /// <param name="all">
    /// Whether links between other pages are looked at: only where the new name also calls one of those is there anything to find.
    /// </param>
    public Result<TextEdit[], Refusal> EditsOf(Page page, bool all)
    {
        List<TextEdit> edits = [];
        ImmutableArray<LinkTarget> targets = _garden.Corpus.Targets[page];
        if (!all && !ReferenceEquals(page, _page) && !targets.Any(target => target is LinkTarget.Place place && ReferenceEquals(place.Page, _page)))
        {
            return edits.ToArray();
        }

        ImmutableArray<LinkTarget> now = _targets.Of(After(page), page.References);
        for (int index = 0; index < page.References.Length; index++)
        {
            Reference reference = page.References[index];
            LinkTarget target = targets[index];
            bool leads = IsSame(target, now[index], After);
            if (target is not (LinkTarget.Place or LinkTarget.Attachment) || (leads && !SaysOldName(reference, target) && !SaysOldWay(page, reference, target)))
            {
                continue;
            }

            string? name = Names(page, reference, target).FirstOrDefault(candidate => Leads(page, reference with { Target = candidate }, target));
            if (reference.TargetSpan is not SourceSpan span || name is null)
            {
                if (leads)
                {
                    continue;
                }

                SourceLocation where = page.Locate(reference.Span);
                return new Refusal($"{where.Path}:{where.Start.Line}:{where.Start.Column}: the link to `{reference.Target}` cannot be rewritten", "write the target plainly first");
            }

            edits.Add(new TextEdit(span, name));
        }

        return edits.ToArray();
    }

    /// <summary>Whether every link of the garden leads where it led, with some pages in the place of others.</summary>
    /// <param name="anchorNow">The name that the place of a link has now; null where names of places stay.</param>
    public static bool LeadWhereTheyLed(EditedGarden garden, IReadOnlyDictionary<Page, Page> changed, Func<LinkTarget.Place, string?>? anchorNow = null)
    {
        Page Now(Page page) => changed.GetValueOrDefault(page, page);
        LinkTarget Wanted(LinkTarget target) => anchorNow is not null && target is LinkTarget.Place place ? place with { Anchor = anchorNow(place) } : target;
        FoundTargets targets = new(ResolverOf(garden, Now));
        return garden.Corpus.Pages.All(page =>
            Now(page) is var now
            && now.References.Length == page.References.Length
            && garden.Corpus.Targets[page].Zip(targets.Of(now, now.References)).All(pair => IsSame(Wanted(pair.First), pair.Second, Now)));
    }

    /// <summary>Finds what links lead to with some pages in the place of others.</summary>
    private static LinkResolver ResolverOf(EditedGarden garden, Func<Page, Page> now) =>
        new([.. garden.Corpus.Pages.Select(now)], [], garden.Files, garden.Corpus.Settings) { HasSuggestions = false, DrawingProblem = garden.DrawingProblem };

    private Page After(Page page) => ReferenceEquals(page, _page) ? _moved : page;

    private bool Leads(Page page, Reference reference, LinkTarget target) => IsSame(target, _resolver.Resolve(After(page), reference, _ => { }), After);

    /// <summary>Whether a link calls the page by the name that it loses. It may lead there still, by a title or an alias of the same words.</summary>
    private bool SaysOldName(Reference reference, LinkTarget target)
    {
        string old = LastPart(_page.Name);
        return reference.Kind != ReferenceKind.Relative
            && target is LinkTarget.Place place && ReferenceEquals(place.Page, _page)
            && !old.Equals(LastPart(_moved.Name), StringComparison.OrdinalIgnoreCase)
            && Unicode.Composed(reference.Target).Equals(Unicode.Composed(old), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a Markdown link says the way from its page, which is another one after the move. It may lead there still, by the name alone.</summary>
    private bool SaysOldWay(Page page, Reference reference, LinkTarget target) =>
        reference.Kind == ReferenceKind.Relative && reference.Target.Length > 0
        && MarkdownAddress.Like(reference.Target, page.Name, PathOf(target, one => one)) == reference.Target
        && MarkdownAddress.Like(reference.Target, After(page).Name, PathOf(target, After)) != reference.Target;

    private static string PathOf(LinkTarget target, Func<Page, Page> now) => target is LinkTarget.Attachment file ? file.Path : now(((LinkTarget.Place)target).Page).Name;

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A link that led nowhere may lead anywhere.</summary>
    private static bool IsSame(LinkTarget before, LinkTarget after, Func<Page, Page> now) => (before, after) switch
    {
        (LinkTarget.Place then, LinkTarget.Place place) => ReferenceEquals(now(then.Page), place.Page) && then.Anchor == place.Anchor,
        (LinkTarget.Place or LinkTarget.Attachment, _) => before == after,
        _ => true,
    };

    /// <summary>What a link may say to lead to its target, in the form in which it was written.</summary>
    private IEnumerable<string> Names(Page page, Reference reference, LinkTarget target)
    {
        string written = reference.Target;
        string path = PathOf(target, After);
        if (reference.Kind == ReferenceKind.Relative)
        {
            return [MarkdownAddress.Like(written, After(page).Name, path)];
        }

        string suffix = target is LinkTarget.Place && written.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? written[^3..] : "";
        string last = LastPart(path) + suffix;
        return written.Contains('/', StringComparison.Ordinal) ? [path + suffix, last] : [last, path + suffix];
    }
}
