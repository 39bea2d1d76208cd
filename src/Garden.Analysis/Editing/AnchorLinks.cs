using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>A page of which places get other names: before, and as it is read with its new text.</summary>
/// <param name="AnchorOf">The new name of a place by its old one; a name that stays is itself.</param>
internal sealed record RenamedPlaces(Page Before, PageEdit Edit, Page After, Func<string, string> AnchorOf);

/// <summary>Rewrites the links to places that get other names, on whichever page they stand.</summary>
internal sealed class AnchorLinks
{
    private readonly EditedGarden _garden;
    private readonly RenamedPlaces _renamed;
    private readonly LinkResolver _resolver;

    public AnchorLinks(EditedGarden garden, RenamedPlaces renamed)
    {
        (_garden, _renamed) = (garden, renamed);
        _resolver = new LinkResolver([.. garden.Corpus.Pages.Select(After)], [], garden.Files, garden.Corpus.Settings) { HasSuggestions = false };
    }

    /// <summary>The edits of every page, or why there are none. In the end every link of the garden leads where it led before.</summary>
    /// <param name="names">What a link may say for a place of the renamed page, the likeliest first.</param>
    public Result<RenamedLinks, Refusal> Rewrite(Func<Reference, LinkTarget.Place, IEnumerable<string>> names)
    {
        List<PageEdit> edits = [];
        foreach (Page page in _garden.Corpus.Pages)
        {
            if (!EditsOf(page, names).TryGet(out TextEdit[]? links, out Refusal? refusal))
            {
                return refusal;
            }

            TextEdit[] all = ReferenceEquals(page, _renamed.Before) ? [.. links, .. _renamed.Edit.Edits] : links;
            if (all.Length > 0)
            {
                edits.Add(PageEdit.OfLinks(page.Path, _garden.TextOf(page.Path).Text, all));
            }
        }

        Dictionary<Page, Page> changed = edits.ToDictionary(
            edit => _garden.Corpus.Pages.First(page => page.Path == edit.Path),
            edit => Read(_garden, edit),
            (IEqualityComparer<Page>)ReferenceEqualityComparer.Instance);
        return MovedLinks.LeadWhereTheyLed(_garden, changed, AnchorNow)
            ? new RenamedLinks([.. edits], changed[_renamed.Before])
            : new Refusal("not every link would lead where it leads now", "rename it and mend the links by hand");
    }

    /// <summary>An edited page, read again.</summary>
    public static Page Read(EditedGarden garden, PageEdit edit)
    {
        Page before = garden.Corpus.Pages.First(page => page.Path == edit.Path);
        return PageParser.Parse(new SourceFile(edit.Path, edit.After), PagePlace.Of(before.Name + ".md"), garden.Corpus.Settings).Page;
    }

    private Page After(Page page) => ReferenceEquals(page, _renamed.Before) ? _renamed.After : page;

    private string? AnchorNow(LinkTarget.Place place) => ReferenceEquals(place.Page, _renamed.Before) && place.Anchor is string anchor ? _renamed.AnchorOf(anchor) : place.Anchor;

    private Result<TextEdit[], Refusal> EditsOf(Page page, Func<Reference, LinkTarget.Place, IEnumerable<string>> names)
    {
        List<TextEdit> edits = [];
        ImmutableArray<LinkTarget> targets = _garden.Corpus.Targets[page];
        for (int index = 0; index < page.References.Length; index++)
        {
            Reference reference = page.References[index];
            bool mayChange = reference.Heading is not null || reference.Item is not null;
            if (!mayChange || targets[index] is not LinkTarget.Place target || !ReferenceEquals(target.Page, _renamed.Before) || Leads(page, reference, target))
            {
                continue;
            }

            string? name = names(reference, target).FirstOrDefault(candidate => Leads(page, Naming(reference, candidate), target));
            if (reference.PlaceSpan is not SourceSpan span || name is null)
            {
                SourceLocation where = page.Locate(reference.Span);
                return new Refusal($"{where.Path}:{where.Start.Line}:{where.Start.Column}: the link to `{reference.Heading ?? reference.Item}` cannot be rewritten", "write it plainly first");
            }

            edits.Add(new TextEdit(span, name));
        }

        return edits.ToArray();
    }

    /// <summary>The link with another place in it.</summary>
    private static Reference Naming(Reference reference, string written) =>
        reference.Item is not null ? reference with { Item = written } : reference with { Heading = reference.Kind == ReferenceKind.Relative ? WebUrl.Decode(written) : written };

    private bool Leads(Page page, Reference reference, LinkTarget.Place target) =>
        _resolver.Resolve(After(page), reference, _ => { }) is LinkTarget.Place now && ReferenceEquals(now.Page, _renamed.After) && now.Anchor == AnchorNow(target);
}

/// <summary>The edits of all pages, and the renamed page as it is read with them.</summary>
internal sealed record RenamedLinks(ImmutableArray<PageEdit> Edits, Page After);
