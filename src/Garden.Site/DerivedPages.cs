using System.Collections.Immutable;
using Garden.Site.Pages;
using Garden.Site.Wording;

namespace Garden.Site;

/// <summary>A kind of page that nobody wrote.</summary>
/// <param name="Address">Where it is, or the first of its pages.</param>
/// <param name="Of">Makes its pages; none where the garden has nothing to show on them.</param>
internal sealed record DerivedPage(string Address, Func<SiteContext, IEnumerable<SitePage>> Of)
{
    /// <summary>Whether the garden has something to show there.</summary>
    public required Func<SiteContext, bool> IsWanted { get; init; }

    /// <summary>What the head of every page calls it; null where it is not linked from there.</summary>
    public Sentence? Head { get; init; }

    /// <summary>What the foot of every page calls it; null where it is not linked from there.</summary>
    public Sentence? Foot { get; init; }
}

/// <summary>The pages that nobody wrote, in the order of the navigation. Areas and single tags have their own addresses, and are not among them.</summary>
internal static class DerivedPages
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<DerivedPage> All { get; } =
    [
        new(DerivedAddress.Map, MapPage.Of) { IsWanted = site => !site.Topics.IsEmpty, Head = Sentences.NavMap },
        new(DerivedAddress.Beliefs, BeliefsPages.Of) { IsWanted = ChangesPages.IsWanted, Head = Sentences.NavBeliefs },
        new(DerivedAddress.Uncertainties, UncertaintiesPages.Of) { IsWanted = UncertaintiesPages.IsWanted, Head = Sentences.NavQuestions },
        new(DerivedAddress.Changes, ChangesPages.Of) { IsWanted = ChangesPages.IsWanted, Head = Sentences.NavChanges },
        new(DerivedAddress.Essays, EssaysPages.Of) { IsWanted = site => !site.Essays.IsEmpty, Head = Sentences.NavEssays },
        new(DerivedAddress.Calibration, CalibrationPage.Of) { IsWanted = site => CalibrationPage.IsWanted(site.Corpus), Head = Sentences.NavCalibration },
        new(DerivedAddress.Reading, ReadingPages.Of) { IsWanted = ReadingPages.IsWanted, Foot = Sentences.NavReading },
        new(DerivedAddress.Evidence, EvidencePages.Of) { IsWanted = EvidencePages.IsWanted, Foot = Sentences.NavEvidence },
        new(DerivedAddress.Updates, UpdatesPages.Of) { IsWanted = UpdatesPages.IsWanted, Foot = Sentences.NavUpdates },
        new(DerivedAddress.Cruxes, CruxesPages.Of) { IsWanted = CruxesPages.IsWanted, Foot = Sentences.NavCruxes },
        new(DerivedAddress.Agenda, AgendaPages.Of) { IsWanted = AgendaPages.IsWanted, Foot = Sentences.NavAgenda },
        new(DerivedAddress.Areas, AreaPages.Index) { IsWanted = AreaPages.IsWanted, Foot = Sentences.NavAreas },
        new(DerivedAddress.Tags, TagPages.Index) { IsWanted = TagPages.IsWanted, Foot = Sentences.NavTags },
        new(DerivedAddress.Stubs, StubsPages.Of) { IsWanted = StubsPages.IsWanted, Foot = Sentences.NavStubs },
    ];
}
