using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>A page with its place in the garden.</summary>
internal sealed class PlacedPage
{
    private readonly GardenSettings _settings;

    /// <summary>Reads a page in its new place.</summary>
    /// <param name="source">The page as the tool has it, its front matter as it is to be.</param>
    /// <param name="name">Its path in the content folder, without extension.</param>
    public PlacedPage(FolderPage source, string name, GardenSettings settings)
    {
        _settings = settings;
        (Source, Name) = (source, name);
        Text = source.Fields.Apply();
        Page = Parse(Text);
    }

    /// <summary>The page as the tool has it.</summary>
    public FolderPage Source { get; }

    /// <summary>Its path in the content folder, without extension.</summary>
    public string Name { get; }

    /// <summary>Below the content folder.</summary>
    public string Path => Name + ".md";

    /// <summary>All of the file.</summary>
    public string Text { get; private set; }

    /// <summary>The page as the garden reads it.</summary>
    public Page Page { get; private set; }

    /// <summary>Reads a text in the page's place.</summary>
    public Page Parse(string text) => PageParser.Parse(new SourceFile(Path, text), PagePlace.Of(Path), _settings).Page;

    /// <summary>Gives the page another text.</summary>
    public void Become(string text)
    {
        Text = text;
        Page = Parse(text);
    }
}
