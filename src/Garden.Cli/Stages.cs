using Garden.Analysis;
using Garden.Analysis.Linking;
using Garden.Language.Parsing;
using Garden.Site;
using Garden.Site.Theming;

namespace Garden.Cli;

/// <summary>The two stages of the core that go through every page. Tests put others in their place, such as one that fails.</summary>
internal sealed record Stages
{
    /// <summary>Reads one page.</summary>
    public PageReader Read { get; init; } = PageParser.Parse;

    /// <summary>Turns a garden into the files of its site.</summary>
    public Func<GardenAsOf, Theme, RenderOptions, IEnumerable<OutputFile>> Render { get; init; } = SiteRenderer.Render;
}
