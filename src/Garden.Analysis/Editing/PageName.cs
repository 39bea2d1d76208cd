using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Finds the page that the writer names on the command line.</summary>
public static class PageName
{
    private const string Extension = ".md";

    /// <summary>The one page with this path, file, or last part of its path.</summary>
    /// <typeparam name="T">Which kind of page is meant.</typeparam>
    public static Result<T, Refusal> Find<T>(IReadOnlyCollection<T> pages, string typed)
        where T : Page
    {
        string name = Bare(typed);
        T[] found = [.. pages.Where(page => Is(page.Name, name) || Is(Bare(page.Path), name))];
        found = found.Length > 0 ? found : [.. pages.Where(page => Is(ShortOf(page), name))];
        string kind = typeof(T) == typeof(Topic) ? "topic" : "page";
        if (found is [T one])
        {
            return one;
        }

        if (found.Length > 1)
        {
            return new Refusal($"'{typed}' could be {string.Join(" and ", found.Select(page => page.Name))}", "write the folder too");
        }

        string? nearest = NearestName.Of(name, pages.SelectMany(page => (string[])[ShortOf(page), page.Name]));
        return new Refusal($"there is no {kind} '{typed}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
    }

    /// <summary>A new name as typed, as a path inside the content folder: a bare word stays in the page's own folder.</summary>
    /// <param name="contentPrefix">The content folder as it may be typed before a path.</param>
    public static string Beside(Page page, string typed, string contentPrefix)
    {
        string name = Bare(typed);
        if (name.Contains('/', StringComparison.Ordinal))
        {
            return contentPrefix.Length > 0 && name.StartsWith(contentPrefix, StringComparison.Ordinal) ? name[contentPrefix.Length..] : name;
        }

        return page.Name[..(page.Name.LastIndexOf('/') + 1)] + name;
    }

    private static string ShortOf(Page page) => page is Topic topic ? topic.Id : page.Name[(page.Name.LastIndexOf('/') + 1)..];

    private static string Bare(string typed)
    {
        string name = typed.Replace('\\', '/').TrimEnd('/');
        name = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length] : name;
    }

    private static bool Is(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
