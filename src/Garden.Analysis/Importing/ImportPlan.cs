using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing;

/// <summary>A page that an import makes.</summary>
/// <param name="Path">Below the garden's content folder, with <c>/</c>: <c>topics/fatebook.md</c>.</param>
/// <param name="Text">All of the file.</param>
public sealed record NewFile(string Path, string Text)
{
    /// <summary>What it is made of, by which a later import knows it; null where that does not matter.</summary>
    public ImportedPage? Made { get; init; }

    /// <summary>The file of the other tool of which an earlier import made the page that stands there, as <see cref="ImportedFile.Path"/>; null where none did.</summary>
    public string? MadeEarlierOf { get; init; }
}

/// <summary>A file that an import copies as it is.</summary>
/// <param name="From">As <see cref="ImportedFile.Path"/>.</param>
/// <param name="To">Below the garden's content folder, with <c>/</c>.</param>
public sealed record CopiedFile(string From, string To);

/// <summary>Something that an import cannot carry over, or carries over otherwise than the writer may think.</summary>
/// <param name="Path">The file of the other tool; as <see cref="ImportedFile.Path"/>.</param>
/// <param name="Line">From 1; null where it is the whole file.</param>
/// <param name="Message">What it is and what becomes of it: lower case, no full stop.</param>
public sealed record ImportNote(string Path, int? Line, string Message);

/// <summary>What an import would write. Nothing that exists is ever overwritten: a page that stands already changes by <see cref="Changes"/> alone.</summary>
/// <param name="NewFiles">In ordinal order of path.</param>
/// <param name="Copies">In ordinal order of path.</param>
/// <param name="Changes">Edits of pages that the garden has, found by the ids of an earlier import.</param>
/// <param name="Notes">In order of path and line.</param>
public sealed record ImportPlan(ImmutableArray<NewFile> NewFiles, ImmutableArray<CopiedFile> Copies, ImmutableArray<PageEdit> Changes, ImmutableArray<ImportNote> Notes)
{
    /// <summary>Pages of an earlier import that move, because their files have other names now. No page that one of them changes is in <see cref="Changes"/> or changed by another.</summary>
    public ImmutableArray<PageRename> Moves { get; init; } = [];

    /// <summary>Which of <see cref="ImportSource.Earlier"/> was the same folder; null where it was not imported before.</summary>
    public ImportedFolder? Replaces { get; init; }

    /// <summary>Pages of an earlier import that stand, under the names that they and their files have after this one.</summary>
    public ImmutableArray<ImportedPage> Standing { get; init; } = [];
}

/// <summary>Reads the files of one other tool.</summary>
/// <param name="source">What is read.</param>
/// <param name="garden">The garden that it goes into.</param>
/// <returns>The plan, or why the files are not what they should be.</returns>
/// <exception cref="OperationCanceledException">The user ended it.</exception>
public delegate Result<ImportPlan, Refusal> Importer(ImportSource source, EditedGarden garden);
