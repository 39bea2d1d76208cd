using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>
/// Finds pages that are published although their place sounds as if it kept them back: below a page that hands down its privacy in another tool, or in a folder or under a
/// name that other tools pass over. Nothing is handed down here, and names say nothing but to <c>exclude</c>.
/// </summary>
internal static class PlacesOfPrivacy
{
    /// <summary>Reports each such page and folder, with how many pages are published below it.</summary>
    /// <param name="all">Every page.</param>
    /// <param name="published">Those that are published.</param>
    public static void Check(IReadOnlyCollection<Page> all, IReadOnlyCollection<Page> published, Action<Diagnostic> report)
    {
        foreach (Page page in all)
        {
            string folder = PathChoice.FolderOf(page.Name);
            if (page.Privacy.HandedDown is SourceSpan span && published.Where(other => folder.Length == 0 || other.Name.StartsWith(folder + "/", StringComparison.Ordinal)).ToArray() is [Page first, ..] below)
            {
                report(Finding(
                    page.Locate(span), $"this keeps back its own page alone: {(below.Length == 1 ? "a page below it is" : $"{below.Length} pages below it are")} published, such as `{first.Name}`",
                    "add `draft: true` to each of them, or name their folder under `exclude:` in garden.yml"));
            }
        }

        foreach (IGrouping<string, Page> place in published.Select(page => (Page: page, Place: PlaceOf(page.Name))).Where(page => page.Place is not null).GroupBy(page => page.Place!, page => page.Page, StringComparer.Ordinal))
        {
            string what = place.Key.EndsWith('/') ? $"the name of the folder `{place.Key}` keeps nothing back: {(place.Count() == 1 ? "a page in it is" : $"{place.Count()} pages in it are")} published" : "the name of the page keeps nothing back: it is published";
            report(Finding(place.First().Locate(default), what, "name it under `exclude:` in garden.yml, add `draft: true` to what is to be kept back, or give it another name"));
        }
    }

    /// <summary>The outermost folder of a page whose name sounds so, ending in <c>/</c>, or the page itself for <c>diary.private</c>; null when none does.</summary>
    private static string? PlaceOf(string name)
    {
        int start = 0;
        for (int slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', start))
        {
            if (HiddenWords.AreOfPage(name[start..slash]))
            {
                return name[..(slash + 1)];
            }

            start = slash + 1;
        }

        return name.LastIndexOf('.') is int dot && dot > start && HiddenWords.AreOfPage(name[(dot + 1)..]) ? name : null;
    }

    private static Diagnostic Finding(SourceLocation place, string message, string help) => new()
    {
        Rule = RuleDescriptor.InvalidValue,
        Severity = Severity.Warning,
        Location = place,
        Message = message,
        Help = help,
        IsOfPrivacy = true,
    };
}
