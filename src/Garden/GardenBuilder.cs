using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Linking;
using Garden.Linting;
using Garden.Model;
using Garden.Parsing;
using Garden.Parsing.FrontMatter;
using Garden.Text;

namespace Garden;

/// <summary>A garden that was read and linked, with everything that reading and linking found wrong.</summary>
public sealed record ReadGarden(Corpus Corpus, ImmutableArray<Diagnostic> Findings);

/// <summary>The whole way of a garden: bytes → settings and pages → linked corpus → findings → files of the site.</summary>
public static class GardenBuilder
{
    /// <summary>Reads and links a garden. Mistakes of the writer come back as findings, never as exceptions.</summary>
    public static ReadGarden Read(GardenSources sources, GardenOptions options)
    {
        SettingsReading settings = sources.Settings is { } file ? SettingsReader.Read(Decode(file)) : new SettingsReading(GardenSettings.Default, []);
        ContentScope scope = new(settings.Settings);
        ImmutableArray<ParsedPage> parsed =
        [
            .. sources.Pages.Where(page => scope.Has(page.Path[sources.ContentPrefix.Length..])).AsParallel().AsOrdered().Select(page =>
                PageParser.Parse(Decode(page), PagePlace.Of(page.Path[sources.ContentPrefix.Length..]), settings.Settings)),
        ];
        List<Diagnostic> findings = [.. sources.Problems, .. settings.Diagnostics, .. parsed.SelectMany(page => page.Diagnostics)];
        LinkOptions linking = new(sources.Files.Where(scope.Has).ToHashSet(StringComparer.Ordinal), options.Shown, options.Today);
        Corpus corpus = Linker.Link(parsed.Select(page => page.Page), settings.Settings, linking, findings.Add);
        return new ReadGarden(corpus, [.. findings]);
    }

    private static SourceFile Decode(SourceBytes file) => SourceDecoder.Decode(file.Path, file.Bytes.Span);
}
