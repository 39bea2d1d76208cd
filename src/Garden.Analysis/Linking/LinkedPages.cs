using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>
/// Pages of one garden, linked: what every reference leads to, and who mentions whom. When the text of one page changes, only that page
/// and the pages that the change may touch are resolved again.
/// </summary>
internal sealed class LinkedPages
{
    private static readonly IEqualityComparer<Page> SamePage = ReferenceEqualityComparer.Instance;
    private static readonly IEqualityComparer<Topic> SameTopic = ReferenceEqualityComparer.Instance;

    private readonly GardenSettings _settings;
    private readonly LinkOptions _options;
    private readonly LinkResolver _resolver;
    private readonly Dictionary<Page, ImmutableArray<LinkTarget>> _targets;
    private readonly Dictionary<Page, ImmutableArray<Backlink>> _backlinks;

    /// <summary>What is wrong with the references of each page; pages that have a reference to nothing are in it even where nothing is reported.</summary>
    private readonly Dictionary<Page, ImmutableArray<Diagnostic>> _troubles;

    /// <summary>What is wrong with addresses and circles of names, which no single page tells.</summary>
    private readonly ImmutableArray<Diagnostic> _common;

    private ImmutableArray<string> _attachments;

    /// <summary>Links pages, each of them for the first time.</summary>
    /// <param name="all">Every page, in order of name, then of path.</param>
    public LinkedPages(ImmutableArray<Page> all, GardenSettings settings, LinkOptions options)
    {
        (All, _settings, _options) = (all, settings, options);
        Published = [.. all.Where(IsShown)];
        ImmutableArray<Page> drafts = [.. all.Where(page => !IsShown(page))];
        List<Diagnostic> common = [];
        Addresses.Check(Published, options.Files, common.Add);
        PlacesOfPrivacy.Check(all, Published, common.Add);
        NavigationTargets.Check(Published, drafts, options.Files, settings, common.Add);
        _resolver = new LinkResolver(Published, drafts, options.Files, settings) { DrawingProblem = options.DrawingProblem };
        _targets = new(Published.Length, SamePage);
        _troubles = new(SamePage);
        ResolveAll();
        Dictionary<Page, List<Backlink>> backlinks = new(SamePage);
        foreach (Page page in Published)
        {
            foreach (Backlink link in LinksOf(page))
            {
                if (!backlinks.TryGetValue(link.Target.Page, out List<Backlink>? links))
                {
                    backlinks[link.Target.Page] = links = [];
                }

                links.Add(link);
            }
        }

        _backlinks = backlinks.ToDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray(), SamePage);
        new NameCircles(TargetOf, common.Add).Find(Published);
        new EmbedCircles(TargetOf, common.Add).Find(Published);
        _common = [.. common];
        _attachments = AttachmentsOf(_targets.Values);
    }

    /// <summary>The pages of <paramref name="before"/>, one of them changed. Everything else is taken over; <see cref="With"/> brings it up to date.</summary>
    private LinkedPages(LinkedPages before, Page old, Page page)
    {
        (_settings, _options, _resolver, _common, _attachments) = (before._settings, before._options, before._resolver, before._common, before._attachments);
        All = before.All.Replace(old, page, SamePage);
        Published = IsShown(old) ? before.Published.Replace(old, page, SamePage) : before.Published;
        _targets = new(before._targets, SamePage);
        _troubles = new(before._troubles, SamePage);
        _backlinks = new(before._backlinks, SamePage);
    }

    /// <summary>Every page, those that are kept back too, in order of name, then of path.</summary>
    public ImmutableArray<Page> All { get; }

    /// <summary>The pages that are shown, in the same order.</summary>
    private ImmutableArray<Page> Published { get; }

    /// <summary>What is wrong with references and addresses.</summary>
    public IEnumerable<Diagnostic> Findings => _common.Concat(_troubles.Values.SelectMany(troubles => troubles));

    /// <summary>
    /// The same pages with a newer version of one. This object may not be used any more afterwards. Null when the change
    /// reaches further than its own references: a name, an address, or a circle of names; then all is to be linked anew.
    /// </summary>
    public LinkedPages? With(Page old, Page page)
    {
        if (!_common.IsEmpty || !IsCalledTheSame(old, page))
        {
            return null;
        }

        _resolver.Replace(old, page);
        LinkedPages next = new(this, old, page);
        if (!IsShown(old))
        {
            return next;
        }

        // Whatever named a place on the page may now lead elsewhere, and whatever led nowhere may lead there.
        Page[] concerned = [.. MentionsOf(old).Select(link => link.From).Concat(_troubles.Keys).Where(one => !ReferenceEquals(one, old)).Distinct(SamePage), page];
        next._targets.Remove(old);
        next._troubles.Remove(old);
        next._backlinks.Remove(old);
        foreach (Page one in concerned)
        {
            next.Resolve(one);
        }

        next.MendBacklinks(this, old, page, concerned);
        if (!AttachmentsOf(concerned.Append(old).Where(_targets.ContainsKey).Select(one => _targets[one]).Concat(concerned.Select(one => next._targets[one]))).IsEmpty)
        {
            next._attachments = AttachmentsOf(next._targets.Values);
        }

        bool hasCircle = false;
        new NameCircles(next.TargetOf, _ => hasCircle = true).Find(concerned);
        new EmbedCircles(next.TargetOf, _ => hasCircle = true).Find(concerned);
        return hasCircle ? null : next;
    }

    /// <summary>Takes a newer version of a page back: this object may be used again as before, and what <see cref="With"/> made of it only looked at.</summary>
    public void TakeBack(Page page, Page old) => _resolver.Replace(page, old);

    /// <summary>The pages as the garden that readers see.</summary>
    /// <param name="seen">The same garden on its day; null when that is no other.</param>
    public Corpus ToCorpus(Corpus? seen)
    {
        ImmutableArray<Topic> topics = [.. Published.OfType<Topic>()];
        ImmutableArray<Essay> essays = [.. Published.OfType<Essay>().OrderByDescending(essay => essay.Date).ThenBy(essay => essay.Name, StringComparer.Ordinal)];
        return new Corpus
        {
            Seen = seen is null ? null : new GardenAsOf(seen),
            Settings = _settings,
            Today = _options.Today,
            Pages = Published,
            Drafts = [.. All.Where(page => !IsShown(page))],
            Topics = topics,
            Essays = essays,
            Readings = [.. Published.OfType<ReadingNote>()],
            PlainPages = [.. Published.OfType<PlainPage>().Where(page => Address.Of(page).Length > 0)],
            Home = Published.OfType<PlainPage>().FirstOrDefault(page => Address.Of(page).Length == 0),
            Targets = _targets,
            Backlinks = _backlinks,
            Related = new Relations(topics, TargetOf, MentionsOf).Of,
            Writing = Writing(essays),
            Attachments = _attachments,
        };
    }

    private static ImmutableArray<string> AttachmentsOf(IEnumerable<ImmutableArray<LinkTarget>> targets) =>
        [.. targets.SelectMany(found => found).OfType<LinkTarget.Attachment>().Select(file => file.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private bool IsShown(Page page) => page.Privacy.On(_options.Today) <= _options.Shown;

    private LinkTarget TargetOf(Page page, int index) => _targets[page][index];

    private ImmutableArray<Backlink> MentionsOf(Page page) => _backlinks.TryGetValue(page, out ImmutableArray<Backlink> links) ? links : [];

    /// <summary>Finds what all references lead to, on every core; then once more, one after the other, those of pages with which something is wrong, for only so many suggestions are made.</summary>
    private void ResolveAll()
    {
        ImmutableArray<LinkTarget>[] targets = new ImmutableArray<LinkTarget>[Published.Length];
        _resolver.HasSuggestions = false;
        Parallel.For(0, targets.Length, page =>
        {
            bool isFine = true;
            try
            {
                ImmutableArray<LinkTarget> found = [.. Published[page].References.TakeWhile(_ => isFine).Select(reference => _resolver.Resolve(Published[page], reference, _ => isFine = false))];
                targets[page] = isFine ? found : default;
            }
            catch (Exception cause) when (InternalError.IsOne(cause))
            {
                // comes again below, with its place
            }
        });
        _resolver.HasSuggestions = true;
        for (int page = 0; page < targets.Length; page++)
        {
            if (targets[page].IsDefault)
            {
                Resolve(Published[page]);
            }
            else
            {
                _targets[Published[page]] = targets[page];
            }
        }
    }

    /// <summary>Finds what a page's references lead to; a mistake of the program comes out with the place of its reference.</summary>
    private void Resolve(Page page)
    {
        // Links in someone else's text were never meant for this garden: those that lead nowhere are plain words.
        bool quoted = page is ReadingNote { IsQuoted: true };
        ImmutableArray<LinkTarget>.Builder found = ImmutableArray.CreateBuilder<LinkTarget>(page.References.Length);
        List<Diagnostic>? troubles = null;
        foreach (Reference reference in page.References)
        {
            try
            {
                found.Add(_resolver.Resolve(page, reference, finding =>
                {
                    troubles ??= [];
                    if (!quoted || !reference.InText)
                    {
                        troubles.Add(finding);
                    }
                }));
            }
            catch (Exception cause) when (InternalError.IsOne(cause))
            {
                throw new InternalErrorException([new InternalError("linking", page.Path, page.Lines.PositionOf(reference.Span.Start).Line, cause)]);
            }
        }

        _targets[page] = found.DrainToImmutable();
        if (troubles is null)
        {
            _troubles.Remove(page);
        }
        else
        {
            _troubles[page] = [.. troubles];
        }
    }

    /// <summary>What a page mentions on other pages, in its order.</summary>
    private IEnumerable<Backlink> LinksOf(Page page)
    {
        ImmutableArray<LinkTarget> targets = _targets[page];
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] is LinkTarget.Place place && !ReferenceEquals(place.Page, page))
            {
                yield return new Backlink(page, page.References[i], place);
            }
        }
    }

    /// <summary>Replaces what the page mentioned by what it mentions now, and what mentions it: no other mention has changed, for links to other pages lead where they led.</summary>
    /// <param name="concerned">Every page that may mention it.</param>
    private void MendBacklinks(LinkedPages before, Page old, Page page, Page[] concerned)
    {
        ILookup<Page, Backlink> links = LinksOf(page).ToLookup(link => link.Target.Page, SamePage);
        foreach (Page other in before.LinksOf(old).Select(link => link.Target.Page).Concat(links.Select(group => group.Key)).Distinct(SamePage))
        {
            SetBacklinks(other, MentionsOf(other).Where(link => !ReferenceEquals(link.From, old)).Concat(links[other]));
        }

        SetBacklinks(page, concerned.SelectMany(LinksOf).Where(link => ReferenceEquals(link.Target.Page, page)));
    }

    private void SetBacklinks(Page page, IEnumerable<Backlink> links)
    {
        ImmutableArray<Backlink> mended = [.. links.OrderBy(link => link.From.Name, StringComparer.Ordinal).ThenBy(link => link.From.Path, StringComparer.Ordinal)];
        if (mended.IsEmpty)
        {
            _backlinks.Remove(page);
        }
        else
        {
            _backlinks[page] = mended;
        }
    }

    private Dictionary<Topic, ImmutableArray<Essay>> Writing(ImmutableArray<Essay> essays) =>
        essays
            .Where(essay => !essay.Unlisted)
            .SelectMany(essay => essay.Topics.Select(index => (Essay: essay, Topic: (_targets[essay][index] as LinkTarget.Place)?.Page as Topic)))
            .Where(pair => pair.Topic is not null)
            .GroupBy(pair => pair.Topic!, pair => pair.Essay, SameTopic)
            .ToDictionary(group => group.Key, group => group.Distinct<Essay>(ReferenceEqualityComparer.Instance).ToImmutableArray(), SameTopic);

    /// <summary>Whether every name by which a page can be called, its addresses and its readers are the same, so that what leads to the one leads to the other.</summary>
    private static bool IsCalledTheSame(Page one, Page other) =>
        one.GetType() == other.GetType()
        && one.Name == other.Name
        && one.Path == other.Path
        && one.Title == other.Title
        && one.Slug == other.Slug
        && one.Unlisted == other.Unlisted
        && one.Privacy == other.Privacy
        && one.Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal)
        && one.OldAddresses.Select(old => old.Written).SequenceEqual(other.OldAddresses.Select(old => old.Written), StringComparer.Ordinal)
        && one.Tags.SequenceEqual(other.Tags, StringComparer.Ordinal)
        && (one as Topic)?.Id == (other as Topic)?.Id
        && (one as Topic)?.Area == (other as Topic)?.Area;
}
