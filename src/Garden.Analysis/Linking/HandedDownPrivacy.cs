using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>Finds pages that are published below one that was to keep them back: what another tool hands down to a folder is not handed down here.</summary>
internal static class HandedDownPrivacy
{
    /// <summary>Reports each such page of a folder, with how many are published below it.</summary>
    /// <param name="all">Every page.</param>
    /// <param name="published">Those that are published.</param>
    public static void Check(IReadOnlyCollection<Page> all, IReadOnlyCollection<Page> published, Action<Diagnostic> report)
    {
        foreach (Page page in all)
        {
            string folder = PathChoice.FolderOf(page.Name);
            if (page.Privacy.HandedDown is SourceSpan span && published.Where(other => folder.Length == 0 || other.Name.StartsWith(folder + "/", StringComparison.Ordinal)).ToArray() is [Page first, ..] below)
            {
                report(new Diagnostic
                {
                    Rule = RuleDescriptor.InvalidValue,
                    Severity = Severity.Warning,
                    Location = page.Locate(span),
                    Message = $"this keeps back its own page alone: {(below.Length == 1 ? "a page below it is" : $"{below.Length} pages below it are")} published, such as `{first.Name}`",
                    Help = "add `draft: true` to each of them, or name their folder under `exclude:` in garden.yml",
                });
            }
        }
    }
}
