using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>What the linker is told besides the pages.</summary>
/// <param name="Files">Every file of the content folder that is no page, by its path there.</param>
/// <param name="Shown">How hidden a page may be and is still shown.</param>
/// <param name="Today">The day that everything is seen from.</param>
public sealed record LinkOptions(IReadOnlySet<string> Files, PageHiding Shown, DateOnly Today)
{
    /// <summary>Why a drawing among the files may not be published, by its path there; null when it may.</summary>
    public Func<string, string?> DrawingProblem { get; init; } = _ => null;
}

/// <summary>Joins pages to a garden: every reference finds its target, every target knows who mentions it.</summary>
public static class Linker
{
    /// <summary>Links pages, and once more as the day sees them where they date anything later.</summary>
    /// <param name="report">Takes what is wrong with references and addresses.</param>
    public static Corpus Link(IEnumerable<Page> pages, GardenSettings settings, LinkOptions options, Action<Diagnostic> report)
    {
        LinkedGarden garden = LinkedGarden.Of(pages, settings, options);
        foreach (Diagnostic finding in garden.Findings)
        {
            report(finding);
        }

        return garden.Corpus;
    }
}
