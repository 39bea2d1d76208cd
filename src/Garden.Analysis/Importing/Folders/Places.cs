using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Gives every page a place in the content folder: the one that it wishes for, unless the garden would not read it there, two pages would
/// have one address, or a link by its name could mean another one.
/// </summary>
internal sealed class Places
{
    /// <summary>The folder of pages that cannot stand where they stood.</summary>
    private const string Aside = "pages/";

    private readonly HashSet<string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _topics = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, FolderPage> _byFileName;

    private Places(ImmutableArray<FolderPage> pages) => _byFileName = pages.ToLookup(page => page.FileName, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of pages in the garden, in the order of the pages.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<FolderPage> pages)
    {
        Places places = new(pages);
        Dictionary<string, string> standing = pages.Where(page => page.Earlier is not null).ToDictionary(page => page.From, places.Keep, StringComparer.Ordinal);
        return [.. pages.Select(page => standing.TryGetValue(page.From, out string? name) ? name : places.Take(page))];
    }

    /// <summary>A path that every system can store and the garden reads: parts without forbidden characters, and without a dot or underscore in front.</summary>
    public static string Readable(string path) => string.Join('/', path.Split('/').Select(ReadablePart));

    private static string ReadablePart(string part)
    {
        string plain = string.Concat(part.Select(c => char.IsControl(c) || "<>:\"|?*\\".Contains(c, StringComparison.Ordinal) ? '-' : c)).TrimStart('.', '_', ' ').TrimEnd('.', ' ', '-');
        return plain.Length == 0 || PathName.Problem(plain) is not null ? Slug.FromWords(plain.Length == 0 ? part : plain + " page") : plain;
    }

    /// <summary>The place of a page that an earlier import made, which it keeps.</summary>
    private string Keep(FolderPage page)
    {
        IsFree(page.Wish); // and from now on it is not
        return page.Wish;
    }

    private string Take(FolderPage page)
    {
        string wish = Readable(page.Wish);
        bool isAtRoot = !wish.Contains('/', StringComparison.Ordinal);
        bool isNameShared = isAtRoot && wish != "index" && _byFileName[page.FileName].Skip(1).Any();
        if (isNameShared || Addresses.IsDerived(Address.OfPage(wish)) || Addresses.IsMade(wish) || (Address.OfPage(wish).Length == 0 && wish != "index"))
        {
            wish = Aside + wish;
        }

        string name = wish;
        for (int number = 2; !IsFree(name); number++)
        {
            name = $"{wish}-{number}";
        }

        return name;
    }

    private bool IsFree(string name)
    {
        PagePlace place = PagePlace.Of(name + ".md");
        return (place.Kind != PageKind.Topic || !_topics.Contains(place.Id))
            && _addresses.Add(Address.OfPage(name))
            && (place.Kind != PageKind.Topic || _topics.Add(place.Id));
    }
}
