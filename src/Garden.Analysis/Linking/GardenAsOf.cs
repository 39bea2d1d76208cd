using System.Diagnostics.CodeAnalysis;

namespace Garden.Analysis.Linking;

/// <summary>
/// A garden as <see cref="Corpus.Today"/> sees it: what its pages date later has not happened yet. Whoever shows or computes
/// asks for this one; whoever checks or changes what is written asks for the <see cref="Corpus"/> itself.
/// </summary>
public sealed class GardenAsOf : Corpus
{
    /// <summary>The view of a garden in which nothing is dated later.</summary>
    [SetsRequiredMembers]
    internal GardenAsOf(Corpus seen)
    {
        Settings = seen.Settings;
        Today = seen.Today;
        Pages = seen.Pages;
        Drafts = seen.Drafts;
        Topics = seen.Topics;
        Essays = seen.Essays;
        Readings = seen.Readings;
        PlainPages = seen.PlainPages;
        Home = seen.Home;
        Targets = seen.Targets;
        Backlinks = seen.Backlinks;
        Related = seen.Related;
        Writing = seen.Writing;
        Attachments = seen.Attachments;
    }
}
