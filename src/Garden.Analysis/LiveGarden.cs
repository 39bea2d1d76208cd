using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis;

/// <summary>
/// A garden that is read again whenever its writer saves. Pages that did not change are not parsed again, and a change of one page
/// that no other page can notice by name relinks only what it touches. What comes out is what a reading from the start gives. For
/// one thread at a time.
/// </summary>
/// <param name="reader">Reads a page.</param>
public sealed class LiveGarden(PageReader reader)
{
    private State? _last;

    /// <summary>The pages as they were read, for trying what a change would bring; what is tried is kept beside what is.</summary>
    public PageCache Known { get; } = new();

    /// <summary>What rules found on pages that were checked, for checking again what is read next.</summary>
    public CheckedPages Checked { get; } = new();

    /// <summary>What the last reading left.</summary>
    private sealed record State(ParsedGarden Parsed, Dictionary<string, int> Places, LinkedGarden Linked, string ContentPrefix, DateOnly Today);

    /// <summary>Reads the whole garden.</summary>
    /// <exception cref="InternalErrorException">The program itself failed.</exception>
    public ReadGarden Read(GardenSources sources, GardenOptions options)
    {
        _last = null;
        ParsedGarden parsed = GardenBuilder.Parse(sources, reader, Known, options.Today);
        Dictionary<string, int> places = new(parsed.Pages.Length, StringComparer.Ordinal);
        for (int i = 0; i < parsed.Pages.Length; i++)
        {
            places[parsed.Pages[i].Page.Path] = i;
        }

        return Keep(new State(parsed, places, GardenBuilder.Link(parsed, sources, options), sources.ContentPrefix, options.Today));
    }

    /// <summary>
    /// Reads the garden as it is with new bytes of one page, everything else being as it was. Null when that is not enough: the whole
    /// garden is to be read then.
    /// </summary>
    /// <exception cref="InternalErrorException">The program itself failed.</exception>
    public ReadGarden? Read(SourceBytes page)
    {
        if (_last is not State last || !last.Places.ContainsKey(page.Path))
        {
            return null;
        }

        _last = null; // whatever goes wrong from here on, the next reading starts afresh
        return Changed(last, page, last.Linked.With) is State state ? Keep(state) : null;
    }

    /// <summary>Reads the garden as it would be with other bytes of one page. What was read last stays what it is. Null when that is not enough.</summary>
    /// <exception cref="InternalErrorException">The program itself failed.</exception>
    public ReadGarden? Try(SourceBytes page) =>
        _last is State last && last.Places.ContainsKey(page.Path) && Changed(last, page, last.Linked.Try) is State state ? Of(state) : null;

    /// <summary>The garden with other bytes of one of its pages; null when that is not enough.</summary>
    /// <param name="with">Puts the page, as it is read now, into the linked garden; gives back null when that is not enough.</param>
    private State? Changed(State last, SourceBytes page, Func<Page, LinkedGarden?> with)
    {
        if (Known.Find(page) is not ParsedPage parsed)
        {
            PageReading reading = GardenBuilder.Parse(page, last.ContentPrefix, last.Parsed.Settings, reader);
            parsed = reading.Page ?? throw new InternalErrorException([reading.Error!]);
            Known.Keep(page, parsed);
        }

        if (last.Parsed.Past is { } past)
        {
            if (past.Fill(parsed.Page, last.Today) is not Page filled)
            {
                return null;
            }

            parsed = parsed with { Page = filled };
        }

        return with(parsed.Page) is LinkedGarden linked ? last with { Parsed = last.Parsed with { Pages = last.Parsed.Pages.SetItem(last.Places[page.Path], parsed) }, Linked = linked } : null;
    }

    private ReadGarden Keep(State state) => Of(_last = state);

    private static ReadGarden Of(State state) => new(state.Linked.Corpus, [.. state.Parsed.Findings, .. state.Linked.Findings], state.Parsed.PastReading);
}
