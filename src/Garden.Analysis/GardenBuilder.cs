using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Analysis.Recording;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis;

/// <summary>A garden that was read and linked, with everything that reading and linking found wrong.</summary>
/// <param name="Past">What was looked up in commits; null where nothing was.</param>
public sealed record ReadGarden(Corpus Corpus, ImmutableArray<Diagnostic> Findings, PastReading? Past = null);

/// <summary>What was looked up in commits for histories that are not written.</summary>
/// <param name="Commits">How many of them changed a page with such beliefs.</param>
/// <param name="Unmatched">How many numbers in earlier versions belong to no belief of today, and were passed over.</param>
public sealed record PastReading(int Commits, int Unmatched);

/// <summary>A garden that was read but not yet linked.</summary>
/// <param name="Common">What was found wrong with the files and the settings.</param>
/// <param name="Past">The histories from commits; null where none were looked up.</param>
internal sealed record ParsedGarden(GardenSettings Settings, ImmutableArray<ParsedPage> Pages, ImmutableArray<Diagnostic> Common, PastNumbers? Past = null)
{
    /// <summary>What was looked up in commits.</summary>
    public PastReading? PastReading => Past is null ? null : new PastReading(Past.Commits, Past.Unmatched);

    /// <summary>Everything that reading found wrong.</summary>
    public IEnumerable<Diagnostic> Findings => Common.Concat(Pages.SelectMany(page => page.Diagnostics));
}

/// <summary>The whole way of a garden: bytes → settings and pages → linked corpus → findings → files of the site.</summary>
public static class GardenBuilder
{
    /// <summary>Reads and links a garden. Mistakes of the writer come back as findings, never as exceptions.</summary>
    /// <param name="reader">Reads a page; null for the program's own way, another one where a test wants it.</param>
    /// <param name="known">Pages that need not be read again; null to read and keep nothing.</param>
    /// <param name="linking">Told when all is parsed and linking begins; null when nobody wants to know.</param>
    /// <exception cref="InternalErrorException">The program itself failed; every page that it failed at is named.</exception>
    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    public static ReadGarden Read(GardenSources sources, GardenOptions options, PageReader? reader = null, PageCache? known = null, Action? linking = null)
    {
        ParsedGarden parsed = Parse(sources, reader ?? PageParser.Parse, known, options.Today, readsAll: options.Shown == PageHiding.Private);
        linking?.Invoke();
        LinkedGarden linked = Link(parsed, sources, options);
        return new ReadGarden(linked.Corpus, [.. parsed.Findings, .. linked.Findings], parsed.PastReading);
    }

    /// <summary>Reads the settings, and every page that they let in; then what commits tell of their numbers.</summary>
    /// <param name="readsAll">Whether pages are read whole that an opt-in garden leaves out.</param>
    internal static ParsedGarden Parse(GardenSources sources, PageReader reader, PageCache? known, DateOnly today, bool readsAll = true)
    {
        SettingsReading ReadSettings() => sources.Settings is { } file
            ? InternalError.In("reading", file.Path, () => SettingsReader.Read(Decode(file)))
            : new SettingsReading(GardenSettings.Default, []);
        SettingsReading settings = known is null ? ReadSettings() : known.Settings(sources.Settings, ReadSettings);
        known?.SeeCommits(sources.NewestCommit);
        ContentScope scope = new(settings.Settings);
        // what is read of a page only in part is nobody else's to find
        PageCache? whole = readsAll || !settings.Settings.IsOptIn ? known : null;
        List<string> keptOut = [.. sources.KeptOut, .. sources.Files];
        ImmutableArray<ParsedPage> pages = Pages(sources.Pages.Where(IsIn), file =>
        {
            if (whole?.Find(file) is { } page)
            {
                return new PageReading(page, null);
            }

            PageReading reading = Parse(file, sources.ContentPrefix, settings.Settings, reader, readsAll);
            if (reading.Page is { } read)
            {
                whole?.Keep(file, read);
            }

            return reading;
        }, sources.Cancellation);
        IEnumerable<Diagnostic> idle = sources.Settings is { } written && !settings.Settings.Exclude.IsEmpty ? scope.Idle(Decode(written), keptOut) : [];
        ParsedGarden parsed = new(settings.Settings, pages, [.. sources.Problems, .. settings.Diagnostics, .. idle]);
        return sources.Commits is { } commits ? WithPast(parsed, () => PastNumbers.Of(pages.Select(page => page.Page), commits, new CommittedPages(sources.ContentPrefix, settings.Settings, reader, path => scope.Has(path) && !path.Split('/').Any(ContentScope.IsHiddenName))), today, known) : parsed;

        // asked for one page after the other, whichever core reads it then
        bool IsIn(SourceBytes page)
        {
            string path = page.Path[sources.ContentPrefix.Length..];
            bool isIn = scope.Has(path);
            if (!isIn)
            {
                keptOut.Add(path);
            }

            return isIn;
        }
    }

    /// <summary>The garden with its histories filled in; those that were looked up before do as long as every belief was followed then.</summary>
    private static ParsedGarden WithPast(ParsedGarden parsed, Func<PastNumbers> lookUp, DateOnly today, PageCache? known)
    {
        PastNumbers? past = known?.Past;
        Page?[] filled = past is null ? [null] : [.. parsed.Pages.Select(page => past.Fill(page.Page, today))];
        if (past is null || filled.Contains(null))
        {
            past = lookUp();
            filled = [.. parsed.Pages.Select(page => past.Fill(page.Page, today))];
        }

        if (known is not null)
        {
            known.Past = past;
        }

        return parsed with { Pages = [.. parsed.Pages.Zip(filled, (page, full) => full is null ? page : page with { Page = full })], Past = past };
    }

    /// <summary>Reads one page.</summary>
    internal static PageReading Parse(SourceBytes file, string contentPrefix, GardenSettings settings, PageReader reader, bool readsAll = true) =>
        PageReading.Of(Decode(file), PagePlace.Of(file.Path[contentPrefix.Length..]), settings, readsAll || !settings.IsOptIn ? reader : (page, place, all) => PageParser.ReadLeftOut(page, place, all) ?? reader(page, place, all));

    /// <summary>Links what was read.</summary>
    internal static LinkedGarden Link(ParsedGarden parsed, GardenSources sources, GardenOptions options)
    {
        ContentScope scope = new(parsed.Settings);
        LinkOptions linking = new(sources.Files.Where(scope.Has).ToHashSet(StringComparer.Ordinal), options.Shown, options.Today) { DrawingProblem = sources.DrawingProblem };
        return LinkedGarden.Of(parsed.Pages.Select(page => page.Page), parsed.Settings, linking);
    }

    /// <summary>Every page, read on every core. All of them are tried before one that fails ends the reading.</summary>
    private static ImmutableArray<ParsedPage> Pages(IEnumerable<SourceBytes> pages, Func<SourceBytes, PageReading> read, CancellationToken cancellation)
    {
        ConcurrentDictionary<long, PageReading> done = new();
        Parallel.ForEach(pages, new ParallelOptions { CancellationToken = cancellation }, (page, _, place) => done[place] = read(page));
        ImmutableArray<PageReading> readings = [.. done.OrderBy(reading => reading.Key).Select(reading => reading.Value)];
        ImmutableArray<InternalError> errors = [.. readings.Select(reading => reading.Error).OfType<InternalError>()];
        return errors.IsEmpty ? [.. readings.Select(reading => reading.Page!)] : throw new InternalErrorException(errors);
    }

    private static SourceFile Decode(SourceBytes file) => SourceDecoder.Decode(file.Path, file.Bytes.Span);
}
