using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Analysis.Importing.Folders;

/// <summary>What a report says of pages that an earlier import made, where their files are no longer what they were.</summary>
internal static class EarlierNotes
{
    /// <summary>A page whose file is gone: it is never removed, for it is the writer's, so it is named.</summary>
    public static ImportNote OfLeft(ImportedPage made, Page page, DateOnly today) => new(page.Path, null, page.Privacy.On(today) == PageHiding.None
        ? $"stays public, and `{made.From}`, from which it was imported, is gone: renamed, deleted or left out; delete the page too, or add `draft: true` to it, if readers are not to have it"
        : $"`{made.From}`, from which it was imported, is gone; the page stays a draft");

    /// <summary>A page whose file has another name or place now; null where nothing is to be said.</summary>
    /// <param name="hiding">Whom the page is kept from: a page that is kept back is told of as such.</param>
    public static ImportNote? OfRenamed(FolderPage page, PageHiding hiding)
    {
        if (page.Earlier is not EarlierPage earlier || hiding != PageHiding.None || earlier.Wish == earlier.Page.Name)
        {
            return null;
        }

        string old = earlier.Page.Path;
        if (earlier.From == page.From)
        {
            bool isTopicNow = PagePlace.Of(earlier.Wish + ".md").Kind == PageKind.Topic && PagePlace.Of(earlier.Page.Name + ".md").Kind == PageKind.Page;
            return isTopicNow ? new ImportNote(old, null, $"stays where it is, and beliefs are read below `topics/` alone: `{page.From}` has some now, so move the page to `{earlier.Wish}.md` by hand") : null;
        }

        return new ImportNote(old, null, earlier.Moves
            ? $"moves to `{earlier.Wish}`: `{earlier.From}` is `{page.From}` now"
            : $"stays where it is, though `{earlier.From}` is `{page.From}` now; `garden mv {earlier.Page.Name} {earlier.Wish}` moves it");
    }
}
