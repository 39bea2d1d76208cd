using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>A linked garden that can take a newer version of one page without being linked anew.</summary>
internal sealed class LinkedGarden
{
    private static readonly IEqualityComparer<Page> SamePage = ReferenceEqualityComparer.Instance;

    private readonly LinkedPages _written;
    private readonly LinkedPages? _seen;
    private readonly DateOnly _today;

    private LinkedGarden(LinkedPages written, LinkedPages? seen, DateOnly today)
    {
        (_written, _seen, _today) = (written, seen, today);
        Corpus = written.ToCorpus(seen?.ToCorpus(seen: null));
    }

    /// <summary>The garden.</summary>
    public Corpus Corpus { get; }

    /// <summary>What is wrong with references and addresses.</summary>
    public IEnumerable<Diagnostic> Findings => _written.Findings;

    /// <summary>Links pages, and once more as the day sees them where they date anything later.</summary>
    public static LinkedGarden Of(IEnumerable<Page> pages, GardenSettings settings, LinkOptions options)
    {
        ImmutableArray<Page> all = [.. pages.OrderBy(page => page.Name, StringComparer.Ordinal).ThenBy(page => page.Path, StringComparer.Ordinal)];
        ImmutableArray<Page> seen = [.. all.Select(page => SeenOn(page, options.Today))];
        return new LinkedGarden(new(all, settings, options), all.SequenceEqual(seen, SamePage) ? null : new(seen, settings, options), options.Today);
    }

    /// <summary>
    /// The same garden with a newer version of a page. This object may not be used any more afterwards. Null when the change
    /// reaches so far that all is to be linked anew.
    /// </summary>
    public LinkedGarden? With(Page page) => Changed(page, stays: false);

    /// <summary>The garden as it would be with another version of a page, only to be looked at: this object stays what it is. Null when the change reaches so far that all is to be linked anew.</summary>
    public LinkedGarden? Try(Page page) => Changed(page, stays: true);

    private LinkedGarden? Changed(Page page, bool stays)
    {
        int index = 0;
        while (index < _written.All.Length && _written.All[index].Path != page.Path)
        {
            index++;
        }

        if (index == _written.All.Length)
        {
            return null;
        }

        Page seen = SeenOn(page, _today);
        try
        {
            if (_written.With(_written.All[index], page) is not LinkedPages written)
            {
                return null;
            }

            if (_seen is null)
            {
                return ReferenceEquals(seen, page) ? new LinkedGarden(written, null, _today) : null;
            }

            // Where nothing is dated later any more, the day sees the garden itself.
            return _seen.With(_seen.All[index], seen) is LinkedPages other && !written.All.SequenceEqual(other.All, SamePage) ? new LinkedGarden(written, other, _today) : null;
        }
        finally
        {
            if (stays)
            {
                _written.TakeBack(page, _written.All[index]);
                _seen?.TakeBack(seen, _seen.All[index]);
            }
        }
    }

    private static Page SeenOn(Page page, DateOnly day) => InternalError.In("linking", page.Path, () => SeenPages.Of(page, day));
}
