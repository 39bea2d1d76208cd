using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>What the linker is told besides the pages.</summary>
/// <param name="Files">Every file of the content folder that is no page, by its path there.</param>
/// <param name="Shown">How hidden a page may be and is still shown.</param>
/// <param name="Today">The day that everything is seen from.</param>
public sealed record LinkOptions(IReadOnlySet<string> Files, PageHiding Shown, DateOnly Today);

/// <summary>Joins pages to a garden: every reference finds its target, every target knows who mentions it.</summary>
public static class Linker
{
    private static readonly IEqualityComparer<Page> SamePage = ReferenceEqualityComparer.Instance;
    private static readonly IEqualityComparer<Topic> SameTopic = ReferenceEqualityComparer.Instance;

    /// <summary>Links pages, and once more as the day sees them where they date anything later.</summary>
    /// <param name="report">Takes what is wrong with references and addresses.</param>
    public static Corpus Link(IEnumerable<Page> pages, GardenSettings settings, LinkOptions options, Action<Diagnostic> report)
    {
        ImmutableArray<Page> all = [.. pages.OrderBy(page => page.Name, StringComparer.Ordinal).ThenBy(page => page.Path, StringComparer.Ordinal)];
        ImmutableArray<Page> seen = [.. all.Select(page => InternalError.In("linking", page.Path, () => SeenPages.Of(page, options.Today)))];
        return Link(all, settings, options, report, all.SequenceEqual(seen, SamePage) ? null : Link(seen, settings, options, _ => { }, seen: null));
    }

    private static Corpus Link(ImmutableArray<Page> all, GardenSettings settings, LinkOptions options, Action<Diagnostic> report, Corpus? seen)
    {
        bool IsShown(Page page) => page.Privacy.On(options.Today) <= options.Shown;
        ImmutableArray<Page> published = [.. all.Where(IsShown)];
        Addresses.Check(published, options.Files, report);
        ImmutableArray<Page> drafts = [.. all.Where(page => !IsShown(page))];
        LinkResolver resolver = new(published, drafts, options.Files, settings);
        Dictionary<Page, ImmutableArray<LinkTarget>> targets = new(published.Length, SamePage);
        Dictionary<Page, List<Backlink>> backlinks = new(SamePage);
        SortedSet<string> attachments = new(StringComparer.Ordinal);
        foreach (Page page in published)
        {
            // Links in someone else's text were never meant for this garden: those that lead nowhere are plain words.
            bool quoted = page is ReadingNote { IsQuoted: true };
            ImmutableArray<LinkTarget> found = Resolve(page, reference => resolver.Resolve(page, reference, quoted && reference.InText ? _ => { } : report));
            targets[page] = found;
            for (int i = 0; i < found.Length; i++)
            {
                if (found[i] is LinkTarget.Place place && !ReferenceEquals(place.Page, page))
                {
                    if (!backlinks.TryGetValue(place.Page, out List<Backlink>? links))
                    {
                        backlinks[place.Page] = links = [];
                    }

                    links.Add(new Backlink(page, page.References[i], place));
                }
                else if (found[i] is LinkTarget.Attachment file)
                {
                    attachments.Add(file.Path);
                }
            }
        }

        new NameCircles((page, index) => targets[page][index], report).Find(published);
        ImmutableArray<Topic> topics = [.. published.OfType<Topic>()];
        ImmutableArray<Essay> essays = [.. published.OfType<Essay>().OrderByDescending(essay => essay.Date).ThenBy(essay => essay.Name, StringComparer.Ordinal)];
        return new Corpus
        {
            Seen = seen is null ? null : new GardenAsOf(seen),
            Settings = settings,
            Today = options.Today,
            Pages = published,
            Drafts = drafts,
            Topics = topics,
            Essays = essays,
            Readings = [.. published.OfType<ReadingNote>()],
            PlainPages = [.. published.OfType<PlainPage>().Where(page => Address.Of(page).Length > 0)],
            Home = published.OfType<PlainPage>().FirstOrDefault(page => Address.Of(page).Length == 0),
            Targets = targets.ToFrozenDictionary(SamePage),
            Backlinks = backlinks.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray(), SamePage),
            Related = Relations.Find(topics, (page, index) => targets[page][index]),
            Writing = Writing(essays, targets),
            Attachments = [.. attachments],
        };
    }

    /// <summary>What a page's references lead to; a mistake of the program comes out with the place of its reference.</summary>
    private static ImmutableArray<LinkTarget> Resolve(Page page, Func<Reference, LinkTarget> resolve)
    {
        ImmutableArray<LinkTarget>.Builder found = ImmutableArray.CreateBuilder<LinkTarget>(page.References.Length);
        foreach (Reference reference in page.References)
        {
            try
            {
                found.Add(resolve(reference));
            }
            catch (Exception cause) when (InternalError.IsOne(cause))
            {
                throw new InternalErrorException([new InternalError("linking", page.Path, page.Lines.PositionOf(reference.Span.Start).Line, cause)]);
            }
        }

        return found.DrainToImmutable();
    }

    private static FrozenDictionary<Topic, ImmutableArray<Essay>> Writing(ImmutableArray<Essay> essays, Dictionary<Page, ImmutableArray<LinkTarget>> targets) =>
        essays
            .Where(essay => !essay.Unlisted)
            .SelectMany(essay => essay.Topics.Select(index => (Essay: essay, Topic: (targets[essay][index] as LinkTarget.Place)?.Page as Topic)))
            .Where(pair => pair.Topic is not null)
            .GroupBy(pair => pair.Topic!, pair => pair.Essay, SameTopic)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct<Essay>(ReferenceEqualityComparer.Instance).ToImmutableArray(), SameTopic);
}
