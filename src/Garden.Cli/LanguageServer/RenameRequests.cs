using Garden.Analysis;
using Garden.Analysis.Assisting;
using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>Renames pages, headings and ids with all the links to them, by the client's hand.</summary>
internal sealed class RenameRequests(EditorGardens gardens)
{
    /// <summary>What would be renamed at a place; null when nothing can be.</summary>
    public PrepareRenameResult? Prepare(PositionParams asked, CancellationToken cancellation)
    {
        if (gardens.Page(asked.TextDocument, cancellation) is not { Page: Page page } at || Spot.At(at.State.Corpus, page, at.Source, at.OffsetOf(asked.Position)) is not { IsName: true, Place: NamedPlace place } spot)
        {
            return null;
        }

        SourceSpan span = spot is { Reference: null, IsId: false } && place.Heading is Heading heading ? AnchorRenaming.HeadingWords(at.Source.Text, heading) ?? spot.Span : spot.Span;
        return new PrepareRenameResult(Positions.RangeOf(at.Source.Lines, span), NameOf(spot, place));
    }

    /// <summary>The changes that give what stands at a place another name.</summary>
    /// <exception cref="RpcException">It cannot have it.</exception>
    public LspWorkspaceEdit? Rename(RenameParams asked, CancellationToken cancellation)
    {
        if (gardens.Page(asked.TextDocument, cancellation) is not AskedPage at)
        {
            return null;
        }

        EditedGarden garden = Edited(at.State, cancellation);
        if (garden.Corpus.Pages.FirstOrDefault(page => page.Path == at.Path) is not Page page || Spot.At(garden.Corpus, page, at.Source, at.OffsetOf(asked.Position)) is not { IsName: true, Place: NamedPlace place } spot)
        {
            throw new RpcException(RpcError.RequestFailed("there is nothing to rename here: point at the name of a page in a link, at a heading, or at an id"));
        }

        WorkspaceEdits edits = new(at.Garden, gardens.Client);
        if (place.Anchor is null)
        {
            return RenamePage(at, garden, place.Page, PageName.Beside(place.Page, asked.NewName, at.State.Files.Prefix), edits);
        }

        Result<EditedPages, Refusal> renamed = place.Heading is Heading heading && !spot.IsId
            ? AnchorRenaming.RenameHeading(garden, place.Page, heading, asked.NewName)
            : AnchorRenaming.RenameId(garden, place.Page, place.Anchor, asked.NewName);
        return renamed.TryGet(out EditedPages? pages, out Refusal? refusal) ? edits.Of(pages.Edits) : throw Refused(refusal);
    }

    /// <summary>The changes of links that go with a page that the client is about to rename; null where there are none, or where it is no page.</summary>
    public LspWorkspaceEdit? FilesRename(RenameFilesParams asked, CancellationToken cancellation)
    {
        if (asked.Files is not [LspFileRename file] || gardens.At(file.OldUri) is not (OpenGarden open, string path)
            || gardens.At(file.NewUri) is not (_, string target) || !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || gardens.Read(cancellation) is not GardenState state)
        {
            return null;
        }

        EditedGarden garden = Edited(state, cancellation);
        return garden.Corpus.Pages.FirstOrDefault(page => page.Path == path) is Page page
            && PageRenaming.Rename(garden, page, target[state.Files.Prefix.Length..^".md".Length], keepAddress: true).TryGet(out PageRename? rename, out _)
                ? new WorkspaceEdits(open, gardens.Client).Of(rename.Edits)
                : null;
    }

    private LspWorkspaceEdit RenamePage(AskedPage at, EditedGarden garden, Page page, string name, WorkspaceEdits edits)
    {
        if (!gardens.Client.RenamesFiles)
        {
            throw new RpcException(RpcError.RequestFailed("this editor does not rename files for a language server: use `garden mv`"));
        }

        if (!PageRenaming.Rename(garden, page, name, keepAddress: true).TryGet(out PageRename? rename, out Refusal? refusal))
        {
            throw Refused(refusal);
        }

        if (Disk.KindOf(Path.Combine(at.Garden.Location.Root, rename.To)) != NodeKind.Missing)
        {
            throw new RpcException(RpcError.RequestFailed($"'{rename.To}' is there already"));
        }

        return edits.Of(rename.Edits, [new LspDocumentChange { Kind = "rename", OldUri = at.Garden.UriOf(rename.From), NewUri = at.Garden.UriOf(rename.To) }]);
    }

    /// <summary>The garden with the pages that are kept back, where there are any: links on them are rewritten too.</summary>
    private EditedGarden Edited(GardenState state, CancellationToken cancellation)
    {
        Corpus corpus = state.Corpus.Drafts.IsEmpty
            ? state.Corpus
            : GardenBuilder.Read(state.Files.ToSources(cancellation: cancellation), new GardenOptions(state.Corpus.Today, PageHiding.Private), gardens.Shell.Stages.Read, gardens.Garden!.Known).Corpus;
        return new EditedGarden(corpus, state.Files.Attachments, path => state.SourceOf(path)!) { DrawingProblem = state.Files.DrawingProblem };
    }

    private static string NameOf(Spot spot, NamedPlace place) => place switch
    {
        { Anchor: null, Page: Page page } => page.Name[(page.Name.LastIndexOf('/') + 1)..],
        { Heading: Heading heading } when !spot.IsId => heading.Text,
        _ => place.Anchor!,
    };

    private static RpcException Refused(Refusal refusal) => new(RpcError.RequestFailed(refusal.Help is null ? refusal.Message : $"{refusal.Message}: {refusal.Help}"));
}
