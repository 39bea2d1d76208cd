using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.FrontMatter;

/// <summary>Short ways to read a page or settings and to say what was found.</summary>
internal static class Pages
{
    /// <summary>Reads a page whose front matter is <paramref name="yaml"/>; its first line is line 2.</summary>
    public static PageMetadata Read(string yaml, PageKind kind = PageKind.Topic, GardenSettings? settings = null) =>
        ReadFile($"---\n{yaml}\n---\nBody.\n", kind, settings);

    public static PageMetadata ReadFile(string text, PageKind kind = PageKind.Topic, GardenSettings? settings = null) =>
        FrontMatterReader.Read(FileOf(text), kind, settings ?? GardenSettings.Default);

    public static SourceFile FileOf(string text) => new("input/topics/page.md", text);

    public static SettingsReading Settings(string yaml) => SettingsReader.Read(new SourceFile("input/garden.yml", yaml));

    /// <summary>Each finding as <c>GRD601 2:5</c>, joined by commas.</summary>
    public static string Places(ImmutableArray<Diagnostic> findings) => string.Join(", ", findings.Select(Place));

    private static string Place(Diagnostic finding) => FormattableString.Invariant($"{finding.Rule.Id} {finding.Location.Start.Line}:{finding.Location.Start.Column}");
}
