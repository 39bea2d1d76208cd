using Garden.Analysis.Linking;
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
        if (_last is not State last || !last.Places.TryGetValue(page.Path, out int place))
        {
            return null;
        }

        _last = null; // whatever goes wrong from here on, the next reading starts afresh
        PageReading reading = GardenBuilder.Parse(page, last.ContentPrefix, last.Parsed.Settings, reader);
        ParsedPage parsed = reading.Page ?? throw new InternalErrorException([reading.Error!]);
        Known.Keep(page, parsed);
        if (last.Parsed.Past is { } past)
        {
            if (past.Fill(parsed.Page, last.Today) is not Page filled)
            {
                return null;
            }

            parsed = parsed with { Page = filled };
        }

        return last.Linked.With(parsed.Page) is LinkedGarden linked
            ? Keep(last with { Parsed = last.Parsed with { Pages = last.Parsed.Pages.SetItem(place, parsed) }, Linked = linked })
            : null;
    }

    private ReadGarden Keep(State state)
    {
        _last = state;
        return new ReadGarden(state.Linked.Corpus, [.. state.Parsed.Findings, .. state.Linked.Findings], state.Parsed.PastReading);
    }
}
