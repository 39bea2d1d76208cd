using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis;

/// <summary>A garden that was read and linked, with everything that reading and linking found wrong.</summary>
public sealed record ReadGarden(Corpus Corpus, ImmutableArray<Diagnostic> Findings);

/// <summary>The whole way of a garden: bytes → settings and pages → linked corpus → findings → files of the site.</summary>
public static class GardenBuilder
{
    /// <summary>Reads and links a garden. Mistakes of the writer come back as findings, never as exceptions.</summary>
    /// <param name="reader">Reads a page; null for the program's own way, another one where a test wants it.</param>
    /// <param name="known">Pages that need not be read again; null to read and keep nothing.</param>
    /// <exception cref="InternalErrorException">The program itself failed; every page that it failed at is named.</exception>
    public static ReadGarden Read(GardenSources sources, GardenOptions options, PageReader? reader = null, PageCache? known = null)
    {
        SettingsReading ReadSettings() => sources.Settings is { } file
            ? InternalError.In("reading", file.Path, () => SettingsReader.Read(Decode(file)))
            : new SettingsReading(GardenSettings.Default, []);
        SettingsReading settings = known is null ? ReadSettings() : known.Settings(sources.Settings, ReadSettings);
        ContentScope scope = new(settings.Settings);
        ImmutableArray<ParsedPage> parsed = Pages(sources.Pages.Where(page => scope.Has(page.Path[sources.ContentPrefix.Length..])), file =>
        {
            if (known?.Find(file) is { } page)
            {
                return new PageReading(page, null);
            }

            PageReading reading = PageReading.Of(Decode(file), PagePlace.Of(file.Path[sources.ContentPrefix.Length..]), settings.Settings, reader ?? PageParser.Parse);
            if (reading.Page is { } read)
            {
                known?.Keep(file, read);
            }

            return reading;
        });
        List<Diagnostic> findings = [.. sources.Problems, .. settings.Diagnostics, .. parsed.SelectMany(page => page.Diagnostics)];
        LinkOptions linking = new(sources.Files.Where(scope.Has).ToHashSet(StringComparer.Ordinal), options.Shown, options.Today);
        Corpus corpus = Linker.Link(parsed.Select(page => page.Page), settings.Settings, linking, findings.Add);
        return new ReadGarden(corpus, [.. findings]);
    }

    /// <summary>Every page, read on every core. All of them are tried before one that fails ends the reading.</summary>
    private static ImmutableArray<ParsedPage> Pages(IEnumerable<SourceBytes> pages, Func<SourceBytes, PageReading> read)
    {
        ConcurrentDictionary<long, PageReading> done = new();
        Parallel.ForEach(pages, (page, _, place) => done[place] = read(page));
        ImmutableArray<PageReading> readings = [.. done.OrderBy(reading => reading.Key).Select(reading => reading.Value)];
        ImmutableArray<InternalError> errors = [.. readings.Select(reading => reading.Error).OfType<InternalError>()];
        return errors.IsEmpty ? [.. readings.Select(reading => reading.Page!)] : throw new InternalErrorException(errors);
    }

    private static SourceFile Decode(SourceBytes file) => SourceDecoder.Decode(file.Path, file.Bytes.Span);
}
