using System.Globalization;
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

    /// <summary>A page that is not found any more, which the writer may have moved by hand and may be public; null where its file is public too, from which it is made again.</summary>
    /// <param name="file">The file that it was made of; null when that is gone.</param>
    /// <param name="isHidden">Whether the tool keeps the file from readers.</param>
    public static ImportNote? OfLost(ImportedPage made, FolderPage? file, bool isHidden) => (file, isHidden) switch
    {
        (null, _) => new(made.From, null, $"is gone, and the page that was made of it is no longer at `{made.To}`: if you moved it yourself, it stays as public as it is"),
        (_, true) => new(file.From, null, $"is private now, and the page that was made of it is no longer at `{made.To}`: if you moved it yourself, add `draft: true` to it"),
        _ => null,
    };

    /// <summary>An earlier import of a folder of the same name, of which this one has too little to be the same.</summary>
    public static ImportNote OfNamesake(ImportedFolder folder) => new(folder.Name, null, string.Create(
        CultureInfo.InvariantCulture,
        $"another folder of this name was imported before, of whose {folder.Pages.Length} notes almost none is in this one; should it be the same, see yourself which of its pages are to be private"));

    /// <summary>A page whose note is private now.</summary>
    /// <param name="isKeptBack">Whether it becomes a draft.</param>
    public static ImportNote OfKeptBack(FolderPage note, Page page, bool isKeptBack)
    {
        string now = note.Earlier is EarlierPage earlier && earlier.From != note.From ? $"`{note.From}`, which was `{earlier.From}`," : $"`{note.From}`";
        return new ImportNote(page.Path, null, isKeptBack
            ? $"becomes a draft: {now} is private now"
            : $"is public, and {now} is private now: its front matter does not take `draft: true`, add it by hand");
    }

    /// <summary>A public page in the place of a private note, which no import is known to have made of it.</summary>
    public static ImportNote OfStranger(FolderPage note, Page page) =>
        new(page.Path, null, $"is public and stands where the page of `{note.From}` would, which is private; add `draft: true` to it if it was made of that note");

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
