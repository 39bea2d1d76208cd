using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>A page of another tool's folder, before it has a place in the garden.</summary>
/// <param name="From">As <see cref="ImportedFile.Path"/>.</param>
/// <param name="Name">What its links count from: its path in the tool's own tree, without extension, <c>index</c> for a folder's own page.</param>
/// <param name="Fields">Its text, in which the tool's own tags are plain Markdown where they can be, and what its front matter is to say.</param>
internal sealed record FolderPage(string From, string Name, FrontMatterDraft Fields)
{
    /// <summary>Where it wants to be: its path in the content folder, without extension.</summary>
    public required string Wish { get; init; }

    /// <summary>Why the tool keeps it from readers, for the report; null when it does not. Days ahead and behind that front matter names are not meant.</summary>
    public string? HiddenBecause { get; init; }

    /// <summary>Where it was on the tool's site, its own address first: from the site's root, with a leading slash.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The title that the tool makes of the file's name where nothing else gives one; null for the name itself.</summary>
    public string? TitleOfName { get; init; }

    /// <summary>The page of the garden that an earlier import made of it, and how; null when there is none.</summary>
    public EarlierPage? Earlier { get; init; }

    /// <summary>The last part of its name.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>A hash of the words of its body; null when it has none.</summary>
    public string? Words => ImportedWords.OfBody(Text);

    /// <summary>What its front matter names it by, whatever its file is called; null when it says nothing.</summary>
    public string? Id => Fields.Id;

    /// <summary>The text without what is still to be set in its front matter.</summary>
    public SourceFile Text => Fields.File;
}

/// <summary>A page of the garden that an earlier import made.</summary>
/// <param name="Page">The page as it stands.</param>
/// <param name="From">What its file was called; as <see cref="ImportedFile.Path"/>.</param>
/// <param name="Wish">Where its file would be now if it had not been imported before: path in the content folder, without extension.</param>
/// <param name="Moves">Whether the page moves there.</param>
internal sealed record EarlierPage(Page Page, string From, string Wish, bool Moves);

/// <summary>What a tool's folder holds.</summary>
/// <param name="Name">The folder's name, which notes about all of it are told under.</param>
/// <param name="Pages">In ordinal order of <see cref="FolderPage.From"/>.</param>
/// <param name="Files">Files that pages may refer to, by their path in the tool's own tree: their path in the folder.</param>
/// <param name="Notes">What cannot be carried over.</param>
internal sealed record FolderContent(string Name, ImmutableArray<FolderPage> Pages, ImmutableSortedDictionary<string, string> Files, ImmutableArray<ImportNote> Notes)
{
    /// <summary>The folder of its host that the tool's site lay in, which links from the host's root begin with: <c>/blog</c>; empty for the host's root.</summary>
    public string BasePath { get; init; } = "";
}
