using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>What the writer's own navigation leads to: pages by name or title, addresses of the site, and complete ones.</summary>
public static class NavigationTargets
{
    /// <summary>The page that a target names, by its name before its title; null when it names none of them.</summary>
    public static Page? PageOf(IReadOnlyCollection<Page> pages, string target)
    {
        string name = target.Trim('/');
        return pages.FirstOrDefault(page => page.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? pages.FirstOrDefault(page => page.Title.Equals(name, StringComparison.OrdinalIgnoreCase) || page.Name.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reports what leads nowhere.</summary>
    /// <param name="published">Every page that is published.</param>
    /// <param name="drafts">Pages that are kept back.</param>
    /// <param name="files">Every other file of the content folder, by its path there.</param>
    internal static void Check(IReadOnlyList<Page> published, IReadOnlyList<Page> drafts, IReadOnlySet<string> files, GardenSettings settings, Action<Diagnostic> report)
    {
        SiteAddresses site = new(published, files, settings);
        foreach (NavigationLink link in settings.Navigation.Where(link => WebUrl.Read(link.Target).Kind == WebUrlKind.Path && PageOf(published, link.Target) is null))
        {
            bool isDraft = PageOf(drafts, link.Target) is not null;
            if (link.Place is SourceLocation place && (isDraft || link.Target.AsSpan().ContainsAny('?', '#') || !site.PathsOf(link.Target.Trim('/')).Any(path => site.PageAt(path) is not null || site.MadeAt(path) is not null || (MediaKinds.IsWritersOwn(path) && files.Contains(path)))))
            {
                report(new Diagnostic
                {
                    Rule = RuleDescriptor.BrokenLink,
                    Severity = isDraft ? Severity.Warning : Severity.Error,
                    Location = place,
                    Message = isDraft ? $"`{link.Target}` is not published, so the navigation leaves it out" : $"the navigation leads to `{link.Target}`, and the site has no such page, address or file in `assets/`",
                    Help = isDraft ? "publish the page, or take the line out" : "name a page, or an address counted from the root of the site",
                });
            }
        }
    }
}
