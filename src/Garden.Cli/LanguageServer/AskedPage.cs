using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>The file that a request is about, as it is now.</summary>
/// <param name="Path">From the garden's root.</param>
/// <param name="Page">What was read from it; null for the settings, and for a page that the settings keep out.</param>
/// <param name="Source">Its text.</param>
internal sealed record AskedPage(OpenGarden Garden, GardenState State, string Path, Page? Page, SourceFile Source)
{
    /// <summary>The offset of a place in its text.</summary>
    public int OffsetOf(LspPosition position) => Positions.OffsetOf(Source, position);
}
